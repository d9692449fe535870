using System.Text;
using System.Xml.Linq;
using Aligner.Formats;
using Aligner.Segments;
using CsCheck;
using Xunit;

namespace Aligner.Tests.Formats.Links;

public sealed class LinkedTextsTests
{
    private static readonly Segment[] Segments =
    [
        Lessons.Segment("One & two.", "一和二。") with { Score = 0.98765 },
        Lessons.Segment("", "三。"),
        Lessons.Segment("Four.", "四。") with { Document = "other" },
    ];

    [Fact]
    public void XCES_links_numbers_with_certainties() => Assert.Equal(
        [
            """
            <?xml version="1.0" encoding="utf-8"?>
            <!DOCTYPE cesAlign PUBLIC "-//CES//DTD XML cesAlign//EN" "">
            <cesAlign version="1.0">
              <linkGrp targType="s" fromDoc="corpus.xces.en.xml" toDoc="corpus.xces.zh.xml">
                <link id="SL1" xtargets="1:1;1:1" certainty="0.9877" />
                <link id="SL2" xtargets=";1:2" />
                <link id="SL3" xtargets="2:1;2:1" />
              </linkGrp>
            </cesAlign>

            """.ReplaceLineEndings("\n"),
            """
            <?xml version="1.0" encoding="utf-8"?>
            <text lang="en">
              <p id="1" n="lesson">
                <s id="1:1">One &amp; two.</s>
              </p>
              <p id="2" n="other">
                <s id="2:1">Four.</s>
              </p>
            </text>

            """.ReplaceLineEndings("\n"),
            """
            <?xml version="1.0" encoding="utf-8"?>
            <text lang="zh">
              <p id="1" n="lesson">
                <s id="1:1">一和二。</s>
                <s id="1:2">三。</s>
              </p>
              <p id="2" n="other">
                <s id="2:1">四。</s>
              </p>
            </text>

            """.ReplaceLineEndings("\n"),
        ],
        Write("xces", Segments));

    [Fact]
    public void InterText_links_name_the_English_first() => Assert.Equal(
        """
        <?xml version="1.0" encoding="utf-8"?>
        <linkGrp toDoc="corpus.en.xml" fromDoc="corpus.zh.xml">
          <link type="1-1" xtargets="1:1;1:1" status="auto" />
          <link type="0-1" xtargets=";1:2" status="auto" />
          <link type="1-1" xtargets="2:1;2:1" status="auto" />
        </linkGrp>

        """.ReplaceLineEndings("\n"),
        Write("intertext", Segments)[0]);

    [Theory]
    [InlineData("xces")]
    [InlineData("intertext")]
    public void Every_link_leads_to_its_texts(string format) => RandomSegments.Plain.Sample(segments =>
    {
        var files = Write(format, segments).Select(text => XDocument.Parse(text)).ToList();
        var english = files[1].Descendants("s").ToDictionary(s => s.Attribute("id")!.Value, s => s.Value);
        var chinese = files[2].Descendants("s").ToDictionary(s => s.Attribute("id")!.Value, s => s.Value);
        var linked = files[0].Descendants("link").Select(link => link.Attribute("xtargets")!.Value.Split(';'))
            .Select(ids => (english.GetValueOrDefault(ids[0], ""), chinese.GetValueOrDefault(ids[1], "")));
        Assert.Equal(segments.Select(segment => (segment.English, segment.Chinese)), linked);
    });

    [Theory]
    [InlineData("xces")]
    [InlineData("intertext")]
    public void An_empty_corpus_is_three_whole_files(string format) =>
        Assert.All(Write(format, []), text => Assert.Empty(XDocument.Parse(text).Descendants("s")));

    private static List<string> Write(string formatName, IEnumerable<Segment> segments)
    {
        var format = CorpusFormats.ByName(formatName)!;
        var streams = format.Endings.Select(_ => new MemoryStream()).ToList();
        using (var writer = format.CreateWriter(streams, "corpus", ExportOptions.Default))
        {
            foreach (var segment in segments)
                writer.Write(segment);
            writer.Complete();
        }

        return [.. streams.Select(stream => Encoding.UTF8.GetString(stream.ToArray()))];
    }
}
