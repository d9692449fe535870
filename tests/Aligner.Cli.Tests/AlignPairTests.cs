using System.Text;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary>Texts of one language each: which are a pair, and what is said of those that are none.</summary>
public sealed class AlignPairTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string At(string name) => Path.Combine(_folder.Path, name);

    private string Write(string name, string text) => _folder.Write(name, Encoding.UTF8.GetBytes(text));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Two_texts_are_aligned_as_one_document()
    {
        var english = Write("book.en.txt", "The bridge was rebuilt in 1953. It stood for ten years.\nThe ferry still runs.\n");
        var chinese = Write("book.zh.txt", "这座桥在1953年重建，立了十年。\n渡船还在走。\n");
        var result = await InProcess.RunAsync(["align", "--english", english, "--chinese", chinese, "--to", "beads"]);
        Assert.Equal(new CliResult(0, "0\t0,1\n1\t2\n", "1 document, 4 cues, 2 segments; 0 errors, 0 warnings\n"), result);
    }

    [Fact]
    public async Task Lines_are_sentences_where_they_are_presplit()
    {
        var english = Write("a.en", "Mr. Li came. He sat down.\nThe ferry still runs.\n");
        var chinese = Write("a.zh", "李先生来了。他坐下了。\n渡船还在走。\n");
        var result = await InProcess.RunAsync(["align", "--english", english, "--chinese", chinese, "--presplit", "--to", "beads"]);
        Assert.Equal((0, "0\t0\n1\t1\n"), (result.Code, result.Output));
    }

    [Fact]
    public async Task A_text_in_the_wrong_language_is_said()
    {
        var text = Write("a.txt", "The ferry still runs.\n");
        var result = await InProcess.RunAsync(["align", "--english", text, "--chinese", text]);
        Assert.Equal(new CliResult(2, "",
            $"{text}:1:1: error AL0602: the text was given as Chinese and is English: give the English file with --english and the Chinese one with --chinese\n1 document, 0 cues, 0 segments; 1 error, 0 warnings\n"), result);
    }

    [Fact]
    public async Task Texts_that_are_no_translation_are_told()
    {
        // The English of one text beside the Chinese of another.
        var english = Write("a.en", string.Concat(Gold("buses").Select(pair => pair[0] + "\n")));
        var chinese = Write("a.zh", string.Concat(Gold("lighthouse").Select(pair => pair[1] + "\n")));
        var result = await InProcess.RunAsync(["align", "--english", english, "--chinese", chinese, "--to", "csv"]);
        Assert.Matches($"^{english}:1:1: warning AL0605: the two texts hardly translate each other: [0-9]{{1,2}} % of their characters are in pairs with a score of 0.5 or more; --min-translation, 30 % now, says from where on that is told\n", result.Error);
        Assert.DoesNotContain("AL0605",
            (await InProcess.RunAsync(
                ["align", "--english", english, "--chinese", chinese, "--to", "csv", "--min-translation", "0"])).Error,
                StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chapters_in_another_order_are_told()
    {
        var (first, second) = (Gold("buses").ToList(), Gold("lighthouse").ToList());
        var english = Write("a.en", string.Concat(first.Concat(second).Select(pair => pair[0] + "\n")));
        var chinese = Write("a.zh", string.Concat(second.Concat(first).Select(pair => pair[1] + "\n")));
        var turned = await InProcess.RunAsync(["align", "--english", english, "--chinese", chinese, "--presplit", "--to", "csv"]);
        Assert.Matches($"^{english}:[0-9]+:1: warning AL0606: a stretch of [0-9]+ English sentences fits Chinese that stands elsewhere, lines [0-9]+ to [0-9]+ of {chinese}: sentences are aligned in order only; bring both texts into one order\n", turned.Error);
        var inOrder = Write("b.zh", string.Concat(first.Concat(second).Select(pair => pair[1] + "\n")));
        Assert.DoesNotContain("AL0606",
            (await InProcess.RunAsync(["align", "--english", english, "--chinese", inOrder, "--presplit", "--to", "csv"])).Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_of_two_folders_are_paired_by_content()
    {
        Write("en/1.txt", Side("buses", 0));
        Write("en/2.txt", Side("lighthouse", 0));
        Write("en/3.txt", Side("slow-train", 0));
        Write("zh/甲.txt", Side("slow-train", 1));
        Write("zh/乙.txt", Side("buses", 1));
        var result = await InProcess.RunAsync(["align", "--english", At("en"), "--chinese", At("zh"), "-o", At("out/"), "--to", "csv"]);
        Assert.Matches($"^paired {At("en/1.txt")} with {At("zh/乙.txt")}\npaired {At("en/3.txt")} with {At("zh/甲.txt")}\n{At("en/2.txt")}:1:1: warning AL0017: no text of the other folder, {At("zh")}, translates it; it is left out\n2 documents, ", result.Error);
        Assert.Equal(0, result.Code);
        Assert.Equal([At("out/1.csv"), At("out/3.csv")], Directory.GetFiles(At("out")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Texts_of_two_folders_with_the_same_names_are_paired_by_them()
    {
        // Nothing but the names tells.
        Write("en/a.txt", "One.\n");
        Write("en/b.txt", "Two.\n");
        Write("zh/b.zh.txt", "二。\n");
        Write("zh/a.zh.txt", "一。\n");
        var result = await InProcess.RunAsync(["align", "--english", At("en"), "--chinese", At("zh"), "--to", "csv"]);
        Assert.Equal((0, $"paired {At("en/a.txt")} with {At("zh/a.zh.txt")}\npaired {At("en/b.txt")} with {At("zh/b.zh.txt")}\n2 documents, 4 cues, 2 segments; 0 errors, 0 warnings\n"), (result.Code, result.Error));
    }

    [Fact]
    public async Task A_folder_and_a_file_are_no_pair()
    {
        var english = Write("en/a.txt", "One.\n");
        var folder = Path.GetDirectoryName(english)!;
        var file = await InProcess.RunAsync(["align", "--english", folder, "--chinese", english]);
        Assert.Equal(new CliResult(2, "",
            $"{folder}:1:1: error AL0006: is a folder, and {english} is a file: give two files, or two folders\n0 documents, 0 cues, 0 segments; 1 error, 0 warnings\n"), file);
        var missing = await InProcess.RunAsync(["align", "--english", At("none"), "--chinese", folder]);
        Assert.Equal(new CliResult(2, "",
            $"{At("none")}:1:1: error AL0001: no such file or folder\n0 documents, 0 cues, 0 segments; 1 error, 0 warnings\n"), missing);
    }

    private static string Side(string name, int side) => string.Concat(Gold(name).Select(pair => pair[side] + "\n"));

    /// <summary>The pairs of a text of the project's own.</summary>
    private static IEnumerable<string[]> Gold(string name) =>
        File.ReadLines(Path.Combine(Project.Root, "tests", "Aligner.Tests", "Gold", name + ".tsv")).Where(line => !line.StartsWith('#'))
        .Select(line => line.Replace(" ¦ ", " ", StringComparison.Ordinal).Split('\t'));
}
