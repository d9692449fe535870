using System.Globalization;
using System.Text.RegularExpressions;

namespace Aligner.Transcripts.Sources.CueSheet;

/// <summary>
/// The WebVTT segments of an HLS stream (RFC 8216, 3.5), put together as one source that <see cref="WebVttFormat"/> reads: it
/// counts a cue that crosses a border once and brings the times of all segments to those of the first.
/// </summary>
public static partial class WebVttSegments
{
    /// <param name="segments">The decoded texts in the order of the stream.</param>
    public static string Join(IEnumerable<string> segments) => string.Join("\n\n", segments.Select(segment => segment.Trim()));

    /// <summary>The files in the order of their numbers; null where their names are not those of one series.</summary>
    /// <param name="paths">All WebVTT files of a folder.</param>
    public static IReadOnlyList<string>? Order(IEnumerable<string> paths)
    {
        var names = paths.Select(path => (Path: path, Name: NumberedName().Match(StemOf(path)))).ToList();
        if (names.Count < 2 || !names.TrueForAll(file => file.Name.Success) || names.Select(file => file.Name.Groups["series"].Value).Distinct().Skip(1).Any())
            return null;
        return [.. names.OrderBy(file => long.Parse(file.Name.Groups["number"].Value, CultureInfo.InvariantCulture)).ThenBy(file => file.Path, StringComparer.Ordinal).Select(file => file.Path)];
    }

    /// <summary>Whether the times of each text go on where those of the one before it end: those of other files begin anew.</summary>
    /// <param name="segments">The decoded texts in the order of the stream.</param>
    public static bool GoOn(IReadOnlyList<string> segments)
    {
        var format = new WebVttFormat();
        if (!segments.All(segment => format.Recognises(new SourceText("", segment.TrimStart()))))
            return false;
        var cues = format.Read("", new SourceText("", Join(segments))).Cues;
        return !cues.IsEmpty && !cues.Any(cue => cue.Flags.Contains(Flags.TimeGoesBack));
    }

    private static string StemOf(string path) => Path.GetFileNameWithoutExtension(SourceFormats.WithoutCompression(path));

    [GeneratedRegex("^(?<series>.*?)(?<number>[0-9]{1,18})$")]
    private static partial Regex NumberedName();
}
