namespace Aligner.Exchange.Parquet;

/// <summary>Where a column of a row group was written.</summary>
/// <param name="Column">The column.</param>
/// <param name="Offset">Of its page in the file.</param>
/// <param name="Count">Of its values, nulls and empty lists among them.</param>
/// <param name="Length">In bytes, unpacked, with the page's header.</param>
/// <param name="PackedLength">In bytes, with the page's header.</param>
internal sealed record ColumnChunk(ParquetColumn Column, long Offset, int Count, long Length, long PackedLength);
