using System.Text;
using Aligner.Formats;
using Aligner.Segments;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Tests;

/// <summary>
/// Each folder of Cases holds an input, a note that says why it is there, and what reading it must give: the segments as
/// JSON lines and the problems as a person sees them; those of sentences where a file expects them. UPDATE_GOLDEN=1 writes the expected
/// files anew.
/// </summary>
public sealed class CaseTests
{
    private static readonly string Folder = Path.Combine(Project.Root, "tests", "Aligner.Tests", "Cases");

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateDirectories(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Reading_a_case_gives_its_segments_and_problems(string name)
    {
        var folder = Path.Combine(Folder, name);
        Assert.True(File.Exists(Path.Combine(folder, "note.md")), $"{name} has no note.md that says why it is there");
        var input = Directory.EnumerateFiles(folder, "input.*").Single();
        var (segments, problems) = Read(input, Level.Cue);
        Golden.Check(Path.Combine(folder, "expected.jsonl"), segments);
        var sentences = Path.Combine(folder, "expected.sentences.jsonl");
        if (File.Exists(sentences))
            Golden.Check(sentences, Read(input, Level.Sentence).Segments);
        Golden.Check(Path.Combine(folder, "expected.problems.txt"), problems);
    }

    private static (string Segments, string Problems) Read(string input, Level level)
    {
        var source = Path.GetFileName(input);
        var result = TranscriptReader.Read(source, "case", File.ReadAllBytes(input));
        if (result.Transcript is not { } transcript)
            return ("", result.Problem + "\n");

        using var stream = new MemoryStream();
        using (var writer = CorpusFormats.ByName("jsonl")!.CreateWriter(stream, ExportOptions.Default))
        {
            foreach (var segment in new Segmenter(new SegmenterOptions { Level = level }).Segments(transcript))
                writer.Write(segment);
            writer.Complete();
        }

        var problems = transcript.Problems.Concat(CorpusFormats.All.SelectMany(format => format.Check(transcript)));
        return (Encoding.UTF8.GetString(stream.ToArray()), string.Concat(problems.Select(problem => problem + "\n")));
    }
}
