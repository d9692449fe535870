using System.Text;
using Aligner.Cli.Running;

namespace Aligner.Cli.Display;

/// <summary>A piece of a line and how a terminal shows it.</summary>
/// <param name="Text">Perhaps out of data.</param>
/// <param name="Code">The parameters of the terminal's Select Graphic Rendition; null for plain.</param>
internal readonly record struct Styled(string Text, string? Code = null)
{
    public static implicit operator Styled(string text) => new(text);
}

/// <summary>
/// Writes what commands show to people on standard output. On a terminal all text is shown as <see cref="VisibleText"/>, and no escape
/// sequence comes out but that of a <see cref="Styled"/> piece; to files and pipes text goes as it is.
/// </summary>
internal sealed class DisplayWriter : IDisposable
{
    private readonly StreamWriter _writer;

    /// <param name="stream">Left open.</param>
    public DisplayWriter(Stream stream)
        : this((stream as TerminalStream)?.Inner ?? stream, stream is TerminalStream)
    {
    }

    /// <param name="stream">Left open.</param>
    /// <param name="isTerminal">Whether a terminal takes it in the end.</param>
    public DisplayWriter(Stream stream, bool isTerminal)
    {
        IsTerminal = isTerminal;
        // Whole lines are in the stream, for messages to come between.
        _writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n", AutoFlush = true };
    }

    public bool IsTerminal { get; }

    /// <summary>The text as it will be seen, for whoever counts its columns.</summary>
    public string Shown(string text) => IsTerminal ? VisibleText.Of(text) : text;

    public void WriteLine() => _writer.WriteLine();

    public void WriteLine(string line) => _writer.WriteLine(Shown(line));

    public void WriteLine(params ReadOnlySpan<Styled> pieces)
    {
        foreach (var (text, code) in pieces)
            _writer.Write(code is null ? Shown(text) : $"\e[{code}m{Shown(text)}\e[0m");
        _writer.WriteLine();
    }

    public void Flush() => _writer.Flush();

    public void Dispose() => _writer.Dispose();
}
