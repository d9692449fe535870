namespace Aligner.Evaluation;

/// <summary>
/// One side of a gold text as a line of characters. A text is looked for behind the one found before it, so that
/// sentences said twice are told apart by their order; only what is not there is looked for from the start.
/// </summary>
internal sealed class TextAxis(IEnumerable<string> texts)
{
    private readonly string _characters = string.Concat(texts.Select(ComparableText.Of));
    private int _at;

    public void Rewind() => _at = 0;

    /// <summary>Empty for a text that is empty, outside the gold, or not to the letter.</summary>
    public Coverage Find(string text)
    {
        var sought = ComparableText.Of(text);
        if (sought.Length == 0)
            return Coverage.Empty;
        var found = _characters.IndexOf(sought, _at, StringComparison.Ordinal);
        if (found < 0)
            found = _characters.IndexOf(sought, StringComparison.Ordinal);
        if (found < 0)
            return Coverage.Empty;
        _at = found + sought.Length;
        return Coverage.OfRange(found, _at);
    }
}
