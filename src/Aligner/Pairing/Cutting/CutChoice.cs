using System.Collections.Immutable;
using Aligner.Language.Sentences;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Pairing.Cutting;

/// <summary>
/// Says which side of a pair has cues that are no units: those of speech recognisers end wherever a line is full, and have no stops.
/// </summary>
internal static class CutChoice
{
    // Cues that begin together were cut by one hand.
    private static readonly TimeSpan Together = TimeSpan.FromSeconds(0.1);
    private const double LeastShareTogether = 0.5;

    // Of the English cues that people cut hardly one in eight ends inside a phrase, of the Chinese ones one in fifteen.
    private const double MostPartedEnglish = 0.15;
    private const double MostPartedChinese = 0.1;
    private const double LeastShareTimed = 0.5;
    private const int FewestCues = 8;

    /// <summary>The side to be cut by the other; null where each has its own cues.</summary>
    public static Side? Of(ImmutableArray<Cue> english, ImmutableArray<Cue> chinese)
    {
        var (englishHabit, chineseHabit) = (HabitOf(english, Side.English), HabitOf(chinese, Side.Chinese));
        if (AreTogether(english, chinese))
            return null;
        if (!englishHabit.HasStops && (chineseHabit.HasStops || !IsAutomatic(chinese, Side.Chinese)) && IsAutomatic(english, Side.English))
            return Side.English;
        return !chineseHabit.HasStops && !IsAutomatic(english, Side.English) && IsAutomatic(chinese, Side.Chinese) ? Side.Chinese : null;
    }

    private static WritingHabit HabitOf(ImmutableArray<Cue> cues, Side side) =>
        WritingHabit.Of(cues.Select(cue => TextOf(cue, side).Text), side);

    private static bool AreTogether(ImmutableArray<Cue> english, ImmutableArray<Cue> chinese)
    {
        var starts = english.Select(cue => cue.Times?.Start).OfType<TimeSpan>().Order().ToList();
        var timed = chinese.Where(cue => cue.Times is not null).ToList();
        return timed.Count(cue => IsNear(starts, cue.Times!.Value.Start)) >= LeastShareTogether * Math.Max(starts.Count, timed.Count);
    }

    private static bool IsNear(List<TimeSpan> starts, TimeSpan time)
    {
        var index = starts.BinarySearch(time - Together);
        index = index < 0 ? ~index : index;
        return index < starts.Count && starts[index] <= time + Together;
    }

    /// <summary>Whether a machine wrote them: words have times, or many cues end inside a phrase.</summary>
    private static bool IsAutomatic(ImmutableArray<Cue> cues, Side side)
    {
        var texts = cues.Select(cue => TextOf(cue, side)).ToList();
        if (texts.Count(text => text.Words.Length > 0) >= LeastShareTimed * texts.Count)
            return true;
        var parted = texts.Zip(texts.Skip(1))
            .Count(pair => CutCosts.Of(LastWord(pair.First.Text), FirstWord(pair.Second.Text), side) >= CutCosts.LeastParting);
        return texts.Count >= FewestCues && parted > (side == Side.English ? MostPartedEnglish : MostPartedChinese) * texts.Count;
    }

    private static string LastWord(string text) => text[(text.TrimEnd().LastIndexOf(' ') + 1)..].TrimEnd();

    private static string FirstWord(string text) => text.Split(' ', 2)[0];

    private static SideText TextOf(Cue cue, Side side) => side == Side.English ? cue.English : cue.Chinese;
}
