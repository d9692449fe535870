using System.Buffers;
using System.Text.RegularExpressions;
using Aligner.Language.Words;
using Aligner.Text;

namespace Aligner.Transcripts.Sources.Tiers;

/// <summary>What a tier holds, recognised by its name and by its text: English, Chinese, both in turn, or neither side of a pair.</summary>
internal sealed partial class TierLanguage
{
    private static readonly SearchValues<char> ToneMarks = SearchValues.Create("āēīōūǎěǐǒǔǖǘǚǜ");

    private const double PureShare = 0.9;
    private const double CandidateShare = 0.1;
    private const double NameWeight = 8;
    private const double MainWeight = 6;
    private const double ShareWeight = 4;
    private const int EnoughWords = 30;
    private const double FewestFunctionWords = 0.04;
    private const double ReadingShare = 0.8;
    private const int LongestReading = 6;
    private const int WordsOfSentence = 2;

    private readonly Dictionary<Side, int> _entries;
    private readonly TierName _name;

    public TierLanguage(Tier tier)
    {
        Tier = tier;
        _name = new TierName(tier);
        var texts = tier.Entries.Where(entry => entry.HasText).Select(entry => entry.Text.Text).ToList();
        _entries = texts.CountBy(text => Script.SideOf(text)).ToDictionary();
        Density = texts.Count == 0 ? 0 : Math.Log2(1 + texts.Average(text => text.Length));
        IsOther = _name.IsNote || texts.Count(text => text.Contains('|')) * 2 > texts.Count || (_name.IsThird && _name.Side == Side.Neither)
            || Count(Side.English) + Count(Side.Chinese) == 0;
        if (!IsOther && Share(Side.English) >= PureShare)
            IsOther = !IsEnglish([.. texts.SelectMany(text => WordPattern().Matches(text).Select(word => word.Value))], texts.Count);
    }

    public Tier Tier { get; }

    public Side Majority => Count(Side.Chinese) >= Count(Side.English) ? Side.Chinese : Side.English;

    private bool IsOther { get; }

    // Whole sentences rather than the same text cut into words.
    private double Density { get; }

    /// <summary>How well the tier suits as the text of a side; null where it does not. Below zero for words and glosses.</summary>
    public double? Rank(Side side)
    {
        if (IsOther || Share(side) < CandidateShare)
            return null;
        return (Share(side) * ShareWeight) + (Density / 2) + (_name.Side == side ? NameWeight : 0) + (Tier.IsMain ? MainWeight : 0)
            + (side == Side.English && _name.IsTranslation ? 1 : 0) - (_name.IsAnalysis ? 3 * NameWeight : 0);
    }

    /// <summary>The side of one of its entries: the tier's, unless it holds both in turn.</summary>
    public Side SideOf(TierEntry entry) =>
        Share(Majority) < PureShare && Script.SideOf(entry.Text.Text) is var own and not Side.Neither ? own : Majority;

    private int Count(Side side) => _entries.GetValueOrDefault(side);

    private double Share(Side side) => Count(side) / (double)Math.Max(1, Count(Side.English) + Count(Side.Chinese));

    /// <summary>Pinyin, other languages and marks are in Latin letters too.</summary>
    private bool IsEnglish(List<string> words, int texts)
    {
        var functions = words.Count(word => Script.IsEnglishFunctionWord(word));
        if (functions == 0 && words.Count < WordsOfSentence * texts && _name.Side != Side.English && !_name.IsTranslation)
            return false;
        if (words.Count(IsReading) >= ReadingShare * words.Count && (functions == 0 || _name.Side != Side.English))
            return false;
        return _name.Side == Side.English || words.Count < EnoughWords || functions >= FewestFunctionWords * words.Count;
    }

    private static bool IsReading(string word) =>
        word.AsSpan().ContainsAny(ToneMarks)
        || PinyinSyllables.Parse(TonePattern().Replace(word, "").ToLowerInvariant(), LongestReading).Any();

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}'’0-9]*")]
    private static partial Regex WordPattern();

    [GeneratedRegex("[0-9'’]")]
    private static partial Regex TonePattern();
}
