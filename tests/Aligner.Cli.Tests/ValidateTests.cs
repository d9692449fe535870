using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

public sealed class ValidateTests
{
    private const string Broken = """
        <tmx version="1.1"><header srclang="en"/><body>
        <tu><tuv lang="en"><seg>One.</seg></tuv><tuv lang="zh"><seg>一。</seg></tuv></tu>
        </body></tmx>
        """;

    [Fact]
    public async Task What_is_wrong_ends_with_3_and_a_mended_copy_with_0()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("old.tmx", Broken);
        var checkedResult = await InProcess.RunAsync(["validate", path]);
        Assert.Equal(3, checkedResult.Code);
        Assert.StartsWith($"{path}: tmx, 1 unit; 9 errors, 0 warnings\n  no   any program that keeps to TMX 1.4: 9 errors\n",
            checkedResult.Output, StringComparison.Ordinal);
        var mended = Path.Combine(folder.Path, "new.tmx");
        var fix = await InProcess.RunAsync(["validate", path, "--for", "trados", "--fix", "-o", mended]);
        Assert.Equal((0, $"{mended}: tmx, 1 unit; 0 errors, 0 warnings"), (fix.Code, fix.Output.Split('\n')[0]));
        Assert.EndsWith($"mended: 1 segment read\nwrote 1 file: {mended}\n", fix.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_down_a_pipe_is_mended_too()
    {
        using var folder = new TemporaryFolder();
        var mended = Path.Combine(folder.Path, "new.tmx");
        var fix = await InProcess.RunAsync(["validate", "-", "--fix", "-o", mended], System.Text.Encoding.UTF8.GetBytes(Broken));
        Assert.Equal((0, $"{mended}: tmx, 1 unit; 0 errors, 0 warnings"), (fix.Code, fix.Output.Split('\n')[0]));
    }

    [Fact]
    public async Task A_mended_copy_may_be_two_files()
    {
        using var folder = new TemporaryFolder();
        folder.Write("talk.zh", "一盏灯。\n");
        var fix = await InProcess.RunAsync(["validate", folder.Write("talk.en", "One lamp.\n"), "--fix", "-o", folder.Path + "/new"]);
        Assert.Equal(
            new CliResult(0, $"{folder.Path}/new.en-zh.en: moses, 1 unit; 0 errors, 0 warnings\n  yes  any program that takes moses\n",
                $"mended: 1 segment read\nwrote 2 files: {folder.Path}/new.en-zh.en, {folder.Path}/new.en-zh.zh\n"),
            fix);
    }

    [Theory]
    [InlineData("a.jsonl", "{\"en\":\"a\",\"zh\":\"b\"}\n", 0, "jsonl, 1 unit; 0 errors, 0 warnings")]
    [InlineData("a.jsonl", "{\"en\":\"a\"\n", 3, "jsonl, 0 units; 1 error, 0 warnings")]
    [InlineData("a.xlf", "<xliff version='2.1' srcLang='en' trgLang='zh'/>", 0, "xliff, 0 units; 0 errors, 0 warnings")]
    [InlineData("a.txt", "?", 3, "no corpus, 0 units; 1 error, 0 warnings")]
    public async Task Other_formats_are_checked_by_reading_them(string name, string content, int code, string verdict)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(name, content);
        var result = await InProcess.RunAsync(["validate", path]);
        Assert.Equal((code, $"{path}: {verdict}"), (result.Code, result.Output.Split('\n')[0]));
    }

    [Fact]
    public async Task For_programs_it_is_JSON()
    {
        using var folder = new TemporaryFolder();
        var result = await InProcess.RunAsync(["validate", folder.Write("a.tmx", Broken), "--json"]);
        var root = System.Text.Json.JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal((9, 9, false),
            (root.GetProperty("errors").GetInt32(), root.GetProperty("problems").GetArrayLength(),
                root.GetProperty("programs")[1].GetProperty("imports").GetBoolean()));
    }

    [Fact]
    public async Task What_is_not_there_ends_with_2() => Assert.Equal(2, (await InProcess.RunAsync(["validate", "/nowhere.tmx"])).Code);

    [Fact]
    public async Task A_folder_is_refused()
    {
        using var folder = new TemporaryFolder();
        var result = await InProcess.RunAsync(["validate", folder.Path]);
        Assert.Equal((2, $"{folder.Path}:1:1: error AL0006: is a folder; validate takes one file\n"), (result.Code, result.Error));
    }

    [Fact]
    public async Task A_mended_copy_needs_a_name()
    {
        var result = await InProcess.RunAsync(["validate", "a.tmx", "--fix"]);
        Assert.Equal((1, "--fix needs -o FILE for the mended copy, and -o needs --fix\nTry 'aligner validate --help'.\n"),
            (result.Code, result.Error));
    }
}
