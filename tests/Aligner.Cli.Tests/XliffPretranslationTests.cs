using System.Text;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary>XLIFF as Trados, memoQ, Okapi, Weblate, Qt and others write it gets matches, and nothing else of it changes.</summary>
public sealed class XliffPretranslationTests : IDisposable
{
    private const string Pairs = """
        {"id":"t#1","document":"t","en":"Close the gate.","zh":"关上这扇门。"}
        {"id":"t#3","document":"t","en":"Mind the tall step.","zh":"小心高台阶。"}
        {"id":"t#2","document":"t","en":"Ring twice.","zh":"按两次铃。"}

        """;

    private const string First =
        "<alt-trans match-quality=\"100%\" origin=\"t#1\"><source>Close the gate.</source><target>关上这扇门。</target></alt-trans>";
    private const string FirstMarked =
        "<alt-trans match-quality=\"100%\" origin=\"t#1\" mid=\"1\"><source>Close the gate.</source><target>关上这扇门。</target></alt-trans>";
    private const string SecondMarked =
        "<alt-trans match-quality=\"100%\" origin=\"t#2\" mid=\"2\"><source>Ring twice.</source><target>按两次铃。</target></alt-trans>";
    private const string Step =
        "<alt-trans match-quality=\"75%\" origin=\"t#3\"><source>Mind the tall step.</source><target>小心高台阶。</target></alt-trans>";
    private const string Filled = "state=\"translated\" state-qualifier=\"exact-match\"";
    private const string Fuzzy = "state=\"needs-review-translation\" state-qualifier=\"fuzzy-match\"";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("source-language=\"en\" target-language=\"fr\"", "Close the gate.", "en to fr")]
    [InlineData("source-language=\"zh-CN\" target-language=\"zh-TW\"", "关上这扇门。", "zh-CN to zh-TW")]
    [InlineData("source-language=\"en-US\" target-language=\"en-GB\"", "Close the gate.", "en-US to en-GB")]
    [InlineData("source-language=\"ja\" target-language=\"en\"", "关上这扇门。", "ja to en")]
    [InlineData("source-language=\"ja\"", "关上这扇门。", "ja to none")]
    [InlineData("target-language=\"zh\"", "关上这扇门。", "none to zh")]
    public async Task Nothing_is_filled_in_other_languages(string languages, string text, string told)
    {
        var xliff = $"<xliff version=\"1.2\"><file original=\"a\" {languages}><body>\n<trans-unit id=\"1\"><source>{text}</source></trans-unit></body></file></xliff>";
        var result = await RunAsync(xliff);
        Assert.Equal(new CliResult(2, "",
            $"{At("in.xlf")}:2:2: error AL0943: units in other languages are not filled; expected English and Chinese: {told} (1)\n"),
            result);
        Assert.False(File.Exists(At("out.xlf")));
    }

    [Fact]
    public async Task Of_a_file_in_several_languages_what_is_English_and_Chinese_is_filled()
    {
        const string Xliff = """
            <xliff version="1.2"><file original="a" source-language="en" target-language="de"><body><trans-unit id="1"><source>Close the gate.</source></trans-unit></body></file><file original="b" source-language="en" target-language="zh-CN"><body><trans-unit id="1"><source>Close the gate.</source></trans-unit><trans-unit id="2"><source>Close the gate.</source><target xml:lang="fr"/></trans-unit></body></file></xliff>
            """;
        var result = await RunAsync(Xliff);
        Assert.Equal(2, result.Code);
        Assert.StartsWith($"{At("in.xlf")}:1:90: error AL0943: units in other languages are not filled; expected English and Chinese: en to de (1), en to fr (1)\n1 unit filled\n", result.Error, StringComparison.Ordinal);
        Assert.Equal(Xliff.Replace("gate.</source></trans-unit><trans-unit",
            $"gate.</source><target {Filled}>关上这扇门。</target>{First}</trans-unit><trans-unit", StringComparison.Ordinal), Written());
    }

    [Theory]
    [InlineData("<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"en\" trgLang=\"de\"><file id=\"f\"><unit "
        + "id=\"u\"><segment><source>Close the gate.</source></segment></unit></file></xliff>")]
    [InlineData("<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.2\" version=\"2.2\" srcLang=\"ko\"><file id=\"f\"><unit "
        + "id=\"u\"><segment><source>Close the gate.</source></segment></unit></file></xliff>")]
    public async Task Nothing_is_filled_in_other_languages_of_version_2(string xliff) => Assert.Equal(2, (await RunAsync(xliff)).Code);

    [Fact]
    public async Task Characters_of_the_other_script_are_doubtful() => await Fills(
        "<trans-unit id=\"1\"><source>Close the gate.</source></trans-unit>",
        $"<trans-unit id=\"1\"><source>Close the gate.</source><target {Fuzzy}>关上这扇门。</target>{First.Replace("100%", "95%", StringComparison.Ordinal)}</trans-unit>",
        "zh-Hant-TW");

    [Theory]
    // Okapi and memoQ: marks that are empty, or copies.
    [InlineData("<target><mrk mtype=\"seg\" mid=\"1\"/> <mrk mtype=\"seg\" mid=\"2\"></mrk></target>",
        "<target " + Filled + "><mrk mtype=\"seg\" mid=\"1\">关上这扇门。</mrk> <mrk mtype=\"seg\" mid=\"2\">按两次铃。</mrk></target>" + FirstMarked
        + SecondMarked)]
    [InlineData("<target state=\"new\"><mrk mtype=\"seg\" mid=\"1\">Close the gate.</mrk> <mrk mtype=\"seg\" mid=\"2\">Ring "
        + "twice.</mrk></target>",
        "<target " + Filled + "><mrk mtype=\"seg\" mid=\"1\">关上这扇门。</mrk> <mrk mtype=\"seg\" mid=\"2\">按两次铃。</mrk></target>" + FirstMarked
        + SecondMarked)]
    // Trados: no target yet, or an empty one, or a copy of the whole.
    [InlineData("", "<target " + Filled + "><mrk mtype=\"seg\" mid=\"1\">关上这扇门。</mrk> <mrk mtype=\"seg\" mid=\"2\">按两次铃。</mrk></target>"
        + FirstMarked + SecondMarked)]
    [InlineData("<target/>",
        "<target " + Filled + "><mrk mtype=\"seg\" mid=\"1\">关上这扇门。</mrk> <mrk mtype=\"seg\" mid=\"2\">按两次铃。</mrk></target>" + FirstMarked
        + SecondMarked)]
    [InlineData("<target>Close the gate. Ring twice.</target>",
        "<target " + Filled + "><mrk mtype=\"seg\" mid=\"1\">关上这扇门。</mrk> <mrk mtype=\"seg\" mid=\"2\">按两次铃。</mrk></target>" + FirstMarked
        + SecondMarked)]
    // Half of it is translated.
    [InlineData("<target><mrk mtype=\"seg\" mid=\"1\">别的。</mrk></target>",
        "<target state=\"translated\"><mrk mtype=\"seg\" mid=\"1\">别的。</mrk><mrk mtype=\"seg\" mid=\"2\">按两次铃。</mrk></target>"
        + SecondMarked)]
    [InlineData("<target><mrk mtype=\"seg\" mid=\"2\">别的。</mrk></target>",
        "<target state=\"translated\"><mrk mtype=\"seg\" mid=\"1\">关上这扇门。</mrk><mrk mtype=\"seg\" mid=\"2\">别的。</mrk></target>"
        + FirstMarked)]
    // All of it is.
    [InlineData("<target>关门，按铃。</target>", "<target>关门，按铃。</target>")]
    public async Task Each_segment_of_a_unit_is_looked_up_and_filled(string target, string expected)
    {
        const string Source =
            "<source>Close the gate. Ring twice.</source><seg-source><mrk mtype=\"seg\" mid=\"1\">Close the gate.</mrk> <mrk mtype=\"seg\" "
                + "mid=\"2\">Ring twice.</mrk></seg-source>";
        await Fills($"<trans-unit id=\"1\">{Source}{target}</trans-unit>", $"<trans-unit id=\"1\">{Source}{expected}</trans-unit>");
    }

    [Fact]
    public async Task A_target_of_Trados_has_the_codes_around_its_segments_and_their_states()
    {
        const string Source =
            "<source><g id=\"5\">Close the gate. A heron waits. Ring <x id=\"6\"/>twice.</g></source><seg-source><g id=\"5\"><mrk "
                + "mtype=\"seg\" mid=\"1\">Close the gate.</mrk> <mrk mtype=\"seg\" mid=\"7\">A heron waits.</mrk> <mrk mtype=\"seg\" "
                + "mid=\"2\">Ring <x id=\"6\"/>twice.</mrk><mrk mtype=\"seg\" mid=\"8\"><x id=\"9\"/></mrk></g></seg-source>";
        await Fills(
            $"<trans-unit id=\"1\">{Source}<sdl:seg-defs xmlns:sdl=\"urn:sdl\"><sdl:seg id=\"1\" conf='Unspecified'/><sdl:seg id=\"7\"/><sdl:seg id=\"2\"/></sdl:seg-defs></trans-unit>",
            $"<trans-unit id=\"1\">{Source}<target state=\"needs-translation\" state-qualifier=\"fuzzy-match\"><g id=\"5\"><mrk mtype=\"seg\" mid=\"1\">关上这扇门。</mrk> <mrk mtype=\"seg\" mid=\"7\"></mrk> <mrk mtype=\"seg\" mid=\"2\">按两次铃。<x id=\"6\"/></mrk><mrk mtype=\"seg\" mid=\"8\"><x id=\"9\"/></mrk></g></target>{FirstMarked}{SecondMarked.Replace("100%", "99%", StringComparison.Ordinal)}<sdl:seg-defs xmlns:sdl=\"urn:sdl\"><sdl:seg id=\"1\" conf=\"Draft\" origin=\"tm\" percent=\"100\"/><sdl:seg id=\"7\"/><sdl:seg id=\"2\" conf=\"Draft\" origin=\"tm\" percent=\"99\"/></sdl:seg-defs></trans-unit>");
    }

    [Theory]
    // Copies of the source and states that ask for a translation.
    [InlineData("", "<target state=\"needs-translation\">Close the gate.</target>", "", "<target " + Filled + ">关上这扇门。</target>" + First)]
    [InlineData("", "<target state=\"new\">Close the gate.</target>", "", "<target " + Filled + ">关上这扇门。</target>" + First)]
    [InlineData("", "<target xml:lang=\"zh\">Close the gate.</target>", "",
        "<target xml:lang=\"zh\" " + Filled + ">关上这扇门。</target>" + First)]
    [InlineData("", "<target state=\"final\">  </target>", "", "<target " + Filled + ">关上这扇门。</target>" + First)]
    [InlineData("", "<target></target>", "", "<target " + Filled + ">关上这扇门。</target>" + First)]
    // Somebody has said that the copy is the translation.
    [InlineData("", "<target state=\"final\">Close the gate.</target>", "", "<target state=\"final\">Close the gate.</target>")]
    [InlineData(" approved=\"yes\"", "<target>Close the gate.</target>", " approved=\"yes\"", "<target>Close the gate.</target>")]
    [InlineData(" m:confirmed=\"1\" xmlns:m=\"urn:m\"", "<target>Close the gate.</target>", " m:confirmed=\"1\" xmlns:m=\"urn:m\"",
        "<target>Close the gate.</target>")]
    [InlineData(" q:status=\"ManuallyConfirmed\" xmlns:q=\"urn:q\"", "<target>Close the gate.</target>",
        " q:status=\"ManuallyConfirmed\" xmlns:q=\"urn:q\"", "<target>Close the gate.</target>")]
    // What somebody wrote stays, whatever its state.
    [InlineData("", "<target state=\"new\">关门。</target>", "", "<target state=\"new\">关门。</target>" + First)]
    [InlineData("", "<target state=\"needs-review-translation\">关门。</target>", "",
        "<target state=\"needs-review-translation\">关门。</target>")]
    // Nobody has approved what is put in.
    [InlineData(" approved=\"yes\"", "", " approved=\"no\"", "<target " + Filled + ">关上这扇门。</target>" + First)]
    [InlineData(" m:confirmed='1' xmlns:m=\"urn:m\"", "<target/>", " m:confirmed=\"0\" xmlns:m=\"urn:m\"",
        "<target " + Filled + ">关上这扇门。</target>" + First)]
    [InlineData(" q:status=\"NotStarted\" xmlns:q=\"urn:q\"", "<target/>", " q:status=\"Pretranslated\" xmlns:q=\"urn:q\"",
        "<target " + Filled + ">关上这扇门。</target>" + First)]
    public async Task A_translation_is_one_by_its_text_and_its_state(string attributes, string target, string expectedAttributes,
        string expected) => await Fills(
        $"<trans-unit id=\"1\"{attributes}><source>Close the gate.</source>{target}</trans-unit>",
        $"<trans-unit id=\"1\"{expectedAttributes}><source>Close the gate.</source>{expected}</trans-unit>");

    [Fact]
    public async Task A_match_that_is_alike_is_not_approved() => await Fills(
        "<trans-unit id=\"1\" approved=\"yes\"><source>Mind the low step.</source></trans-unit>",
        $"<trans-unit id=\"1\" approved=\"no\"><source>Mind the low step.</source><target {Fuzzy}>小心高台阶。</target>{Step}</trans-unit>");

    [Theory]
    [InlineData(" xml:space=\"preserve\"", "  Close the gate.\n ", "  关上这扇门。\n ")]
    [InlineData("", "  Close the gate. ", "关上这扇门。")]
    public async Task Spaces_around_a_text_count_where_the_file_says_so(string attribute, string source, string target) => await Fills(
        $"<trans-unit id=\"1\"{attribute}><source>{source}</source></trans-unit>",
        $"<trans-unit id=\"1\"{attribute}><source>{source}</source><target {Filled}>{target}</target>{First}</trans-unit>");

    [Theory]
    [InlineData("no", "yes", true)]
    [InlineData("yes", "no", false)]
    public async Task Whether_a_unit_is_translated_is_said_nearest_to_it(string group, string unit, bool isFilled)
    {
        var source = $"<group translate=\"{group}\"><trans-unit id=\"1\" translate=\"{unit}\"><source>Close the gate.</source></trans-unit></group>";
        await Fills(source, isFilled
            ? source.Replace("</trans-unit>", $"<target {Filled}>关上这扇门。</target>{First}</trans-unit>", StringComparison.Ordinal) : source);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65001)]
    [InlineData(1200)]
    [InlineData(1201)]
    [InlineData(936)]
    public async Task All_else_stays_to_the_letter(int encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        const string Xliff =
            "<?xml version='1.0' encoding='{0}' standalone=\"yes\"?>\r\n<!DOCTYPE xliff [\n<!ELEMENT note ANY> ]>\r\n<x:xliff\tversion = "
            + "\"1.1\"\nxmlns:x='urn:oasis:names:tc:xliff:document:1.1' ><x:file original=\"a&#10;b > c\" source-language='en' "
            + "datatype=\"po\"><x:body>\r"
            + "<x:trans-unit id='1' resname=\"a&#10;b\"><x:source>Ring twice.</x:source ><!-- <x:target> --><x:note>p&#13;q &#x4E2D; "
            + "<![CDATA[<x>]]></x:note></x:trans-unit >\r\n<?p <x:target>?><x:trans-unit id=\"2\"><x:source><![CDATA[Close the "
            + "gate.]]></x:source></x:trans-unit></x:body></x:file></x:xliff>\r\n<!-- 尾 -->";
        var source = encoding == 0 ? Encoding.UTF8 : Encoding.GetEncoding(encoding);
        var text = Xliff.Replace("{0}", encoding == 0 ? "UTF-8" : source.WebName, StringComparison.Ordinal);
        File.WriteAllBytes(At("in.xlf"), [.. encoding == 936 || encoding == 0 ? [] : source.GetPreamble(), .. source.GetBytes(text)]);
        Assert.Equal(0, (await RunAsync(null)).Code);
        var expected = Xliff.Replace("{0}", encoding == 0 ? "UTF-8" : "utf-8", StringComparison.Ordinal)
            .Replace("twice.</x:source >",
                $"twice.</x:source ><x:target {Filled}>按两次铃。</x:target><x:alt-trans match-quality=\"100%\" origin=\"t#2\"><x:source>Ring twice.</x:source><x:target>按两次铃。</x:target></x:alt-trans>", StringComparison.Ordinal)
            .Replace("gate.]]></x:source>",
                $"gate.]]></x:source><x:target {Filled}>关上这扇门。</x:target>{First.Replace("<", "<x:", StringComparison.Ordinal).Replace("<x:/", "</x:", StringComparison.Ordinal)}", StringComparison.Ordinal);
        Assert.Equal((encoding == 65001 ? "\uFEFF" : "") + expected, Written());
    }

    [Fact]
    public async Task Version_2_gets_the_language_of_its_targets()
    {
        const string Xliff = """
            <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en"><file id="f"><unit id="u"><segment id="s1" state="initial"><source>Close the gate.</source><target>Close the gate.</target></segment><ignorable><source> </source></ignorable><segment state="translated"><source>OK</source><target>OK</target></segment><segment id="s3" state="initial" subState="x:draft"><source>Ring twice.</source><target>按铃。</target></segment></unit></file></xliff>
            """;
        Assert.Equal(0, (await RunAsync(Xliff)).Code);
        Assert.Equal(
            Xliff.Replace("srcLang=\"en\"", "srcLang=\"en\" trgLang=\"zh-CN\"", StringComparison.Ordinal)
                .Replace("state=\"initial\"><source>Close the gate.</source><target>Close the gate.",
                    "state=\"translated\"><source>Close the gate.</source><target>关上这扇门。", StringComparison.Ordinal)
                .Replace("<unit id=\"u\">",
                    "<unit id=\"u\"><mtc:matches xmlns:mtc=\"urn:oasis:names:tc:xliff:matches:2.0\"><mtc:match ref=\"#s1\" "
                        + "similarity=\"100\" type=\"tm\" origin=\"t#1\"><source>Close the "
                        + "gate.</source><target>关上这扇门。</target></mtc:match></mtc:matches>", StringComparison.Ordinal),
            Written());
    }

    [Theory]
    [InlineData("<xliff version=\"1.2\"><file original=\"a\" source-language=\"en\"><body><trans-unit id=\"1\"><source>Close <g "
        + "id=\"1\">the</g> gate.</source></trans-unit><trans-unit id=\"2\"><source>Mind the low "
        + "step.</source></trans-unit></body></file></xliff>")]
    [InlineData("<xliff version=\"1.2\"><file original=\"a\" source-language=\"en\"><body><trans-unit id=\"1\"><source>Ring twice. Close "
        + "the gate.</source><seg-source><mrk mtype=\"seg\" mid=\"a\">Ring twice.</mrk> <mrk mtype=\"seg\" mid=\"b\">Close <g "
        + "id=\"1\">the</g> gate.</mrk></seg-source></trans-unit></body></file></xliff>")]
    [InlineData("<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"en\"><file id=\"f\"><unit "
        + "id=\"u\"><segment><source>Close <pc id=\"1\">the</pc> gate.</source></segment><segment><source>Mind the low "
        + "step.</source></segment></unit></file></xliff>")]
    public async Task A_second_run_changes_nothing(string xliff)
    {
        Assert.Equal(0, (await RunAsync(xliff)).Code);
        var once = Written();
        Assert.NotEqual(xliff, once);
        Assert.Equal(0, (await RunAsync(once)).Code);
        Assert.Equal(once, Written());
    }

    /// <summary>One file with one body, filled once.</summary>
    private async Task Fills(string before, string after, string language = "zh-CN")
    {
        var frame = $"<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file original=\"a\" source-language=\"en\" target-language=\"{language}\" datatype=\"x\"><body>{{0}}</body></file></xliff>";
        Assert.Equal(0, (await RunAsync(frame.Replace("{0}", before, StringComparison.Ordinal))).Code);
        Assert.Equal(frame.Replace("{0}", after, StringComparison.Ordinal), Written());
    }

    private string At(string name) => Path.Combine(_folder.Path, name);

    private string Written() => new UTF8Encoding(false).GetString(File.ReadAllBytes(At("out.xlf")));

    /// <param name="xliff">Null where the file is there already.</param>
    private async Task<CliResult> RunAsync(string? xliff)
    {
        var memory = At("memory.db");
        Assert.Equal(0, (await InProcess.RunAsync(["memory", "add", memory, _folder.Write("t.jsonl", Pairs), "--reviewed"])).Code);
        if (xliff is not null)
            File.WriteAllText(At("in.xlf"), xliff);
        return await InProcess.RunAsync(["memory", "pretranslate", memory, At("in.xlf"), "-o", At("out.xlf")]);
    }
}
