using Aligner.Formats.Streams;

namespace Aligner.Cli.Input;

/// <summary>
/// Standard input that does not keep a run which is to end waiting for more: a read of a pipe or a keyboard cannot be called off, and is
/// left to itself.
/// </summary>
/// <param name="inner">Standard input.</param>
/// <param name="cancellation">When the run is to end.</param>
internal sealed class InterruptibleStream(Stream inner, CancellationToken cancellation) : ForwardStream
{
    // What a read that was left brings must not be written into memory that others use.
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    public override bool CanRead => true;

    /// <exception cref="OperationCanceledException">The run is to end.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (_start == _end)
        {
            var read = Task.Run(() => inner.Read(_buffer, 0, _buffer.Length), CancellationToken.None);
            Task.WaitAny([read], cancellation);
            (_start, _end) = (0, read.GetAwaiter().GetResult());
        }

        var count = Math.Min(buffer.Length, _end - _start);
        _buffer.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }
}
