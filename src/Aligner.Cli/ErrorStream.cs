using Aligner.Exchange;

namespace Aligner.Cli;

/// <summary>Standard error, which may be full or closed: what is written then goes nowhere.</summary>
internal sealed class ErrorStream(Stream inner) : ForwardStream
{
    public override bool CanWrite => true;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            inner.Write(buffer);
        }
        catch (IOException)
        {
            // A log on a full disk: there is no one to tell.
        }
    }

    public override void Flush() => inner.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
