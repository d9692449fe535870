using System.Collections.Frozen;
using Aligner.Text;

namespace Aligner.Terminology;

/// <summary>Words that begin and end no term.</summary>
internal static class StopWords
{
    private static readonly ILookup<string, string> Lists = WordLists.Named("Aligner.Terminology.stop-words.txt");
    private static readonly FrozenSet<string> English = Lists["en"].ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Chinese = Lists["zh"].ToFrozenSet(StringComparer.Ordinal);

    public static bool HasEnglish(string word) => English.Contains(word);

    public static bool HasChinese(string word) => Chinese.Contains(word);
}
