namespace Aligner.Formats.Streams;

/// <summary>
/// What a format that is read from its end needs of a stream that does not seek: a copy, in memory or, where it is long, in a temporary
/// file.
/// </summary>
internal static class SeekableCopy
{
    private const int HeldBytes = 16 << 20;

    public static Stream Of(Stream stream)
    {
        var held = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (held.Length < HeldBytes)
        {
            var count = stream.Read(buffer);
            if (count == 0)
            {
                held.Position = 0;
                return held;
            }

            held.Write(buffer, 0, count);
        }

        return WithRest(held, stream);
    }

    /// <summary>The file is gone when the stream is closed.</summary>
    private static FileStream WithRest(MemoryStream held, Stream rest)
    {
        var file = ScratchFile.Open();
        held.WriteTo(file);
        rest.CopyTo(file);
        file.Position = 0;
        return file;
    }
}
