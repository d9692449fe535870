using System.Diagnostics;
using System.Globalization;
using System.Text;
using Aligner.Edits;
using Aligner.Reviewing;
using Aligner.Segments;
using Aligner.Transcripts;
using Aligner.Transcripts.Sources.PlainText;

namespace Aligner.Benchmarks.Reviewing;

/// <summary>
/// Times the operations of a review, each from the command to the new rows, with its line in a file and on the disk: of a lesson whose cues
/// are pairs, and of two texts without times, which are one gap as long as nothing is set.
/// </summary>
internal static class ReviewBenchmark
{
    private const int Rounds = 15;

    public static void Run(string seeds, int[] sizes)
    {
        var segmenter = new Segmenter(SegmenterOptions.Default);
        List<Segment> pairs = [.. Directory.EnumerateFiles(seeds, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => TranscriptReader.Read(path, "seed", File.ReadAllBytes(path)).Transcript)
            .OfType<Transcript>().SelectMany(transcript => segmenter.Segments(transcript))
            .Where(segment => segment.IsPair && segment.Part == Part.Transcript)];
        foreach (var size in sizes)
        {
            var random = new Random(size);
            Segment[] rows = [.. Enumerable.Range(0, size).Select(_ => pairs[random.Next(pairs.Count)])];
            Measure("cues", Lesson(rows), segmenter);
            Measure("texts", TextPairReader.Read("text", Side(rows, row => row.English), Side(rows, row => row.Chinese)), segmenter);
        }
    }

    private static Transcript Lesson(Segment[] rows)
    {
        var text = new StringBuilder("Length: 99:00:00\n");
        for (var i = 0; i < rows.Length; i += 2)
        {
            var cue = rows.AsSpan(i, Math.Min(2, rows.Length - i)).ToArray();
            text.Append(CultureInfo.InvariantCulture,
                $"\n{TimeSpan.FromSeconds(3 * i):hh\\:mm\\:ss}\n{string.Join(' ', cue.Select(row => row.English))}\n{string.Concat(cue.Select(row => row.Chinese))}\n");
        }

        return TranscriptReader.Read("lesson.txt", "lesson", Encoding.UTF8.GetBytes(text.ToString())).Transcript!;
    }

    private static SourceText Side(Segment[] rows, Func<Segment, string> side) => new("text", string.Join('\n', rows.Select(side)));

    private static void Measure(string kind, Transcript transcript, Segmenter segmenter)
    {
        var path = Path.GetTempFileName();
        using var file = new FileStream(path, FileMode.Truncate);
        var watch = Stopwatch.StartNew();
        var session = new ReviewSession(transcript, segmenter, null, Keep, CancellationToken.None);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{kind}, {session.State.Rows.Length} rows: opened in {watch.ElapsedMilliseconds} ms"));
        foreach (var (name, make) in Commands)
        {
            var times = new List<double>();
            var processor = Environment.CpuUsage.TotalTime;
            for (var round = 0; round < Rounds; round++)
            {
                // Spread over the document, so that the gaps stay long.
                var row = (int)(session.State.Rows.Length * ((round * 0.381966) % 1));
                watch.Restart();
                try
                {
                    session.Do(make(session.State, row), null, null, CancellationToken.None);
                    times.Add(watch.Elapsed.TotalMilliseconds);
                }
                catch (ReviewRefusedException)
                {
                    // As at the end of the document.
                }
            }

            times.Sort();
            var each = (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / Rounds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {name,-8} median {times[times.Count / 2],7:F1} ms, slowest {times[^1],7:F1} ms, of the processor {each,7:F1} ms each"));
        }

        file.Dispose();
        File.Delete(path);

        void Keep(EditLog log, IReadOnlyList<Edit> edits)
        {
            EditLogWriter.Append(edits, file);
            file.Flush(flushToDisk: true);
        }
    }

    private static (string Name, Func<ReviewState, int, ReviewChange> Make)[] Commands { get; } =
    [
        ("confirm", (_, row) => new ReviewChange { Action = ReviewAction.Confirm, Rows = [row] }),
        ("undo", (_, _) => new ReviewChange { Action = ReviewAction.Undo }),
        ("move", (state, row) =>
            new ReviewChange
            {
                Action = ReviewAction.Move,
                Side = Text.Side.English,
                Sentence = state.Rows[row].Bead.EnglishStart,
                To = row - 1,
            }),
        ("text", (state, row) =>
            new ReviewChange
            {
                Action = ReviewAction.Text,
                Side = Text.Side.English,
                Sentence = state.Rows[row].Bead.EnglishStart,
                Text = $"Quokkas {row}.",
            }),
        ("cut", (state, row) =>
            new ReviewChange
            {
                Action = ReviewAction.Cut,
                Side = Text.Side.Chinese,
                Sentence = state.Rows[row].Bead.ChineseStart,
                Offset = 2,
            }),
        ("forbid", (_, row) => new ReviewChange { Action = ReviewAction.Forbid, Rows = [row] }),
        ("sure", (state, _) =>
            new ReviewChange
            {
                Action = ReviewAction.Confirm,
                Rows = [.. Enumerable.Range(0, state.Rows.Length)
                    .Where(row => state.Rows[row] is { Status: ReviewStatus.Automatic, Bead.Score: > 0.99 })],
            }),
        ("confirm", (_, row) => new ReviewChange { Action = ReviewAction.Confirm, Rows = [row] }),
    ];
}
