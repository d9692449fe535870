using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary>A text that is to be translated gets what a memory has of it, and the counts by which translators are paid.</summary>
public sealed class PretranslationTests : IDisposable
{
    private const string Pairs = """
        {"id":"mill#1","document":"mill","en":"The mill grinds corn from 5 to 7.","zh":"磨坊从5点到7点磨玉米。"}
        {"id":"mill#2","document":"mill","en":"Its wheel is made of oak, and turns slowly.","zh":"它的轮子是橡木做的，转得很慢。"}
        {"id":"mill#3","document":"mill","en":"Nobody lives here.","zh":"没有人住在这里。"}

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_text_becomes_a_table_with_its_matches()
    {
        var text = _folder.Write("new.txt",
            "The mill grinds corn from 6 to 8. Its wheel is made of oak, and turns quickly.\nNobody lives here.\nA heron waits.\nA heron "
                + "waits.\n");
        var result = await RunAsync(text, "", "-o", At("new.csv"), "--min", "75");
        Assert.Equal((0, """
            match         segments     words  characters
            101                  0         0           0
            100                  1         3          16
            95-99                1         8          26
            85-94                1         9          36
            75-84                0         0           0
            50-74                0         0           0
            repetitions          1         3          12
            new                  1         3          12
            translated           0         0           0
            total                5        26         102

            """), (result.Code, result.Output));
        var rows = (await InProcess.RunAsync(["convert", At("new.csv"), "--to", "jsonl"])).Output.Split('\n',
            StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("\"zh\":\"磨坊从6点到8点磨玉米。\",\"bead\":\"1-1\",\"score\":0.9900,", rows[0], StringComparison.Ordinal);
        Assert.Contains("\"status\":\"doubtful\",\"comment\":\"99 mill#1\"", rows[0], StringComparison.Ordinal);
        Assert.Contains("\"status\":\"automatic\",\"comment\":\"100 mill#3\"", rows[2], StringComparison.Ordinal);
        Assert.Contains("\"en\":\"A heron waits.\",\"zh\":\"\"", rows[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Subtitles_of_one_language_keep_their_times()
    {
        var text = _folder.Write("new.zh.srt", "1\n00:00:01,000 --> 00:00:03,000\n没有人住在这里。\n");
        var result = await RunAsync(text, "", "-o", "-", "--to", "jsonl");
        Assert.Equal(0, result.Code);
        Assert.StartsWith("{\"id\":\"new.zh#zh-00:01/1\",\"document\":\"new.zh\",\"part\":\"transcript\",\"level\":\"sentence\",\"start\":1.000,\"end\":3.000,\"times\":\"exact\",\"en\":\"Nobody lives here.\",\"zh\":\"没有人住在这里。\"", result.Output, StringComparison.Ordinal);
        Assert.Contains("\n100                  1         7           8\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task XLIFF_of_another_program_is_filled_and_keeps_all_else()
    {
        const string Before = """
            <?xml version="1.0" encoding="utf-8"?>
            <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a.html" source-language="en-GB" target-language="zh-CN" datatype="html"><body>
              <!-- kept -->
              <trans-unit id="1" maxwidth="80"><source>Nobody lives here.</source><note>kept</note></trans-unit>
              <trans-unit id="2"><source>The mill grinds corn from <g id="1">6</g> to 8.</source><target></target></trans-unit>
              <trans-unit id="3"><source>Its wheel turns.</source><target>有了。</target></trans-unit>
              <trans-unit id="4" translate="no"><source>Nobody lives here.</source></trans-unit>
              <trans-unit id="5"><source>A heron waits.</source></trans-unit>
            </body></file></xliff>
            """;
        var expected = Before
            .Replace("<source>Nobody lives here.</source><note>",
                "<source>Nobody lives here.</source><target state=\"translated\" "
                    + "state-qualifier=\"exact-match\">没有人住在这里。</target><alt-trans match-quality=\"100%\" origin=\"mill#3\"><source>Nobody "
                    + "lives here.</source><target>没有人住在这里。</target></alt-trans><note>", StringComparison.Ordinal)
            .Replace("<target></target></trans-unit>",
                "<target state=\"needs-review-translation\" state-qualifier=\"fuzzy-match\">磨坊从<g "
                    + "id=\"1\">6</g>点到8点磨玉米。</target><alt-trans match-quality=\"99%\" origin=\"mill#1\"><source>The mill grinds corn from 5 to "
                    + "7.</source><target>磨坊从5点到7点磨玉米。</target></alt-trans></trans-unit>", StringComparison.Ordinal);
        var result = await RunAsync(_folder.Write("in.xlf", Before), "", "-o", At("out.xlf"), "--json");
        Assert.Equal((0, "2 units filled\n"), (result.Code, result.Error));
        Assert.Equal(expected, File.ReadAllText(At("out.xlf")));
        Assert.StartsWith("{\"bands\":[{\"name\":\"101\",\"segments\":0,\"words\":0,\"characters\":0},{\"name\":\"100\",\"segments\":1,\"words\":3,\"characters\":16},", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task XLIFF_2_gets_matches_and_a_state()
    {
        const string Before = """
            <?xml version="1.0" encoding="utf-8"?>
            <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="zh" trgLang="en"><file id="f"><unit id="u"><segment><source>它的轮子是橡木做的，转得很快。</source></segment><segment id="s1"><source>没有人住在这里。</source></segment></unit></file></xliff>
            """;
        var result = await RunAsync(_folder.Write("in.xlf", Before), "", "-o", "-");
        Assert.Equal(0, result.Code);
        Assert.Equal("""
            <?xml version="1.0" encoding="utf-8"?>
            <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="zh" trgLang="en"><file id="f"><unit id="u"><mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match ref="#s2" similarity="92" type="tm" origin="mill#2"><source>它的轮子是橡木做的，转得很慢。</source><target>Its wheel is made of oak, and turns slowly.</target></mtc:match><mtc:match ref="#s1" similarity="100" type="tm" origin="mill#3"><source>没有人住在这里。</source><target>Nobody lives here.</target></mtc:match></mtc:matches><segment state="initial" subState="aligner:fuzzy" id="s2"><source>它的轮子是橡木做的，转得很快。</source><target>Its wheel is made of oak, and turns slowly.</target></segment><segment id="s1" state="translated"><source>没有人住在这里。</source><target>Nobody lives here.</target></segment></unit></file></xliff>
            """, result.Output);
        Assert.StartsWith("2 units filled\nmatch ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standard_input_is_taken_for_what_it_is()
    {
        var text = await RunAsync("-", "Nobody lives here. A heron waits.\n", "-o", "-", "--to", "jsonl");
        Assert.Equal(0, text.Code);
        Assert.Contains("\"document\":\"stdin\"", text.Output, StringComparison.Ordinal);
        Assert.Contains("\"zh\":\"没有人住在这里。\"", text.Output.Split('\n')[0], StringComparison.Ordinal);
        var xliff = await RunAsync("-",
            "<xliff version='1.2'><file source-language='en'><body><trans-unit id='1'><source>Nobody lives "
                + "here.</source></trans-unit></body></file></xliff>", "-o", "-");
        Assert.Contains("<target state=\"translated\" state-qualifier=\"exact-match\">没有人住在这里。</target>", xliff.Output,
            StringComparison.Ordinal);
        var corpus = await RunAsync("-", "{\"en\":\"Nobody lives here.\",\"zh\":\"\"}\n", "-o", "-", "--to", "jsonl");
        Assert.Contains("\"zh\":\"没有人住在这里。\"", corpus.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("in.csv", "id,en,zh\n7,Nobody lives here.,\n8,Hi.,\n", "7", "8")]
    [InlineData("in.tsv", "id\ten\tzh\n7\tNobody lives here.\t\n8\tHi.\t\n", "7", "8")]
    [InlineData("-", "id,en,zh\n7,Nobody lives here.,\n8,Hi.,\n", "7", "8")]
    [InlineData("in.jsonl", "{\"id\":\"7\",\"en\":\"Nobody lives here.\"}\n{\"id\":\"8\",\"en\":\"Hi.\"}\n", "7", "8")]
    [InlineData("in.data", "id,en,zh\n7,Nobody lives here.,\n8,Hi.,\n", "7", "8")]
    [InlineData("in.xlf",
        "<x:xliff xmlns:x='urn:oasis:names:tc:xliff:document:1.2' version='1.2'><x:file original='in' source-language='en' "
            + "target-language='zh'><x:body><x:trans-unit id='7'><x:source>Nobody lives here.</x:source></x:trans-unit><x:trans-unit "
            + "id='8'><x:source>Hi.</x:source></x:trans-unit></x:body></x:file></x:xliff>", "in#7", "in#8")]
    public async Task A_corpus_without_any_translation_is_read_as_one(string name, string content, string first, string second)
    {
        var isInput = name == "-";
        var result = await RunAsync(isInput ? name : _folder.Write(name, content), isInput ? content : "", "-o", "-", "--to", "jsonl");
        var rows = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((0, 2), (result.Code, rows.Length));
        Assert.Contains($"\"id\":\"{first}\",", rows[0], StringComparison.Ordinal);
        Assert.Contains("\"en\":\"Nobody lives here.\",\"zh\":\"没有人住在这里。\"", rows[0], StringComparison.Ordinal);
        Assert.Contains($"\"id\":\"{second}\",", rows[1], StringComparison.Ordinal);
        Assert.Contains("\"en\":\"Hi.\",\"zh\":\"\"", rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_format_of_a_corpus_can_be_named()
    {
        var file = _folder.Write("in.txt", "id,en,zh\n7,Nobody lives here.,\n");
        var result = await RunAsync(file, "", "--from", "csv", "-o", "-", "--to", "jsonl");
        Assert.Equal(0, result.Code);
        Assert.StartsWith("{\"id\":\"7\",", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_says_of_itself_what_is_so_after_it_was_filled()
    {
        var text = await RunAsync(_folder.Write("in.txt", "Nobody lives here.\nA heron waits.\n"), "", "-o", "-", "--to", "jsonl");
        var rows = text.Output.Split('\n');
        Assert.Contains("\"bead\":\"1-1\",\"score\":1.0000,\"flags\":[],", rows[0], StringComparison.Ordinal);
        Assert.Contains("\"bead\":\"1-0\",\"score\":null,\"flags\":[\"missing-chinese\"],", rows[1], StringComparison.Ordinal);
        var corpus = await RunAsync("-", """
            {"en":"Nobody lives here.","zh":"","flags":["missing-chinese","unbalanced-quote"],"comment":"mind the tone"}
            {"en":"","zh":"没有人住在这里。","flags":["missing-english"]}
            {"en":"Nobody lives here.","zh":"Nobody lives here."}
            {"en":"Nobody lives here.","zh":"Nobody lives here.","status":"confirmed"}
            {"en":"Nobody lives here.","zh":"","zh_lang":"zh-TW"}

            """, "-o", "-", "--to", "jsonl");
        rows = corpus.Output.Split('\n');
        Assert.Contains("\"flags\":[\"unbalanced-quote\"],", rows[0], StringComparison.Ordinal);
        Assert.Contains("\"comment\":\"mind the tone\\n100 mill#3\"", rows[0], StringComparison.Ordinal);
        Assert.Contains("\"en\":\"Nobody lives here.\",\"zh\":\"没有人住在这里。\",\"bead\":\"1-1\",\"score\":1.0000,\"flags\":[],", rows[1],
            StringComparison.Ordinal);
        Assert.Contains("\"en\":\"Nobody lives here.\",\"zh\":\"没有人住在这里。\"", rows[2], StringComparison.Ordinal);
        Assert.Contains("\"zh\":\"Nobody lives here.\"", rows[3], StringComparison.Ordinal);
        Assert.Contains("\"status\":\"doubtful\",\"comment\":\"95 mill#3\"", rows[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_is_not_replaced_by_what_is_made_of_it_unasked()
    {
        const string Xliff =
            "<xliff version=\"1.2\"><file source-language=\"en\"><body><trans-unit id=\"1\"><source>Nobody lives "
                + "here.</source></trans-unit></body></file></xliff>";
        var file = _folder.Write("in.xlf", Xliff);
        Assert.Equal(new CliResult(2, "",
            $"{file}:1:1: error AL0982: is a source of this run and is not replaced by a corpus; --force replaces it\n"),
            await RunAsync(file, "", "-o", file));
        Assert.Equal(Xliff, File.ReadAllText(file));
        Assert.Equal(0, (await RunAsync(file, "", "-o", file, "--force")).Code);
        Assert.Contains("没有人住在这里。", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("in.txt", "Nobody lives here.\n", "in.txt --to csv")]
    [InlineData("in.en.txt", "Nobody lives here.\n", "../in/in.en.txt --to jsonl")]
    [InlineData("in.srt", "1\n00:00:01,000 --> 00:00:02,000\nNobody lives here.\n", "in.srt")]
    [InlineData("in.csv", "en,zh\nNobody lives here.,\nNow.,现在。\n", "in.csv")]
    [InlineData("in.txt.en-zh.en", "Nobody lives here.\n", "in.txt --to moses")]
    public async Task A_source_of_any_kind_is_not_replaced_unasked(string name, string text, string output)
    {
        var file = _folder.Write($"in/{name}", text);
        var options = output.Split(' ');
        var result = await RunAsync(file, "", ["-o", At($"in/{options[0]}"), .. options[1..]]);
        Assert.Equal(2, result.Code);
        Assert.EndsWith(": error AL0982: is a source of this run and is not replaced by a corpus; --force replaces it\n", result.Error,
            StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(file));
    }

    [Fact]
    public async Task What_is_wrong_with_a_text_is_told()
    {
        var file = _folder.Write("in.txt",
            [.. System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Nobody lives here — a café. ", 40))), 0xFF,
                .. " boat comes.\n"u8]);
        var result = await RunAsync(file, "", "-o", "-", "--to", "jsonl");
        Assert.Equal($"{file}:1:1121: warning AL0014: bytes that are not utf-8 stand here, and U+FFFD is put in their place",
            result.Error.Split('\n')[0]);
        Assert.Contains("\"flags\":[\"lost-characters\"", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_XLIFF_is_told()
    {
        var file = _folder.Write("in.xlf", "<xliff version='1.2'>\n<file></xliff>");
        Assert.Equal(new CliResult(2, "",
            $"{file}:2:9: error AL1406: is XLIFF that is broken, and cannot be filled: The 'file' start tag on line 2 position 2 does not match the end tag of 'xliff'\n"), await RunAsync(file, "", "-o", At("out.xlf")));
        Assert.False(File.Exists(At("out.xlf")));
    }

    private string At(string name) => Path.Combine(_folder.Path, name);

    private async Task<CliResult> RunAsync(string text, string input, params string[] options)
    {
        var memory = At("memory.db");
        Assert.Equal(0, (await InProcess.RunAsync(["memory", "add", memory, _folder.Write("mill.jsonl", Pairs), "--reviewed"])).Code);
        return await InProcess.RunAsync(["memory", "pretranslate", memory, text, .. options], System.Text.Encoding.UTF8.GetBytes(input));
    }
}
