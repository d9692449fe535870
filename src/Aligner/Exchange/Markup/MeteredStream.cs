namespace Aligner.Exchange.Markup;

/// <summary>
/// Passes on what it reads, and refuses to go on after too many bytes without a mark: an XML reader holds a text, an attribute or a
/// comment in memory as a whole, however long it is.
/// </summary>
internal sealed class MeteredStream(Stream stream, ByteMeter meter) : ForwardStream
{
    public override bool CanRead => true;

    /// <exception cref="InvalidDataException">The limit is exceeded.</exception>
    public override int Read(Span<byte> buffer)
    {
        var count = stream.Read(buffer);
        meter.Count(count);
        return count;
    }
}
