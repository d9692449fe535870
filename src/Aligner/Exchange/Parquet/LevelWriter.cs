using System.Buffers;

namespace Aligner.Exchange.Parquet;

/// <summary>Writes repetition or definition levels of 0 and 1 as runs (parquet-format, Encodings.md, RLE).</summary>
internal sealed class LevelWriter
{
    private readonly ArrayBufferWriter<byte> _runs = new();
    private int _level;
    private int _count;

    public int Length => _runs.WrittenCount;

    public void Add(int level)
    {
        if (level != _level)
            EndRun();
        _level = level;
        _count++;
    }

    /// <summary>Writes the length and the runs, and begins anew.</summary>
    public void Complete(Stream page)
    {
        EndRun();
        page.Write(BitConverter.GetBytes(_runs.WrittenCount));
        page.Write(_runs.WrittenSpan);
        _runs.ResetWrittenCount();
        _level = 0;
    }

    private void EndRun()
    {
        if (_count == 0)
            return;
        VarInts.Write(_runs, (ulong)_count << 1);
        _runs.Write([(byte)_level]);
        _count = 0;
    }
}
