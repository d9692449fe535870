using Aligner.Cli.Running;
using Aligner.Tests;

namespace Aligner.Cli.Tests;

/// <summary>A folder with the files that the examples of help name.</summary>
public sealed class ExampleFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ExampleFolder()
    {
        var seeds = Path.Combine(Project.Root, "seeds");
        _folder.Write("lesson-01.txt", File.ReadAllText(Path.Combine(seeds, "tea-horse-road-lesson-03.txt")));
        _folder.Write("lessons/lesson-01.txt", File.ReadAllText(Path.Combine(seeds, "tea-horse-road-lesson-03.txt")));
        _folder.Write("lessons/lesson-02.txt", File.ReadAllText(Path.Combine(seeds, "traditional", "night-market-lesson-01.txt")));
        _folder.Write("talk.en.srt", "1\n00:00:01,000 --> 00:00:03,000\nThe ferry still runs.\n");
        _folder.Write("talk.zh-CN.srt", "1\n00:00:01,000 --> 00:00:03,000\n渡船还在走。\n");
        _folder.Write("book.en.txt", "The ferry still runs.\n");
        _folder.Write("book.zh.txt", "渡船还在走。\n");
        _folder.Write("meeting.txt", "Ann 00:05\nThe ferry still runs.\n渡船还在走。\n\nBo 00:12\nThen we can cross.\n那我们可以过河了。\n");
        _folder.Write("glossary.csv", "en,zh\ntea,茶\n");
        _folder.Write("cedict_ts.u8", "中國 中国 [Zhong1 guo2] /China/\n");
        _folder.Write("dict.txt", "中国 62540 ns\n");
        _folder.Write(".config/fish/completions/other.fish", "");
        foreach (var corpus in (string[])["lesson-01.jsonl", "lesson-01.gold.jsonl", "corpus.jsonl", "corpus/lesson-01.jsonl",
            "monday.jsonl", "tuesday.tmx", "memory.tmx", "a.jsonl", "b.jsonl", "edited.csv", "corpus.xlf", "gold/lesson-01.jsonl",
            "output/lesson-01.jsonl"])
        {
            Align(corpus);
        }

        foreach (var table in (string[])["review.xlsx", "review.csv"])
            Align(table);
        Run("align", "talk.en.srt", "talk.zh-CN.srt", "-o", "talk.csv");
        Run("align", "talk.en.srt", "talk.zh-CN.srt", "--to", "intertext", "-o", "talk.en.zh.alignment.xml");
        _folder.Write("review.csv",
            File.ReadAllText(Path.Combine(_folder.Path, "review.csv")).Replace(",automatic,", ",confirmed,", StringComparison.Ordinal));
        Run("edits", "from-table", "review.csv", "lesson-01.txt", "-o", "lesson-01.edits.jsonl");
        _folder.Write("memory.tmx.edits.jsonl", "{\"edits\":1,\"document\":\"memory.tmx\"}\n");
        Align("shard-1.jsonl", "--shard", "1/2");
        Align("shard-2.jsonl", "--shard", "2/2");
    }

    public void CopyTo(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(_folder.Path, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public void Dispose() => _folder.Dispose();

    private void Align(string output, params string[] options) =>
        Run(["align", options.Length > 0 ? "lessons" : "lesson-01.txt", "-o", output, .. options]);

    /// <param name="words">Those with a point or a name of the folder are files in it.</param>
    private void Run(params string[] words)
    {
        var result = InProcess.RunAsync(
            [.. words.Select(word => word.Contains('.', StringComparison.Ordinal) || word == "lessons"
                ? Path.Combine(_folder.Path, word) : word)]).GetAwaiter().GetResult();
        if (result.Code != ExitCode.Done)
            throw new InvalidOperationException(result.Error);
    }
}
