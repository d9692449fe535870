using System.Text;
using Aligner.Formats.Streams;

namespace Aligner.Cli.Running;

/// <summary>What a command reads and writes: data on the streams, words for people on the error writer.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="IsInputPiped">Whether standard input is a pipe or a file, and not a person's keyboard.</param>
public sealed record CliStreams(Stream Input, Stream Output, TextWriter Error, bool IsInputPiped = false)
{
    /// <summary>The columns of the terminal that standard output is; null where it is a file or a pipe.</summary>
    public int? Columns { get; init; }

    /// <summary>Whether standard error is a terminal.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>Standard error as it is, for what draws on a terminal.</summary>
    internal TextWriter RawError { get; } = Error;

    /// <summary>Whether counts and notes are left unsaid; told when the command line has been read.</summary>
    internal QuietMode Quiet { get; } = new();

    /// <summary>Standard error for counts and notes, which a quiet run does not tell.</summary>
    internal TextWriter Notes => Quiet.IsOn ? TextWriter.Null : Error;

    /// <summary>What the project's <c>aligner.json</c> sets.</summary>
    internal ProjectSettings Settings { get; init; } = ProjectSettings.None;

    /// <summary>The same, with messages that wait for the data; a terminal for messages is for them alone.</summary>
    internal CliStreams InOrder()
    {
        var terminal = Output as TerminalStream;
        var output = new OutputBuffer(terminal?.Inner ?? Output);
        return this with
        {
            Output = terminal is null ? output : new TerminalStream(output),
            Error = IsErrorTerminal ? Error : output.Behind(Error),
        };
    }

    /// <summary>
    /// The same, with nothing of the data that a terminal would obey or hide: messages always, standard output where it is a terminal.
    /// </summary>
    internal CliStreams Safe() => this with
    {
        Error = new MessageWriter(Error),
        Output = Columns is null || Output is TerminalStream ? Output : new TerminalStream(Output),
    };

    /// <summary>Whether output may be coloured: on a terminal, unless NO_COLOR is set (no-color.org).</summary>
    public bool IsColored => Columns is not null && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
}

/// <summary>The <c>--quiet</c> of a command line.</summary>
internal sealed class QuietMode
{
    public bool IsOn { get; set; }
}

/// <summary>
/// Standard error: each message is one line and shown as <see cref="VisibleText"/>, on a terminal and in a log, which is read on one later.
/// </summary>
internal sealed class MessageWriter(TextWriter inner) : TextWriter
{
    public override Encoding Encoding => inner.Encoding;

    public override void WriteLine(string? value) => inner.WriteLine(VisibleText.Of(value ?? ""));

    public override void WriteLine(object? value) => WriteLine(value?.ToString());

    /// <summary>For what parts its lines itself.</summary>
    public override void Write(string? value) => inner.Write(VisibleText.Of(value ?? "", keepsLines: true));

    public override void Write(char value) => Write(value.ToString());

    public override void WriteLine() => inner.WriteLine();

    public override void Flush() => inner.Flush();
}

/// <summary>
/// Standard output, in pieces of some length. Before anything is said on standard error the piece at hand is written, so that where both go
/// to one place (<c>2&gt;&amp;1</c>) no message stands inside of the data that it is about.
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
