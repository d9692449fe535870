using System.Globalization;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Sources.JsonTranscript;

/// <summary>Decodes the escapes of a JSON string that is known to be well-formed.</summary>
internal static class JsonText
{
    private const int UnicodeEscapeLength = 6;

    public static SourcedText Decode(SourceText source, JsonPiece piece)
    {
        var raw = SourcedText.Of(source, piece.Start, piece.Length);
        if (!raw.Text.Contains('\\'))
            return raw;

        var decoded = new SourcedTextBuilder();
        for (var i = 0; i < raw.Length;)
        {
            if (raw.Text[i] != '\\')
                decoded.Append(raw, i++, 1);
            else
                i += AppendEscape(decoded, raw, i);
        }

        return decoded.Build();
    }

    /// <returns>The length of the escape, or of the two that make one character.</returns>
    private static int AppendEscape(SourcedTextBuilder decoded, SourcedText raw, int index)
    {
        if (raw.Text[index + 1] != 'u')
        {
            decoded.Append([Simple(raw.Text[index + 1])], raw.OffsetAt(index));
            return 2;
        }

        var first = UnicodeEscape(raw.Text, index);
        if (char.IsHighSurrogate(first) && raw.Text.AsSpan(index + UnicodeEscapeLength).StartsWith(@"\u")
            && UnicodeEscape(raw.Text, index + UnicodeEscapeLength) is var second && char.IsLowSurrogate(second))
        {
            decoded.Append([first, second], raw.OffsetAt(index));
            return 2 * UnicodeEscapeLength;
        }

        decoded.Append([char.IsSurrogate(first) ? '\uFFFD' : first], raw.OffsetAt(index));
        return UnicodeEscapeLength;
    }

    private static char UnicodeEscape(string text, int index) =>
        (char)ushort.Parse(text.AsSpan(index + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static char Simple(char escaped) => escaped switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => escaped,
    };
}
