using Aligner.Segments;
using Aligner.Transcripts;

namespace Aligner.Benchmarks.Throughput;

/// <summary>
/// A lesson as a source of others: the same cues with their sentences in another order, each still beside its translation.
/// </summary>
internal sealed class SeedLesson
{
    private readonly string[] _lines;
    private readonly List<Segment> _pairs;

    public SeedLesson(string path)
    {
        var transcript = TranscriptReader.Read(path, "seed", File.ReadAllBytes(path)).Transcript!;
        _lines = transcript.Source.Text.Split('\n');
        _pairs = [.. new Segmenter(SegmenterOptions.Default).Segments(transcript)
            .Where(segment => segment is { Part: Part.Transcript, IsPair: true })];
        Extension = Path.GetExtension(path);
    }

    public string Extension { get; }

    /// <param name="random">Shuffles.</param>
    /// <param name="most">About how many pairs the lesson keeps; those of a cue stay together.</param>
    public string Shuffle(Random random, int most)
    {
        var shuffled = _pairs.ToArray();
        random.Shuffle(shuffled);
        var lines = (string[])_lines.Clone();
        foreach (var cue in _pairs.Zip(shuffled).GroupBy(place => (place.First.EnglishLine, place.First.ChineseLine)))
        {
            lines[cue.Key.EnglishLine!.Value - 1] = string.Join(' ', cue.Select(place => place.Second.English));
            lines[cue.Key.ChineseLine!.Value - 1] = string.Concat(cue.Select(place => place.Second.Chinese));
        }

        return string.Join('\n', most < _pairs.Count ? Shorten(lines, most) : lines);
    }

    /// <summary>Cuts the lines of the cues that are too many out of the middle.</summary>
    private IEnumerable<string> Shorten(string[] lines, int most)
    {
        var lastKept = LastLine(_pairs[most - 1]);
        return lines.Where((_, index) => index < lastKept || index >= LastLine(_pairs[^1]));
    }

    private static int LastLine(Segment pair) => Math.Max(pair.EnglishLine!.Value, pair.ChineseLine!.Value);
}
