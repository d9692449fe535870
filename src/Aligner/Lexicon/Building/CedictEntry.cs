using System.Collections.Immutable;

namespace Aligner.Lexicon.Building;

/// <summary>One line of a CEDICT file.</summary>
/// <param name="Traditional">The headword in traditional characters.</param>
/// <param name="Simplified">The headword in simplified characters.</param>
/// <param name="Reading">Pinyin with tone numbers, as <c>zhong1 guo2</c>.</param>
/// <param name="Senses">The texts between the slashes.</param>
internal sealed record CedictEntry(string Traditional, string Simplified, string Reading, ImmutableArray<string> Senses)
{
    /// <summary>Reads <c>中國 中国 [Zhong1 guo2] /China/Middle Kingdom/</c>; null where the line is not of that form.</summary>
    public static CedictEntry? Parse(string line)
    {
        var traditionalEnd = line.IndexOf(' ');
        var readingStart = line.IndexOf(" [", StringComparison.Ordinal);
        var readingEnd = line.IndexOf("] /", StringComparison.Ordinal);
        if (traditionalEnd <= 0 || readingStart <= traditionalEnd + 1 || readingEnd < readingStart || !line.EndsWith('/'))
            return null;
        var senses = line[(readingEnd + 3)..].Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return senses.Length == 0
            ? null
            : new CedictEntry(
                line[..traditionalEnd],
                line[(traditionalEnd + 1)..readingStart],
                line[(readingStart + 2)..readingEnd],
                [.. senses]);
    }
}
