using System.Text.RegularExpressions;

namespace Aligner.Lexicon;

/// <summary>Turns the sense texts of CEDICT into the words and short phrases that a translator would use.</summary>
internal static partial class GlossExtractor
{
    private const int LongestPhrase = 6;
    private const double LongPhraseWeight = 0.5;

    // Archaic and regional senses are seldom the ones meant; 0.3 keeps them usable where nothing else speaks.
    private const double RareSenseWeight = 0.3;

    public static IEnumerable<Gloss> Extract(IEnumerable<string> senses) => senses.SelectMany(FromSense).Where(gloss => gloss.Text.Length > 0);

    /// <summary>The word that the sense points to instead of explaining (variants, abbreviations, cross-references).</summary>
    public static string? Reference(string sense)
    {
        var match = ReferencePattern().Match(sense);
        return match.Success ? match.Groups["word"].Value : null;
    }

    private static IEnumerable<Gloss> FromSense(string sense)
    {
        if (NotAMeaning().IsMatch(sense))
            return [];
        var weight = RareSense().IsMatch(sense) ? RareSenseWeight : 1;
        return Aside().Replace(sense, " ").Split(';').Select(text => FromText(text, weight));
    }

    private static Gloss FromText(string text, double weight)
    {
        var words = Filler().Replace(text, " ").Split(Separators, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('.', '\'', '-', '"'))
            .Where(word => word.Length > 0 && word.All(IsEnglish))
            .ToArray();
        var isLong = words.Length > LongestPhrase;
        return new Gloss(string.Join(' ', words.Take(LongestPhrase)), isLong ? weight * LongPhraseWeight : weight);
    }

    private static bool IsEnglish(char c) => c < '\u0250' || c is '’';

    private static readonly char[] Separators = [' ', ',', ':', '!', '?', '"', '“', '”', '…', '=', '+'];

    [GeneratedRegex(@"\([^()]*\)|\[[^\]]*\]|\([^)]*\)")]
    private static partial Regex Aside();

    [GeneratedRegex(@"^\s*(CL:|also written|also pr\.|Taiwan pr\.|used in |(old |archaic |erroneous |euphemistic )?variant of|see |see also|same as|equivalent of)")]
    private static partial Regex NotAMeaning();

    [GeneratedRegex(@"\((old|archaic|literary|dialect|slang|vulgar|Tw|loanword|TCM|botany|chemistry|bird species[^)]*|Internet slang)\)|^surname |classifier for|kangxi radical|Kangxi radical")]
    private static partial Regex RareSense();

    [GeneratedRegex(@"^\s*(to|a|an|the|abbr\. for|lit\.|fig\.)\s+|\b(sb|sth|one's|oneself|etc|esp\.?|e\.g\.|i\.e\.|surname|idiom)\b(?!')")]
    private static partial Regex Filler();

    [GeneratedRegex(@"(variant of|^see|see also|same as|abbr\. for|also written|equivalent of) (?<word>\p{IsCJKUnifiedIdeographs}+)")]
    private static partial Regex ReferencePattern();
}
