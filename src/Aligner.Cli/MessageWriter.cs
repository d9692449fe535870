using System.Text;
using Aligner.Cli.Display;

namespace Aligner.Cli;

/// <summary>Standard error: each message is one line and shown as <see cref="VisibleText"/>, on a terminal and in a log, which is read on one later.</summary>
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
