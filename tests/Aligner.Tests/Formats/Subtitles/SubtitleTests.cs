using Aligner.Formats;
using Aligner.Formats.Subtitles;
using Aligner.Segments;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Tests.Formats.Subtitles;

public sealed class SubtitleTests
{
    private const string English = "The bridge was rebuilt in 1953, with stone from the old walls.";
    private const string Chinese = "这座桥在1953年重建，用的是旧城墙的石头。";

    [Theory]
    [InlineData(SubtitleLines.ChineseAbove, "渡船还在走。\nThe ferry runs.\n")]
    [InlineData(SubtitleLines.EnglishAbove, "The ferry runs.\n渡船还在走。\n")]
    [InlineData(SubtitleLines.Chinese, "渡船还在走。\n")]
    [InlineData(SubtitleLines.English, "The ferry runs.\n")]
    public void The_languages_stand_as_they_were_chosen(SubtitleLines lines, string expected) =>
        Assert.Equal($"1\n00:00:05,000 --> 00:00:08,250\n{expected}\n",
            Exports.Text("srt", [Lessons.Segment("The ferry runs.", "渡船还在走。")], ExportOptions.Default with { Subtitles = new() { Lines = lines } }));

    [Fact]
    public void Lines_are_broken_behind_clauses_and_between_words() =>
        Assert.Equal(
            "1\n00:00:05,000 --> 00:00:08,250\n这座桥在1953年重建，用的是旧城墙的石头。\nThe bridge was rebuilt in 1953,\nwith stone from the old walls.\n\n",
            Exports.Text("srt", [Lessons.Segment(English, Chinese)]));

    [Fact]
    public void A_long_segment_is_several_cues_that_share_its_time() =>
        Assert.Equal(
            """
            1
            00:00:00,000 --> 00:00:05,000
            这座桥在1953年重建，
            The bridge was rebuilt in 1953,

            2
            00:00:05,000 --> 00:00:10,000
            用的是旧城墙的石头。
            with stone from the old walls.


            """,
            Rounded(Exports.Text("srt", [At(0, 10, English, Chinese)])));

    [Fact]
    public void Words_of_the_lexicon_stay_whole()
    {
        const string Long = "国家图书馆里的研究人员正在讨论人工智能对古籍修复工作的影响以及今后十年内可能出现的各种变化与机会";
        var lines = CueLines(Exports.Text("srt", [At(0, 6, "", Long)])).ToList();
        Assert.Equal(Long, string.Concat(lines));
        Assert.All("图书馆 研究人员 人工智能 影响 变化".Split(' '), word => Assert.Contains(lines, line => line.Contains(word, StringComparison.Ordinal)));
    }

    [Fact]
    public void Markup_in_the_text_stays_text()
    {
        var segment = Lessons.Segment("<b>bold</b> & &amp; {\\an8} --> \\N 1 → 2", "中文“<i>”");
        Assert.Contains("<\u2060b>bold<\u2060/b> & &\u2060amp; {\u2060\\an8} --\u2060> \\\u2060N 1 \u2060→ 2\n",
            Exports.Text("srt", [segment]), StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;bold&lt;/b&gt; &amp; &amp;amp; &#123;\\an8} --&gt; &#92;N 1 &#8594; 2\n", Exports.Text("vtt", [segment]),
            StringComparison.Ordinal);
        Assert.Contains("中文“<i>”\\N{\\rEnglish}<b>bold</b> & &amp; \\{\\\u2060an8\\} --> \\\u2060N 1 → 2\n", Exports.Text("ass", [segment]),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_blank_line_in_a_text_parts_nothing() =>
        Assert.Equal("1\n00:00:05,000 --> 00:00:08,250\n一 二\nOne 00:00:01,000 --\u2060> 00:00:02,000 two\n\n",
            Exports.Text("srt", [Lessons.Segment("One\r\n\r\n00:00:01,000 --> 00:00:02,000\u2028two", "一\n\n二")]));

    [Theory]
    [InlineData("0-0.4 0.4-3", "0.0-1.0 1.0-3.0")]
    [InlineData("0-0.4 5-6", "0.0-1.0 5.0-6.0")]
    [InlineData("0-3 3-3.2 3.2-6", "0.0-2.2 2.2-3.2 3.2-6.0")]
    [InlineData("0-2 1-3", "0.0-1.0 1.0-3.0")]
    [InlineData("1-7 1-7 1-7", "1.0-3.0 3.0-5.0 5.0-7.0")]
    [InlineData("1-2 1-2", "0.5-1.5 1.5-2.5")]
    [InlineData("0-20 20-21", "0.0-7.0 20.0-21.0")]
    [InlineData("5-4 8-9", "5.0-6.0 8.0-9.0")]
    public void Cues_can_be_read_and_do_not_overlap(string times, string expected)
    {
        var cues = SubtitleLayout.Cues(times.Split(' ').Select(span => At(Number(span, 0), Number(span, 1), "Yes.", "")),
            SubtitleLines.English);
        Assert.Equal(expected,
            string.Join(' ', cues.Select(cue => FormattableString.Invariant($"{cue.Start.TotalSeconds:0.0}-{cue.End.TotalSeconds:0.0}"))));
    }

    [Fact]
    public void Estimated_times_are_said()
    {
        Segment[] segments = [Lessons.Segment("One.", "一。"), Lessons.Segment("Two.", "二。") with { Times = TimesKind.Estimated }];
        const string Note = "lesson: the times of 1 of 2 segments are estimated, shared out within the source's cues";
        Assert.StartsWith($"WEBVTT\n\nNOTE {Note}\n\nlesson#00:05\n", Exports.Text("vtt", segments), StringComparison.Ordinal);
        Assert.Contains($"\nComment: 0,0:00:00.00,0:00:00.00,English,,0,0,0,,{Note}\nDialogue:", Exports.Text("ass", segments),
            StringComparison.Ordinal);
        using var writer = new SrtSubtitleFormat().CreateWriter(Stream.Null, ExportOptions.Default);
        Array.ForEach(segments, writer.Write);
        writer.Complete();
        Assert.Equal([Note], writer.Remarks);
    }

    [Fact]
    public void What_has_no_times_or_no_text_is_left_out_and_counted()
    {
        using var writer = new VttSubtitleFormat().CreateWriter(Stream.Null,
            ExportOptions.Default with { Subtitles = new() { Lines = SubtitleLines.Chinese } });
        writer.Write(Lessons.Segment("One.", "一。"));
        writer.Write(Lessons.Segment("Two.", ""));
        writer.Write(Lessons.Segment("Three.", "三。") with { Range = null, Times = TimesKind.None });
        Assert.Equal((1, 2), (writer.Written, writer.LeftOut));
    }

    [Theory]
    [InlineData("srt", "")]
    [InlineData("vtt", "WEBVTT\n\n")]
    public void A_corpus_of_nothing_is_empty_subtitles(string format, string expected) => Assert.Equal(expected, Exports.Text(format, []));

    [Theory]
    [InlineData("srt")]
    [InlineData("vtt")]
    [InlineData("ass")]
    public void A_seed_gives_these_subtitles(string format)
    {
        var lesson = Lessons.ReadFile(Path.Combine(Project.Root, "seeds", "tea-horse-road-lesson-03.txt"));
        var segments = new Segmenter(SegmenterOptions.Default).Segments(lesson).Where(segment => segment.Part == Part.Transcript);
        Golden.Check(Path.Combine(Project.Root, "tests", "Aligner.Tests", "Formats", "Subtitles", "Expected",
            $"tea-horse-road-lesson-03.{format}"), Exports.Text(format, segments));
    }

    private static Segment At(double start, double end, string english, string chinese) =>
        Lessons.Segment(english, chinese) with { Range = new TimeRange(TimeSpan.FromSeconds(start), TimeSpan.FromSeconds(end)) };

    private static double Number(string span, int index) =>
        double.Parse(span.Split('-')[index], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The cut between two cues to the second.</summary>
    private static string Rounded(string srt) => System.Text.RegularExpressions.Regex.Replace(srt, @"0[45],\d{3}", "05,000");

    private static IEnumerable<string> CueLines(string srt) =>
        srt.Split('\n').Where(line => line.Length > 0 && !line.Contains("-->", StringComparison.Ordinal) && !line.All(char.IsAsciiDigit));
}
