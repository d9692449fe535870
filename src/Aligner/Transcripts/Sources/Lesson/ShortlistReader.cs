using System.Text.RegularExpressions;

namespace Aligner.Transcripts.Sources.Lesson;

/// <summary>Reads a terminology shortlist, <c>term1 (中文), other term2 (中文)</c>, and joins it with the footnotes.</summary>
internal static partial class ShortlistReader
{
    /// <param name="line">A line of the shortlist.</param>
    /// <param name="start">The offset in its text after the label.</param>
    /// <param name="markers">The document's footnote markers.</param>
    /// <param name="footnotes">The document's footnotes.</param>
    public static IEnumerable<Term> Read(LessonLine line, int start, IReadOnlyList<FootnoteMarker> markers, IReadOnlyList<Footnote> footnotes)
    {
        foreach (Match match in EntryPattern().Matches(line.Text, start))
        {
            var english = match.Groups["english"];
            var marker = markers.FirstOrDefault(marker => marker.IsDefined && marker.Start + marker.Length == line.Start + english.Index + english.Length);
            var term = english.Value[..(english.Length - marker.Length)];
            var footnote = marker.Length > 0
                ? footnotes.First(footnote => footnote.Number == marker.Number)
                : footnotes.FirstOrDefault(footnote => string.Equals(footnote.Headword, term, StringComparison.OrdinalIgnoreCase));
            yield return new Term(term, match.Groups["chinese"].Value, footnote?.Number, footnote?.Text, footnote?.HeadwordChinese, line.Number);
        }
    }

    public static bool HasEntry(LessonLine line) => EntryPattern().IsMatch(line.Text);

    [GeneratedRegex(@"(?<english>[^\s()（）,，;；、.。][^()（）,，;；、]{0,120}?)\s*[(（](?<chinese>[^()（）]{0,80}?\p{IsCJKUnifiedIdeographs}[^()（）]{0,80})[)）]")]
    private static partial Regex EntryPattern();
}
