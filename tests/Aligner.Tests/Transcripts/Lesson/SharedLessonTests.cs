using Aligner.Transcripts;
using Xunit;

namespace Aligner.Tests.Transcripts.Lesson;

/// <summary>The three documents that the project began with.</summary>
public sealed class SharedLessonTests
{
    private static Transcript Document(string name) => Lessons.ReadFile(SharedMaterial.Path($"seeds/{name}.txt"));

    [Theory]
    [InlineData("000_8b0ab65ddfac06cb", 22, "00:24", "10:50", "11:29", 0, 2)]
    [InlineData("003_f0b3b6c2ec4783bb", 23, "00:22", "10:21", "10:43", 1, 6)]
    public void A_lesson_gives_its_cues_pairs_and_terms(string name, int cues, string first, string last, string end, int epigraphs,
        int terms)
    {
        var lesson = Document(name);
        var transcript = lesson.Cues.Where(cue => cue.Part == Part.Transcript).ToList();
        Assert.Equal(cues, transcript.Count);
        Assert.All(transcript, cue => Assert.False(cue.English.IsMissing || cue.Chinese.IsMissing));
        Assert.Equal((first, last), (transcript[0].Key, transcript[^1].Key));
        Assert.Equal(end, ClockTime.Format(transcript[^1].Times!.Value.End!.Value));
        Assert.Equal(1, lesson.Cues.Count(cue => cue.Part == Part.Synopsis));
        Assert.Equal(1, lesson.Cues.Count(cue => cue.Part == Part.Title));
        Assert.Equal(epigraphs, lesson.Cues.Count(cue => cue.Part == Part.Epigraph));
        Assert.Equal(terms, lesson.Terms.Length);
        Assert.All(lesson.Terms, term => Assert.Equal(term.Chinese, term.DefinitionChinese));
    }

    [Fact]
    public void The_metadata_is_taken_in_both_languages()
    {
        var metadata = Document("000_8b0ab65ddfac06cb").Metadata;
        Assert.Equal((9, 13), (metadata.Lesson, metadata.LessonCount));
        Assert.Equal("数字中国建设系列", metadata.Series!.Chinese);
        Assert.Equal("构筑自立自强的数字技术创新体系", metadata.Title!.Chinese);
        Assert.Equal("北京党员教育网", metadata.Publisher!.Chinese);
        Assert.Equal("北京国恒智林文化传播有限公司", metadata.Speaker!.Chinese);
        Assert.Equal(new DateOnly(2025, 4, 11), metadata.Date);
        Assert.Equal(TimeSpan.FromSeconds(689), metadata.Length);
        Assert.Null(metadata.Epigraph!.Chinese);
    }

    [Fact]
    public void The_seventh_footnote_belongs_to_the_running_text()
    {
        var lesson = Document("003_f0b3b6c2ec4783bb");
        Assert.Equal(7, lesson.Footnotes.Length);
        var cue = lesson.Cues.Single(cue => cue.English.Footnotes.Any(footnote => footnote.Number == 7));
        Assert.Equal("01:50", cue.Key);
        Assert.Contains("Central Cyberspace Affairs Commission shall", cue.English.Text, StringComparison.Ordinal);
        Assert.Equal(["global planning", "systemic coordination", "national atmosphere"],
            lesson.Mentions.Select(mention => mention.English));
    }

    [Fact]
    public void The_first_lesson_has_two_quotation_marks_without_a_partner() => Assert.Equal(
        ["37:69 stray quotation mark ” closes nothing on this side of the cue",
            "69:492 quotation mark ‘ is never closed on this side of the cue"],
        Document("000_8b0ab65ddfac06cb").Problems.Select(problem => $"{problem.Line}:{problem.Column} {problem.Message}"));

    [Fact]
    public void The_article_has_no_cue() => Assert.Equal(
        "no cue found: looked for times such as 00:24 or [1:02:10] at the beginning of a line, found 21 lines with none and 0 Chinese "
            + "among 5034 characters; a text in English alone is aligned with its translation: --english FILE --chinese FILE",
        Assert.Single(Document("004_9b736b2b93df653c").Problems).Message);
}
