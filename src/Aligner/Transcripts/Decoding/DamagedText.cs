using System.Buffers;
using System.Globalization;
using System.Text;

namespace Aligner.Transcripts.Decoding;

/// <summary>Texts that are UTF-8 but for some bytes, and texts whose lines are in two encodings.</summary>
internal static class DamagedText
{
    private const int FewestGood = 2;

    // Chinese in another encoding has next to nothing that is valid UTF-8.
    private const double LeastGoodPerBad = 1;
    private const int FewestCommon = 2;
    private const double LeastShare = 0.2;

    /// <summary>The text of lines in UTF-8 and in a Chinese encoding, each read as what it is; null where one encoding is enough.</summary>
    public static DecodedText? FindMixed(string name, ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (lines, first) = (new int[2], new int[2]);
        var number = 0;
        for (var start = 0; start < bytes.Length;)
        {
            var length = bytes[start..].IndexOf((byte)'\n') is >= 0 and var end ? end + 1 : bytes.Length - start;
            var line = bytes.Slice(start, length);
            start += length;
            number++;
            if (Read(line) is not ({ } read, var kind))
                return null;
            text.Append(read);
            if (kind < 0)
                continue;
            first[kind] = lines[kind]++ == 0 ? number : first[kind];
        }
        if (lines[0] == 0 || lines[1] == 0)
            return null;
        var fewer = lines[0] <= lines[1] ? 0 : 1;
        return new DecodedText(text.ToString(), fewer == 0
            ? SourceEncodings.Gb18030.Name
            : SourceEncodings.Utf8.Name,
            DecodingProblems.Mixed(name, first[fewer], lines[fewer], fewer == 0 ? SourceEncodings.Utf8 : SourceEncodings.Gb18030));
    }

    /// <summary>The text with U+FFFD for each byte that is not UTF-8; null where it has too many of them to be UTF-8.</summary>
    public static DecodedText? FindUtf8(string name, ReadOnlySpan<byte> bytes)
    {
        var (good, bad) = Count(bytes);
        if (bad == 0 || good < FewestGood || good < LeastGoodPerBad * bad)
            return null;
        var text = Encoding.UTF8.GetString(bytes);
        var source = new SourceText(name, text);
        return new DecodedText(text, SourceEncodings.Utf8.Name, null) { Notes = [.. DecodingProblems.Lost(source)] };
    }

    /// <returns>The line, and whether it is UTF-8 (0), Chinese in GB18030 (1) or either (-1); no line where it is neither.</returns>
    private static (string? Text, int Kind) Read(ReadOnlySpan<byte> line)
    {
        if (!line.ContainsAnyInRange((byte)0x80, (byte)0xFF))
            return (Encoding.ASCII.GetString(line), -1);
        var utf8 = SourceEncodings.Utf8.Decode(line, out _);
        var gb = SourceEncodings.Gb18030.Decode(line, out _);
        var (one, other) = (ShareOf(utf8), ShareOf(gb));
        if (utf8 is not null && (one >= other || other < LeastShare))
            return (utf8, other > 0 || one > 0 ? 0 : -1);
        return other >= LeastShare && CommonCharacters.Count(gb!).Common >= FewestCommon ? (gb, 1) : (utf8, 0);
    }

    private static double ShareOf(string? text) =>
        text is not null && CommonCharacters.Count(text) is (var common, > 0 and var all) ? (double)common / all : 0;

    /// <summary>How many characters beyond ASCII are whole, and how many bytes belong to none.</summary>
    private static (int Good, int Bad) Count(ReadOnlySpan<byte> bytes)
    {
        var (good, bad) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
                break;
            bytes = bytes[ascii..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var length) == OperationStatus.Done)
                good++;
            else
                bad++;
            bytes = bytes[Math.Max(1, length)..];
        }
        return (good, bad);
    }
}

/// <summary>English of Windows: quotation marks, dashes and accents of code page 1252 among Latin letters.</summary>
internal static class WesternGuess
{
    private const double MostHighBytes = 0.33;

    public static DecodedText? Find(string name, ReadOnlySpan<byte> bytes)
    {
        var (letters, high) = (0, 0);
        foreach (var b in bytes)
        {
            letters += char.IsAsciiLetter((char)b) ? 1 : 0;
            high += b >= 0x80 ? 1 : 0;
            if (b is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D or 0)
                return null;
        }
        if (high == 0 || high > MostHighBytes * letters || SourceEncodings.Western.Decode(bytes, out _) is not { } text)
            return null;
        var evidence = string.Create(CultureInfo.InvariantCulture,
            $"it is not UTF-8, and {high} bytes beyond ASCII stand among {letters} Latin letters");
        return new DecodedText(text, SourceEncodings.Western.Name,
            DecodingProblems.Guessed(name, SourceEncodings.Western, evidence))
        { Evidence = evidence };
    }
}
