using System.Collections.Frozen;
using Aligner.Text;

namespace Aligner.Lexicon.Pronunciation;

/// <summary>The word lists of <c>reading-words.txt</c>, parted by spaces, and the predicates of <c>predicates.txt</c>.</summary>
internal static class ReadingWords
{
    private static readonly ILookup<string, string> Lists = WordLists.Named("Aligner.Lexicon.reading-words.txt");

    private static readonly Dictionary<string, FrozenSet<string>> Predicates = WordLists.Lines("Aligner.Lexicon.predicates.txt")
        .GroupBy(line => line[0], line => line[1..]).ToDictionary(rows => rows.Key, rows => rows.SelectMany(words => words).ToFrozenSet());

    public static string Persons { get; } = Words("Persons");

    public static string PersonsAndAdverbs { get; } = Words("Persons") + " " + Words("Adverbs");

    /// <summary>What is said of how much must be there at least, or of what is likely.</summary>
    public static string Estimates { get; } = Words("Estimates");

    /// <summary>What must be done, where 得 is děi; a state that is told by what follows has de.</summary>
    public static string Duties { get; } = Words("Duties");

    /// <summary>Characters that a verb begins with that says what must be done.</summary>
    public static string DutyVerbs { get; } = string.Concat(Lists["DutyVerbs"]);

    /// <summary>Nouns of one character.</summary>
    public static string Nouns { get; } = Words("Nouns");

    /// <summary>What is said of things in one character, where 得 begins how much.</summary>
    public static string Qualities { get; } = Words("Qualities");

    /// <summary>The last characters of words of several that are nouns and no verbs.</summary>
    public static string NounEndings { get; } = string.Concat(Lists["NounEndings"]);

    public static string Feelings { get; } = Words("Feelings");

    /// <summary>Verbs with their object, which take no complement: what follows their 得 must be done.</summary>
    public static string Doings { get; } = Words("Doings");

    /// <summary>Verbs of one character that are done again.</summary>
    public static string Repeatable { get; } = string.Concat(Lists["Repeatable"]);

    public static bool IsVerb(string word) => Predicates["v"].Contains(word);

    public static bool IsAdjective(string word) => Predicates["a"].Contains(word);

    private static string Words(string list) => string.Join(' ', Lists[list]);
}
