using System.Globalization;
using System.Text.Json;
using Aligner.Text;
using Aligner.Transcripts.Layouts.Lines;
using Aligner.Transcripts.Layouts.Tables;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Sources.JsonTranscript;

/// <summary>Finds the times of an entry under the names that transcripts give them: seconds, milliseconds, or clock times.</summary>
internal sealed class JsonTimes(TimedContext context)
{
    public const string Expected = "a number of seconds, or hh:mm:ss.mmm";

    private const double LongestSeconds = 1e6;

    // No cue is so many seconds from the next as a rule.
    private const double LongestGap = 300;

    // Letters a second, a Chinese character counted as three: nobody speaks so slowly as a rule, and nobody so fast.
    private const double SlowestSpeech = 0.2;
    private const double FastestSpeech = 50;
    private const int FewestGaps = 2;

    /// <summary>What a whole number is in seconds: 1, 0.01 or 0.001.</summary>
    public double Unit { get; private set; } = 1;

    /// <summary>
    /// Finds whether whole numbers are seconds, hundredths or milliseconds: by the gaps between them, and by how fast the texts would be
    /// spoken.
    /// </summary>
    public void FindUnit(IEnumerable<JsonPiece> entries)
    {
        var cues = entries.Select(entry => (Start: StartOf(entry), Text: WeightOf(entry)))
            .Where(cue => cue.Start?.Kind == JsonTokenType.Number)
            .Select(cue => (Start: double.Parse(context.Source.Text.AsSpan(cue.Start!.Start, cue.Start.Length), NumberStyles.Float,
                CultureInfo.InvariantCulture), cue.Text)).ToList();
        var gaps = cues.Zip(cues.Skip(1), (one, next) => (Length: next.Start - one.Start, one.Text)).Where(gap => gap.Length > 0).ToList();
        if (gaps.Count == 0 || !cues.TrueForAll(cue => double.IsInteger(cue.Start)))
            return;
        var speed = Median(gaps.Select(gap => gap.Text / gap.Length));
        if (Median(gaps.Select(gap => gap.Length)) > LongestGap || (gaps.Count >= FewestGaps && speed is > 0 and < SlowestSpeech))
            Unit = speed / 0.001 > FastestSpeech ? 0.01 : 0.001;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is var ordered ? ordered[ordered.Count / 2] : 0;

    /// <summary>How much text the entry has.</summary>
    private int WeightOf(JsonPiece entry) =>
        entry.Members.Values.Where(value => value.IsString)
        .Select(value => Script.WeightOf(context.Source.Text.AsSpan(value.Start, value.Length))).DefaultIfEmpty().Max();

    /// <summary>The value that the entry begins with in time; null where it has none.</summary>
    public static JsonPiece? StartOf(JsonPiece entry) => Start(entry)?.Value;

    private static (string Name, JsonPiece Value)? Start(JsonPiece entry) =>
        entry.Member("tStartMs") is { } milliseconds ? ("tStartMs", milliseconds)
        : Named(Holder(entry), ColumnKind.Start) is { } named && Scalar(named.Value, 0) is { } value ? (named.Name, value)
        : null;

    /// <summary>The first member of this kind that is not an object: whisper.cpp has numbers and words for one time.</summary>
    private static (string Name, JsonPiece Value)? Named(JsonPiece entry, ColumnKind kind)
    {
        foreach (var (name, value) in entry.Members)
        {
            if (ColumnNames.Of(name) == kind
                && value.Kind is JsonTokenType.Number or JsonTokenType.String or JsonTokenType.StartArray or JsonTokenType.Null)
            {
                return (name, value);
            }
        }
        return null;
    }

    /// <summary>A value, or the one at the index of a list of two: the timestamp of Transformers.</summary>
    private static JsonPiece? Scalar(JsonPiece value, int index) =>
        value.Kind == JsonTokenType.StartArray ? value.Items.ElementAtOrDefault(index) : value;

    /// <summary>The time of a piece of an entry after the entry's own; null where it has none.</summary>
    public static TimeSpan? AfterStart(JsonPiece part, string text) =>
        part.Member("tOffsetMs") is { } offset
        && double.TryParse(text.AsSpan(offset.Start, offset.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out var milliseconds)
        && milliseconds is >= 0 and < LongestSeconds * 1000
            ? TimeSpan.FromMilliseconds(milliseconds)
            : null;

    /// <summary>Null where the start cannot be a time.</summary>
    public TimeRange? Read(JsonPiece entry)
    {
        var (name, first) = Start(entry)!.Value;
        if (Range(first, ScaleOf(name)) is not { } range)
            return null;
        if (End(entry) is { Value.Kind: not JsonTokenType.Null } end)
            return range with { End = Value(end.Value, ScaleOf(end.Name)) };
        var duration = entry.Member("dDurationMs") is { } length ? ("dDurationMs", length) : Named(entry, ColumnKind.Duration);
        return range.End is null && duration is { } lasting && Value(lasting.Value, ScaleOf(lasting.Name)) is { } time
            ? range with { End = range.Start + time } : range;
    }

    private static (string Name, JsonPiece Value)? End(JsonPiece entry) =>
        Named(Holder(entry), ColumnKind.End) is { } named ? named
        : Named(entry, ColumnKind.Start) is { Value: { Kind: JsonTokenType.StartArray } list } start
        && list.Items.ElementAtOrDefault(1) is { } second ? (start.Name, second)
        : null;

    private double ScaleOf(string name) => ColumnNames.IsInMilliseconds(name) ? 0.001 : Unit;

    /// <summary>whisper.cpp has the times in an object of their own.</summary>
    private static JsonPiece Holder(JsonPiece entry) => entry.Member("timestamps") ?? entry;

    private TimeSpan? Value(JsonPiece piece, double scale) => Range(piece, scale)?.Start;

    private TimeRange? Range(JsonPiece piece, double scale)
    {
        var written = context.Source.Text.Substring(piece.Start, piece.Length);
        context.Roles.Mark(Role.Time, piece.Start, piece.Length);
        if (double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number * scale is >= 0 and < LongestSeconds)
        {
            return new TimeRange(TimeSpan.FromMilliseconds(Math.Round(number * scale * 1000)), null);
        }

        if (piece.IsString && WrittenTime.Parse(written) is { } time)
            return new TimeRange(time.Value, null);
        if (piece.IsString && TimeFinder.Parse(written) is { } found)
            return found;
        context.Problems.AddPlace(TimedProblems.BadTime(context.Source, piece.Start, written, Expected));
        return null;
    }
}
