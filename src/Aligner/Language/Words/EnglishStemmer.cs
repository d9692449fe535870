using System.Buffers;

namespace Aligner.Language.Words;

/// <summary>
/// Brings the forms of an English word together. What it returns need not be a word: <c>making</c> and <c>make</c> become <c>mak</c>.
/// </summary>
internal static class EnglishStemmer
{
    // Shorter remains than this would throw unlike words together.
    private const int ShortestStem = 3;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    /// <summary>The stem of a word in lower case.</summary>
    public static string Stem(string word) => Strip(IrregularForms.BaseOf(word));

    private static string Strip(string word)
    {
        word = StripPlural(word);
        word = StripSuffix(word, "ness") ?? StripSuffix(word, "ly") ?? word;
        word = StripSuffix(word, "ing") is { } participle && HasVowel(participle) ? Undouble(participle)
            : StripSuffix(word, "ed") is { } past && HasVowel(past) ? Undouble(past)
            : word;
        return FinalLetter(word);
    }

    private static string StripPlural(string word)
    {
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > ShortestStem + 1)
            return string.Concat(word.AsSpan(0, word.Length - 3), "y");
        if (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal)
            || word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal))
        {
            return word[..^2];
        }

        var isPlural = word.Length > ShortestStem && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i');
        return isPlural ? word[..^1] : word;
    }

    private static string? StripSuffix(string word, string suffix) =>
        word.Length >= suffix.Length + ShortestStem && word.EndsWith(suffix, StringComparison.Ordinal) ? word[..^suffix.Length] : null;

    private static bool HasVowel(string stem) => stem.AsSpan().ContainsAny(Vowels);

    private static string Undouble(string stem) =>
        stem.Length > ShortestStem && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z') ? stem[..^1] : stem;

    private static string FinalLetter(string word)
    {
        if (word.Length <= ShortestStem)
            return word;
        return word[^1] switch
        {
            'e' => word[..^1],
            'y' => string.Concat(word.AsSpan(0, word.Length - 1), "i"),
            _ => word,
        };
    }
}
