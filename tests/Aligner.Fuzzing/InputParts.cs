namespace Aligner.Fuzzing;

/// <summary>One input as several: what stands between group separators (U+001D).</summary>
internal static class InputParts
{
    private const byte Separator = 0x1D;

    /// <summary>As many parts as are asked for, the last with all that is left; empty where there are fewer.</summary>
    public static byte[][] Of(ReadOnlySpan<byte> bytes, int count)
    {
        var parts = new byte[count][];
        for (var i = 0; i < count; i++)
        {
            var length = i < count - 1 && bytes.IndexOf(Separator) is >= 0 and var end ? end : bytes.Length;
            parts[i] = bytes[..length].ToArray();
            bytes = bytes[Math.Min(length + 1, bytes.Length)..];
        }

        return parts;
    }

    public static byte[] Join(params ReadOnlySpan<byte[]> parts)
    {
        using var joined = new MemoryStream();
        foreach (var part in parts)
        {
            if (joined.Length > 0)
                joined.WriteByte(Separator);
            joined.Write(part);
        }

        return joined.ToArray();
    }
}
