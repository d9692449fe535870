using System.Text;
using Aligner.Segments;
using Aligner.Transcripts;

namespace Aligner.Tests;

/// <summary>Reads lessons given as text or as files.</summary>
internal static class Lessons
{
    public static Transcript Read(string text) => TranscriptReader.Read("lesson.txt", "lesson", Encoding.UTF8.GetBytes(text)).Transcript!;

    public static Transcript ReadFile(string path) =>
        TranscriptReader.Read(path, Path.GetFileNameWithoutExtension(path), File.ReadAllBytes(path)).Transcript!;

    /// <summary>A segment for each cue.</summary>
    public static IEnumerable<Segment> Cues(Transcript transcript) =>
        new Segmenter(SegmenterOptions.Default with { Level = Level.Cue }).Segments(transcript);

    /// <summary>A segment for each bead of sentences.</summary>
    public static List<Segment> Sentences(string lesson, SegmenterOptions? options = null) =>
        [.. new Segmenter(options ?? SegmenterOptions.Default).Segments(Read(lesson))];

    public static Segment Segment(string english, string chinese) => new()
    {
        Id = "lesson#00:05",
        Document = "lesson",
        Part = Part.Transcript,
        Level = Level.Cue,
        Range = new TimeRange(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(8.25)),
        Times = TimesKind.Exact,
        English = english,
        Chinese = chinese,
        Bead = "1-1",
    };
}
