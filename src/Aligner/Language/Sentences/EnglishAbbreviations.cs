using System.Collections.Frozen;
using Aligner.Text;

namespace Aligner.Language.Sentences;

/// <summary>English abbreviations written with a full stop, without their last one.</summary>
internal static class EnglishAbbreviations
{
    private const int LongestWord = 16;

    private static readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> Kinds = ReadTable();

    public static AbbreviationKind KindOf(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > LongestWord)
            return AbbreviationKind.None;
        if (Kinds.TryGetValue(word, out var kind))
            return kind;
        return IsInitials(word) ? AbbreviationKind.MayBeLast : AbbreviationKind.None;
    }

    /// <summary>Single letters with stops between: J, W.E.B, U.S.S.R.</summary>
    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        if (word.Length % 2 == 0)
            return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
                return false;
        }

        return char.IsUpper(word[0]) || word.Length > 1;
    }

    private static FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> ReadTable()
    {
        var lists = WordLists.Named("Aligner.Language.abbreviations.txt");
        var kinds = new Dictionary<string, AbbreviationKind>(StringComparer.Ordinal);
        AddWords("never-last", AbbreviationKind.NeverLast);
        AddWords("before-number", AbbreviationKind.BeforeNumber);
        AddWords("label", AbbreviationKind.LabelOrBeforeNumber);
        AddWords("hour", AbbreviationKind.Hour);
        AddWords("may-be-last", AbbreviationKind.MayBeLast);
        return kinds.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

        void AddWords(string name, AbbreviationKind kind)
        {
            foreach (var word in lists[name])
                kinds.Add(word, kind);
        }
    }
}

internal enum AbbreviationKind
{
    None,

    /// <summary>What it belongs to always follows: Dr., e.g.</summary>
    NeverLast,

    /// <summary>An abbreviation only before a number: No. 5, Fig. 3; otherwise a word.</summary>
    BeforeNumber,

    /// <summary>
    /// An abbreviation where it begins a line of data, Max. Load: 8 kg, or stands before a number; otherwise a word or a name.
    /// </summary>
    LabelOrBeforeNumber,

    /// <summary>a.m. and p.m.: they close a sentence, unless a day or a time zone follows.</summary>
    Hour,

    /// <summary>May close a sentence: Inc., p.m., U.S.; what follows decides.</summary>
    MayBeLast,
}
