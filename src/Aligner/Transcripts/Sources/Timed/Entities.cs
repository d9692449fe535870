using System.Buffers;
using System.Net;
using System.Text;

namespace Aligner.Transcripts.Sources.Timed;

/// <summary>Decodes character references: &amp;amp; &amp;nbsp; &amp;#8212; &amp;#x2014;. What is none stays as it stands.</summary>
internal static class Entities
{
    private const int LongestName = 32;

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("#0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public static SourcedText Decode(SourcedText text)
    {
        if (!text.Text.Contains('&'))
            return text;

        var decoded = new SourcedTextBuilder();
        for (var i = 0; i < text.Length;)
        {
            var length = LengthAt(text.Text.AsSpan(i));
            var meant = length > 0 ? WebUtility.HtmlDecode(text.Text.Substring(i, length)) : "";
            if (length > 0 && IsCharacter(meant))
                decoded.Append(meant, text.OffsetAt(i));
            else
                decoded.Append(text, i, length = 1);
            i += length;
        }

        return decoded.Build();
    }

    /// <summary>The length of what looks like a reference; 0 where the text begins with none.</summary>
    private static int LengthAt(ReadOnlySpan<char> text)
    {
        if (text[0] != '&')
            return 0;
        var name = text[1..Math.Min(text.Length, LongestName)].IndexOfAnyExcept(NameCharacters);
        return name > 0 && text[1 + name] == ';' ? name + 2 : 0;
    }

    private static bool IsCharacter(string decoded) =>
        Rune.DecodeFromUtf16(decoded, out _, out var length) == OperationStatus.Done && length == decoded.Length;
}
