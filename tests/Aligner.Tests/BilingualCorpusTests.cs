using Aligner.Quality.Findings;
using Aligner.Segments;
using Xunit;

namespace Aligner.Tests;

/// <summary>The library as another program uses it.</summary>
public sealed class BilingualCorpusTests : IDisposable
{
    private const string Lesson = "00:05\nThe kiln is cold.\nWe wait for rain.\n窑是冷的。\n我们等雨。\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_lines_of_the_README_read_align_check_and_write()
    {
        var (lesson, memory) = (_folder.Write("lesson.txt", Lesson), Path.Combine(_folder.Path, "memory.tmx"));
        // README
        var transcript = await BilingualCorpus.ReadAsync(lesson);
        var segments = await BilingualCorpus.AlignAsync(transcript);
        foreach (var segment in segments)
            Console.WriteLine($"{segment.Score:0.00} {segment.English} | {segment.Chinese}");
        await BilingualCorpus.WriteAsync(segments, memory);
        // README
        Assert.Equal(["The kiln is cold.|窑是冷的。", "We wait for rain.|我们等雨。"],
            segments.Select(segment => $"{segment.English}|{segment.Chinese}"));
        Assert.Contains("<seg>我们等雨。</seg>", await File.ReadAllTextAsync(memory), StringComparison.Ordinal);
    }

    [Fact]
    public void The_README_has_those_lines()
    {
        var own = File.ReadAllText(Path.Combine(Project.Root, "tests", "Aligner.Tests", "BilingualCorpusTests.cs")).Split("// README\n")[1];
        var lines = own.TrimEnd().Split('\n').Select(line => line.Length > 8 ? line[8..] : "");
        var page = File.ReadAllText(Path.Combine(Project.Root, "src", "Aligner", "README.md"));
        Assert.Contains("```csharp\n" + string.Join('\n', lines) + "\n```", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_texts_are_one_document()
    {
        var transcript = await BilingualCorpus.ReadAsync(
            _folder.Write("talk.en.txt", "The kiln is cold.\nWe wait for rain.\n"), _folder.Write("talk.zh.txt", "窑是冷的。\n我们等雨。\n"));
        var seen = new List<int>();
        var segments = await BilingualCorpus.AlignAsync(transcript, progress: new Seen(seen));
        Assert.Equal(2, segments.Count);
        Assert.Equal([1, 2], seen);
        Assert.Equal("talk.en", transcript.Name);
    }

    [Fact]
    public async Task Two_subtitles_are_paired_by_their_times()
    {
        const string Times = "1\n00:00:01,000 --> 00:00:03,000\n{0}\n\n2\n00:00:04,000 --> 00:00:06,000\n{1}\n";
        var transcript = await BilingualCorpus.ReadAsync(
            _folder.Write("a.en.srt", string.Format(null, Times, "The kiln is cold.", "We wait for rain.")),
            _folder.Write("a.zh.srt", string.Format(null, Times, "窑是冷的。", "我们等雨。")));
        var segments = await BilingualCorpus.AlignAsync(transcript, SegmenterOptions.Default with { Level = Level.Cue });
        Assert.Equal(["The kiln is cold.|窑是冷的。", "We wait for rain.|我们等雨。"],
            segments.Select(segment => $"{segment.English}|{segment.Chinese}"));
    }

    [Fact]
    public async Task A_wrong_pair_is_found()
    {
        var segments = await BilingualCorpus.AlignAsync(
            await BilingualCorpus.ReadAsync(_folder.Write("a.txt", "00:05\nHe paid 40 yuan.\n他付了50元。\n")));
        var finding = Assert.Single(BilingualCorpus.Check(segments), finding => finding.Kind.Code == "AL1001");
        Assert.Equal(FindingSeverity.Error, finding.Severity);
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_with_its_place()
    {
        var path = _folder.Write("empty.txt", "");
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => BilingualCorpus.ReadAsync(path));
        Assert.StartsWith($"{path}:1:1: error AL", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<FileNotFoundException>(() => BilingualCorpus.ReadAsync(path + "x"));
    }

    [Fact]
    public async Task An_extension_without_a_format_is_refused()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => BilingualCorpus.WriteAsync([], "memory.foo"));
        Assert.StartsWith("the extension of 'memory.foo' names no corpus format of one file", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        var path = _folder.Write("lesson.txt", Lesson);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => BilingualCorpus.ReadAsync(path, cancellation: source.Token));
        var transcript = await BilingualCorpus.ReadAsync(path);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => BilingualCorpus.AlignAsync(transcript, cancellation: source.Token));
    }

    private sealed class Seen(List<int> counts) : IProgress<int>
    {
        public void Report(int value) => counts.Add(value);
    }
}
