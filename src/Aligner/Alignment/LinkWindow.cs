using System.Runtime.InteropServices;

namespace Aligner.Alignment;

/// <summary>
/// The links between the English sentences now being read and the Chinese ones within the band: a ring of rows,
/// each filled once and used by every bead that holds its sentence.
/// </summary>
internal sealed class LinkWindow
{
    private const int None = -1;

    private readonly BilingualText _text;
    private Band? _band;
    private readonly Row[] _rows;
    private readonly int[] _firstTokenOfType;
    private readonly int[] _nextTokenOfSameType;

    /// <param name="text">The document.</param>
    /// <param name="reach">The most English sentences that are asked for together.</param>
    public LinkWindow(BilingualText text, int reach)
    {
        _text = text;
        _rows = new Row[reach];
        for (var i = 0; i < _rows.Length; i++)
            _rows[i] = new Row();
        _firstTokenOfType = new int[text.English.Types.Count];
        Array.Fill(_firstTokenOfType, None);
        _nextTokenOfSameType = new int[text.English.Tokens.Length];
    }

    private sealed class Row
    {
        public int English { get; set; } = None;

        public int FirstChinese { get; set; }

        public List<int> Starts { get; } = [];

        public List<Link> Links { get; } = [];
    }

    /// <summary>Forgets its rows and reads on within another band.</summary>
    public void MoveTo(Band band)
    {
        _band = band;
        foreach (var row in _rows)
            row.English = None;
    }

    /// <summary>The links of two sentences, by rising Chinese and then English token.</summary>
    public ReadOnlySpan<Link> Links(int english, int chinese)
    {
        var row = _rows[english % _rows.Length];
        if (row.English != english)
            Fill(row, english, _band!);
        var at = chinese - row.FirstChinese;
        if (at < 0 || at + 1 >= row.Starts.Count)
            return [];
        return CollectionsMarshal.AsSpan(row.Links)[row.Starts[at]..row.Starts[at + 1]];
    }

    // What holds this sentence begins less than the reach before it and ends at most the reach after it.
    private void Fill(Row row, int english, Band band)
    {
        row.English = english;
        row.FirstChinese = band.First(Math.Max(band.EnglishStart, english - _rows.Length + 1));
        row.Starts.Clear();
        row.Links.Clear();
        row.Starts.Add(0);
        MarkWords(english);
        var end = Math.Min(band.ChineseEnd, band.Last(Math.Min(band.EnglishEnd, english + _rows.Length)) + 1);
        for (var chinese = row.FirstChinese; chinese < end; chinese++)
        {
            AddLinks(row.Links, chinese);
            row.Starts.Add(row.Links.Count);
        }

        UnmarkWords(english);
    }

    private void AddLinks(List<Link> links, int chinese)
    {
        var text = _text.Chinese;
        for (var token = text.FirstToken(chinese); token < text.FirstToken(chinese + 1); token++)
        {
            foreach (var translation in _text.Lifts.Of(text.TokenTypes[token]))
            {
                for (var word = _firstTokenOfType[translation.EnglishType]; word != None; word = _nextTokenOfSameType[word])
                    links.Add(new Link(word, token, translation.Lift));
            }
        }
    }

    private void MarkWords(int english)
    {
        var text = _text.English;
        for (var token = text.FirstToken(english + 1) - 1; token >= text.FirstToken(english); token--)
        {
            ref var first = ref _firstTokenOfType[text.TokenTypes[token]];
            _nextTokenOfSameType[token] = first;
            first = token;
        }
    }

    private void UnmarkWords(int english)
    {
        var text = _text.English;
        for (var token = text.FirstToken(english); token < text.FirstToken(english + 1); token++)
            _firstTokenOfType[text.TokenTypes[token]] = None;
    }
}
