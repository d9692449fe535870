using System.Text.RegularExpressions;
using Aligner.Transcripts.Layouts.Lines;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Layouts.Tables;

/// <summary>A cell that begins or ends with a time and holds more: “00:05 Anna”, “00:05 Good morning.”</summary>
/// <param name="Range">What was read.</param>
/// <param name="Time">The time as it is written.</param>
/// <param name="Rest">What stands beside the time; empty where nothing does.</param>
internal sealed partial record Stamp(TimeRange Range, SourcedText Time, SourcedText Rest)
{
    /// <summary>Null where the cell neither begins nor ends with a time.</summary>
    public static Stamp? Of(SourcedText cell)
    {
        var times = TimeFinder.All(cell.Text);
        if (times.Count == 0)
            return null;
        var (first, last) = (times[0], times[^1]);
        var time = first.Index == 0 ? first : last.End == cell.Length ? last : null;
        if (time is null)
            return null;
        var rest = time.Index == 0 ? cell.Slice(time.End, cell.Length - time.End) : cell.Slice(0, time.Index);
        var marks = Marks().Match(rest.Text);
        return new Stamp(time.Range, cell.Slice(time.Written.Index, time.Written.Length),
            rest.Slice(marks.Groups["text"].Index, marks.Groups["text"].Length));
    }

    /// <summary>Whether the cell is a time and the name of who speaks.</summary>
    public static bool IsOfName(string cell) =>
        Of(new SourcedText(cell, 0)) is { Rest: { Length: > 0 } rest } && NameShape.IsName(rest.Text);

    /// <summary>The text without the marks between it and the time.</summary>
    [GeneratedRegex(@"^(?:<br\s*/?>|[\s*_:：|,，·–—-])*(?<text>.*?)(?:<br\s*/?>|[\s*_|·–—-])*$", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Marks();
}

/// <summary>
/// Tables with a time in the cell of each language, alone or with a name, on the row of the texts or on a row above them. The times and
/// the names become columns of their own.
/// </summary>
/// <param name="areNames">Whether a name stands beside the times, and the texts are in the rows below.</param>
internal sealed class StampedRows(bool areNames)
{
    private const int Fewest = 2;
    private const double LeastShare = 0.3;
    private const double LeastNames = 0.75;

    /// <summary>Null where the table is none of these.</summary>
    public static StampedRows? Find(IReadOnlyList<SourcedRow> rows)
    {
        var found = rows.Select(StampsOf).OfType<List<Stamp>>().ToList();
        if (found.Count < Fewest || found.Count < LeastShare * rows.Count)
            return null;
        return new StampedRows(found.Count < LeastNames * rows.Count
            && found.Count(row => row.TrueForAll(stamp => stamp.Rest.Length == 0 || NameShape.IsName(stamp.Rest.Text)))
                >= LeastNames * found.Count);
    }

    /// <summary>The rows with two more columns before the others, a time and a name.</summary>
    public List<SourcedRow> Fold(IEnumerable<SourcedRow> rows) =>
        [.. rows.Select(row => StampsOf(row) is { } stamps ? Folded(row, stamps) : WithoutTime(row))];

    /// <summary>A time in each cell, and the same in all; null where it is not so.</summary>
    private static List<Stamp>? StampsOf(SourcedRow row)
    {
        var stamps = row.Fields.Where(field => field.Length > 0).Select(Stamp.Of).ToList();
        return stamps.Count >= Fewest && stamps.TrueForAll(stamp => stamp is not null && IsSame(stamp, stamps[0]!))
            ? stamps.ConvertAll(stamp => stamp!) : null;
    }

    private static bool IsSame(Stamp one, Stamp other) => Math.Abs((one.Range.Start - other.Range.Start).TotalSeconds) < 1
        && (one.Rest.Length == 0) == (other.Rest.Length == 0);

    private static SourcedRow WithoutTime(SourcedRow row) =>
        row.Fields.Count < Fewest ? row : row with { Fields = [SourcedText.Empty, SourcedText.Empty, .. row.Fields] };

    private SourcedRow Folded(SourcedRow row, List<Stamp> stamps)
    {
        var name = areNames ? stamps.Find(stamp => !Text.Script.HasHan(stamp.Rest.Text))?.Rest ?? stamps[0].Rest : SourcedText.Empty;
        var texts = areNames ? row.Fields.Select(_ => SourcedText.Empty) : stamps.Select(stamp => stamp.Rest);
        return row with { Fields = [stamps[0].Time, name, .. texts] };
    }
}
