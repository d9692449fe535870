using System.Text;
using Aligner.Formats;
using Aligner.Formats.Markup;
using Aligner.Formats.Tmx;
using Aligner.Segments;
using Aligner.Text;
using CsCheck;
using Xunit;

namespace Aligner.Tests.Formats.Tmx;

public sealed class TmxReaderTests
{
    private const string Units = """<tu><tuv xml:lang="en"><seg>One.</seg></tuv><tuv xml:lang="zh"><seg>一。</seg></tuv></tu>""";

    [Fact]
    public void What_was_written_comes_back() => RandomSegments.Any.Sample(segments =>
    {
        var pairs = segments.Where(segment => segment.IsPair).Select(WithoutForbidden).Where(segment => segment.IsPair).ToList();
        var (read, problems) = Imports.Read(Exports.Bytes("tmx", pairs));
        Assert.Empty(problems);
        Assert.Equal(Exports.Text("jsonl", pairs), Exports.Text("jsonl", read));
    });

    [Theory]
    [MemberData(nameof(Profiles))]
    public void A_file_for_any_program_is_read_to_the_same_segments(string name) => RandomSegments.Plain.Sample(segments =>
    {
        var pairs = segments.Where(segment => segment.IsPair).ToList();
        var options = ExportOptions.Default
            with
        { Tmx = new() { Profile = TmxProfile.All.Single(profile => profile.Name == name) }, Source = Side.Chinese };
        Assert.Equal(Exports.Text("jsonl", pairs), Exports.Text("jsonl", Imports.Read(Exports.Bytes("tmx", pairs, options)).Segments));
    }, iter: 50);

    public static TheoryData<string> Profiles => [.. TmxProfile.All.Select(profile => profile.Name)];

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("gb18030", false)]
    public void Files_in_any_encoding_are_read(string name, bool hasMark)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);
        var text = $"<?xml version=\"1.0\" encoding=\"{name}\"?>\r\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\" [<!ENTITY a \"b\">]>\r\n<tmx version=\"1.4\"><header/><body>{Units}</body></tmx>";
        byte[] bytes = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
        var (read, problems) = Imports.Read(bytes);
        Assert.Empty(problems);
        Assert.Equal(("One.", "一。", "en", "zh", "corpus#1"),
            (read[0].English, read[0].Chinese, read[0].EnglishTag, read[0].ChineseTag, read[0].Id));
    }

    [Fact]
    public void The_text_is_that_of_the_sentence_without_native_codes()
    {
        var (read, problems) = Imports.Read(Body("""
            <tu><tuv lang="EN-us"><seg><bpt i="1">&lt;b></bpt>Bold<ept i="1">&lt;/b></ept> and <hi type="x">marked</hi><ph x="1">{<sub>note</sub>}</ph>.</seg></tuv><tuv xml:lang="ZH_cn"><seg>粗<it pos="begin">x</it>体<ut>y</ut>。</seg></tuv></tu>
            """));
        Assert.Equal(("Bold and marked.", "粗体。", "EN-us", "ZH_cn"),
            (read[0].English, read[0].Chinese, read[0].EnglishTag, read[0].ChineseTag));
        Assert.Equal(["corpus.any:1:63: warning AL0936: inline codes are left out, with the text of hi kept: bpt (1), ept (1), hi (1), ph "
            + "(1), it (1), ut (1)"], problems);
    }

    [Fact]
    public void Of_several_languages_English_and_Chinese_are_taken()
    {
        var (read, problems) = Imports.Read(Body("""
            <tu changedate="20260101T000000Z"><prop type="client">x</prop><note>n</note><tuv xml:lang="fr"><seg>Un.</seg></tuv><tuv xml:lang="en-GB"><seg>One.</seg></tuv><tuv xml:lang="en-US"><seg>1.</seg></tuv><tuv xml:lang="zh-TW"><seg>一。</seg></tuv><tuv><seg>?</seg></tuv></tu>
            <tu><tuv xml:lang="de"><seg>Zwei.</seg></tuv></tu>
            <tu><tuv xml:lang="zh"><seg/></tuv><tuv xml:lang="en"><seg>Three.</seg></tuv></tu>
            """));
        Assert.Equal([("One.", "一。", "en-GB", "zh-TW", "1-1"), ("Three.", "", "en", "zh", "1-0")],
            read.Select(segment => (segment.English, segment.Chinese, segment.EnglishTag, segment.ChineseTag, segment.Bead)));
        Assert.Equal(
            [
                "corpus.any:2:2: error AL0933: units without an English and without a Chinese text are left out: 1",
                "corpus.any:1:131: warning AL0934: texts in other languages are passed over: fr (1), without a language (1), de (1)",
                "corpus.any:1:216: warning AL0935: more texts of a unit in the same language are passed over, the first is kept: en-US (1)",
                "corpus.any:1:39: warning AL0937: what a segment does not hold is passed over: changedate (1), prop client (1)",
            ],
            problems);
    }

    [Theory]
    [InlineData("<tu><tuv xml:lang=\"en\"><seg>a&x;</seg></tuv></tu>",
        "corpus.any:2:31: error AL0932: the XML cannot be read on from here: Reference to undeclared entity 'x'")]
    [InlineData("<tu><tuv xml:lang=\"en\"><seg>a</tuv></tu>",
        "corpus.any:2:32: error AL0932: the XML cannot be read on from here: The 'seg' start tag on line 2 position 25 does not match the "
            + "end tag of 'tuv'")]
    [InlineData("<tu><tuv xml:lang=\"en\"><seg>a\u0001</seg></tuv></tu>",
        "corpus.any:2:30: error AL0932: the XML cannot be read on from here: '\u0001', hexadecimal value 0x01, is an invalid character")]
    [InlineData("<tu><tuv xml:lang=\"en\"><seg>",
        "corpus.any:2:29: error AL0932: the XML cannot be read on from here: Unexpected end of file has occurred. The following elements "
            + "are not closed: seg, tuv, tu, body, tmx")]
    public void What_is_broken_is_told_and_what_came_before_it_stays(string rest, string message)
    {
        var (read, problems) = Imports.Read($"<tmx version=\"1.4\"><header/><body>{Units}\n{rest}");
        Assert.Equal("One.", Assert.Single(read).English);
        Assert.Equal([message], problems);
    }

    [Fact]
    public void A_value_that_cannot_be_one_is_passed_over()
    {
        var (read, problems) =
            Imports.Read(Body(Units.Replace("<tu>", "<tu tuid=\"a#1\"><prop type=\"x-score\">high</prop><prop type=\"x-start\">1.5</prop>",
                StringComparison.Ordinal)));
        Assert.Equal(("a#1", null, 1.5), (read[0].Id, read[0].Score, read[0].Range!.Value.Start.TotalSeconds));
        Assert.Equal(["corpus.any:1:51: warning AL0938: the value of 'x-score' is passed over; expected a number from 0 to 1"], problems);
    }

    [Fact]
    public void A_unit_of_100_MB_is_refused_before_memory_is()
    {
        using var stream = new GeneratedStream($"<tmx version=\"1.4\"><header/><body>{Units}<tu><tuv xml:lang=\"en\"><seg>", "word ",
            100_000_000);
        var problems = new List<string>();
        var before = GC.GetAllocatedBytesForCurrentThread();
        List<Segment> read = [.. CorpusReader.Read(
            new CorpusSource("big.tmx", "big", stream, problem => problems.Add(problem.ToString())))];
        Assert.Single(read);
        Assert.Equal(["big.tmx:1:123: error AL0939: what begins with this unit is longer than 16 MiB; nothing is read from here on"],
            problems);
        Assert.True(stream.Position < 20_000_000, $"{stream.Position} bytes were read");
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 300_000_000);
    }

    [Fact]
    public void Nothing_from_outside_is_opened()
    {
        using var folder = new TemporaryFolder();
        var secret = folder.Write("secret.txt", "secret"u8.ToArray());
        var (read, problems) =
            Imports.Read($"<!DOCTYPE tmx [<!ENTITY x SYSTEM \"file://{secret}\">]><tmx><body><tu><tuv xml:lang=\"en\"><seg>&x;</seg></tuv></tu></body></tmx>");
        Assert.Empty(read);
        Assert.Contains("error AL0932: the XML cannot be read on from here: Reference to undeclared entity 'x'", Assert.Single(problems),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Entities_that_multiply_are_not_expanded()
    {
        var laughs = string.Concat(Enumerable.Range(1, 9)
            .Select(i => $"<!ENTITY l{i} \"{string.Concat(Enumerable.Repeat($"&l{i - 1};", 10))}\">"));
        var (read, problems) =
            Imports.Read($"<!DOCTYPE tmx [<!ENTITY l0 \"lol\">{laughs}]><tmx><body><tu><tuv xml:lang=\"en\"><seg>&l9;</seg></tuv></tu></body></tmx>");
        Assert.Empty(read);
        Assert.Contains("Reference to undeclared entity 'l9'", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_root_is_no_TMX()
    {
        var problems = new List<string>();
        using var stream = new MemoryStream("<html/>"u8.ToArray());
        Assert.Empty(CorpusReader.Read(new CorpusSource("a.tmx", "a", stream, problem => problems.Add(problem.ToString())),
            new TmxFormat()));
        Assert.Equal(["a.tmx:1:2: error AL0931: the root element is 'html'; expected tmx"], problems);
    }

    [Fact]
    public void Any_markup_ends_with_segments_or_problems() =>
        Choose.From("<tmx>", "</tmx>", "<body>", "<tu>", "</tu>", "<tuv xml:lang='en'>", "</tuv>", "<seg>", "</seg>", "text", "&amp;",
            "&x;", "<![CDATA[", "]]>", "<!--", "<prop type='x-end'>", "</prop>", "\u0001",
            "<?x ?>").List[0, 30].Select(string.Concat).Sample(text =>
        {
            var (read, problems) = Imports.Read("<tmx>" + text);
            Assert.True(read.Count + problems.Count > 0 || text.Contains("</tmx>", StringComparison.Ordinal), text);
        });

    private static string Body(string units) => $"<tmx version=\"1.4\"><header/><body>{units}</body></tmx>";

    private static Segment WithoutForbidden(Segment segment) =>
        segment with { English = XmlCharacters.Keep(segment.English, out _), Chinese = XmlCharacters.Keep(segment.Chinese, out _) };
}
