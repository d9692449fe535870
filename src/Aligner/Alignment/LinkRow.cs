using System.Runtime.InteropServices;

namespace Aligner.Alignment;

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
