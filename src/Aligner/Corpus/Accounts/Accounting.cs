using System.Collections.Immutable;
using System.Text;
using Aligner.Transcripts;

namespace Aligner.Corpus.Accounts;

/// <summary>Draws up a document's account from the two ends: the passages of its source and the segments made of it.</summary>
public static class Accounting
{
    /// <param name="transcript">The document.</param>
    /// <param name="segments">All its segments.</param>
    /// <param name="selection">Which of them are kept.</param>
    public static DocumentAccount Of(Transcript transcript, IReadOnlyCollection<Segment> segments, SegmentSelection selection)
    {
        var roles = CountRoles(transcript);
        var selected = segments.Where(segment => selection.VerdictOn(segment) == Selection.Kept).ToList();
        return new DocumentAccount
        {
            Transcript = transcript,
            Total = SourcesOf(transcript).Sum(source => CharacterCount(source.Source.Text)),
            Roles = [.. Enum.GetValues<Role>().Select(role => (role, roles.GetValueOrDefault(role)))],
            English = SideOf(roles.GetValueOrDefault(Role.English), segments, selection, segment => segment.English),
            Chinese = SideOf(roles.GetValueOrDefault(Role.Chinese), segments, selection, segment => segment.Chinese),
            Parts = [.. Enum.GetValues<Part>().Select(part => (part, selected.Count(segment => segment.Part == part)))],
            Unpaired = [.. selected.Where(segment => !segment.IsPair)],
        };
    }

    /// <summary>The characters that are not white space, in Unicode code points.</summary>
    public static int CharacterCount(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var rune in text.EnumerateRunes())
            count += Rune.IsWhiteSpace(rune) ? 0 : 1;
        return count;
    }

    private static Dictionary<Role, int> CountRoles(Transcript transcript)
    {
        var counts = new Dictionary<Role, int>();
        foreach (var source in SourcesOf(transcript))
        {
            foreach (var passage in source.Passages)
                counts[passage.Role] = counts.GetValueOrDefault(passage.Role) + CharacterCount(source.Source.Text.AsSpan(passage.Start, passage.Length));
        }

        return counts;
    }

    private static IEnumerable<Transcript> SourcesOf(Transcript transcript) => transcript.ChineseSource is { } chinese ? [transcript, chinese] : [transcript];

    private static SideAccount SideOf(int read, IEnumerable<Segment> segments, SegmentSelection selection, Func<Segment, string> text)
    {
        var counts = segments.ToLookup(
            segment => (Verdict: selection.VerdictOn(segment), segment.IsPair),
            segment => CharacterCount(text(segment)));
        return new SideAccount(
            read,
            counts[(Selection.Kept, true)].Sum(),
            counts[(Selection.Kept, false)].Sum(),
            counts[(Selection.OtherPart, true)].Concat(counts[(Selection.OtherPart, false)]).Sum(),
            counts[(Selection.Rejected, true)].Concat(counts[(Selection.Rejected, false)]).Sum());
    }
}
