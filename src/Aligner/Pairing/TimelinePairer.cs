using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Lexicon;
using Aligner.Pairing.Cutting;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Pairing;

/// <summary>Makes one bilingual transcript of two timed ones, the Chinese times taken to the English axis.</summary>
internal sealed class TimelinePairer(TimelineOptions options, BilingualLexicon lexicon)
{
    // Pairs of cues that are this sure by their text alone tell where their times belong.
    private const double SureScore = 0.9;

    // Of the words that are sure so many must be spoken while their translation is shown.
    private const double LeastShareOfWords = 0.6;

    /// <param name="english">A transcript of one language; a text without times is paired by its text alone.</param>
    /// <param name="chinese">The transcript of its translation, or its text.</param>
    /// <param name="cancellation">Stops a long alignment.</param>
    /// <returns>The transcript, named after the English one; or the problem that a file is wholly in the wrong language.</returns>
    public ReadResult Pair(Transcript english, Transcript chinese, CancellationToken cancellation = default)
    {
        var (first, second) = (new TimelineSide(english, Side.English), new TimelineSide(chinese, Side.Chinese));
        if ((first.WrongLanguage ?? second.WrongLanguage) is { } wrong)
            return new ReadResult(null, wrong);

        if (!HasTimes(first) || !HasTimes(second))
            return Untimed(first, second);
        var fit = Step(first.Cues, second.Cues) ?? Fit(first.Cues, second.Cues, cancellation);
        var (englishCues, chineseCues) = (FlagUntranslated(first.Cues, second.Foreign, fit), Moved(second.Cues, fit));
        if (fit.Map is not null && CutChoice.Of(englishCues, chineseCues) is { } cut)
        {
            (englishCues, chineseCues) = cut == Side.English
                ? (Cutter(englishCues, chineseCues, cut).Cut(), chineseCues) : (englishCues, Cutter(englishCues, chineseCues, cut).Cut());
        }

        return Joined(first, second, englishCues, chineseCues, [.. Report(second.Transcript.Source, fit)]);
    }

    /// <summary>Where they have as many lines, a line is a unit, as in a song, whether a sentence ends there or not.</summary>
    private static ReadResult Untimed(TimelineSide english, TimelineSide chinese)
    {
        var joined = Joined(english, chinese, english.Cues, chinese.Cues);
        return english.Cues.Length == chinese.Cues.Length
            ? joined with { Transcript = joined.Transcript! with { CuesCutSentences = false } } : joined;
    }

    private static bool HasTimes(TimelineSide side) => side.Cues.Any(cue => cue.Times is not null);

    private static ReadResult Joined(TimelineSide english, TimelineSide chinese, ImmutableArray<Cue> englishCues,
        ImmutableArray<Cue> chineseCues, params ImmutableArray<Problem> problems)
    {
        var source = chinese.Transcript with { Problems = chinese.Transcript.Problems.AddRange(problems) };
        return new ReadResult(
            english.Transcript with
            {
                Cues = [.. englishCues, .. chineseCues],
                ChineseSource = source,
                Problems = english.Transcript.Problems.AddRange(source.Problems),
            },
            null);
    }

    private CueCutter Cutter(ImmutableArray<Cue> english, ImmutableArray<Cue> chinese, Side cut) =>
        cut == Side.English ? new CueCutter(english, chinese, cut, lexicon) : new CueCutter(chinese, english, cut, lexicon);

    /// <summary>
    /// Where the cues of one side are no units, their beginnings tell nothing, but their words do; null where these do not agree.
    /// </summary>
    private TimeFit? Step(ImmutableArray<Cue> english, ImmutableArray<Cue> chinese)
    {
        if (options.Offset is not null || CutChoice.Of(english, chinese) is not { } cut)
            return null;
        var (shift, agreeing, total) = Cutter(english, chinese, cut).FindStep();
        return agreeing >= LeastShareOfWords * total && total > 0
            ? new TimeFit(new TimeMap(1, cut == Side.English ? shift : -shift), agreeing, total) : null;
    }

    private TimeFit Fit(ImmutableArray<Cue> english, ImmutableArray<Cue> chinese, CancellationToken cancellation) =>
        options.Offset is { } offset
            ? new TimeFit(new TimeMap(1, offset.TotalSeconds), 0, 0)
            : TimeMapFinder.Find([.. SurePairs(english, chinese, cancellation)]);

    /// <summary>The beginnings of cues that translate each other, recognised by their text.</summary>
    private IEnumerable<TimePair> SurePairs(ImmutableArray<Cue> english, ImmutableArray<Cue> chinese, CancellationToken cancellation)
    {
        var beads = new SentenceAligner(lexicon).Align(
            [.. english.Select(cue => cue.English.Text)], [.. chinese.Select(cue => cue.Chinese.Text)], cancellation: cancellation);
        return from bead in beads
               where !bead.IsNull && bead.Score >= SureScore
               let en = english[bead.EnglishStart].Times
               let zh = chinese[bead.ChineseStart].Times
               where en is not null && zh is not null
               select new TimePair(en.Value.Start.TotalSeconds, zh.Value.Start.TotalSeconds);
    }

    private IEnumerable<Problem> Report(SourceText chinese, TimeFit fit)
    {
        if (fit.Map is not { } map)
            yield return TimelineProblems.NoCommonAxis(chinese, fit);
        else if (options.Offset is null && (map != TimeMap.Identity || fit.Jumps.Length > 0))
            yield return TimelineProblems.Corrected(chinese, map, fit);
    }

    private static ImmutableArray<Cue> Moved(ImmutableArray<Cue> cues, TimeFit fit) => [.. cues.Select(cue => Moved(cue, fit))];

    private static Cue Moved(Cue cue, TimeFit fit) => cue.Times is { } times && fit.MapAt(times.Start) is { } known
        ? cue with
        {
            Times = known.Of(times),
            Chinese = cue.Chinese with { Words = [.. cue.Chinese.Words.Select(word => word with { Time = known.Of(word.Time) })] },
        }
        : cue with { Times = null };

    private static ImmutableArray<Cue> FlagUntranslated(ImmutableArray<Cue> english, ImmutableArray<Cue> foreign, TimeFit fit)
    {
        var spans = foreign.Where(cue => cue.Times is not null).Select(cue => cue.Times!.Value)
            .Select(times => (fit.MapAt(times.Start) ?? TimeMap.Identity).Of(times)).ToList();
        return [.. english.Select(
            cue => spans.Exists(span => Holds(span, cue.Times)) ? cue with { Flags = cue.Flags.Add(Flags.Untranslated) } : cue)];
    }

    private static bool Holds(TimeRange span, TimeRange? times) =>
        times is { End: { } end } known && (known.Start + ((end - known.Start) / 2)) is var middle && middle >= span.Start
        && middle <= span.End;
}

/// <summary>A map from the Chinese time axis to the English one and how well it fits.</summary>
/// <param name="Map">Null where no map fits.</param>
/// <param name="Agreeing">How many of the pairs it takes to within the tolerance.</param>
/// <param name="Total">How many pairs there were.</param>
internal sealed record TimeFit(TimeMap? Map, int Agreeing, int Total)
{
    /// <summary>
    /// Where one recording was cut otherwise than the other: which shift holds from where on; empty where the map holds throughout.
    /// </summary>
    public ImmutableArray<TimeJump> Jumps { get; init; } = [];

    /// <summary>The map that holds for a time on the Chinese axis; null where none fits.</summary>
    public TimeMap? MapAt(TimeSpan time)
    {
        if (Map is not { } map)
            return null;
        var shift = Jumps.LastOrDefault(jump => jump.From <= time.TotalSeconds).Shift;
        return map with { Offset = map.Offset + shift };
    }
}

/// <summary>How two timed sources are made one.</summary>
internal sealed record TimelineOptions
{
    public static TimelineOptions Default { get; } = new();

    /// <summary>What is added to the Chinese times; null where it is to be found, and the stretch with it.</summary>
    public TimeSpan? Offset { get; init; }
}
