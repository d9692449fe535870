using System.Globalization;

namespace Aligner.Transcripts.Decoding;

/// <summary>
/// Tells UTF-16 without a byte order mark by where its zero bytes are: digits, spaces and line ends have one each, always
/// on the same side. Text in other encodings has none.
/// </summary>
internal static class ByteOrderGuess
{
    private const double LeastShare = 0.02;
    private const int ClearLead = 20;

    public static DecodedText? Find(string name, ReadOnlySpan<byte> bytes)
    {
        var (even, odd) = CountZeros(bytes);
        if (Math.Max(even, odd) < LeastShare * bytes.Length || Math.Max(even, odd) < ClearLead * Math.Min(even, odd))
            return null;

        var encoding = odd > even ? SourceEncodings.Utf16LittleEndian : SourceEncodings.Utf16BigEndian;
        if (encoding.Decode(bytes, out _) is not { } text)
            return null;
        var evidence = string.Create(CultureInfo.InvariantCulture, $"it has no byte order mark, and {Math.Max(even, odd)} of its {bytes.Length} bytes are zeros, {(odd > even ? "the second" : "the first")} of a pair");
        return new DecodedText(text, encoding.Name, DecodingProblems.Guessed(name, encoding, evidence)) { Evidence = evidence };
    }

    private static (int Even, int Odd) CountZeros(ReadOnlySpan<byte> bytes)
    {
        int even = 0, odd = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != 0)
                continue;
            if (i % 2 == 0)
                even++;
            else
                odd++;
        }

        return (even, odd);
    }
}
