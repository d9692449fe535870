using System.Xml.Linq;
using Aligner.Formats;
using Aligner.Formats.Tmx;
using Aligner.Segments;
using Aligner.Text;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Tests.Formats.Tmx;

public sealed class TmxTests
{
    private static readonly Segment Pair = Lessons.Segment("One & two.", "一和二。") with { Score = 0.98765, Flags = [Flags.UnbalancedQuote] };

    [Fact]
    public void A_pair_is_written_to_the_letter() => Assert.Equal(
        """
        <?xml version="1.0" encoding="utf-8"?>
        <!DOCTYPE tmx SYSTEM "tmx14.dtd">
        <tmx version="1.4">
          <header creationtool="aligner" creationtoolversion="0.1.0" segtype="sentence" o-tmf="aligner" adminlang="en-US" srclang="en-US" datatype="plaintext" creationdate="20260501T103000Z" />
          <body>
            <tu tuid="lesson#00:05" segtype="paragraph">
              <prop type="x-document">lesson</prop>
              <prop type="x-part">transcript</prop>
              <prop type="x-start">5.000</prop>
              <prop type="x-end">8.250</prop>
              <prop type="x-score">0.9877</prop>
              <prop type="x-flag">unbalanced-quote</prop>
              <tuv xml:lang="en-US">
                <seg>One &amp; two.</seg>
              </tuv>
              <tuv xml:lang="zh-CN">
                <seg>一和二。</seg>
              </tuv>
            </tu>
          </body>
        </tmx>

        """.ReplaceLineEndings("\n"),
        Exports.Text("tmx", [Pair],
            ExportOptions.Default with { Date = new DateTimeOffset(2026, 5, 1, 12, 30, 0, TimeSpan.FromHours(2)) }));

    [Fact]
    public void Without_a_date_there_is_none() => Assert.DoesNotContain("date=", Exports.Text("tmx", [Pair]), StringComparison.Ordinal);

    [Fact]
    public void The_doctype_can_be_left_out() =>
        Assert.DoesNotContain("DOCTYPE", Exports.Text("tmx", [Pair], ExportOptions.Default with { Tmx = new() { HasDoctype = false } }),
            StringComparison.Ordinal);

    [Fact]
    public void There_is_no_byte_order_mark() => Assert.Equal((byte)'<', Exports.Bytes("tmx", [Pair])[0]);

    [Theory]
    [InlineData(Side.English, null, "en-US", "en-US", "zh-CN")]
    [InlineData(Side.Chinese, null, "zh-CN", "zh-CN", "en-US")]
    [InlineData(Side.Chinese, "zh-Hans-SG", "zh-Hans-SG", "zh-Hans-SG", "en-US")]
    public void The_source_language_is_that_of_the_first_side(Side source, string? chinese, string srclang, string first, string second)
    {
        var tmx = Parse([Pair], ExportOptions.Default with { Source = source, ChineseTag = chinese });
        Assert.Equal(srclang, tmx.Root!.Element("header")!.Attribute("srclang")!.Value);
        Assert.Equal([first, second], tmx.Descendants("tuv").Select(tuv => tuv.Attribute(XNamespace.Xml + "lang")!.Value));
    }

    [Fact]
    public void A_document_in_the_other_characters_says_so_in_its_units()
    {
        var traditional = Pair with { ChineseTag = LanguageTags.Traditional };
        var tmx = Parse([Pair, traditional], ExportOptions.Default with { Source = Side.Chinese });
        Assert.Equal([null, "zh-TW"], tmx.Descendants("tu").Select(unit => unit.Attribute("srclang")?.Value));
    }

    [Fact]
    public void Half_a_pair_is_left_out_and_counted()
    {
        using var stream = new MemoryStream();
        using var writer = new TmxFormat().CreateWriter(stream, ExportOptions.Default);
        writer.Write(Pair);
        writer.Write(Pair with { Chinese = "" });
        Assert.Equal((1, 1), (writer.Written, writer.LeftOut));
    }

    [Fact]
    public void What_XML_forbids_is_dropped_by_code_point_and_counted()
    {
        using var stream = new MemoryStream();
        using var writer = new TmxFormat().CreateWriter(stream, ExportOptions.Default);
        writer.Write(Pair with { English = "a\u0001b\uFFFEc\uD800d😀e\r\n\tf" });
        writer.Complete();
        Assert.Equal(3, writer.DroppedCharacters);
        stream.Position = 0;
        Assert.Equal("abcd😀e\r\n\tf", XDocument.Load(stream).Descendants("seg").First().Value);
    }

    [Fact]
    public void A_corpus_that_was_not_completed_does_not_look_whole()
    {
        using var stream = new MemoryStream();
        using (var writer = new TmxFormat().CreateWriter(stream, ExportOptions.Default))
            writer.Write(Pair);
        Assert.DoesNotContain("</tmx>", System.Text.Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
    }

    private static XDocument Parse(IEnumerable<Segment> segments, ExportOptions options) =>
        XDocument.Parse(Exports.Text("tmx", segments, options with { Tmx = new() { HasDoctype = false } }));
}
