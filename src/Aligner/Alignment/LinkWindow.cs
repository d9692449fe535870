namespace Aligner.Alignment;

/// <summary>
/// The links between the English sentences now being read and the Chinese ones within the band: a ring of rows,
/// each filled once and used by every bead that holds its sentence.
/// </summary>
internal sealed class LinkWindow
{
    private readonly TranslationWindow _translations;
    private readonly List<Link> _found = [];
    private readonly LinkRow[] _rows;
    private Band? _band;

    /// <param name="text">The document.</param>
    /// <param name="reach">The most English sentences that are asked for together.</param>
    public LinkWindow(BilingualText text, int reach)
    {
        _translations = new TranslationWindow(text);
        _rows = new LinkRow[reach];
        for (var i = 0; i < _rows.Length; i++)
            _rows[i] = new LinkRow(text.Chinese);
    }

    /// <summary>Forgets its rows and reads on within another band.</summary>
    public void MoveTo(Band band)
    {
        _band = band;
        foreach (var row in _rows)
            row.English = LinkRow.None;
    }

    /// <summary>The links of an English sentence and a run of Chinese ones, by rising Chinese and then English token.</summary>
    public ReadOnlySpan<Link> Links(int english, int chinese, int chineseCount)
    {
        var row = _rows[english % _rows.Length];
        if (row.English != english)
            Fill(row, english, _band!);
        return row.Links(chinese, chineseCount);
    }

    // What holds this sentence begins less than the reach before it and ends at most the reach after it.
    private void Fill(LinkRow row, int english, Band band)
    {
        var first = band.First(Math.Max(band.EnglishStart, english - _rows.Length + 1));
        var end = Math.Min(band.ChineseEnd, band.Last(Math.Min(band.EnglishEnd, english + _rows.Length)) + 1);
        _found.Clear();
        _translations.MoveTo(first, end);
        _translations.CollectLinks(english, _found);
        row.Fill(english, first, end, _found);
    }
}
