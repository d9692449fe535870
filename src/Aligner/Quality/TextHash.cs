using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Aligner.Quality;

/// <summary>Sixteen bytes that stand for a text: the first half of its SHA-256, so that two texts in a corpus never share it.</summary>
internal readonly record struct TextHash(UInt128 Value)
{
    /// <summary>Its first eight bytes in hexadecimal digits.</summary>
    public string Short => ((ulong)Value).ToString("x16", CultureInfo.InvariantCulture);

    public static TextHash Of(ReadOnlySpan<char> text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text), hash);
        return new TextHash(MemoryMarshal.Read<UInt128>(hash));
    }

    /// <summary>The hash of the letters and digits of a text in lower case: what differs in marks and spaces only is the same.</summary>
    public static TextHash OfWords(string text)
    {
        var words = new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                words[length++] = char.ToLowerInvariant(c);
        }

        return Of(words.AsSpan(0, length));
    }
}
