using System.Globalization;
using System.Text.RegularExpressions;
using Aligner.Text;

namespace Aligner.Transcripts.Decoding;

/// <summary>The most bytes that a document may have, packed and unpacked: it is held in memory as a whole, several times over.</summary>
/// <param name="Bytes">At least 1.</param>
public readonly partial record struct SizeLimit(long Bytes)
{
    /// <summary>The longest text that .NET has, in UTF-16 code units: one byte may become one of them.</summary>
    private const long LongestText = 0x3FFFFFDF;

    private const int BufferLength = 1 << 16;
    private const int LongestPiece = 1 << 24;

    private static readonly string[] Units = ["bytes", "KiB", "MiB", "GiB"];

    /// <summary>More than any transcript has, and less than what makes a machine swap.</summary>
    public static SizeLimit Default => new(256L << 20);

    /// <summary>Of a number with K, M or G (of 1024) or of bytes, up to 1G; null where the text is none.</summary>
    public static SizeLimit? Parse(string text)
    {
        var match = SizePattern().Match(text);
        if (!match.Success)
            return null;
        var power = "KMG".IndexOf(match.Groups["unit"].Value.ToUpperInvariant(), StringComparison.Ordinal)
            + (match.Groups["unit"].Success ? 1 : 0);
        var bytes = long.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) << (10 * power);
        return bytes is > 0 and <= 1L << 30 ? new SizeLimit(Math.Min(bytes, LongestText)) : null;
    }

    /// <summary>Reads a stream to its end, or no further than the limit. What tells its length is refused before it is read.</summary>
    /// <param name="name">The source's name, for the problem.</param>
    /// <param name="stream">From where it stands; its position is 0 where it can seek.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public (byte[]? Bytes, Problem? Problem) ReadAll(string name, Stream stream) =>
        ReadAll(stream) is { } bytes ? (bytes, null) : (null, DecodingProblems.TooLarge(name, this));

    /// <summary>As <see cref="ReadAll(string, Stream)"/>; null where there is more.</summary>
    internal byte[]? ReadAll(Stream stream)
    {
        var length = stream.CanSeek ? stream.Length : 0;
        if (length > Bytes)
            return null;
        // What is full stays as it is: to move it to a longer piece would take its memory twice.
        var full = new List<byte[]>();
        var piece = new byte[Math.Max(length, BufferLength)];
        var (total, filled) = (0L, 0);
        while (stream.Read(piece, filled, piece.Length - filled) is > 0 and var count)
        {
            (total, filled) = (total + count, filled + count);
            if (total > Bytes)
                return null;
            if (filled < piece.Length)
                continue;
            full.Add(piece);
            (piece, filled) = (new byte[full.Count == 1 ? BufferLength : Math.Min(LongestPiece, 2 * piece.Length)], 0);
        }

        return full is [var only] && filled == 0 ? only : Join(full, piece.AsSpan(0, filled), total);
    }

    /// <summary>How many bytes a stream has to its end; null where there are more than the limit. None is kept.</summary>
    internal int? Measure(Stream stream)
    {
        var buffer = new byte[BufferLength];
        var length = 0L;
        while (length <= Bytes && stream.Read(buffer) is > 0 and var count)
            length += count;
        return length <= Bytes ? (int)length : null;
    }

    private static byte[] Join(List<byte[]> full, ReadOnlySpan<byte> last, long length)
    {
        var whole = new byte[length];
        var at = 0;
        foreach (var piece in full)
        {
            piece.CopyTo(whole, at);
            at += piece.Length;
        }

        last.CopyTo(whole.AsSpan(at));
        return whole;
    }

    public override string ToString()
    {
        var (number, power) = (Bytes, 0);
        for (; power < Units.Length - 1 && number % 1024 == 0; power++)
            number /= 1024;
        return string.Create(CultureInfo.InvariantCulture, $"{number} {Units[power]}");
    }

    [GeneratedRegex("^(?<number>[0-9]{1,10})(?:(?<unit>[KMG])(?:i?B)?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SizePattern();
}
