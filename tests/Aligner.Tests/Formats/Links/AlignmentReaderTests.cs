using System.Text;
using Aligner.Edits;
using Aligner.Formats;
using Aligner.Segments;
using Aligner.Text;
using Xunit;

namespace Aligner.Tests.Formats.Links;

/// <summary>Alignments that name their texts are read with them.</summary>
public sealed class AlignmentReaderTests
{
    private static readonly Segment[] Segments =
    [
        Lessons.Segment("The kiln & the bowl.", "窑和碗。") with { Score = 0.5, Status = ReviewStatus.Confirmed },
        Lessons.Segment("", "关上门。"),
        Lessons.Segment("Who is there?", "谁在那儿？") with { Document = "other", Score = 0.75 },
    ];

    private static readonly Dictionary<string, string> Opus = new()
    {
        ["links.xml"] = "<cesAlign version=\"1.0\"><linkGrp targType=\"s\" fromDoc=\"zh/2020/kiln.xml.gz\" "
            + "toDoc=\"en/2020/kiln.xml\"><link id=\"SL0\" xtargets=\"1;1 2\" certainty=\"1.5\"/><link xtargets=\"3;3\" "
            + "certainty=\"0.25\"/></linkGrp></cesAlign>",
        ["zh/2020/kiln.xml.gz"] =
            "<document><s id=\"1\"><w>窑</w> <w>还</w> <w>是</w> <w>热</w> <w>的</w> <w>。</w></s><s id=\"2\">别碰。</s><s "
                + "id=\"3\">好。</s></document>",
        ["en/2020/kiln.xml"] =
            "<document><p><s id=\"1\"><w id=\"1.1\">The</w><w>kiln</w><w>is</w></s><s id=\"2\">\n  <time id=\"T1S\" value=\"00:00:01\"/>\n "
                + "warm.\n</s></p><s id=\"3\">Good.</s></document>",
    };

    [Theory]
    [InlineData("xces")]
    [InlineData("intertext")]
    public void What_was_written_comes_back_with_its_texts(string format)
    {
        var files = Write(format, Segments);
        var (read, problems) = Read(files, files.Keys.First());
        Assert.Empty(problems);
        Assert.Equal(Segments.Select(segment => (segment.Document, segment.English, segment.Chinese)),
            read.Select(segment => (segment.Document, segment.English, segment.Chinese)));
        Assert.Equal(["1-1", "0-1", "1-1"], read.Select(segment => segment.Bead));
        Assert.Equal(format == "xces" ? [0.5, null, 0.75] : [null, null, null], read.Select(segment => segment.Score));
        Assert.Equal(format == "intertext" ? ReviewStatus.Confirmed : ReviewStatus.Automatic, read[0].Status);
    }

    [Fact]
    public void Texts_of_OPUS_are_found_in_the_folders_of_their_languages()
    {
        var (read, problems) = Read(Opus, "links.xml");
        Assert.Equal([("2020/kiln", "The kiln is warm.", "窑 还 是 热 的 。", "2-1", null), ("2020/kiln", "Good.", "好。", "1-1", (double?)0.25)],
            read.Select(segment => (segment.Document, segment.English, segment.Chinese, segment.Bead, segment.Score)));
        Assert.Equal(["links.xml:1:220: warning AL0996: sentences of the two texts that no link names are left out: 1"],
            problems.Select(problem => problem.Replace(":1:" + problem.Split(':')[2] + ":", ":1:220:", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_text_that_is_not_there_is_told()
    {
        var (read, problems) = Read(new() { ["links.xml"] = Opus["links.xml"] }, "links.xml");
        Assert.Empty(read);
        Assert.Equal("links.xml:1:26: error AL0993: the text 'zh/2020/kiln.xml.gz' that the links name is not there; it is looked for from "
            + "the folder of this file on", problems[0]);
    }

    [Fact]
    public void A_sentence_that_is_not_there_is_told()
    {
        var (read, problems) =
            Read(new(Opus) { ["links.xml"] = Opus["links.xml"].Replace("3;3", "3;9", StringComparison.Ordinal) }, "links.xml");
        Assert.Equal(("", "好。", "0-1"), read.Select(segment => (segment.English, segment.Chinese, segment.Bead)).Last());
        Assert.Contains(problems,
            problem => problem.EndsWith("error AL0994: links name sentences that their texts do not have, or that another link has: 9 (1)",
                StringComparison.Ordinal));
    }

    [Fact]
    public void Two_texts_of_one_language_are_refused()
    {
        var (read, problems) = Read(new(Opus) { ["en/2020/kiln.xml"] = Opus["zh/2020/kiln.xml.gz"] }, "links.xml");
        Assert.Empty(read);
        Assert.Equal(["links.xml:1:26: error AL0995: 'zh/2020/kiln.xml.gz' and 'en/2020/kiln.xml' are not a text in English and one in "
            + "Chinese"], problems);
    }

    [Theory]
    [InlineData("kiln.beads", ".en.txt")]
    [InlineData("kiln.gold", ".en")]
    public void Beads_are_read_with_the_texts_beside_them(string name, string ending)
    {
        var files = new Dictionary<string, string>
        {
            [name] = "0\t0,1\n1\t\n",
            ["kiln" + ending] = "The kiln\nis warm.\nGood.\n",
            ["kiln.zh"] = "窑还热。\n别碰。\n",
        };
        var (read, problems) = Read(files, name);
        Assert.Equal([("The kiln is warm.", "窑还热。", "2-1"), ("", "别碰。", "0-1")],
            read.Select(segment => (segment.English, segment.Chinese, segment.Bead)));
        Assert.Equal([$"{name}:1:1: warning AL0996: sentences of the two texts that no bead names are left out: 1"], problems);
        Assert.Equal("0\t0,1\n1\t\n", Exports.Text("beads", read));
    }

    [Fact]
    public void Beads_without_their_texts_are_told() => Assert.Equal(
        ["kiln.beads:1:1: error AL0993: the beads are of two texts with a sentence a line, and there is none beside this file whose name "
            + "ends in .en or .en.txt in place of its own ending"],
        Read(new() { ["kiln.beads"] = "0\t0\n", ["kiln.zh"] = "好。\n" }, "kiln.beads").Problems.Take(1));

    private static Dictionary<string, string> Write(string format, Segment[] segments)
    {
        var set = CorpusFormats.ByName(format)!;
        var streams = set.Endings.Select(_ => new MemoryStream()).ToList();
        using (var writer = set.CreateWriter(streams, "corpus", ExportOptions.Default))
        {
            foreach (var segment in segments)
                writer.Write(segment);
            writer.Complete();
        }

        return set.Endings.Zip(streams).ToDictionary(file => "corpus" + file.First, file => Encoding.UTF8.GetString(file.Second.ToArray()));
    }

    private static (List<Segment> Segments, List<string> Problems) Read(Dictionary<string, string> files, string name)
    {
        var problems = new List<Problem>();
        Stream? Open(string file) => files.TryGetValue(file, out var text) ? new MemoryStream(Encoding.UTF8.GetBytes(text)) : null;
        var source = new CorpusSource(name, "kiln", Open(name)!, problems.Add)
        {
            OpenNamed = Open,
            OpenBeside = ending => Open("kiln" + ending),
        };
        List<Segment> segments = [.. CorpusReader.Read(source)];
        return (segments, [.. problems.Select(problem => problem.ToString())]);
    }
}
