using System.Text;
using System.Text.Json;
using Aligner.Formats;
using Aligner.Segments;
using Aligner.Text;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Tests.Formats.Html;

public sealed class HtmlWriterTests
{
    private static readonly DocumentFacts Facts = new()
    {
        Name = "lesson",
        Metadata = Metadata.Empty
            with
        { Title = new BilingualName("The <Road>", "路"), Lesson = 3, LessonCount = 8, Length = TimeSpan.FromSeconds(446) },
        Terms = [new Term("caravan", "马帮", 2, "Literally “horse gang.” <b>", "马帮", 1)],
        Footnotes = [new Footnote(2, "caravan", "马帮", "Literally “horse gang.” <b>", 9), new Footnote(5, null, null, "A & B", 12)],
    };

    [Fact]
    public void A_row_has_the_segment_with_its_times_score_flags_and_footnotes()
    {
        var segment = Lessons.Segment("Two caravans met.", "两支马帮相遇。") with
        {
            Score = 0.31,
            Times = TimesKind.Estimated,
            Flags = [Flags.Untranslated],
            Terms = ["caravan"],
            Footnotes = [5, 7],
            Speaker = "Host",
        };
        Assert.Contains(
            "<li id=\"lesson#00:05\" data-start=\"5.000\" data-end=\"8.250\"><div class=\"when\"><a class=\"time\" "
            + "href=\"#lesson%2300%3A05\" title=\"estimated within its cue\">00:05</a><span class=\"speaker\">Host</span></div>"
            + "<p class=\"en\" lang=\"en-US\">Two <a class=\"term\" href=\"#d1-t1\">caravans</a> met.<sup class=\"notes\"><a "
            + "class=\"note\" href=\"#d1-n5\" aria-label=\"Footnote 5\">5</a></sup></p>"
            + "<p class=\"zh\" lang=\"zh-CN\" data-cuts=\"11221\" data-other=\"0兩2馬3幫\">两支<a class=\"term\" href=\"#d1-t1\">马帮</a>相遇。</p>"
            + "<div class=\"margin\"><span class=\"score doubtful\" title=\"how sure the pair is\">0.31</span> <span class=\"flag\" "
            + "title=\"the Chinese source has the English text here\">untranslated</span></div></li>\n",
            Page([segment], Facts),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.899, true)]
    [InlineData(0.9, false)]
    [InlineData(0.99, false)]
    public void Only_a_score_below_nine_tenths_is_shown(double score, bool isShown) =>
        Assert.Equal(isShown,
            Page([Lessons.Segment("Two caravans met.", "两支马帮相遇。") with { Score = score }], Facts)
                .Contains("class=\"score", StringComparison.Ordinal));

    [Theory]
    [InlineData("The Tea, some teas", "The <a class=\"term\" href=\"#d1-t1\">Tea</a>, some <a class=\"term\" href=\"#d1-t1\">teas</a>")]
    [InlineData("A team had steam", "A team had steam")]
    [InlineData("A tea porter", "A <a class=\"term\" href=\"#d1-t2\">tea porter</a>")]
    public void Terms_are_marked_as_whole_words_the_longest_first(string text, string marked)
    {
        var facts = Facts with { Terms = [new Term("tea", "茶", null, null, null, 1), new Term("tea porter", "背夫", null, null, null, 1)] };
        Assert.Contains($">{marked}</p>", Page([Lessons.Segment(text, "") with { Terms = ["tea", "tea porter"] }], facts),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_is_headed_by_what_it_says_of_itself_and_ends_with_terms_and_footnotes()
    {
        var page = Page([Lessons.Segment("One.", "一。")], Facts);
        Assert.Contains("<title>The &lt;Road&gt; · 路</title>", page, StringComparison.Ordinal);
        Assert.Contains("<h1><span lang=\"en-US\">The &lt;Road&gt;</span> <span lang=\"zh-CN\">路</span></h1>\n<p>lesson 3 of 8 · "
            + "07:26</p>\n", page, StringComparison.Ordinal);
        Assert.Contains("<div id=\"d1-t1\"><dt><span lang=\"en-US\">caravan</span> <span lang=\"zh-CN\">马帮</span></dt><dd "
            + "lang=\"en-US\">Literally “horse gang.” &lt;b&gt;</dd></div>\n", page, StringComparison.Ordinal);
        Assert.Contains("<li id=\"d1-n5\" value=\"5\" lang=\"en-US\">A &amp; B</li>\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_corpus_that_was_read_back_does_without_facts()
    {
        var page = Page([Lessons.Segment("Two caravans met.", "两支马帮相遇。") with { Terms = ["caravan"], Footnotes = [5] }], null);
        Assert.Contains("<h1><span>lesson</span></h1>", page, StringComparison.Ordinal);
        Assert.Contains(">Two caravans met.</p>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<h2 id=\"d1-terms\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_have_headings_and_documents_each_their_own_notes()
    {
        var page = Page(
            [
                Lessons.Segment("One.", "一。") with { Part = Part.Title },
                Lessons.Segment("One.", "一。"),
                Lessons.Segment("Two.", "二。") with { Document = "other" },
            ],
            Facts);
        Assert.Equal(["Title", "Transcript", "Terms", "Footnotes", "Transcript", "Keys"], Between(page, "\">", "</h2>\n<"));
        Assert.Equal(2, page.Split("<article>").Length - 1);
    }

    [Fact]
    public void A_side_that_is_missing_is_an_empty_cell()
    {
        var page = Page([Lessons.Segment("One.", "") with { Range = null, Times = TimesKind.None }], null);
        Assert.Contains("<li id=\"lesson#00:05\"><div class=\"when\"></div><p class=\"en\" lang=\"en-US\">One.</p><p class=\"zh\" "
            + "lang=\"zh-CN\"></p></li>\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_source_language_comes_first_and_tags_are_those_asked_for()
    {
        var page = Page([Lessons.Segment("One.", "一。")], null,
            ExportOptions.Default with { Source = Side.Chinese, ChineseTag = "zh-HK", EnglishTag = "en-GB" });
        Assert.Contains("<p class=\"zh\" lang=\"zh-HK\" data-cuts=\"11\">一。</p><p class=\"en\" lang=\"en-GB\">One.</p>", page,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("</script><!--", "&lt;/script&gt;&lt;!--")]
    [InlineData("a & b \"c\" 'd'", "a &amp; b &quot;c&quot; &#39;d&#39;")]
    [InlineData("\0 \r 😀", "\uFFFD &#13; 😀")]
    public void Whatever_the_texts_hold_is_text(string text, string escaped)
    {
        var page = Page([Lessons.Segment(text, "中" + text) with { Speaker = text, ChineseTag = "zh\"" }],
            Facts with { Metadata = Metadata.Empty with { Title = new BilingualName(text, null) } });
        Assert.Contains($"<p class=\"en\" lang=\"en-US\">{escaped}</p><p class=\"zh\" lang=\"zh&quot;\" data-cuts=\"1", page,
            StringComparison.Ordinal);
        Assert.Contains($"\">中{escaped}</p>", page, StringComparison.Ordinal);
        Assert.Contains($"<title>{escaped}</title>", page, StringComparison.Ordinal);
        Assert.Contains($"<span class=\"speaker\">{escaped}</span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_is_shown_as_unknown() =>
        Assert.Contains(">a\uFFFDb</p>", Page([Lessons.Segment("a\uD800b", "")], null), StringComparison.Ordinal);

    [Fact]
    public void A_text_says_where_its_words_end_and_which_are_read_otherwise_than_in_the_dictionary() =>
        Assert.Contains(
            "<p class=\"zh\" lang=\"zh-CN\" data-cuts=\"1112111111\" data-readings=\"1:děi 7:huán\" data-other=\"7還9書\">他得在世界上，还你书。</p>",
            Page([Lessons.Segment("", "他得在世界上，还你书。")], null),
            StringComparison.Ordinal);

    [Fact]
    public void Names_that_come_again_are_words_and_tones_are_spoken_where_that_is_asked_for()
    {
        var facts = new DocumentFacts { Name = "lesson", ChineseTexts = ["罗望舒不来。", "她叫罗望舒。"] };
        var page = Page([Lessons.Segment("", "罗望舒不是学生。")], facts, ExportOptions.Default with { Readings = new() { HasSandhi = true } });
        Assert.Contains("data-cuts=\"3221\"", page, StringComparison.Ordinal);
        Assert.Equal("luó wàng shū", JsonDocument.Parse(Words(page)).RootElement.GetProperty("罗望舒")[0].GetString());
        Assert.Contains("data-readings=\"3:bú.shì\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_the_page_come_with_readings_and_meanings()
    {
        using var words = JsonDocument.Parse(Words(Page([Lessons.Segment("", "银行行长走了三十五公里。")], null)));
        Assert.Equal(["银行", "行长", "走", "了", "三十五", "公里"], words.RootElement.EnumerateObject().Select(word => word.Name));
        Assert.Equal(["yín háng", "yín háng", "bank"],
            words.RootElement.GetProperty("银行").EnumerateArray().Select(item => item.GetString()));
        Assert.Equal("háng zhǎng", words.RootElement.GetProperty("行长")[0].GetString());
        Assert.Equal("sān shí wǔ", words.RootElement.GetProperty("三十五")[0].GetString());
    }

    [Fact]
    public void A_word_that_a_term_cuts_is_looked_up_as_it_stands()
    {
        var facts = Facts with { Terms = [new Term("row", "行", null, null, null, 1)] };
        using var words = JsonDocument.Parse(Words(Page([Lessons.Segment("", "银行") with { Terms = ["row"] }], facts)));
        Assert.Equal(["银", "行"], words.RootElement.EnumerateObject().Select(word => word.Name));
    }

    [Fact]
    public void The_policy_allows_this_style_and_this_script_and_no_network()
    {
        var page = Page([Lessons.Segment("One.", "一。")], null);
        foreach (var (name, start, end) in new[] { ("style", "<style>", "</style>"), ("script", "<script>", "</script>\n</body>") })
        {
            var hash = Convert.ToBase64String(
                System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Between(page, start, end).Single())));
            Assert.Contains($"{name}-src 'sha256-{hash}';", page, StringComparison.Ordinal);
        }

        Assert.Contains("content=\"default-src 'none'; ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http:", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https:", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lesson.mp4", "<video id=\"media\" controls preload=\"metadata\" src=\"lesson.mp4\">")]
    [InlineData("media/{name}.MP3", "<audio id=\"media\" controls preload=\"metadata\" src=\"media/lesson.MP3\">")]
    [InlineData("a \"b\" #1?.wav", "src=\"a%20%22b%22%20%231%3F.wav\"")]
    [InlineData("javascript:alert(1)", "src=\"javascript%3Aalert%281%29\"")]
    public void The_recording_is_a_file_whatever_its_name(string media, string expected) =>
        Assert.Contains(expected, Page([Lessons.Segment("One.", "一。")], Facts, ExportOptions.Default with { Recording = new(media) }),
            StringComparison.Ordinal);

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        var segments = Lessons.Sentences("Length: 01:00\n00:05\nThe bridge was rebuilt. It stands.\n桥重建了。它立着。\n");
        Assert.Equal(Page(segments, Facts), Page(segments, Facts));
    }

    [Fact]
    public void Nothing_to_read_is_still_a_page()
    {
        var page = Page([], null);
        Assert.Equal("{}", Words(page));
        Assert.EndsWith("</html>\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_are_written_as_they_come()
    {
        using var stream = new MemoryStream();
        using var writer = CorpusFormats.ByName("html")!.CreateWriter(stream, ExportOptions.Default);
        for (var i = 0; i < 2000; i++)
            writer.Write(Lessons.Segment("The same words again and again.", "总是一样的话。"));
        Assert.True(stream.Length > 2000 * 100, $"{stream.Length} bytes");
        var before = stream.Length;
        writer.Complete();
        Assert.InRange(stream.Length - before, 1, 60_000);
    }

    [Fact]
    public void A_character_that_no_page_can_hold_is_a_problem()
    {
        var transcript = Lessons.Read("Length: 01:00\n00:05\nOne\0.\n一。\n");
        Assert.Equal(
            ["lesson.txt:3:4: warning AL0202: HTML cannot hold the character U+0000; the page shows U+FFFD in its place"],
            CorpusFormats.ByName("html")!.Check(transcript).Select(problem => problem.ToString()));
    }

    [Fact]
    public void A_folder_has_a_list_of_its_pages()
    {
        var index = CorpusFormats.ByName("html")!.CreateIndex(ExportOptions.Default)!;
        index.Add("a b/lesson#1.html", Facts);
        index.Add("x.html", new DocumentFacts { Name = "<x>" });
        using var stream = new MemoryStream();
        index.Write(stream);
        var page = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Contains("<li><a href=\"a%20b/lesson%231.html\"><span lang=\"en-US\">The &lt;Road&gt;</span> <span "
            + "lang=\"zh\">路</span></a><br><small>lesson 3 of 8 · 07:26</small></li>\n", page, StringComparison.Ordinal);
        Assert.Contains("<li><a href=\"x.html\"><span>&lt;x&gt;</span></a></li>\n", page, StringComparison.Ordinal);
    }

    private static string Page(IEnumerable<Segment> segments, DocumentFacts? facts, ExportOptions? options = null)
    {
        using var stream = new MemoryStream();
        using (var writer = CorpusFormats.ByName("html")!.CreateWriter(stream, options ?? ExportOptions.Default))
        {
            if (facts is not null)
                writer.BeginDocument(facts);
            foreach (var segment in segments)
                writer.Write(segment);
            writer.Complete();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Words(string page) => Between(page, "<script type=\"application/json\" id=\"words\">", "</script>").First();

    /// <summary>What stands between each end and the last start before it.</summary>
    private static IEnumerable<string> Between(string page, string start, string end)
    {
        for (var at = page.IndexOf(end, StringComparison.Ordinal); at >= 0;
            at = page.IndexOf(end, at + end.Length, StringComparison.Ordinal))
        {
            if (page.LastIndexOf(start, at, StringComparison.Ordinal) is >= 0 and var from)
                yield return page[(from + start.Length)..at];
        }
    }
}
