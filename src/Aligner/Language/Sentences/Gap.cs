namespace Aligner.Language.Sentences;

/// <summary>The white space between two visible characters.</summary>
/// <param name="End">The offset of the character after it.</param>
/// <param name="HasNewline">Whether a line ends in it.</param>
/// <param name="EndsSentence">Whether it holds an empty line, or a list begins a new item after it.</param>
internal readonly record struct Gap(int End, bool HasNewline, bool EndsSentence)
{
    private const char ParagraphSeparator = '\u2029';

    public static Gap Read(string text, int at)
    {
        var newlines = 0;
        for (; at < text.Length && char.IsWhiteSpace(text[at]); at++)
            newlines += LinesEndedAt(text, at);
        return new Gap(at, newlines > 0, newlines > 1 || (newlines == 1 && ListMarker.IsAt(text, at)));
    }

    private static int LinesEndedAt(string text, int at) => text[at] switch
    {
        '\n' => 1,
        '\r' when at + 1 == text.Length || text[at + 1] != '\n' => 1,
        ParagraphSeparator => 2,
        _ => 0,
    };
}
