using System.Runtime.InteropServices;
using Aligner.Alignment.Search;
using Aligner.Alignment.Tokens;

namespace Aligner.Alignment.Translation;

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

/// <summary>A word of an English sentence and one of a Chinese sentence that may translate each other.</summary>
/// <param name="EnglishToken">Index among all tokens of the side.</param>
/// <param name="ChineseToken">Index among all tokens of the side.</param>
/// <param name="Lift">How many times likelier each makes the other (<see cref="TranslationTable"/>).</param>
internal readonly record struct Link(int EnglishToken, int ChineseToken, float Lift);

/// <summary>The links of one English sentence, ordered by Chinese token (a counting sort).</summary>
internal sealed class LinkRow(TokenizedText chinese)
{
    public const int None = -1;

    private int _firstToken;
    private int[] _starts = new int[1];
    private Link[] _links = [];

    /// <summary>The sentence; <see cref="None"/> before the first.</summary>
    public int English { get; set; } = None;

    /// <summary>The links with a run of Chinese sentences.</summary>
    public ReadOnlySpan<Link> Links(int sentence, int count) =>
        _links.AsSpan(_starts[chinese.FirstToken(sentence) - _firstToken].._starts[chinese.FirstToken(sentence + count) - _firstToken]);

    /// <summary>Takes the links of a sentence with the Chinese ones from the first to the one before the end.</summary>
    public void Fill(int english, int first, int end, List<Link> links)
    {
        English = english;
        _firstToken = chinese.FirstToken(first);
        var ends = MakeRoom(chinese.FirstToken(end) - _firstToken, links.Count);
        foreach (ref readonly var link in CollectionsMarshal.AsSpan(links))
            ends[link.ChineseToken - _firstToken]++;
        for (var i = 1; i < ends.Length; i++)
            ends[i] += ends[i - 1];
        // From the last to the first, so that what shares a Chinese token keeps its order and the ends become starts.
        for (var i = links.Count - 1; i >= 0; i--)
            _links[--ends[links[i].ChineseToken - _firstToken]] = links[i];
    }

    private Span<int> MakeRoom(int tokens, int links)
    {
        if (_starts.Length <= tokens)
            _starts = new int[(tokens * 2) + 1];
        if (_links.Length < links)
            _links = new Link[links * 2];
        var starts = _starts.AsSpan(0, tokens + 1);
        starts.Clear();
        return starts;
    }
}

/// <summary>
/// Finds for an English word the Chinese words that translate it within a window of sentences that slides over the text.
/// What each Chinese word stands for is written down once, when its sentence comes into the window: for each English word a
/// chain of postings in one ring, the newest first. A posting is told to have left the window by its number alone.
/// </summary>
internal sealed class TranslationWindow
{
    private const int SmallestRing = 1024;

    // No sentence that says something has one word more often. A word that both sides repeat n times would have n² links.
    private const int MostOfOneWord = 256;

    private readonly BilingualText _text;

    // How often each Chinese word has come in the sentence that is being written down.
    private readonly int[] _times;

    // For each English word, the number of its newest posting; numbers begin at 1.
    private readonly int[] _newest;

    // For each Chinese sentence that is or was in the window, the number of its first posting.
    private readonly int[] _firstPostings;
    private Posting[] _ring = new Posting[SmallestRing];
    private int _next = 1;
    private int _first;
    private int _end;

    public TranslationWindow(BilingualText text)
    {
        _text = text;
        _newest = new int[text.English.Types.Count];
        _times = new int[text.Chinese.Types.Count];
        _firstPostings = new int[text.Chinese.Sentences.Count + 1];
        _firstPostings[0] = _next;
    }

    private readonly record struct Posting(int ChineseToken, float Lift, int Older);

    /// <summary>Slides on to the sentences from the first to the one before the end.</summary>
    public void MoveTo(int first, int end)
    {
        if (first < _first || first > _end || end < _end)
            (_first, _end, _firstPostings[first]) = (first, first, _next);
        _first = first;
        for (; _end < end; _end++)
        {
            Post(_end);
            _firstPostings[_end + 1] = _next;
        }
    }

    /// <summary>Adds the links of an English sentence, by rising English and falling Chinese token.</summary>
    public void CollectLinks(int english, List<Link> links)
    {
        var text = _text.English;
        var oldest = _firstPostings[_first];
        for (var token = text.FirstToken(english); token < text.FirstToken(english + 1); token++)
        {
            for (var number = _newest[text.TokenTypes[token]]; number >= oldest; number = At(number).Older)
                links.Add(new Link(token, At(number).ChineseToken, At(number).Lift));
        }
    }

    private void Post(int chinese)
    {
        var text = _text.Chinese;
        var types = text.TokenTypes.AsSpan(text.FirstToken(chinese)..text.FirstToken(chinese + 1));
        foreach (var type in types)
            _times[type] = 0;
        for (var token = text.FirstToken(chinese); token < text.FirstToken(chinese + 1); token++)
        {
            if (++_times[text.TokenTypes[token]] > MostOfOneWord)
                continue;
            foreach (var translation in _text.Lifts.Of(text.TokenTypes[token]))
            {
                if (_next - _firstPostings[_first] == _ring.Length)
                    Grow();
                At(_next) = new Posting(token, translation.Lift, _newest[translation.EnglishType]);
                _newest[translation.EnglishType] = _next;
                _next = checked(_next + 1);
            }
        }
    }

    private ref Posting At(int number) => ref _ring[number & (_ring.Length - 1)];

    private void Grow()
    {
        var larger = new Posting[_ring.Length * 2];
        for (var number = _firstPostings[_first]; number < _next; number++)
            larger[number & (larger.Length - 1)] = At(number);
        _ring = larger;
    }
}
