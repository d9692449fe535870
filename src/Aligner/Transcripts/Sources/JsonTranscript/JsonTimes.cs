using System.Globalization;
using System.Text.Json;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Sources.JsonTranscript;

/// <summary>Finds the times of an entry under the names that transcripts give them: seconds, milliseconds, or clock times.</summary>
internal sealed class JsonTimes(TimedContext context)
{
    public const string Expected = "a number of seconds, or hh:mm:ss.mmm";

    private const double LongestSeconds = 1e6;

    private static readonly string[] Starts = ["start", "begin", "from", "start_time", "startTime"];
    private static readonly string[] Ends = ["end", "to", "end_time", "endTime"];
    private static readonly string[] Durations = ["dur", "duration"];

    /// <summary>The value that the entry begins with in time; null where it has none.</summary>
    public static JsonPiece? StartOf(JsonPiece entry) =>
        entry.Member("tStartMs") ?? Holder(entry).Member(Starts) ?? entry.Member("timestamp")?.Items.FirstOrDefault();

    /// <summary>The time of a piece of an entry after the entry's own; null where it has none.</summary>
    public static TimeSpan? AfterStart(JsonPiece part, string text) =>
        part.Member("tOffsetMs") is { } offset && double.TryParse(text.AsSpan(offset.Start, offset.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds is >= 0 and < LongestSeconds * 1000
            ? TimeSpan.FromMilliseconds(milliseconds)
            : null;

    /// <summary>Null where the start cannot be a time.</summary>
    public TimeRange? Read(JsonPiece entry)
    {
        var scale = entry.Member("tStartMs") is null ? 1 : 0.001;
        if (Value(StartOf(entry)!, scale) is not { } start)
            return null;
        if ((Holder(entry).Member(Ends) ?? entry.Member("timestamp")?.Items.ElementAtOrDefault(1)) is { Kind: not JsonTokenType.Null } end)
            return new TimeRange(start, Value(end, scale));
        return (entry.Member("dDurationMs") ?? entry.Member(Durations)) is { } duration && Value(duration, scale) is { } length
            ? new TimeRange(start, start + length)
            : new TimeRange(start, null);
    }

    /// <summary>whisper.cpp has the times in an object of their own.</summary>
    private static JsonPiece Holder(JsonPiece entry) => entry.Member("timestamps") ?? entry;

    private TimeSpan? Value(JsonPiece piece, double scale)
    {
        var written = context.Source.Text.Substring(piece.Start, piece.Length);
        context.Roles.Mark(Role.Time, piece.Start, piece.Length);
        if (double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number * scale is >= 0 and < LongestSeconds)
            return TimeSpan.FromMilliseconds(Math.Round(number * scale * 1000));
        if (piece.IsString && WrittenTime.Parse(written) is { } time)
            return time.Value;
        context.Problems.AddPlace(TimedProblems.BadTime(context.Source, piece.Start, written, Expected));
        return null;
    }
}
