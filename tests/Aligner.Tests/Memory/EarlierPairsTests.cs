using Aligner.Corpus;
using Aligner.Language;
using Aligner.Memory;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Tests.Memory;

public sealed class EarlierPairsTests : IDisposable
{
    private readonly MemoryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Names that no lexicon has, in sentences of one length: only what was paired before tells which is which.</summary>
    [Theory]
    [InlineData("Vrand olpit nesk. Ulmar tepic dosk.", "Perrin holt vask.")]
    [InlineData("Vrand olpit nesk.", "Ulmar tepic dosk. Perrin holt vask.")]
    public void Sentences_that_the_memory_has_are_paired_as_they_were(string first, string second)
    {
        const string source = "00:05\nVrand olpit nesk. Ulmar tepic dosk. Perrin holt vask.\n甲乙丙丁戊。己庚辛壬癸。\n";
        _folder.Add([MemoryFolder.Segment("1", second, "己庚辛壬癸。"), MemoryFolder.Segment("2", first, "甲乙丙丁戊。")]);
        using var memory = _folder.Open();
        Assert.Equal([$"{first}|甲乙丙丁戊。", $"{second}|己庚辛壬癸。"], Pairs(source, new EarlierPairs(memory)));
    }

    [Fact]
    public void Another_translation_is_told_unless_there_is_this_one_too()
    {
        _folder.Add([MemoryFolder.Segment("1", "Tea is good.", "茶很好。"), MemoryFolder.Segment("2", "It rains.", "下雨了。"), MemoryFolder.Segment("3", "It rains.", "在下雨。")]);
        using var memory = _folder.Open();
        var earlier = new EarlierPairs(memory);
        Assert.Equal("a#1", earlier.OtherThan(MemoryFolder.Segment("9", "tea is good.", "茶不错。"), Side.English)?.Id);
        Assert.Null(earlier.OtherThan(MemoryFolder.Segment("9", "Tea is good.", "茶很好！"), Side.English));
        Assert.Null(earlier.OtherThan(MemoryFolder.Segment("9", "It rains.", "在下雨。"), Side.English));
        Assert.Null(earlier.OtherThan(MemoryFolder.Segment("1", "Tea is good.", "茶不错。"), Side.English));
        Assert.Equal("a#1", earlier.OtherThan(MemoryFolder.Segment("9", "Tea is fine.", "茶很好。"), Side.Chinese)?.Id);
    }

    private static List<string> Pairs(string source, IEarlierPairs? earlier) =>
        [.. new Segmenter(SegmenterOptions.Default with { Earlier = earlier }).Segments(TranscriptReader.Read("a", new SourceText("a", source), null)).Select(segment => $"{segment.English}|{segment.Chinese}")];
}
