namespace Aligner.Language.Sentences;

/// <summary>What people set behind a stop in chat: <c>😂</c>, <c>:)</c>, <c>~</c>. It belongs to the sentence before it.</summary>
internal static class Emoticon
{
    private static readonly string[] Faces = [":-)", ":-(", ";-)", ":-D", ":)", ":(", ";)", ":D", ":P", "xD", "XD", "^_^", "^^", "<3", "T_T", "~", "～"];

    /// <summary>The offset behind the emoticons and the white space before them; the offset itself where there are none.</summary>
    public static int Skip(string text, int at)
    {
        var end = at;
        while (true)
        {
            var visible = end;
            while (visible < text.Length && text[visible] is ' ' or '\u00a0')
                visible++;
            var length = LengthAt(text, visible);
            if (length == 0)
                return end;
            end = visible + length;
        }
    }

    private static int LengthAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && IsEmoji(text, end))
            end += char.IsHighSurrogate(text[end]) && end + 1 < text.Length ? 2 : 1;
        return end > at ? end - at : FaceAt(text, at);
    }

    private static bool IsEmoji(string text, int at) => text[at] switch
    {
        >= '\ud83c' and <= '\ud83e' => true,
        (>= '\u2600' and <= '\u27bf') or '\u200d' or '\ufe0f' or '\u2b50' => true,
        _ => false,
    };

    /// <summary>A face stands alone: a letter or digit behind it would make it a part of a word.</summary>
    private static int FaceAt(string text, int at)
    {
        foreach (var face in Faces)
        {
            var end = at + face.Length;
            if (text.AsSpan(at).StartsWith(face, StringComparison.Ordinal) && (end == text.Length || !char.IsAsciiLetterOrDigit(text[end])))
                return face.Length;
        }

        return 0;
    }
}
