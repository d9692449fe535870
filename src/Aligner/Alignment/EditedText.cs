using Aligner.Alignment.Scoring;
using Aligner.Alignment.Search;
using Aligner.Alignment.Tokens;
using Aligner.Alignment.Translation;

namespace Aligner.Alignment;

/// <summary>The text with the sentences that it has now.</summary>
internal sealed record EditedText(BilingualText Text, SideEdits English, SideEdits Chinese, BeadScorer Scorer, BeadScores Scores)
{
    public Lazy<WordPlaces> EnglishPlaces { get; } = new(() => new WordPlaces(Text.English));

    public Lazy<WordPlaces> ChinesePlaces { get; } = new(() => new WordPlaces(Text.Chinese));

    /// <summary>The rectangle of the text as it was from which a gap is.</summary>
    public Region OriginOf(Region gap) => new(English.PointOf(gap.EnglishStart), English.PointOf(gap.EnglishEnd),
        Chinese.PointOf(gap.ChineseStart), Chinese.PointOf(gap.ChineseEnd));

    /// <summary>Whether all sentences of a gap are those of the text as it was.</summary>
    public bool IsUnchanged(Region gap) =>
        !English.Numbers.AsSpan(gap.EnglishStart..gap.EnglishEnd).ContainsAnyInRange(int.MinValue, -1)
        && !Chinese.Numbers.AsSpan(gap.ChineseStart..gap.ChineseEnd).ContainsAnyInRange(int.MinValue, -1);
}
