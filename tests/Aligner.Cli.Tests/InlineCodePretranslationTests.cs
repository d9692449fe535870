using System.Text.RegularExpressions;
using System.Xml.Linq;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary>A text with inline codes gets the translation of its text, with each code in it once.</summary>
public sealed partial class InlineCodePretranslationTests : IDisposable
{
    private const string Pairs = """
        {"id":"t#1","document":"t","en":"Close the gate.","zh":"关上这扇门。"}
        {"id":"t#2","document":"t","en":"Open the HTML file, press Enter and wait 5 seconds.","zh":"打开HTML文件，按Enter键，等待5秒。"}
        {"id":"t#3","document":"t","en":"Warning: never touch the wheel (it is hot).","zh":"警告：切勿触摸轮子（很烫）。"}
        {"id":"t#4","document":"t","en":"Read \"The Old Mill\" by Li Wei in 1998.","zh":"请读李伟1998年的《老磨坊》。"}
        {"id":"t#5","document":"t","en":"Mind the tall step.","zh":"小心高台阶。"}

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    // Around all of the text, or at its ends.
    [InlineData("""<g id="1">Close the gate.</g>""", """<g id="1">关上这扇门。</g>""", 100)]
    [InlineData("""<g id="1"><g id="2"><x id="3"/>Close the gate.</g></g>""", """<g id="1"><g id="2"><x id="3"/>关上这扇门。</g></g>""", 100)]
    [InlineData("""<x id="1"/>Close the gate.<x id="2"/>""", """<x id="1"/>关上这扇门。<x id="2"/>""", 100)]
    [InlineData("""<bpt id="1">&lt;b></bpt>Close the gate.<ept id="1">&lt;/b></ept>""",
        """<bpt id="1">&lt;b></bpt>关上这扇门。<ept id="1">&lt;/b></ept>""", 100)]
    [InlineData("""<ph id="1">{<sub>Ring.</sub>}</ph> Close the gate.""", """<ph id="1">{<sub>Ring.</sub>}</ph> 关上这扇门。""", 100)]
    [InlineData("""<g id="1"> </g>Close the gate.<g id="2"/>""", """<g id="1"> </g>关上这扇门。<g id="2"/>""", 100)]
    [InlineData("""<g id="1"><![CDATA[Close]]> the<!-- c --> gate.</g>""", """<g id="1">关上这扇门。</g>""", 100)]
    [InlineData("""<bx id="1"/><g id="2">Close the gate.<ex id="1"/></g>""", """<bx id="1"/><g id="2">关上这扇门。<ex id="1"/></g>""", 100)]
    [InlineData("""<g id="1">Mind the low step.</g>""", """<g id="1">小心高台阶。</g>""", 75)]
    // Beside the same number, word or mark.
    [InlineData("""Open the <g id="1">HTML</g> file, press <bx id="2"/>Enter<ex id="2"/> and wait <ph id="3">{0}</ph>5 seconds.""",
        """打开<g id="1">HTML</g>文件，按<bx id="2"/>Enter<ex id="2"/>键，等待<ph id="3">{0}</ph>5秒。""", 100)]
    [InlineData("""Open the HTML file, press Enter and wait <mrk mtype="x-n"><g id="1">7</g></mrk> seconds.""",
        """打开HTML文件，按Enter键，等待<mrk mtype="x-n"><g id="1">7</g></mrk>秒。""", 99)]
    [InlineData("""<g id="1">Warning:</g> never touch the wheel <g id="2">(it is hot)</g>.""",
        """<g id="1">警告：</g>切勿触摸轮子<g id="2">（很烫）</g>。""", 100)]
    [InlineData("""<g id="1">Warning</g>:<x id="3"/> never touch the wheel (<g id="2">it is hot</g>).""",
        """<g id="1">警告</g>：<x id="3"/>切勿触摸轮子（<g id="2">很烫</g>）。""", 100)]
    [InlineData("""Read "<g id="1">The Old Mill</g>" by Li Wei in <g id="2">1998</g>.""",
        """请读李伟<g id="2">1998</g>年的《<g id="1">老磨坊</g>》。""", 100)]
    // Somebody has to look where these belong.
    [InlineData("""Close <x id="1"/>the gate.""", """关上这扇门。<x id="1"/>""", 99)]
    [InlineData("""<g id="1">Close</g> the <g id="2">gate</g>.""", """<g id="1"></g>关上这扇门。<g id="2"></g>""", 99)]
    [InlineData("""<bx id="1"/>Close <bx id="2"/>the<ex id="1"/> gate<ex id="2"/>.""",
        """<bx id="1"/><bx id="2"/><ex id="1"/>关上这扇门<ex id="2"/>。""", 99)]
    [InlineData("""<g id="1">Mind <x id="2"/>the low step.</g>""", """<g id="1">小心高台阶。<x id="2"/></g>""", 74)]
    [InlineData("""A <g id="1">of <bx id="2"/>Open the HTML</g> file, <ex id="2"/>press Enter and wait 5 seconds.""",
        """打开HTML文件，按Enter键，等待5秒。<g id="1"><bx id="2"/></g><ex id="2"/>""", 82)]
    public async Task Codes_of_version_1_are_put_where_they_belong(string source, string target, int quality)
    {
        var state = quality == 100 ? "state=\"translated\" state-qualifier=\"exact-match\""
            : "state=\"needs-review-translation\" state-qualifier=\"fuzzy-match\"";
        var filled = await FillAsync(Version1($"<trans-unit id=\"1\"><source>{source}</source></trans-unit>"));
        Assert.StartsWith(Version1($"<trans-unit id=\"1\"><source>{source}</source><target {state}>{target}</target><alt-trans match-quality=\"{quality}%\"").Split("</body>")[0], filled, StringComparison.Ordinal);
        Assert.Equal(CodesIn(source), CodesIn(target));
    }

    [Theory]
    [InlineData("""<pc id="1" dataRefStart="d">Warning:</pc> never touch the wheel <mrk id="m" translate="no">(it is hot)</mrk>.""",
        """<pc id="1" dataRefStart="d">警告：</pc>切勿触摸轮子<mrk id="m" translate="no">（很烫）</mrk>。""", true)]
    [InlineData("""<sm id="m" type="term"/>Close the gate.<em startRef="m"/><sc id="1" isolated="yes"/>""",
        """<sm id="m" type="term"/>关上这扇门。<em startRef="m"/><sc id="1" isolated="yes"/>""", true)]
    [InlineData("""Open the <sc id="1"/>HTML<ec startRef="1"/> file, press Enter<cp hex="0001"/> and wait 5 seconds.""",
        """打开<sc id="1"/>HTML<ec startRef="1"/>文件，按Enter<cp hex="0001"/>键，等待5秒。""", true)]
    [InlineData("""Close the <pc id="1"><ph id="2"/>gate</pc>.""", """关上这扇门。<pc id="1"><ph id="2"/></pc>""", false)]
    // Codes that must keep their order.
    [InlineData("""Read "<pc id="1" canReorder="firstNo">The Old Mill</pc>" by Li Wei in <pc id="2" canReorder="no">1998</pc>.""",
        """请读李伟1998年的《老磨坊》。<pc id="1" canReorder="firstNo"></pc><pc id="2" canReorder="no"></pc>""", false)]
    public async Task Codes_of_version_2_are_put_where_they_belong(string source, string target, bool isExact)
    {
        foreach (var version in (string[])["2.0", "2.1"])
        {
            var filled = await FillAsync($"<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"{version}\" srcLang=\"en\" trgLang=\"zh\"><file id=\"f\"><unit id=\"u\"><segment id=\"s\"><source>{source}</source></segment><ignorable><source> </source></ignorable></unit></file></xliff>");
            var (score, state) = isExact ? ("100", "translated\"") : ("99", "initial\" subState=\"aligner:fuzzy\"");
            Assert.Contains($"similarity=\"{score}\"", filled, StringComparison.Ordinal);
            Assert.EndsWith($"<segment id=\"s\" state=\"{state}><source>{source}</source><target>{target}</target></segment><ignorable><source> </source></ignorable></unit></file></xliff>", filled, StringComparison.Ordinal);
            Assert.Equal(CodesIn(source), CodesIn(target));
        }
    }

    [Fact]
    public async Task Segments_of_Trados_say_whether_somebody_has_to_look()
    {
        const string Text = "Press <g id=\"5\">Enter</g>. <x id=\"8\"/>Close <g id=\"6\">the</g> gate.";
        const string Unit =
            $"<source>{Text}</source><seg-source><mrk mtype=\"seg\" mid=\"1\"><g id=\"5\">Close</g> the gate.</mrk> <x id=\"8\"/><mrk mtype=\"seg\" mid=\"2\"><g id=\"6\">Close the gate</g>.</mrk></seg-source>";
        const string Definitions = "<d:seg-defs xmlns:d=\"urn:d\"><d:seg id=\"1\"{0}/><d:seg id=\"2\"{1}/></d:seg-defs>";
        var empty = Definitions.Replace("{0}", "", StringComparison.Ordinal).Replace("{1}", "", StringComparison.Ordinal);
        var filled = await FillAsync(Version1($"<trans-unit id=\"1\">{Unit}<target><mrk mtype=\"seg\" mid=\"1\"/> <x id=\"8\"/><mrk mtype=\"seg\" mid=\"2\"/></target>{empty}</trans-unit>"));
        Assert.Contains("<target state=\"needs-review-translation\" state-qualifier=\"fuzzy-match\"><mrk mtype=\"seg\" mid=\"1\"><g id=\"5\"></g>关上这扇门。</mrk> <x id=\"8\"/><mrk mtype=\"seg\" mid=\"2\"><g id=\"6\">关上这扇门</g>。</mrk></target>", filled, StringComparison.Ordinal);
        Assert.Contains(
            Definitions.Replace("{0}", " conf=\"Draft\" origin=\"tm\" percent=\"99\"", StringComparison.Ordinal)
                .Replace("{1}", " conf=\"Draft\" origin=\"tm\" percent=\"100\"", StringComparison.Ordinal), filled, StringComparison.Ordinal);
    }

    [Theory]
    // memoQ: the ends of a pair have their own ids; white space counts.
    [InlineData("""xmlns:mq="MQXliff" """,
        """<source xml:space="preserve"><bpt id="1" rid="1">&lt;b&gt;</bpt>Warning: <ept id="2" rid="1">&lt;/b&gt;</ept>never touch the wheel (it is hot).<ph id="3">&lt;x /&gt;</ph> </source><target xml:space="preserve"/>""",
        """<target xml:space="preserve" state="translated" state-qualifier="exact-match"><bpt id="1" rid="1">&lt;b&gt;</bpt>警告：<ept id="2" rid="1">&lt;/b&gt;</ept>切勿触摸轮子（很烫）。<ph id="3">&lt;x /&gt;</ph> </target>""")]
    // Phrase: codes are characters.
    [InlineData("""xmlns:m="http://www.memsource.com/mxlf/2.0" """,
        """<source>{1>Warning:&lt;1} never touch the wheel {b>(it is hot)&lt;b}.{2}</source><target></target>""",
        """<target state="translated" state-qualifier="exact-match">{1&gt;警告：&lt;1}切勿触摸轮子{b&gt;（很烫）&lt;b}。{2}</target>""")]
    // Okapi: the target is a copy, with its codes.
    [InlineData("",
        """<source><bpt id="1" ctype="x-i">&lt;i></bpt>Close the gate.<ept id="1">&lt;/i></ept></source><target xml:lang="zh"><bpt id="1" ctype="x-i">&lt;i></bpt>Close the gate.<ept id="1">&lt;/i></ept></target>""",
        """<target xml:lang="zh" state="translated" state-qualifier="exact-match"><bpt id="1" ctype="x-i">&lt;i></bpt>关上这扇门。<ept id="1">&lt;/i></ept></target>""")]
    // Other codes than those of the source are somebody's work.
    [InlineData("", """<source>Close the gate.</source><target><g id="9">Close the gate.</g></target>""", """<target><g id="9">Close the gate.</g></target>""")]
    // A prefix that the target could not know.
    [InlineData("", """<source xmlns:e="urn:e">Close the gate.<x id="1" e:a="b"/></source><target/>""", """<target/>""")]
    public async Task Other_programs_have_their_own_ways(string names, string unit, string target)
    {
        var filled = await FillAsync(Version1($"<trans-unit id=\"1\" {names}>{unit}</trans-unit>").Replace("<xliff ", $"<xliff {names}", StringComparison.Ordinal));
        Assert.Contains($"</source>{target}<alt-trans match-quality=\"100%\"", filled, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_below_the_least_score_for_its_codes_is_not_filled_in()
    {
        var filled = await FillAsync(Version1("<trans-unit id=\"1\"><source>Close <x id=\"1\"/>the gate.</source></trans-unit>"), "--min", "100");
        Assert.Contains("</source><alt-trans match-quality=\"99%\"", filled, StringComparison.Ordinal);
    }

    private static string Version1(string units) =>
        $"<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file original=\"a\" source-language=\"en\" target-language=\"zh-CN\" datatype=\"x\"><body>{units}</body></file></xliff>";

    private static List<string> CodesIn(string xml) =>
        [.. TagPattern().Matches(xml).Select(tag => tag.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex("<(?!!)[^>]*>")]
    private static partial Regex TagPattern();

    private async Task<string> FillAsync(string xliff, params string[] options)
    {
        var (memory, output) = (Path.Combine(_folder.Path, "memory.db"), Path.Combine(_folder.Path, "out.xlf"));
        Assert.Equal(0, (await InProcess.RunAsync(["memory", "add", memory, _folder.Write("t.jsonl", Pairs), "--reviewed"])).Code);
        Assert.Equal(0, (await InProcess.RunAsync(["memory", "pretranslate", memory, _folder.Write("in.xlf", xliff), "-o", output, "--force", .. options])).Code);
        var filled = File.ReadAllText(output);
        XDocument.Parse(filled);
        return filled;
    }
}
