using System.Collections.Immutable;
using Aligner.Exchange.Columns;

namespace Aligner.Exchange.Tables;

/// <summary>The columns of tables that people edit: those of every format, and what tells an edited row.</summary>
internal static class TableColumns
{
    /// <summary>Written by the writers of tables, as it depends on the next row.</summary>
    public static SegmentColumn Checksum { get; } =
        new(RowChecksum.ColumnName, "what was written there", (_, _) => null, (draft, text) => (draft.Checksum = RowChecksum.Parse(text)) is not null);

    public static ImmutableArray<SegmentColumn> All { get; } = [.. SegmentColumns.All, Checksum];

    /// <summary>The columns that an export has.</summary>
    public static ImmutableArray<SegmentColumn> Of(ExportOptions options) => [.. SegmentColumns.Of(options), Checksum];
}
