using System.Buffers;
using System.Text.Encodings.Web;

namespace Aligner.Text;

/// <summary>
/// Escapes what JSON demands (RFC 8259, section 7) and nothing else: quotation mark, backslash, control characters, and
/// lone surrogates, which UTF-8 cannot hold. The framework's least strict encoder still escapes the ideographic space and more.
/// </summary>
internal sealed unsafe class LiteralJsonEncoder : JavaScriptEncoder
{
    public static readonly LiteralJsonEncoder Instance = new();

    private const char FirstSurrogate = '\uD800';
    private const char LastSurrogate = '\uDFFF';

    private static readonly SearchValues<char> Escaped =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c), '"', '\\']);

    private LiteralJsonEncoder()
    {
    }

    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is < 0x20 or '"' or '\\';

    public override int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var all = new ReadOnlySpan<char>(text, textLength);
        for (var start = 0; ;)
        {
            var rest = all[start..];
            var escaped = rest.IndexOfAny(Escaped);
            var surrogate = rest[..(escaped < 0 ? rest.Length : escaped)].IndexOfAnyInRange(FirstSurrogate, LastSurrogate);
            if (surrogate < 0)
                return escaped < 0 ? -1 : start + escaped;
            if (surrogate + 1 >= rest.Length || !char.IsSurrogatePair(rest[surrogate], rest[surrogate + 1]))
                return start + surrogate;
            start += surrogate + 2;
        }
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
