using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Sources.CueSheet;

/// <summary>
/// The WebVTT segments of an HLS stream (RFC 8216, 3.5), put together as one source that <see cref="WebVttFormat"/> reads: it
/// counts a cue that crosses a border once and brings the times of all segments to those of the first.
/// </summary>
public static partial class WebVttSegments
{
    /// <summary>The files in the order of their numbers; null where their names are not those of one series.</summary>
    /// <param name="paths">All WebVTT files of a folder.</param>
    public static IReadOnlyList<string>? Order(IEnumerable<string> paths)
    {
        var names = paths.Select(path => (Path: path, Name: NumberedName().Match(StemOf(path)))).ToList();
        if (names.Count < 2 || !names.TrueForAll(file => file.Name.Success) || names.Select(file => file.Name.Groups["series"].Value).Distinct().Skip(1).Any())
            return null;
        return [.. names.OrderBy(file => long.Parse(file.Name.Groups["number"].Value, CultureInfo.InvariantCulture)).ThenBy(file => file.Path, StringComparer.Ordinal).Select(file => file.Path)];
    }

    /// <summary>
    /// All segments as one text, where they are a stream: the times of nearly each go on where those of the ones before it end.
    /// Those of other files begin anew, and then there is none. A segment whose times do not fit is placed by its neighbours.
    /// </summary>
    /// <param name="files">Names and decoded texts in the order of the stream; empty where one cannot be read.</param>
    public static (string Text, ImmutableArray<Problem> Problems)? Join(IReadOnlyList<(string Name, string Text)> files)
    {
        var segments = files.Select(file => new HlsSegment(file.Name, file.Text)).ToList();
        var order = new SegmentOrder(segments);
        if (!order.IsStream)
            return null;
        var placer = new SegmentPlacer(segments, order);
        var problems = segments.Where(segment => segment is { HasHeader: false, HasText: true }).Select(TimedProblems.NoHeader).Concat(placer.Place()).ToImmutableArray();
        return (placer.Beginning + string.Join("\n\n", segments.Select(segment => segment.Text)), problems);
    }

    private static string StemOf(string path) => Path.GetFileNameWithoutExtension(SourceFormats.WithoutCompression(path));

    [GeneratedRegex("^(?<series>.*?)(?<number>[0-9]{1,18})$")]
    private static partial Regex NumberedName();
}
