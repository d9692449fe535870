using System.Collections.Immutable;
using Aligner.Corpus;

namespace Aligner.Exchange.Parquet;

/// <summary>Writes row groups of bounded size: plain values, one page a column, compressed with Snappy.</summary>
internal sealed class ParquetWriter(Stream stream, ExportOptions options) : SegmentWriter
{
    /// <summary>What a row group holds before it is written, in bytes; memory is a few times that.</summary>
    private const long GroupLength = 8L << 20;

    private static ReadOnlySpan<byte> Magic => "PAR1"u8;

    private readonly ImmutableArray<ParquetColumn> _columns = ParquetColumn.For(options);
    private readonly ImmutableArray<ColumnBuffer> _buffers = [.. ParquetColumn.For(options).Select(column => new ColumnBuffer(column, options))];
    private readonly List<(IReadOnlyList<ColumnChunk> Chunks, int Rows)> _groups = [];
    private long _position;
    private int _rows;

    /// <summary>What was written and what waits for it, in bytes: near to that of the file.</summary>
    public long Length => _position + _buffers.Sum(buffer => buffer.Length);

    public override void Complete()
    {
        WriteGroup();
        WriteMagic();
        var footer = ParquetFooter.Of(_columns, _groups);
        stream.Write(footer);
        stream.Write(BitConverter.GetBytes(footer.Length));
        stream.Write(Magic);
    }

    protected override bool HoldsStatus => true;

    protected override void WriteSegment(Segment segment)
    {
        foreach (var buffer in _buffers)
            buffer.Add(segment);
        _rows++;
        if (Length - _position >= GroupLength)
            WriteGroup();
    }

    private void WriteGroup()
    {
        if (_rows == 0)
            return;
        WriteMagic();
        var chunks = new List<ColumnChunk>();
        foreach (var buffer in _buffers)
        {
            chunks.Add(buffer.Write(stream, _position));
            _position += chunks[^1].PackedLength;
        }

        _groups.Add((chunks, _rows));
        _rows = 0;
    }

    private void WriteMagic()
    {
        if (_position > 0)
            return;
        stream.Write(Magic);
        _position = Magic.Length;
    }

    protected override void Dispose(bool disposing)
    {
    }
}
