namespace Aligner.Alignment;

/// <summary>
/// Finds for an English word the Chinese words that translate it within a window of sentences that slides over the text.
/// What each Chinese word stands for is written down once, when its sentence comes into the window: for each English word a
/// chain of postings in one ring, the newest first. A posting is told to have left the window by its number alone.
/// </summary>
internal sealed class TranslationWindow
{
    private const int SmallestRing = 1024;

    private readonly BilingualText _text;

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
        for (var token = text.FirstToken(chinese); token < text.FirstToken(chinese + 1); token++)
        {
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
