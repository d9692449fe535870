using System.Text;
using Aligner.Formats.Streams;

namespace Aligner.Cli.Running;

/// <summary>
/// A terminal that takes UTF-8: whatever is written to it, also a corpus, is shown as <see cref="VisibleText"/>, lines and tabs as they
/// are.
/// </summary>
/// <param name="inner">The terminal itself. Left open.</param>
internal sealed class TerminalStream(Stream inner) : ForwardStream
{
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private bool _hasReturn;

    /// <summary>Past the filter: for the one writer that shows text so itself and adds colours.</summary>
    public Stream Inner => inner;

    public override bool CanWrite => true;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        var text = new char[Encoding.UTF8.GetMaxCharCount(buffer.Length)];
        Show(new string(text, 0, _decoder.GetChars(buffer, text, flush: false)));
    }

    public override void Flush()
    {
        if (_hasReturn)
            Show("");
        inner.Flush();
    }

    /// <summary>A return before a line feed is the end of a line; it waits for what comes next.</summary>
    private void Show(string text)
    {
        var whole = (_hasReturn ? "\r" : "") + text;
        _hasReturn = text.EndsWith('\r');
        var shown = VisibleText.Of((_hasReturn ? whole[..^1] : whole).Replace("\r\n", "\n", StringComparison.Ordinal), keepsLines: true);
        inner.Write(Encoding.UTF8.GetBytes(shown));
    }
}
