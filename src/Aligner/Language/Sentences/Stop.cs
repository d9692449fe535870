using System.Buffers;

namespace Aligner.Language.Sentences;

/// <summary>A place where a sentence may end: its stop marks, what closes after them and the white space that follows.</summary>
/// <param name="SentenceStart">Where the sentence begins that may end here.</param>
/// <param name="Start">The offset of the first stop mark.</param>
/// <param name="MarksEnd">After the first run of stop marks.</param>
/// <param name="End">After the closing quotes and brackets.</param>
/// <param name="Gap">The white space after <paramref name="End"/>.</param>
/// <param name="QuoteStart">Where the quote opens that is closed here; -1 where none is.</param>
internal readonly record struct Stop(int SentenceStart, int Start, int MarksEnd, int End, Gap Gap, int QuoteStart)
{
    private static readonly SearchValues<char> ClosingQuotes = SearchValues.Create("”’\"'」』﹂﹄»");

    /// <summary>The offset of the first visible character of what follows.</summary>
    public int Next => Gap.End;

    public bool HasSpaceBehind => Gap.End > End;

    /// <summary>Whether it is one full stop and nothing more: the only stop that is also part of words.</summary>
    public bool IsLonePeriod(string text) => text[Start] == '.' && End == Start + 1;

    public bool IsEllipsis(string text) =>
        Marks.IsEllipsis(text[MarksEnd - 1])
        || (MarksEnd > Start + 1 && text[MarksEnd - 1] == '.' && text[MarksEnd - 2] is '.' or ' ');

    public bool ClosesQuote(string text) => text.AsSpan(MarksEnd, End - MarksEnd).ContainsAny(ClosingQuotes);
}
