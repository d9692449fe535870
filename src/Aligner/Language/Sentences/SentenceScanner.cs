using System.Collections.Immutable;
using Aligner.Text;

namespace Aligner.Language.Sentences;

/// <summary>
/// Goes once over a text and cuts it after sentences. It knows white space, brackets and quotes; what a stop means is for the language's
/// rules.
/// </summary>
internal struct SentenceScanner<TRules>(string text, TRules rules)
    where TRules : struct, ISentenceRules
{
    private readonly ImmutableArray<TextSpan>.Builder _slices = ImmutableArray.CreateBuilder<TextSpan>();
    private int _start;
    private int _at;
    private int _openQuote = -1;
    private bool _isVisible;
    private bool _hasWord;
    private bool _isNewParagraph = true;

    public ImmutableArray<TextSpan> Split()
    {
        while (_at < text.Length)
            Step(text[_at]);
        Finish();
        return _slices.DrainToImmutable();
    }

    private void Step(char c)
    {
        if (char.IsWhiteSpace(c))
        {
            PassGap();
            return;
        }

        _isVisible = true;
        if (rules.IsStop(c) || Marks.IsBrokenOff(text, _at))
            PassStop();
        else if (Marks.ClosingOf(c) != '\0')
            PassEnclosure(Enclosure.CloseOfBracket(text, _at), endsInside: !_hasWord && c is not ('《' or '〈'));
        else if (Marks.IsOpeningQuote(c))
            PassQuote(c);
        else
            PassCharacter(c);
    }

    private void PassGap()
    {
        var gap = Gap.Read(text, _at);
        _at = gap.End;
        if (gap.EndsSentence && _isVisible)
            Cut(isParagraph: true);
    }

    private void PassStop()
    {
        var stop = StopReader.Read(text, _at, _start, _openQuote);
        if (stop.QuoteStart >= 0)
            _openQuote = -1;
        _at = stop.End;
        if (!_hasWord || stop.Gap.EndsSentence || stop.Next == text.Length || !rules.Ends(text, stop))
            return;
        _at = stop.Next;
        Cut(isParagraph: false);
    }

    private void PassQuote(char c)
    {
        if (c == '"' && _openQuote >= 0 && text[_openQuote] == '"')
        {
            _openQuote = -1;
            _at++;
            return;
        }

        _openQuote = _at;
        var close = _hasWord && Enclosure.IsEmbedded(text, _at) ? Enclosure.CloseOfQuote(text, _at) : -1;
        PassEnclosure(close, endsInside: true);
    }

    /// <summary>No sentence ends inside; but a stop right before the closing mark may end the sentence around it.</summary>
    private void PassEnclosure(int close, bool endsInside)
    {
        if (close < 0)
        {
            _at++;
            return;
        }

        _hasWord = true;
        var stop = endsInside ? LastStopInside(close) : -1;
        if (stop < 0 && _openQuote == _at)
            _openQuote = -1;
        _at = stop < 0 ? close + 1 : stop;
    }

    /// <summary>The first of the stop marks right before the closing mark; -1 where there are none.</summary>
    private readonly int LastStopInside(int close)
    {
        var end = close;
        while (end - 1 > _at && Marks.IsClosingQuote(text[end - 1]))
            end--;
        var start = end;
        while (start - 1 > _at && rules.IsStop(text[start - 1]))
            start--;
        return start < end ? start : -1;
    }

    private void PassCharacter(char c)
    {
        if (c is '”' or '」' or '』')
            _openQuote = -1;
        _hasWord |= char.IsLetterOrDigit(c) || char.IsSurrogate(c);
        _at++;
    }

    private void Cut(bool isParagraph)
    {
        _slices.Add(TextSpan.Between(_start, _at));
        _start = _at;
        _isVisible = _hasWord = false;
        _isNewParagraph = isParagraph;
        if (isParagraph)
            _openQuote = -1;
    }

    /// <summary>What is left and holds no word, a stray quote or a dash, goes with the sentence before.</summary>
    private void Finish()
    {
        if (_start == text.Length)
            return;
        if (!_hasWord && _slices.Count > 0 && (!_isNewParagraph || !_isVisible))
            _slices[^1] = TextSpan.Between(_slices[^1].Start, text.Length);
        else
            Cut(isParagraph: true);
    }
}

/// <summary>What a language decides while <see cref="SentenceScanner{TRules}"/> reads.</summary>
internal interface ISentenceRules
{
    /// <summary>Whether the mark may end a sentence. A dash right before a closing quote may too; the scanner knows that.</summary>
    bool IsStop(char mark);

    /// <summary>Whether the sentence ends here. Asked only where more text of the same paragraph follows.</summary>
    bool Ends(string text, Stop stop);
}
