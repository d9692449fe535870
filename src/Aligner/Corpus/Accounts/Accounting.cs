using System.Collections.Immutable;
using System.Text;
using Aligner.Transcripts;

namespace Aligner.Corpus.Accounts;

/// <summary>Draws up a document's account from the two ends: the passages of its source and the segments made of it.</summary>
public static class Accounting
{
    /// <param name="transcript">The document.</param>
    /// <param name="segments">All its segments.</param>
    /// <param name="parts">The parts asked for.</param>
    public static DocumentAccount Of(Transcript transcript, IReadOnlyCollection<Segment> segments, IReadOnlySet<Part> parts)
    {
        var roles = CountRoles(transcript);
        var selected = segments.Where(segment => parts.Contains(segment.Part)).ToList();
        return new DocumentAccount
        {
            Transcript = transcript,
            Total = CharacterCount(transcript.Source.Text),
            Roles = [.. Enum.GetValues<Role>().Select(role => (role, roles.GetValueOrDefault(role)))],
            English = SideOf(roles.GetValueOrDefault(Role.English), segments, parts, segment => segment.English),
            Chinese = SideOf(roles.GetValueOrDefault(Role.Chinese), segments, parts, segment => segment.Chinese),
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
        foreach (var passage in transcript.Passages)
            counts[passage.Role] = counts.GetValueOrDefault(passage.Role) + CharacterCount(transcript.Source.Text.AsSpan(passage.Start, passage.Length));
        return counts;
    }

    private static SideAccount SideOf(int read, IEnumerable<Segment> segments, IReadOnlySet<Part> parts, Func<Segment, string> text)
    {
        int paired = 0, unpaired = 0, notSelected = 0;
        foreach (var segment in segments)
        {
            var count = CharacterCount(text(segment));
            if (!parts.Contains(segment.Part))
                notSelected += count;
            else if (segment.IsPair)
                paired += count;
            else
                unpaired += count;
        }

        return new SideAccount(read, paired, unpaired, notSelected);
    }
}
