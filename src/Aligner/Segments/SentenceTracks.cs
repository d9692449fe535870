using Aligner.Language.Sentences;
using Aligner.Segments.Joining;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Segments;

/// <summary>The sentences of both sides of a transcript.</summary>
internal sealed record SentenceTracks(SentenceTrack English, SentenceTrack Chinese)
{
    public static SentenceTracks Of(Transcript transcript, SegmenterOptions options)
    {
        var english = new SideCues(transcript.Cues, Side.English);
        var chinese = new SideCues(transcript.Cues, Side.Chinese);
        if (transcript.CuesCutSentences && !options.IsPresplit)
            return OfSubtitles(english, chinese);
        return new SentenceTracks(
            Track(english, chinese),
            Track(chinese, english));

        SentenceTrack Track(SideCues cues, SideCues other) =>
            new(cues, new TurnRuns(options.JoinsCues && transcript is not CorpusTranscript
                ? new PlainContinuations(cues) : SingleCues.Instance, cues, other), options.IsPresplit);
    }

    /// <summary>The side that marks its sentences is split first, the other one by its marks and by those of the first.</summary>
    private static SentenceTracks OfSubtitles(SideCues english, SideCues chinese)
    {
        var (englishHabit, chineseHabit) = (HabitOf(english), HabitOf(chinese));
        if (CutRuns.WereCut(english))
        {
            var (cutting, cut) = SplitCut(chinese, chineseHabit, english);
            return new SentenceTracks(cut, cutting);
        }

        if (CutRuns.WereCut(chinese))
        {
            var (cutting, cut) = SplitCut(english, englishHabit, chinese);
            return new SentenceTracks(cutting, cut);
        }

        if (chineseHabit.HasStops && !englishHabit.HasStops)
        {
            var (leading, led) = Split(chinese, chineseHabit, english, englishHabit);
            return new SentenceTracks(led, leading);
        }

        var (first, second) = Split(english, englishHabit, chinese, chineseHabit);
        return new SentenceTracks(first, second);
    }

    /// <summary>Of a side whose cues were cut by those of the other, the sentences are the other's.</summary>
    private static (SentenceTrack Cutting, SentenceTrack Cut) SplitCut(SideCues cutting, WritingHabit habit, SideCues cut)
    {
        var runs = new TurnRuns(new BoundedRuns(new SubtitleRuns(cutting, habit, null, isLeading: true), cutting, cut), cutting, cut);
        var track = new SentenceTrack(cutting, runs, isPresplit: false);
        return (track, new SentenceTrack(cut, new CutRuns(cut, cutting, track.Places), isPresplit: false));
    }

    private static (SentenceTrack Leading, SentenceTrack Led) Split(SideCues leading, WritingHabit leadingHabit, SideCues led,
        WritingHabit ledHabit)
    {
        var roughEnds = leadingHabit.HasStops ? null : EndsOf(led, Split(led, ledHabit, leading, null, isLeading: true));
        var first = Split(leading, leadingHabit, led, roughEnds, isLeading: true);
        return (first, Split(led, ledHabit, leading, EndsOf(leading, first), isLeading: false));
    }

    private static SentenceTrack Split(SideCues cues, WritingHabit habit, SideCues other, SentenceEndTimes? otherEnds, bool isLeading) =>
        new(cues, new TurnRuns(new SubtitleRuns(cues, habit, otherEnds, isLeading), cues, other), isPresplit: false);

    private static WritingHabit HabitOf(SideCues cues) => WritingHabit.Of(cues.WithText.Select(cues.Text), cues.Side);

    private static SentenceEndTimes EndsOf(SideCues cues, SentenceTrack track) => new(SentenceSpan.Of(track.Places, cues));
}
