using System.Text.Encodings.Web;

namespace Aligner.Exchange.JsonLines;

/// <summary>
/// Escapes what JSON demands (RFC 8259, section 7) and nothing else: quotation mark, backslash, control characters, and
/// lone surrogates, which UTF-8 cannot hold. The framework's least strict encoder still escapes the ideographic space and more.
/// </summary>
public sealed unsafe class LiteralJsonEncoder : JavaScriptEncoder
{
    public static readonly LiteralJsonEncoder Instance = new();

    private LiteralJsonEncoder()
    {
    }

    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is < 0x20 or '"' or '\\';

    public override int FindFirstCharacterToEncode(char* text, int textLength)
    {
        for (var i = 0; i < textLength; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < textLength && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (WillEncode(text[i]) || char.IsSurrogate(text[i]))
                return i;
        }

        return -1;
    }

    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var escaped = Escape(unicodeScalar);
        numberOfCharactersWritten = escaped.Length;
        return escaped.TryCopyTo(new Span<char>(buffer, bufferLength));
    }

    private static string Escape(int unicodeScalar) => unicodeScalar switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => FormattableString.Invariant($"\\u{unicodeScalar:x4}"),
    };
}
