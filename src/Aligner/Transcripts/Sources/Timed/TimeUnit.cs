namespace Aligner.Transcripts.Sources.Timed;

/// <summary>A time as a number, and how much is said there.</summary>
/// <param name="Start">Null where the entry has no number.</param>
/// <param name="End">Null where it has none.</param>
/// <param name="Weight">Letters, a Chinese character counted as three.</param>
internal readonly record struct TimedNumber(double? Start, double? End, double Weight);

/// <summary>What the numbers of a source are in seconds, and from which of them on its times count.</summary>
/// <param name="Scale">1, 0.01, 0.001, or that of ticks.</param>
/// <param name="Origin">The number of the first time, where all are counted from a day long past; else 0.</param>
internal readonly record struct TimeUnit(double Scale, double Origin)
{
    public static readonly TimeUnit Seconds = new(1, 0);
    public static readonly TimeUnit Milliseconds = new(0.001, 0);

    /// <summary>Those of .NET and of Windows, 100 nanoseconds.</summary>
    public static readonly TimeUnit Ticks = new(1e-7, 0);

    private const double LongestSeconds = 1e6;

    // No cue is so many seconds from the next as a rule.
    private const double LongestGap = 300;

    // Letters a second: nobody speaks so slowly as a rule, nobody so fast, and most speak so.
    private const double SlowestSpeech = 0.2;
    private const double FastestSpeech = 30;
    private const int FewestGaps = 2;

    // 2001 in seconds after 1970; no recording lasts so long.
    private const double EarliestEpoch = 1e9;

    /// <summary>The time that the number is; null where it can be none.</summary>
    public TimeSpan? Of(double number) =>
        (number - Origin) * Scale is >= 0 and < LongestSeconds and var seconds
            ? TimeSpan.FromMilliseconds(Math.Round(seconds * 1000)) : null;

    /// <summary>
    /// Finds whether whole numbers are seconds, hundredths, milliseconds or ticks: by the gaps between them, and by how fast the texts
    /// would be spoken.
    /// </summary>
    public static TimeUnit Find(IReadOnlyList<TimedNumber> entries)
    {
        var numbers = entries.Where(entry => entry.Start is not null).ToList();
        if (numbers.Count == 0)
            return Seconds;
        var scale = numbers.TrueForAll(entry => double.IsInteger(entry.Start!.Value)) ? ScaleOf(numbers) : 1;
        var first = numbers.Min(entry => entry.Start!.Value);
        return new TimeUnit(scale, first * scale >= EarliestEpoch ? first : 0);
    }

    private static double ScaleOf(List<TimedNumber> numbers)
    {
        var gaps = numbers.Zip(numbers.Skip(1), (one, next) => (Length: next.Start!.Value - one.Start!.Value, one.Weight))
            .Concat(numbers.Where(entry => entry.End is not null)
                .Select(entry => (Length: entry.End!.Value - entry.Start!.Value, entry.Weight)))
            .Where(gap => gap.Length > 0).ToList();
        if (gaps.Count == 0)
            return 1;
        var (length, speed) = (Median(gaps.Select(gap => gap.Length)), Median(gaps.Select(gap => gap.Weight / gap.Length)));
        if (length <= LongestGap && !(gaps.Count >= FewestGaps && speed is > 0 and < SlowestSpeech))
            return 1;
        return length * 0.001 > LongestGap && speed * 1000 < SlowestSpeech ? Ticks.Scale : speed * 1000 > FastestSpeech ? 0.01 : 0.001;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is var ordered ? ordered[ordered.Count / 2] : 0;
}
