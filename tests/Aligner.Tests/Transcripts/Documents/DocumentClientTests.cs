using Aligner.Tests.Formats;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Tests.Transcripts.Documents;

/// <summary>Documents that other programs make are read as the text that they were made of.</summary>
public sealed class DocumentClientTests
{
    private const string Pandoc = "/usr/bin/pandoc";
    private static readonly string Lesson = Path.Combine(Project.Root, "seeds", "tea-horse-road-lesson-03.txt");

    internal static readonly OfficeJob[] Jobs =
    [
        new("lesson.docx", Copy, ("Text (encoded)", "UTF8"), ("MS Word 2007 XML", "")),
        new("lesson.odt", Copy, ("Text (encoded)", "UTF8"), ("writer8", "")),
    ];

    /// <summary>LibreOffice puts a lock beside what it opens, where others would find it among the lessons.</summary>
    private static string Copy(TemporaryFolder folder) => folder.Write("lesson.txt", File.ReadAllBytes(Lesson));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_lesson_that_LibreOffice_saved_gives_the_cues_of_its_text(int document)
    {
        using var folder = new TemporaryFolder();
        var saved = OfficeJobs.Saved(Jobs[document], needsWriter: true);
        Assert.Equal(CuesOf(Lesson), CuesOf(folder.Write(Jobs[document].Target, saved)));
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("odt")]
    [InlineData("html")]
    [InlineData("epub")]
    public void Paragraphs_in_turn_and_a_table_that_pandoc_wrote_are_pairs(string extension)
    {
        Assert.SkipUnless(File.Exists(Pandoc), "needs Debian's pandoc");
        using var folder = new TemporaryFolder();
        (string Name, string Text)[] sources =
        [
            ("turns", "The kiln is still warm.\n\n窑还是热的。\n\nLeave the door shut.\n\n别开门。\n"),
            ("table", "| English | 中文 |\n|---|---|\n| The kiln is still warm. | 窑还是热的。 |\n| Leave the door shut. | 别开门。 |\n"),
        ];
        foreach (var (name, text) in sources)
        {
            var made = Path.Combine(folder.Path, $"{name}.{extension}");
            var result = Client.Run(Pandoc, "-s", "--metadata", "title=\u200B", "-f", "markdown", folder.Write(name + ".md", text),
                "-o", made);
            Assert.True(result.Code == 0, result.Error);
            var pairs = CuesOf(made).Select(cue => (cue.English, cue.Chinese)).Where(pair => pair.Chinese.Length > 0);
            Assert.Equal([("The kiln is still warm.", "窑还是热的。"), ("Leave the door shut.", "别开门。")], pairs);
        }
    }

    private static IEnumerable<(TimeRange? Times, string English, string Chinese)> CuesOf(string path) =>
        TranscriptReader.Read(path, "kiln",
            File.ReadAllBytes(path)).Transcript!.Cues.Select(cue => (cue.Times, cue.English.Text, cue.Chinese.Text));
}
