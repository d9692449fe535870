namespace Aligner.Alignment;

/// <summary>
/// The links between the English sentences now being read and the Chinese ones within the band: a ring of rows,
/// each filled once and used by every bead that holds its sentence.
/// </summary>
internal sealed class LinkWindow
{
    private const int None = -1;

    private readonly BilingualText _text;
    private readonly Band _band;
    private readonly Row[] _rows = new Row[BeadShape.MostOfOneSide];
    private readonly int[] _firstTokenOfType;
    private readonly int[] _nextTokenOfSameType;

    public LinkWindow(BilingualText text, Band band)
    {
        _text = text;
        _band = band;
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

    /// <summary>The links of two sentences, by rising Chinese and then English token.</summary>
    public ReadOnlySpan<Link> Links(int english, int chinese)
    {
        var row = _rows[english % _rows.Length];
        if (row.English != english)
            Fill(row, english);
        var at = chinese - row.FirstChinese;
        if (at < 0 || at + 1 >= row.Starts.Count)
            return [];
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(row.Links)[row.Starts[at]..row.Starts[at + 1]];
    }

    // A bead that holds this sentence begins at most five rows earlier, and reaches Chinese sentences of the row after it.
    private void Fill(Row row, int english)
    {
        row.English = english;
        row.FirstChinese = _band.First(Math.Max(0, english - BeadShape.MostOfOneSide + 1));
        row.Starts.Clear();
        row.Links.Clear();
        row.Starts.Add(0);
        MarkWords(english);
        var end = Math.Min(_band.ChineseCount, _band.Last(english + 1) + BeadShape.MostOfOneSide);
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
