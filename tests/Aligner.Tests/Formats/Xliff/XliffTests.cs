using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Aligner.Formats;
using Aligner.Formats.Markup;
using Aligner.Segments;
using Aligner.Text;
using Aligner.Transcripts;
using CsCheck;
using Xunit;

namespace Aligner.Tests.Formats.Xliff;

public sealed class XliffTests
{
    private const string Schemas = "/usr/share/php/Symfony/Component/Translation/Resources/schemas";

    private static readonly Segment Pair = Lessons.Segment("One & two.\u0001", "一和二。")
        with
    { Score = 0.98765, Flags = [Flags.UnbalancedQuote] };

    [Fact]
    public void Version_2_is_written_to_the_letter() => Assert.Equal(
        """
        <?xml version="1.0" encoding="utf-8"?>
        <xliff xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" version="2.1" srcLang="en-US" trgLang="zh-CN" xml:space="preserve" xmlns="urn:oasis:names:tc:xliff:document:2.0">
          <file id="f1" original="lesson">
            <unit id="u1" name="lesson#00:05">
              <mda:metadata>
                <mda:metaGroup category="aligner">
                  <mda:meta type="level">cue</mda:meta>
                  <mda:meta type="part">transcript</mda:meta>
                  <mda:meta type="start">5.000</mda:meta>
                  <mda:meta type="end">8.250</mda:meta>
                  <mda:meta type="score">0.9877</mda:meta>
                </mda:metaGroup>
              </mda:metadata>
              <notes>
                <note category="aligner">unbalanced-quote</note>
              </notes>
              <segment state="translated">
                <source>One &amp; two.<cp hex="0001" /></source>
                <target>一和二。</target>
              </segment>
            </unit>
          </file>
        </xliff>

        """.ReplaceLineEndings("\n"),
        Exports.Text("xliff", [Pair]));

    [Fact]
    public void Version_1_is_written_to_the_letter() => Assert.Equal(
        """
        <?xml version="1.0" encoding="utf-8"?>
        <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
          <file original="lesson" source-language="zh-CN" target-language="en-US" datatype="plaintext">
            <body>
              <trans-unit id="lesson#00:05" xml:space="preserve">
                <source>一和二。</source>
                <target state="needs-review-translation">One &amp; two.</target>
                <context-group purpose="information">
                  <context context-type="x-level">cue</context>
                  <context context-type="x-part">transcript</context>
                  <context context-type="x-start">5.000</context>
                  <context context-type="x-end">8.250</context>
                  <context context-type="x-score">0.9877</context>
                </context-group>
                <note from="aligner">unbalanced-quote</note>
              </trans-unit>
            </body>
          </file>
        </xliff>

        """.ReplaceLineEndings("\n"),
        Exports.Text("xliff12", [Pair], ExportOptions.Default with { Source = Side.Chinese }));

    [Theory]
    [InlineData(Side.English)]
    [InlineData(Side.Chinese)]
    public void Version_2_gives_back_every_character(Side side) => RandomSegments.Any.Sample(segments =>
    {
        var (read, problems) = Imports.Read(Exports.Bytes("xliff", segments, ExportOptions.Default with { Source = side }));
        Assert.Empty(problems);
        Assert.Equal(Exports.Text("jsonl", segments), Exports.Text("jsonl", read));
    });

    [Theory]
    [InlineData(Side.English)]
    [InlineData(Side.Chinese)]
    public void Version_1_gives_back_what_XML_allows(Side side) => RandomSegments.Any.Sample(segments =>
    {
        var kept = segments.Select(WithoutForbidden).ToList();
        var (read, problems) = Imports.Read(Exports.Bytes("xliff12", kept, ExportOptions.Default with { Source = side }));
        Assert.Empty(problems);
        Assert.Equal(Exports.Text("jsonl", kept), Exports.Text("jsonl", read));
    });

    [Theory]
    [InlineData("xliff", "xliff-core-2.0.xsd")]
    [InlineData("xliff12", "xliff-core-1.2-strict.xsd")]
    public void Any_corpus_is_valid_to_the_schema(string format, string schema)
    {
        Assert.SkipUnless(File.Exists(Path.Combine(Schemas, schema)), "needs Debian's php-symfony-translation");
        var set = new XmlSchemaSet { XmlResolver = null };
        foreach (var name in (string[])["xml.xsd", schema])
        {
            using var reader = XmlReader.Create(Path.Combine(Schemas, name),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
            set.Add(null, reader);
        }

        set.Compile();
        AssertValid(Exports.Text(format, []), set);
        RandomSegments.Any.Sample(segments => AssertValid(Exports.Text(format, segments), set), iter: 50);
    }

    [Fact]
    public void A_document_in_other_characters_has_a_file_of_its_own_in_version_1_and_says_so_in_version_2()
    {
        Segment[] segments = [Pair, Pair with { Id = "lesson#2", ChineseTag = "zh_TW" }];
        Assert.Equal(["zh-CN", "zh-TW"],
            XDocument.Parse(Exports.Text("xliff12", segments)).Root!.Elements().Select(file => file.Attribute("target-language")!.Value));
        Assert.Equal("zh-TW",
            Imports.Read(Exports.Bytes("xliff",
                segments.Select(segment => segment with { ChineseTag = segment.ChineseTag.Replace('_', '-') }))).Segments[1].ChineseTag);
    }

    [Fact]
    public void What_others_write_is_read_without_inline_codes()
    {
        var (read, problems) = Imports.Read("""
            <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a.html" source-language="en" target-language="zh-TW"><header/><body><group id="g">
            <trans-unit id="7"><source>A <g id="1">bold</g> <x id="2"/>word<bpt id="3">&lt;i></bpt>.</source><seg-source>A</seg-source><target>一個<mrk mtype="seg" mid="1">詞</mrk>。</target><alt-trans><target>?</target></alt-trans><note>Hi.</note></trans-unit>
            <trans-unit id="8"><source>Not yet.</source></trans-unit></group></body></file>
            <file original="b" source-language="en" target-language="fr"><body><trans-unit id="1"><source>x</source><target>y</target></trans-unit></body></file></xliff>
            """);
        Assert.Equal([("a.html#7", "A bold word.", "一個詞。", "zh-TW"), ("a.html#8", "Not yet.", "", "zh-TW")],
            read.Select(segment => (segment.Id, segment.English, segment.Chinese, segment.ChineseTag)));
        Assert.Equal(
            [
                "corpus.any:4:69: error AL0943: units in other languages are left out; expected English and Chinese: en to fr (1)",
                "corpus.any:2:31: warning AL0946: inline codes are left out, with the text inside g, pc and mrk kept: g (1), x (1), bpt "
                    + "(1), mrk (1)",
                "corpus.any:2:177: warning AL0947: what a segment does not hold is passed over: alt-trans (1)",
            ],
            problems);
    }

    [Fact]
    public void The_segments_of_one_unit_are_told_apart()
    {
        var (read, problems) = Imports.Read("""
            <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="zh-CN" trgLang="en"><file id="f1"><unit id="u1">
            <segment><source>一。</source><target>One.</target></segment><ignorable><source> </source></ignorable><segment><source>二。</source><target>T<pc id="1">w</pc>o.<ph id="2"/></target></segment></unit></file></xliff>
            """, "x.xlf");
        Assert.Equal([("corpus#u1", "One.", "一。"), ("corpus#u1/2", "Two.", "二。")],
            read.Select(segment => (segment.Id, segment.English, segment.Chinese)));
        Assert.Equal(["x.xlf:2:139: warning AL0946: inline codes are left out, with the text inside g, pc and mrk kept: pc (1), ph (1)"],
            problems);
    }

    [Theory]
    [InlineData("&x;", "error AL0942: the XML cannot be read on from here: Reference to undeclared entity 'x'")]
    [InlineData("</unit>", "does not match the end tag of 'unit'")]
    public void What_is_broken_is_told(string text, string message)
    {
        var (read, problems) =
            Imports.Read($"<!DOCTYPE xliff [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><xliff version='2.0' srcLang='en' trgLang='zh'><file id='f'><unit id='u'><segment><source>{text}</source></segment></unit></file></xliff>");
        Assert.Empty(read);
        Assert.Contains(message, Assert.Single(problems), StringComparison.Ordinal);
    }

    private static void AssertValid(string xliff, XmlSchemaSet schemas)
    {
        var errors = new List<string>();
        XDocument.Parse(xliff).Validate(schemas, (_, problem) => errors.Add(problem.Message));
        Assert.True(errors.Count == 0, $"{string.Join('\n', errors)}\n{xliff}");
    }

    private static Segment WithoutForbidden(Segment segment) =>
        segment with { English = XmlCharacters.Keep(segment.English, out _), Chinese = XmlCharacters.Keep(segment.Chinese, out _) };
}
