using System.Text;
using Aligner.Exchange;

namespace Aligner.Cli;

/// <summary>
/// Standard output, in pieces of some length. Before anything is said on standard error the piece at hand is written, so that where both go to one place
/// (<c>2&gt;&amp;1</c>) no message stands inside of the data that it is about.
/// </summary>
internal sealed class OutputBuffer(Stream inner) : ForwardStream
{
    private const int Size = 1 << 16;

    private readonly byte[] _held = new byte[Size];
    private int _length;
    private bool _isBroken;

    public override bool CanWrite => true;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        lock (_held)
        {
            if (buffer.Length > Size - _length)
                WriteHeld();
            if (buffer.Length > Size)
            {
                inner.Write(buffer);
                return;
            }

            buffer.CopyTo(_held.AsSpan(_length));
            _length += buffer.Length;
        }
    }

    public override void Flush()
    {
        lock (_held)
        {
            WriteHeld();
            inner.Flush();
        }
    }

    /// <summary>A writer of messages; each comes after the data.</summary>
    public TextWriter Behind(TextWriter error) => new Messages(this, error);

    /// <summary>What could not be written once is given up: the failure was told, and must not come again with each message.</summary>
    private void WriteHeld()
    {
        var held = _held.AsSpan(0, _length);
        _length = 0;
        if (held.IsEmpty || _isBroken)
            return;
        _isBroken = true;
        inner.Write(held);
        _isBroken = false;
    }

    private sealed class Messages : TextWriter
    {
        private readonly OutputBuffer _output;
        private readonly TextWriter _error;

        public Messages(OutputBuffer output, TextWriter error)
        {
            (_output, _error) = (output, error);
            CoreNewLine = error.NewLine.ToCharArray();
        }

        public override Encoding Encoding => _error.Encoding;

        public override void Write(char value) => AfterData().Write(value);

        public override void Write(char[] buffer, int index, int count) => AfterData().Write(buffer, index, count);

        public override void Write(string? value) => AfterData().Write(value);

        public override void WriteLine(string? value) => AfterData().WriteLine(value);

        public override void Flush() => _error.Flush();

        private TextWriter AfterData()
        {
            _output.Flush();
            return _error;
        }
    }
}
