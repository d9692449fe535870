using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Aligner.Transcripts.Layouts.Lines;
using Aligner.Transcripts.Layouts.Tables;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Sources.JsonTranscript;

/// <summary>Finds the times of an entry under the names that transcripts give them: seconds, milliseconds, or clock times.</summary>
internal sealed partial class JsonTimes(TimedContext context)
{
    public const string Expected = "a number of seconds, or hh:mm:ss.mmm";

    private const double LongestMilliseconds = 1e9;

    private TimeUnit _unit = TimeUnit.Seconds;

    /// <summary>Finds what whole numbers are in seconds.</summary>
    /// <param name="entries">What each entry begins with and ends with, and how much it says.</param>
    public void FindUnit(IEnumerable<(JsonPiece First, JsonPiece Last, double Weight)> entries) => _unit = TimeUnit.Find([.. entries.Select(
        entry => new TimedNumber(NumberOf(Start(entry.First)), EndOf(entry.First, entry.Last), entry.Weight))]);

    private double? EndOf(JsonPiece first, JsonPiece last) =>
        NumberOf(End(last)) is { } end ? end
        : ReferenceEquals(first, last) && NumberOf(Start(last)) is { } start && NumberOf(Named(last, ColumnKind.Duration)) is { } length
        ? start + length : null;

    /// <summary>Null where there is no number, or its name tells its unit.</summary>
    private double? NumberOf((string Name, JsonPiece Value)? named) =>
        named is { } known && !ColumnNames.IsInMilliseconds(known.Name) ? NumberOf(known.Value) : null;

    private double? NumberOf(JsonPiece piece) =>
        piece.Kind is JsonTokenType.Number or JsonTokenType.String
        && double.TryParse(context.Source.Text.AsSpan(piece.Start, piece.Length), NumberStyles.Float, CultureInfo.InvariantCulture,
            out var number) ? number : null;

    /// <summary>The value that the entry begins with in time; null where it has none.</summary>
    public JsonPiece? StartOf(JsonPiece entry) => Start(entry)?.Value;

    /// <summary>Whether the entry says when it ends.</summary>
    public bool HasEnd(JsonPiece entry) => End(entry) is { Value.Kind: not JsonTokenType.Null };

    private (string Name, JsonPiece Value)? Start(JsonPiece entry) =>
        entry.Member("tStartMs") is { } milliseconds ? ("tStartMs", milliseconds)
        : Named(Holder(entry), ColumnKind.Start) is { } named && Scalar(named.Value, 0) is { } value ? (named.Name, value)
        : null;

    /// <summary>
    /// The first member of this kind that can be a time, else the first: whisper.cpp has numbers and words for one time, and a chat a
    /// name in “from”.
    /// </summary>
    private (string Name, JsonPiece Value)? Named(JsonPiece entry, ColumnKind kind)
    {
        (string Name, JsonPiece Value)? first = null;
        foreach (var (name, value) in entry.Members)
        {
            if (ColumnNames.Of(name) != kind || !(IsScalar(value) || IsRange(value)))
                continue;
            if (value.Kind != JsonTokenType.String || Parse(value, _unit) is not null)
                return (name, value);
            first ??= IsPerson(name, value) ? null : (name, value);
        }
        return first;
    }

    /// <summary>Whether the value under a name for a time is who speaks: “from” of chats.</summary>
    public bool IsPerson(string name, JsonPiece value) =>
        name == "from" && value is { IsString: true, Length: > 0 } && Parse(value, _unit) is null;

    private static bool IsScalar(JsonPiece value) => value.Kind is JsonTokenType.Number or JsonTokenType.String or JsonTokenType.Null;

    private static bool IsRange(JsonPiece value) => value is { Kind: JsonTokenType.StartArray, Items: [var start, ..] } && IsScalar(start);

    /// <summary>A value, or the one at the index of a list of two: the timestamp of Transformers.</summary>
    private static JsonPiece? Scalar(JsonPiece value, int index) =>
        value.Kind == JsonTokenType.StartArray ? value.Items.ElementAtOrDefault(index) : value;

    /// <summary>The time of a piece of an entry after the entry's own; null where it has none.</summary>
    public static TimeSpan? AfterStart(JsonPiece part, string text) =>
        part.Member("tOffsetMs") is { } offset
        && double.TryParse(text.AsSpan(offset.Start, offset.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out var milliseconds)
        && milliseconds is >= 0 and < LongestMilliseconds
            ? TimeSpan.FromMilliseconds(milliseconds)
            : null;

    /// <summary>Null where the start cannot be a time, or there is none.</summary>
    public TimeRange? Read(JsonPiece entry)
    {
        if (Start(entry) is not var (name, first) || Range(first, UnitOf(name)) is not { } range)
            return null;
        if (End(entry) is { Value.Kind: not JsonTokenType.Null } end)
            return range with { End = Value(end.Value, UnitOf(end.Name)) };
        var duration = entry.Member("dDurationMs") is { } length ? ("dDurationMs", length) : Named(Holder(entry), ColumnKind.Duration);
        return range.End is null && duration is { } lasting && Value(lasting.Value, UnitOf(lasting.Name) with { Origin = 0 }) is { } time
            ? range with { End = range.Start + time } : range;
    }

    /// <summary>When an entry ends; null where it does not say.</summary>
    public TimeSpan? ReadEnd(JsonPiece entry) =>
        End(entry) is { Value.Kind: not JsonTokenType.Null } end ? Value(end.Value, UnitOf(end.Name)) : null;

    private (string Name, JsonPiece Value)? End(JsonPiece entry) =>
        Named(Holder(entry), ColumnKind.End) is { } named ? named
        : Named(entry, ColumnKind.Start) is { Value: { Kind: JsonTokenType.StartArray } list } start
        && list.Items.ElementAtOrDefault(1) is { } second ? (start.Name, second)
        : null;

    private TimeUnit UnitOf(string name) => ColumnNames.IsInMilliseconds(name) ? TimeUnit.Milliseconds : _unit;

    /// <summary>The times may be in an object of their own, as whisper.cpp has them.</summary>
    private static JsonPiece Holder(JsonPiece entry) => entry.Member("timestamps")
        ?? entry.Members.FirstOrDefault(member => member.Value.Kind == JsonTokenType.StartObject
            && ColumnNames.Of(member.Key) == ColumnKind.Start).Value
        ?? entry;

    private TimeSpan? Value(JsonPiece piece, TimeUnit unit) => Range(piece, unit)?.Start;

    private TimeRange? Range(JsonPiece piece, TimeUnit unit)
    {
        context.Roles.Mark(Role.Time, piece.Start, piece.Length);
        if (Parse(piece, unit) is { } range)
            return range;
        var written = context.Source.Text.Substring(piece.Start, piece.Length);
        context.Problems.AddPlace(TimedProblems.BadTime(context.Source, piece.Start, written, Expected));
        return null;
    }

    private TimeRange? Parse(JsonPiece piece, TimeUnit unit)
    {
        if (NumberOf(piece) is { } number && unit.Of(number) is { } value)
            return new TimeRange(value, null);
        if (!piece.IsString)
            return null;
        var written = context.Source.Text.Substring(piece.Start, piece.Length);
        return WrittenTime.Parse(written) is { } time ? new TimeRange(time.Value, null)
            : Iso().Match(written) is { Success: true } iso ? new TimeRange(LengthOf(iso), null)
            : TimeFinder.Parse(written);
    }

    private static TimeSpan LengthOf(Match iso) => TimeSpan.FromHours(Field(iso, "h")) + TimeSpan.FromMinutes(Field(iso, "m"))
        + TimeSpan.FromMilliseconds(Math.Round(Field(iso, "s") * 1000));

    private static double Field(Match match, string name) =>
        match.Groups[name].Success ? double.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture) : 0;

    /// <summary>A length as ISO 8601 writes it: PT1M2.5S.</summary>
    [GeneratedRegex("^PT(?:(?<h>[0-9]{1,4})H)?(?:(?<m>[0-9]{1,6})M)?(?:(?<s>[0-9]{1,8}(?:\\.[0-9]{1,12})?)S)?$")]
    private static partial Regex Iso();
}
