using Aligner.Text;

namespace Aligner.Transcripts.Sources.Lesson;

/// <summary>Finds the quotation marks of one side that have no partner in it.</summary>
internal sealed class QuoteChecker
{
    private const string Openings = "“‘「『";
    private const string Closings = "”’」』";

    private readonly string _text;
    private readonly Stack<UnpairedQuote> _open = new();
    private readonly int[] _openByMark = new int[Openings.Length];
    private readonly List<UnpairedQuote> _strays = [];
    private UnpairedQuote? _straight;

    private QuoteChecker(string text) => _text = text;

    /// <param name="text">The source.</param>
    /// <param name="stretches">The paragraphs of the side.</param>
    public static IEnumerable<UnpairedQuote> Unbalanced(string text, IEnumerable<LineSpan> stretches)
    {
        var checker = new QuoteChecker(text);
        foreach (var stretch in stretches)
            checker.Read(stretch);
        return checker.Strays();
    }

    /// <summary>The same of a text that is one side as a whole.</summary>
    public static IEnumerable<UnpairedQuote> Unbalanced(string text) => Unbalanced(text, [new LineSpan(0, text.Length, 1)]);

    private void Read(LineSpan stretch)
    {
        for (var offset = stretch.Start; offset < stretch.End; offset++)
        {
            if (MayBeMark(_text[offset]))
                Read(offset);
        }
    }

    private static bool MayBeMark(char c) => c is '"' or (>= '‘' and <= '”') or (>= '「' and <= '』');

    private void Read(int offset)
    {
        var mark = _text[offset];
        if (Openings.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var opening)
            Open(new UnpairedQuote(offset, mark, true), opening);
        else if (Closings.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var closing && !IsApostrophe(offset))
            Close(new UnpairedQuote(offset, mark, false), closing);
        else if (mark == '"')
            _straight = _straight is null ? new UnpairedQuote(offset, mark, true) : null;
    }

    private void Open(UnpairedQuote quote, int kind)
    {
        _open.Push(quote with { Mark = Openings[kind] });
        _openByMark[kind]++;
    }

    /// <summary>
    /// Takes the partner off the open quotes, and those that stay open inside it with it. A closing mark without a partner
    /// right before a word was meant to open, so that the next one closes it.
    /// </summary>
    private void Close(UnpairedQuote closing, int kind)
    {
        if (_openByMark[kind] == 0)
        {
            _strays.Add(closing);
            if (closing.Offset + 1 < _text.Length && char.IsLetter(_text[closing.Offset + 1]))
                Open(closing, kind);
            return;
        }

        while (Pop() is var inner && inner.Mark != Openings[kind])
            _strays.Add(inner);
    }

    private UnpairedQuote Pop()
    {
        var quote = _open.Pop();
        _openByMark[Openings.IndexOf(quote.Mark, StringComparison.Ordinal)]--;
        return quote;
    }

    private IEnumerable<UnpairedQuote> Strays()
    {
        _strays.AddRange(_open);
        if (_straight is { } left)
            _strays.Add(left);
        return _strays.DistinctBy(stray => stray.Offset).OrderBy(stray => stray.Offset);
    }

    /// <summary>A ’ between letters, or where no ‘ is open: China’s, the regions’.</summary>
    private bool IsApostrophe(int offset) =>
        _text[offset] == '’' && (_openByMark[Openings.IndexOf('‘', StringComparison.Ordinal)] == 0 || IsBetweenLetters(offset));

    private bool IsBetweenLetters(int offset) =>
        offset > 0 && offset + 1 < _text.Length && char.IsLetter(_text[offset - 1]) && Script.IsLatinLetter(_text[offset + 1]);
}

/// <param name="Offset">In the source.</param>
/// <param name="Mark">The quotation mark.</param>
/// <param name="IsOpening">Whether it opens a quotation that nothing closes.</param>
internal readonly record struct UnpairedQuote(int Offset, char Mark, bool IsOpening);
