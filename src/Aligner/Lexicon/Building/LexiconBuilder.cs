using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Aligner.Lexicon.Words;
using Aligner.Text;

namespace Aligner.Lexicon.Building;

/// <summary>Makes the derived file from a CEDICT file.</summary>
internal static class LexiconBuilder
{
    private const int MostGlosses = 12;

    // What a cross-reference borrows is the other word's meaning, perhaps in another sense.
    private const double BorrowedWeight = 0.7;

    /// <summary>
    /// Reads CEDICT, writes the lexicon, and returns what could not be read; where there is no entry that is an error, and nothing is
    /// written.
    /// </summary>
    /// <param name="cedict">The text of the dictionary.</param>
    /// <param name="name">The input's name, for the problems.</param>
    /// <param name="output">Left open.</param>
    /// <param name="frequencies">How often words are used, by which texts are cut into the likeliest; null for the fewest.</param>
    public static ImmutableArray<Problem> Build(TextReader cedict, string name, Stream output, WordFrequencies? frequencies = null)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var lines = CedictReader.Read(cedict, name, problems).Where(IsStorable).ToList();
        if (lines.Count == 0)
        {
            problems.Add(CedictReader.NoEntries(name));
            return problems.ToImmutable();
        }

        var meanings = lines.ToLookup(line => line.Traditional, line => GlossExtractor.Extract(line.Senses), StringComparer.Ordinal);
        var words = lines.Select(line => ToHeadword(line, meanings)).ToList();
        LexiconWriter.Write(words, frequencies is null ? new Dictionary<string, double>() : WordCosts.Of(words, frequencies), output);
        return problems.ToImmutable();
    }

    private static bool IsStorable(CedictEntry line) =>
        line.Simplified.Length <= LexiconFormat.LongestHeadword && line.Traditional.Length <= LexiconFormat.LongestHeadword;

    private static Headword ToHeadword(CedictEntry line, ILookup<string, IEnumerable<Gloss>> meanings)
    {
        var borrowed = line.Senses
            .Select(GlossExtractor.Reference)
            .OfType<string>()
            .SelectMany(word => meanings[word].SelectMany(glosses => glosses))
            .Select(gloss => gloss with { Weight = gloss.Weight * BorrowedWeight });
        var glosses = GlossExtractor.Extract(line.Senses).Concat(borrowed).DistinctBy(gloss => gloss.Text).Take(MostGlosses);
        return new Headword(line.Simplified, line.Traditional, new LexiconEntry(line.Reading, [.. glosses]));
    }
}

/// <summary>A word or short phrase that translates a Chinese word.</summary>
/// <param name="Text">Words separated by one space.</param>
/// <param name="Weight">How much it can be relied on: 1 for a plain gloss, less for rare senses and long phrases.</param>
public readonly record struct Gloss(string Text, double Weight);

/// <summary>Turns the sense texts of CEDICT into the words and short phrases that a translator would use.</summary>
internal static partial class GlossExtractor
{
    private const int LongestPhrase = 6;
    private const double LongPhraseWeight = 0.5;

    // Archaic and regional senses are seldom the ones meant; 0.3 keeps them usable where nothing else speaks.
    private const double RareSenseWeight = 0.3;

    public static IEnumerable<Gloss> Extract(IEnumerable<string> senses) =>
        senses.SelectMany(FromSense).Where(gloss => gloss.Text.Length > 0);

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
