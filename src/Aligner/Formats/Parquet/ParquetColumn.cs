using System.Collections.Immutable;
using Aligner.Formats.Columns;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Formats.Parquet;

/// <summary>A column as it is written: with the names of JSON lines, and their types.</summary>
/// <param name="Name">The segment's field.</param>
/// <param name="Type">Of its values.</param>
/// <param name="Shape">How many values a row has.</param>
/// <param name="Values">A segment's: strings, doubles or integers.</param>
internal sealed record ParquetColumn(string Name, ParquetType Type, ParquetShape Shape,
    Func<Segment, ExportOptions, IEnumerable<object>> Values)
{
    private static readonly ImmutableArray<ParquetColumn> All = [.. SegmentColumns.All.Select(Of)];

    public static ImmutableArray<ParquetColumn> For(ExportOptions options) =>
        [.. All.Where(column => column.Name != SegmentColumns.Explanation || options.HasExplanations)];

    private static ParquetColumn Of(SegmentColumn column) => column.Name switch
    {
        "start" => Optional(column.Name, ParquetType.Double, segment => Seconds(segment.Range?.Start)),
        "end" => Optional(column.Name, ParquetType.Double, segment => Seconds(segment.Range?.End)),
        "score" => Optional(column.Name, ParquetType.Double, segment => segment.Score is { } score ? Math.Round(score, 4) : null),
        "en_line" => Optional(column.Name, ParquetType.Int32, segment => segment.EnglishLine),
        "zh_line" => Optional(column.Name, ParquetType.Int32, segment => segment.ChineseLine),
        "speaker" => Optional(column.Name, ParquetType.ByteArray, segment => segment.Speaker),
        "comment" => Optional(column.Name, ParquetType.ByteArray, segment => segment.Comment),
        "by" => Optional(column.Name, ParquetType.ByteArray, segment => segment.ReviewedBy),
        SegmentColumns.Explanation => Optional(column.Name, ParquetType.ByteArray, segment => segment.Explanation),
        "flags" => List(column.Name, ParquetType.ByteArray, segment => segment.Flags),
        "terms" => List(column.Name, ParquetType.ByteArray, segment => segment.Terms),
        "footnotes" => List(column.Name, ParquetType.Int32, segment => segment.Footnotes.Cast<object>()),
        "en_sentences" => List(column.Name, ParquetType.Int32, segment => segment.EnglishSentences?.Indices.Cast<object>()),
        "zh_sentences" => List(column.Name, ParquetType.Int32, segment => segment.ChineseSentences?.Indices.Cast<object>()),
        _ => new(column.Name, ParquetType.ByteArray, ParquetShape.Required, (segment, options) => [column.Write(segment, options) ?? ""]),
    };

    private static ParquetColumn Optional(string name, ParquetType type, Func<Segment, object?> value) =>
        new(name, type, ParquetShape.Optional, (segment, _) => value(segment) is { } found ? [found] : []);

    private static ParquetColumn List(string name, ParquetType type, Func<Segment, IEnumerable<object>?> values) =>
        new(name, type, ParquetShape.List, (segment, _) => values(segment) ?? []);

    private static double? Seconds(TimeSpan? time) => time is { } value ? (double)FieldText.Seconds(value) : null;
}

/// <summary>How many values a row of a column has.</summary>
internal enum ParquetShape
{
    /// <summary>One.</summary>
    Required,

    /// <summary>One or none.</summary>
    Optional,

    /// <summary>Any number.</summary>
    List,
}

/// <summary>The physical types (parquet.thrift), by their codes.</summary>
internal enum ParquetType
{
    Boolean = 0,
    Int32 = 1,
    Int64 = 2,
    Int96 = 3,
    Float = 4,
    Double = 5,
    ByteArray = 6,
    FixedLengthByteArray = 7,
}
