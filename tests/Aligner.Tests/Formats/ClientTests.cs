using System.Text;
using Aligner.Tests.Formats.Tmx;
using Aligner.Tests.Memory;
using Aligner.Text;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Tests.Formats;

/// <summary>Real programs read what was written; a test is skipped, and says so, where its program is not installed.</summary>
public sealed class ClientTests
{
    private const string OmegaT = "/usr/share/omegat/OmegaT.jar";

    public static TheoryData<string> Corpora =>
        [.. Directory.EnumerateFiles(Path.Combine(Project.Root, "corpus"), "*.tmx", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(path => Path.GetRelativePath(Project.Root, path))];

    [Theory]
    [MemberData(nameof(Corpora))]
    public void A_corpus_is_valid_to_the_DTD(string path) => AssertValid(File.ReadAllBytes(Path.Combine(Project.Root, path)));

    [Fact]
    public void Awkward_texts_are_valid_to_the_DTD() =>
        AssertValid(Exports.Bytes("tmx", AwkwardTexts.Select(text => Lessons.Segment(text, text))));

    [Fact]
    public void An_empty_corpus_is_valid_to_the_DTD() => AssertValid(Exports.Bytes("tmx", []));

    [Fact]
    public void Translate_toolkit_reads_equal_texts()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/python3")
            && Client.Run("/usr/bin/python3", "-c", "import translate.storage.tmx").Code == 0, "needs Debian's python3-translate");
        using var folder = new TemporaryFolder();
        var path = folder.Write("corpus.tmx", Exports.Bytes("tmx", AwkwardTexts.Select(text => Lessons.Segment(text, "中 " + text))));
        const string Script =
            "import sys, json\nfrom translate.storage import tmx\nstore = tmx.tmxfile.parsefile(sys.argv[1])\nprint(json.dumps([[u.source, "
                + "u.target] for u in store.units]))";
        var read = Client.Run("/usr/bin/python3", "-c", Script, path);
        Assert.True(read.Code == 0, read.Error);
        var pairs = System.Text.Json.JsonDocument.Parse(read.Output).RootElement.EnumerateArray()
            .Select(pair => (pair[0].GetString(), pair[1].GetString()));
        Assert.Equal(AwkwardTexts.Select(text => ((string?)text, (string?)("中 " + text))), pairs);
    }

    [Theory]
    [MemberData(nameof(TmxProfileTests.Names), MemberType = typeof(TmxProfileTests))]
    public void What_is_written_for_a_program_is_valid_to_the_DTD(string profile) =>
        AssertValid(Exports.Bytes("tmx", AwkwardTexts.Select(text => Lessons.Segment(text, text)), TmxProfileTests.Options(profile)));

    [Fact]
    public void Translate_toolkit_reads_equal_texts_from_XLIFF()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/python3")
            && Client.Run("/usr/bin/python3", "-c", "import translate.storage.xliff").Code == 0, "needs Debian's python3-translate");
        using var folder = new TemporaryFolder();
        var path = folder.Write("corpus.xlf",
            Exports.Bytes("xliff12", AwkwardTexts.Select((text, i) => Lessons.Segment(text, "中 " + text) with { Id = $"lesson#{i}" })));
        const string Script =
            "import sys, json\nfrom translate.storage import xliff\nstore = "
                + "xliff.xlifffile.parsefile(sys.argv[1])\nprint(json.dumps([[u.source, u.target] for u in store.units]))";
        var read = Client.Run("/usr/bin/python3", "-c", Script, path);
        Assert.True(read.Code == 0, read.Error);
        var pairs = System.Text.Json.JsonDocument.Parse(read.Output).RootElement.EnumerateArray()
            .Select(pair => (pair[0].GetString(), pair[1].GetString()));
        Assert.Equal(AwkwardTexts.Select(text => ((string?)text, (string?)("中 " + text))), pairs);
    }

    [Theory]
    [InlineData("any", Side.English, "EN-US", "ZH-CN")]
    [InlineData("omegat", Side.English, "ZH-CN", "EN-US")]
    [InlineData("trados", Side.Chinese, "ZH-CN", "EN-US")]
    public void OmegaT_translates_with_the_memory(string profile, Side source, string from, string to)
    {
        Assert.SkipUnless(File.Exists(OmegaT) && File.Exists("/usr/bin/java"), "needs Debian's omegat");
        using var folder = new TemporaryFolder();
        var pair = Lessons.Segment("The road was never one road.", "这条路从来不是一条路。");
        var (text, expected) = from == "EN-US" ? (pair.English, pair.Chinese) : (pair.Chinese, pair.English);
        foreach (var name in (string[])["source", "target", "tm/auto", "omegat", "glossary", "dictionary"])
            Directory.CreateDirectory(Path.Combine(folder.Path, name));
        folder.Write("source/lesson.txt", Encoding.UTF8.GetBytes(text + "\n"));
        using var memory = new MemoryFolder();
        memory.Add([pair]);
        folder.Write("tm/auto/memory.tmx",
            Exports.Bytes("tmx", memory.Segments(), TmxProfileTests.Options(profile) with { Source = source }));
        folder.Write("omegat.project", Encoding.UTF8.GetBytes(OmegaTProject(from, to)));
        var run = Client.Run("/usr/bin/java", "-Dfile.encoding=UTF-8", "-jar", OmegaT, folder.Path, "--mode=console-translate",
            $"--config-dir={folder.Path}/config");
        Assert.True(run.Code == 0, run.Error);
        Assert.Equal(expected, File.ReadAllText(Path.Combine(folder.Path, "target", "lesson.txt")).Trim());
    }

    private static string OmegaTProject(string from, string to) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><omegat><project version=\"1.0\">"
        + string.Concat(((string[])["source", "target", "tm", "glossary", "dictionary"]).Select(
            name => $"<{name}_dir>__DEFAULT__</{name}_dir>"))
        + $"<source_lang>{from}</source_lang><target_lang>{to}</target_lang><sentence_seg>true</sentence_seg><support_default_translations>true</support_default_translations><remove_tags>false</remove_tags></project></omegat>";

    [Fact]
    public void Python_srt_reads_every_cue()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/python3")
            && Client.Run("/usr/bin/python3", "-c", "import srt").Code == 0, "needs Debian's python3-srt");
        using var folder = new TemporaryFolder();
        var segments = AwkwardTexts.Select(
            (text, index) => Lessons.Segment(text + " words", "中文 " + text)
                with
            { Range = new TimeRange(TimeSpan.FromSeconds(2 * index), TimeSpan.FromSeconds((2 * index) + 2)) }).ToList();
        var path = folder.Write("talk.srt", Exports.Bytes("srt", segments));
        const string Script =
            "import sys, srt\nprint('\\n'.join(str(cue.index) + ' ' + srt.timedelta_to_srt_timestamp(cue.start) + ' ' + "
                + "str(len(cue.content.split('\\n'))) for cue in srt.parse(open(sys.argv[1], encoding='utf-8'), ignore_errors=False)))";
        var read = Client.Run("/usr/bin/python3", "-c", Script, path);
        Assert.True(read.Code == 0, read.Error);
        Assert.Equal(segments.Select((_, index) => $"{index + 1} 00:00:{2 * index:00},000 2"), read.Output.TrimEnd().Split('\n'));
    }

    private static readonly string[] AwkwardTexts = ["plain", "a & b < c > d", "“quoted” 'single' \"double\"", "]]>", "<b>bold</b>",
        "  spaces  inside ", "line\nbreak\ttab", "😀𠮷", "一，二。\u3000三", "\u200fright\u200e"];

    private static void AssertValid(byte[] tmx)
    {
        Assert.SkipUnless(File.Exists(OmegaT), "needs Debian's omegat");
        Assert.SkipUnless(File.Exists("/usr/bin/xmllint"), "needs Debian's libxml2-utils");
        using var folder = new TemporaryFolder();
        using (var jar = System.IO.Compression.ZipFile.OpenRead(OmegaT))
        using (var dtd = jar.GetEntry("schemas/tmx14.dtd")!.Open())
        using (var copy = File.Create(Path.Combine(folder.Path, "tmx14.dtd")))
            dtd.CopyTo(copy);
        var result = Client.Run("/usr/bin/xmllint", "--noout", "--dtdvalid", Path.Combine(folder.Path, "tmx14.dtd"),
            folder.Write("corpus.tmx", tmx));
        Assert.True(result.Code == 0, result.Error);
    }
}
