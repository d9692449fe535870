using System.Text.Json;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Tests.Transcripts.Layouts;

/// <summary>The layouts of ../shared: one talk of six cues in each. They are no part of the project, so that the test is skipped where they are not there.</summary>
public sealed class SharedLayoutTests
{
    private const string Root = "layouts";

    [Fact]
    public void Each_file_gives_the_cues_of_the_talk()
    {
        var folder = SharedMaterial.Path(Root);
        using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")));
        var cues = expected.RootElement.GetProperty("cues").EnumerateArray().Select(cue => (cue.GetProperty("en").GetString()!, cue.GetProperty("zh").GetString()!)).ToList();
        Assert.Equal([], Directory.EnumerateFiles(folder).Where(IsSample).Where(path => !cues.SequenceEqual(Texts(path))).Select(Path.GetFileName));
    }

    private static bool IsSample(string path) => Path.GetFileName(path) is not ("expected.json" or "README.md" or "check_layouts.py" or "paragraphs.html");

    private static IEnumerable<(string, string)> Texts(string path) =>
        TranscriptReader.Read(path, "talk", File.ReadAllBytes(path)).Transcript!.Cues.Where(cue => cue.Part == Part.Transcript).Select(cue => (cue.English.Text, cue.Chinese.Text));
}
