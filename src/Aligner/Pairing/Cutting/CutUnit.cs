using System.Collections.Immutable;
using Aligner.Language.Sentences;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Pairing.Cutting;

/// <summary>A cue of the side that cuts the other, a sentence of one that holds several, or a long stretch without any.</summary>
/// <param name="Place">Where it begins; null of a stretch without cues.</param>
/// <param name="Sentence">Its number among those with text; -1 of a stretch without cues.</param>
/// <param name="Text">Its words.</param>
/// <param name="Start">In seconds.</param>
/// <param name="End">In seconds.</param>
internal sealed record CutUnit(CuePlace? Place, int Sentence, string Text, double Start, double End)
{
    // A cue without an end, which is the last one as a rule, is shown about this long.
    private const double UsualLength = 5;

    /// <param name="cues">In the order of their times.</param>
    /// <param name="side">Their language.</param>
    public static List<CutUnit> Of(ImmutableArray<Cue> cues, Side side) =>
        [.. cues.Where(cue => cue.Times is not null).SelectMany(cue => Of(cue, side == Side.English ? cue.English : cue.Chinese, side))
            .Select((unit, index) => unit with { Sentence = index })];

    /// <summary>Whether no cue is shown then.</summary>
    public bool IsGap => Place is null;

    public static CutUnit Gap(double start, double end) => new(null, -1, "", start, end);

    private static IEnumerable<CutUnit> Of(Cue cue, SideText text, Side side)
    {
        var times = cue.Times!.Value;
        var timed = cue with { Times = times with { End = times.End ?? times.Start + TimeSpan.FromSeconds(UsualLength) } };
        return (side == Side.English ? EnglishSentenceSplitter.Split(text.Text) : ChineseSentenceSplitter.Split(text.Text))
            .Select(slice => new CutUnit(new CuePlace(cue.Key, slice.Start), 0, slice.In(text.Text).ToString(), SecondsAt(slice.Start),
                SecondsAt(slice.End)));

        double SecondsAt(int offset) => timed.TimeAt(text, offset)!.Value.TotalSeconds;
    }
}
