using Aligner.Cli.Input;
using Aligner.Cli.Input.Files;
using Xunit;

namespace Aligner.Cli.Tests;

public sealed class InputFilesTests
{
    [Theory]
    [InlineData("")]
    [InlineData("in/lesson-1.txt", "in/lesson-10.txt", "in/lesson-1.txt", "", "in")]
    [InlineData("\ud83d\ude00.srt", "\ud83d\ude01.srt", "\ud83d", "课/一.txt", "课/二.txt")]
    public void Texts_come_back_as_they_were(params string[] texts) => AssertKept(texts);

    [Fact]
    public void Texts_come_back_where_they_fill_many_chunks() =>
        AssertKept([.. Enumerable.Range(0, 2000).Select(i => $"{i / 100:000}/{new string('x', i * 7 % 300)}{i}"),
            new string('y', 10_000), "z"]);

    [Fact]
    public void Sorted_paths_take_few_bytes_each()
    {
        var kept = new FrontCodedTexts();
        for (var i = 0; i < 10_000; i++)
            kept.Add($"a/long/way/to/the/lessons/{i / 1000:000}/lesson-{i:000000}.txt");
        Assert.InRange(kept.Bytes, 1, 200_000);
    }

    [Fact]
    public void Files_come_back_with_their_partner_or_none()
    {
        InputFile[] files = [new("in/a.srt", "a"), new("in/b.en.srt", "b", "in/b.zh.srt"), new(InputFile.StandardInput, "stdin")];
        Assert.Equal(files, InputFiles.Of(files));
        Assert.Equal(3, InputFiles.Of(files).Count);
    }

    private static void AssertKept(string[] texts)
    {
        var kept = new FrontCodedTexts();
        foreach (var text in texts)
            kept.Add(text);
        Assert.Equal(texts, kept);
        Assert.Equal(texts.Length, kept.Count);
    }
}
