using Aligner.Corpus;
using Aligner.Transcripts;
using System.Text;

namespace Aligner.Tests;

/// <summary>Reads lessons given as text or as files.</summary>
internal static class Lessons
{
    public static Transcript Read(string text) => TranscriptReader.Read("lesson.txt", "lesson", Encoding.UTF8.GetBytes(text)).Transcript!;

    public static Transcript ReadFile(string path) =>
        TranscriptReader.Read(path, Path.GetFileNameWithoutExtension(path), File.ReadAllBytes(path)).Transcript!;

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
