using System.Collections.Frozen;
using Aligner.Language.Words;
using Aligner.Text;

namespace Aligner.Terminology;

/// <summary>
/// How much a pair of phrases looks like a term of its document: by how rare its words are elsewhere and by its form. Terms are noun
/// phrases of one to four words (Justeson and Katz 1995), and words that every text has make none alone.
/// </summary>
/// <param name="chineseRarity">How rare a Chinese word is, from 0 for one that every text has to 1 for one that hardly any has. Without it
/// all are taken for rare.</param>
internal sealed class Termhood(Func<string, double>? chineseRarity = null)
{
    private const double OfCommonWord = 0.12;
    private const double OfCommonPhrase = 0.4;
    private const double OfMixedPhrase = 0.8;
    private const double OfNoNoun = 0.12;
    private const double OfPraise = 0.4;
    private const double OfPreposition = 0.5;
    private const double OfChineseRemnant = 0.3;

    // Of a pair of phrases of which the lexicon knows nothing; half known is as good as all.
    private const double LeastTrust = 0.4;

    // Of a word that the lexicon has with other meanings.
    private const double OfOtherMeaning = 0.3;
    private const double OfName = 0.8;
    private const double ForSecondWord = 2.2;

    // What parts clauses, or begins one.
    private static readonly HashSet<string> ClauseWords =
        new(StringComparer.OrdinalIgnoreCase) { "but", "that", "is", "are", "was", "were", "be", "been", "who", "which", "as", "if", "when",
            "while", "never", "not", "has", "have", "had", "will", "can", "their", "its", "our", "my", "his", "her", "they", "we", "it" };

    // Says what is thought of a thing, and not which it is.
    private static readonly HashSet<string> Praise =
        new(StringComparer.OrdinalIgnoreCase) { "key", "major", "main", "important", "significant", "comprehensive", "various", "relevant",
            "overall", "different", "great", "new", "good", "effective", "favorable", "further", "big", "small", "old", "young", "little",
            "many", "last", "next", "first" };

    // Begin noun phrases, though they are forms of common verbs.
    private static readonly HashSet<string> NounParticiples =
        new(StringComparer.OrdinalIgnoreCase) { "operating", "learning", "training", "leading", "developing", "united", "advanced", "fixed",
            "mixed", "limited", "programming", "building", "meeting", "meaning", "feeling", "finding", "painting", "drawing", "writing",
            "reading" };

    // Suffixes of adverbs, verbs and adjectives, and nouns that end like them.
    private static readonly string[] NoNounEndings = ["ly", "ous", "ful", "able", "ible", "ive", "ical", "ional", "ial"];
    private static readonly HashSet<string> NounsLikeThem =
        new(StringComparer.Ordinal) { "initiative", "incentive", "narrative", "perspective", "archive", "alternative", "objective",
            "family", "assembly", "supply", "professional", "anomaly", "monopoly", "butterfly", "trial", "material", "potential",
            "tutorial", "official", "memorial", "editorial", "commercial", "credential", "aerial", "burial", "denial", "dial", "serial" };

    /// <param name="english">As the text has it most often.</param>
    /// <param name="key">Its stems with a space between.</param>
    /// <param name="chineseWords">The words of the Chinese.</param>
    /// <param name="support">The share of the words that the lexicon knows to translate each other, from 0 to 1.</param>
    public double Of(string english, string key, IReadOnlyList<string> chineseWords, double support)
    {
        var words = english.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        // The stem of a word may be another word, which begins no term.
        var stems = key.Split(' ').Where((stem, i) => i == 0 || !StopWords.HasEnglish(stem)).ToList();
        var length = Math.Min(stems.Count, 3) is var count && count > 1 && chineseWords.Sum(word => word.Length) > 2
            ? ForSecondWord + (0.2 * (count - 2)) : 1;
        return Rarity(english, words, stems) * Form(words, stems)
            * (stems.Count > 1 ? LeastTrust + ((1 - LeastTrust) * Math.Min(1, 2 * support)) : support == 0
                && chineseWords is [{ Length: > 1 }]
                ? OfOtherMeaning : 1) * (support < 1 ? ChineseForm(words, stems.Count, chineseWords) : 1) * length
                * (0.5 + (0.5 * ChineseRarity(chineseWords)));
    }

    // By the commonest word: a rarer one at an end would but make the phrase longer.
    private double ChineseRarity(IReadOnlyList<string> words) => chineseRarity is null ? 1 : words.Min(chineseRarity);

    private static double Rarity(string english, string[] words, List<string> stems)
    {
        var common = stems.Count(CommonWords.Has);
        if (stems.Count == 1)
            return common == 1 ? OfCommonWord : char.IsUpper(words[0][0]) ? OfName : 1;
        if (words.Length == 2 && stems.Count == 2 && english.Contains('-', StringComparison.Ordinal))
            return OfMixedPhrase;
        return common == stems.Count ? OfCommonPhrase : common > 0 ? OfMixedPhrase : 1;
    }

    /// <summary>A single character at an end of a row of words is left of a word, or no noun; but names are written with such.</summary>
    private static double ChineseForm(string[] words, int stemCount, IReadOnlyList<string> chinese)
    {
        var isName = words.Length > 1 && char.IsUpper(words[0][0]) && char.IsUpper(words[1][0]);
        var hasLooseEnd = chinese.Count > 1 && !isName && (chinese[0].Length == 1 || chinese[^1].Length == 1);
        return (hasLooseEnd || chinese.Any(StopWords.HasChinese) ? OfChineseRemnant : 1)
            * (!isName && chinese.Count > (2 * stemCount) - 1 && chinese.Count > 2 ? OfChineseRemnant : 1);
    }

    private static double Form(string[] words, List<string> stems)
    {
        if (words.Any(ClauseWords.Contains) || stems.All(CommonWords.IsQuantity)
            || words.Skip(1).Zip(words).Any(pair => StopWords.HasEnglish(pair.Second.ToLowerInvariant()) && IsParticiple(pair.First)))
        {
            return OfNoNoun;
        }

        var weight = !Praise.Contains(words[0]) ? 1 : words.Length > 1 ? OfPraise : OfCommonWord;
        if (words.Skip(1).Any(
            word => StopWords.HasEnglish(word.ToLowerInvariant()) && !word.Equals("and", StringComparison.OrdinalIgnoreCase)))
        {
            weight *= OfPreposition;
        }

        var first = words[0];
        var last = words[^1].ToLowerInvariant();
        var isVerbal = IsParticiple(first)
            || (first.EndsWith("ing", StringComparison.Ordinal) && words.Length > 1
                && words[1] is "the" or "a" or "an" or "all" or "this" or "these") || (stems.Count > 1 && CommonWords.IsVerb(stems[0]))
                || first.EndsWith("ly", StringComparison.Ordinal);
        var endsAsNone = (NoNounEndings.Any(ending => last.EndsWith(ending, StringComparison.Ordinal)) && !NounsLikeThem.Contains(last))
            || CommonWords.IsVerb(stems[^1]) || CommonWords.IsDescribing(stems[^1]);
        return isVerbal || endsAsNone ? OfNoNoun : weight;
    }

    /// <summary>tackling and fostering; words such as string and spring are short.</summary>
    private static bool IsParticiple(string word) =>
        word.Length > 6 && !NounParticiples.Contains(word)
        && (word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ed", StringComparison.Ordinal))
        && CommonWords.IsVerb(EnglishStemmer.Stem(word.ToLowerInvariant()));
}

/// <summary>
/// English words of every day and of every report: a text that has them often is special by none. <c>common-words.txt</c> has
/// them.
/// </summary>
internal static class CommonWords
{
    private static readonly ILookup<string, string> Lists = WordLists.Named("Aligner.Terminology.common-words.txt");
    private static readonly FrozenSet<string> VerbStems = StemsOf("Verbs");
    private static readonly FrozenSet<string> NounStems = StemsOf("Nouns");
    private static readonly FrozenSet<string> DescribingStems = StemsOf("Describing");
    private static readonly FrozenSet<string> QuantityStems = StemsOf("Quantities");
    private static readonly FrozenSet<string> All = StemsOf("Verbs").Concat(NounStems).Concat(DescribingStems)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <param name="stem">As <see cref="EnglishStemmer"/> makes it.</param>
    public static bool Has(string stem) => All.Contains(stem);

    /// <summary>Whether the word is one of the common verbs, and no noun.</summary>
    public static bool IsVerb(string stem) => VerbStems.Contains(stem) && !NounStems.Contains(stem);

    /// <summary>Whether the word says only how much, or how long.</summary>
    public static bool IsQuantity(string stem) => QuantityStems.Contains(stem);

    public static bool IsDescribing(string stem) => DescribingStems.Contains(stem) && !NounStems.Contains(stem);

    private static FrozenSet<string> StemsOf(string list) =>
        Lists[list].Select(EnglishStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);
}
