using Aligner.Lexicon;
using Aligner.Memory;
using Aligner.Segments;
using Aligner.Text;
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

    /// <summary>A row is missing on one side, and all sentences are alike: only names tell which.</summary>
    [Fact]
    public void Names_that_the_memory_has_tell_which_sentence_lacks_its_partner()
    {
        const string source =
            "00:05\nYesterday Aldwick came. Yesterday Berrowin came. Yesterday Corvane came. Yesterday Dunmarsh "
                + "came.\n昨天贝罗温来了。昨天科尔凡来了。昨天邓玛什来了。\n";
        _folder.Add(
        [
            MemoryFolder.Segment("1", "Berrowin sold the mill.", "贝罗温把磨坊卖了。"),
            MemoryFolder.Segment("2", "The mill was Berrowin's.", "磨坊是贝罗温的。"),
            MemoryFolder.Segment("3", "I saw Corvane at sea.", "我在海上见过科尔凡。"),
            MemoryFolder.Segment("4", "Corvane has two boats.", "科尔凡有两条船。"),
            MemoryFolder.Segment("5", "Dunmarsh is ill.", "邓玛什病了。"), MemoryFolder.Segment("6", "Write to Dunmarsh.", "给邓玛什写信。"),
        ]);
        using var memory = _folder.Open();
        string[] right = ["Yesterday Corvane came.|昨天科尔凡来了。", "Yesterday Dunmarsh came.|昨天邓玛什来了。"];
        Assert.Equal(right, Pairs(source, new EarlierPairs(memory)).TakeLast(2));
        Assert.NotEqual(right, Pairs(source, null).TakeLast(2));
    }

    /// <summary>
    /// Two names that always come together are told apart by a third place of one; a word that the document writes in lower case is no
    /// name; what its Chinese lacks is of no use to it.
    /// </summary>
    [Fact]
    public void A_name_is_the_Chinese_that_stands_beside_it_and_hardly_anywhere_else()
    {
        _folder.Add(
        [
            MemoryFolder.Segment("1", "Aldwick and Berrowin came.", "阿德威和贝罗温来了。"),
            MemoryFolder.Segment("2", "Aldwick and Berrowin left.", "阿德威和贝罗温走了。"), MemoryFolder.Segment("3", "Berrowin stayed.", "贝罗温留下了。"),
            MemoryFolder.Segment("4", "Corvane sat down.", "科尔凡坐下了。"), MemoryFolder.Segment("5", "Corvane stood up.", "科尔凡站起来了。"),
            MemoryFolder.Segment("6", "Mill after mill.", "一个又一个磨坊。"), MemoryFolder.Segment("7", "The mill.", "磨坊。"),
            MemoryFolder.Segment("8", "Dunmarsh once.", "邓玛什一次。"),
        ]);
        using var memory = _folder.Open();
        var terms = new EarlierPairs(memory).TermsOf(["Aldwick saw Berrowin.", "Mill or mill, Corvane.", "Dunmarsh too."],
            ["阿德威见了贝罗温。", "磨坊或磨坊。", "邓玛什也是。"]);
        Assert.Equal([new LexiconTerm("Aldwick", "阿德威"), new LexiconTerm("Berrowin", "贝罗温")], terms);
    }

    [Fact]
    public void Another_translation_is_told_unless_there_is_this_one_too()
    {
        _folder.Add([MemoryFolder.Segment("1", "Tea is good.", "茶很好。"), MemoryFolder.Segment("2", "It rains.", "下雨了。"),
            MemoryFolder.Segment("3", "It rains.", "在下雨。")]);
        using var memory = _folder.Open();
        var earlier = new EarlierPairs(memory);
        Assert.Equal("a#1", earlier.OtherThan(MemoryFolder.Segment("9", "tea is good.", "茶不错。"), Side.English)?.Id);
        Assert.Null(earlier.OtherThan(MemoryFolder.Segment("9", "Tea is good.", "茶很好！"), Side.English));
        Assert.Null(earlier.OtherThan(MemoryFolder.Segment("9", "It rains.", "在下雨。"), Side.English));
        Assert.Null(earlier.OtherThan(MemoryFolder.Segment("1", "Tea is good.", "茶不错。"), Side.English));
        Assert.Equal("a#1", earlier.OtherThan(MemoryFolder.Segment("9", "Tea is fine.", "茶很好。"), Side.Chinese)?.Id);
    }

    private static List<string> Pairs(string source, IEarlierPairs? earlier) =>
        [.. new Segmenter(SegmenterOptions.Default
            with { Earlier = earlier }).Segments(TranscriptReader.Read("a", new SourceText("a", source), null))
            .Select(segment => $"{segment.English}|{segment.Chinese}")];
}
