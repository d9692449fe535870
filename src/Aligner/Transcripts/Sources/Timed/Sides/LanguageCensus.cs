using Aligner.Text;

namespace Aligner.Transcripts.Sources.Timed.Sides;

/// <summary>Counts the blocks of a source by language and says which languages it holds.</summary>
internal sealed class LanguageCensus
{
    private const double MostlyOne = 0.8;
    private const double SomePairs = 0.1;

    private readonly int _mentions;
    private readonly int _chineseFirst;

    public LanguageCensus(IReadOnlyList<SidedBlock> blocks)
    {
        var twins = SharedSpans.Of(blocks, block => block.Block.Times)
            .Sum(span => Math.Min(span.Count(IsEnglish), span.Count(IsChinese)));
        var pairs = blocks.Where(block => block.IsPair).ToList();
        Both = pairs.Count + twins;
        English = blocks.Count(IsEnglish) - twins;
        Chinese = blocks.Count(IsChinese) - twins;
        _mentions = blocks.Count(block => block.HasBoth) - pairs.Count;
        _chineseFirst = pairs.Count(block => Array.IndexOf(block.Sides, Side.Chinese) < Array.IndexOf(block.Sides, Side.English));
        Languages = Judge();
    }

    /// <summary>Cues of one language, and of two: in one block, or in two with one span.</summary>
    public int English { get; }

    public int Chinese { get; }

    public int Both { get; }

    public Languages Languages { get; }

    public bool IsChineseFirst => _chineseFirst * 2 > Both;

    private Languages Judge()
    {
        var total = English + Chinese + Both + _mentions;
        if (Both > 0 && Both * 2 >= total)
            return Languages.Both;
        if (Both > SomePairs * total)
            return Languages.Mixed;
        if (English >= MostlyOne * total)
            return Languages.English;
        return Chinese + _mentions >= MostlyOne * total ? Languages.Chinese : Languages.Mixed;
    }

    private static bool IsEnglish(SidedBlock block) => block.HasEnglish && !block.HasChinese;

    private static bool IsChinese(SidedBlock block) => block.HasChinese && !block.HasEnglish;
}
