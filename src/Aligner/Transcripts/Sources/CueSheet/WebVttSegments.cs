using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Aligner.Text;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Sources.CueSheet;

/// <summary>
/// The WebVTT segments of an HLS stream (RFC 8216, 3.5), put together as one source that <see cref="WebVttFormat"/> reads: it
/// counts a cue that crosses a border once and brings the times of all segments to those of the first.
/// </summary>
internal static partial class WebVttSegments
{
    /// <summary>The files in the order of their numbers; null where their names are not those of one series.</summary>
    /// <param name="paths">All WebVTT files of a folder.</param>
    public static IReadOnlyList<string>? Order(IEnumerable<string> paths)
    {
        var names = paths.Select(path => (Path: path, Name: NumberedName().Match(StemOf(path)))).ToList();
        if (names.Count < 2 || !names.TrueForAll(file => file.Name.Success)
            || names.Select(file => file.Name.Groups["series"].Value).Distinct().Skip(1).Any())
        {
            return null;
        }

        return [.. names.OrderBy(file => long.Parse(file.Name.Groups["number"].Value, CultureInfo.InvariantCulture))
            .ThenBy(file => file.Path, StringComparer.Ordinal).Select(file => file.Path)];
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
        var problems = segments.Where(segment => segment is { HasHeader: false, HasText: true }).Select(TimedProblems.NoHeader)
            .Concat(placer.Place()).ToImmutableArray();
        return (placer.Beginning + string.Join("\n\n", segments.Select(segment => segment.Text)), problems);
    }

    private static string StemOf(string path) => Path.GetFileNameWithoutExtension(SourceFormats.WithoutCompression(path));

    [GeneratedRegex("^(?<series>.*?)(?<number>[0-9]{1,18})$")]
    private static partial Regex NumberedName();
}

/// <summary>
/// Places what is out of place in a stream between its neighbours, whole segments by their maps and single cues by their times.
/// </summary>
internal sealed class SegmentPlacer(IReadOnlyList<HlsSegment> segments, SegmentOrder order)
{
    // Less is the usual disorder of cues that overlap, and is left as it is written.
    private static readonly TimeSpan Slight = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestCue = TimeSpan.FromSeconds(10);

    private readonly List<Problem> _problems = [];
    private bool _hasNewMaps = segments.Where((segment, index) => segment.Map is { } map && map != order.Maps[index]).Any();

    /// <summary>What was placed; nothing is changed where all is in order.</summary>
    public IReadOnlyList<Problem> Place()
    {
        var zero = order.Maps[order.Cues.First(cue => !order.IsWild(cue.Cue)).Segment];
        if (!order.Cues.Any(cue => cue.Segment == 0 && order.IsWild(cue.Cue)))
            zero = order.Maps[0];
        for (var i = 0; i < order.Cues.Count;)
        {
            var last = i;
            while (last + 1 < order.Cues.Count && order.Cues[last + 1].Segment == order.Cues[i].Segment)
                last++;
            PlaceSegment(i, last, zero);
            i = last + 1;
        }

        if (_hasNewMaps)
            WriteMaps(zero);
        return _problems;
    }

    /// <summary>What the whole begins with, so that its time begins where that of the stream does.</summary>
    public string Beginning { get; private set; } = "";

    private void PlaceSegment(int first, int last, TimeSpan zero)
    {
        var cues = Enumerable.Range(first, last - first + 1).ToList();
        var wild = cues.FindAll(index => order.IsWild(order.Cues[index].Cue));
        if (wild.Count == cues.Count)
            PlaceWhole(first, last, zero);
        else
            wild.ForEach(index => PlaceCue(index, zero));
    }

    private void PlaceWhole(int first, int last, TimeSpan zero)
    {
        var segment = order.Cues[first].Segment;
        var (before, after) = (Before(first), After(last));
        var (start, end) = (order.Cues[first].Cue.Start, order.Cues[last].Cue.Start);
        var written = order.StartOf(order.Cues[first]);
        order.Maps[segment] = Maps(before, after).Where(map => map != order.Maps[segment] && Fits(start + map, end + map, before, after))
            .Cast<TimeSpan?>().FirstOrDefault()
            ?? (before is { } earlier ? EndOf(earlier, after) - start : order.StartOf(after!.Value) - (order.Cues[last].Cue.End ?? end));
        _hasNewMaps = true;
        _problems.Add(TimedProblems.SegmentOutOfPlace(segments[segment], written - zero, order.StartOf(order.Cues[first]) - zero));
    }

    private void PlaceCue(int index, TimeSpan zero)
    {
        var (segment, cue) = order.Cues[index];
        var written = order.StartOf(order.Cues[index]);
        var (before, after) = (Before(index), After(index));
        if (Fits(written + Slight, written - Slight, before, after))
            return;
        var length = cue.End - cue.Start is { } shown && shown > TimeSpan.Zero && shown < LongestCue ? shown : LongestCue;
        var start = before is { } earlier ? EndOf(earlier, after) : order.StartOf(after!.Value) - length;
        if (start < order.Maps[segment])
            start = order.Maps[segment];
        var end = start + length;
        if (after is { } later && order.StartOf(later) < end)
            end = order.StartOf(later);
        _problems.Add(TimedProblems.SegmentCueOutOfPlace(segments[segment], cue, written - zero, start - zero));
        segments[segment].Retime(cue, start - order.Maps[segment], end - order.Maps[segment]);
    }

    private bool Fits(TimeSpan first, TimeSpan last, (int, HlsCue)? before, (int, HlsCue)? after) =>
        (before is not { } earlier || first >= order.StartOf(earlier)) && (after is not { } later || last <= order.StartOf(later));

    /// <summary>The end of a cue, which is no later than the next begins.</summary>
    private TimeSpan EndOf((int Segment, HlsCue Cue) cue, (int, HlsCue)? after)
    {
        var end = (cue.Cue.End ?? cue.Cue.Start) + order.Maps[cue.Segment];
        return after is { } later && order.StartOf(later) < end ? order.StartOf(later) : end;
    }

    private IEnumerable<TimeSpan> Maps(params IEnumerable<(int Segment, HlsCue Cue)?> neighbours) =>
        neighbours.Where(cue => cue is not null).Select(cue => order.Maps[cue!.Value.Segment]);

    private (int Segment, HlsCue Cue)? Before(int index) => Tame(Enumerable.Range(0, index).Reverse());

    private (int Segment, HlsCue Cue)? After(int index) => Tame(Enumerable.Range(index + 1, order.Cues.Count - index - 1));

    private (int Segment, HlsCue Cue)? Tame(IEnumerable<int> indices) =>
        indices.Select(index => order.Cues[index]).Where(cue => !order.IsWild(cue.Cue)).Cast<(int, HlsCue)?>().FirstOrDefault();

    /// <summary>The clock of the video begins at zero: no map is below it.</summary>
    private void WriteMaps(TimeSpan zero)
    {
        var least = order.Maps.Append(zero).Min();
        for (var i = 0; i < segments.Count; i++)
            segments[i].MapTo(order.Maps[i] - least);
        Beginning = $"{WebVttFormat.Signature}\n{TimestampMap.Format(zero - least)}\n\n";
    }
}
