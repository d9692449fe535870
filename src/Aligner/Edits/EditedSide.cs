using System.Collections.Immutable;
using Aligner.Text;

namespace Aligner.Edits;

/// <summary>
/// The sentences of one side of a document as a log knows them, with what its operations made of them. Only those that are named are made:
/// what it costs does not grow with the document.
/// </summary>
internal sealed class EditedSide
{
    private readonly Side _side;
    private readonly IReadOnlyList<string> _texts;
    private readonly JoinedSide _joined;

    // Those that were named and that nothing was made of, by their places in the joined side.
    private readonly Dictionary<int, EditedSentence> _named = [];

    // What operations made of others, by each place that it is made of.
    private readonly Dictionary<int, EditedRun> _runs = [];

    // Of these, what the document has where the rest of what was made of it is gone: there they stand as they are.
    private readonly HashSet<EditedSentence> _left = new(ReferenceEqualityComparer.Instance);

    // Those with the hashes that were asked for, as names count them.
    private readonly Dictionary<string, List<EditedSentence>> _byHash = new(StringComparer.Ordinal);

    // Once all is settled: where each place of the joined side is in the document, borders and all, -1 where it is gone or something was
    // made of it; the other way round; and what was made.
    private int[]? _indices;
    private List<int> _origins = [];
    private readonly Dictionary<int, EditedSentence> _made = [];

    /// <param name="side">English or Chinese.</param>
    /// <param name="old">The hashes of the sentences as they were when the log was begun; empty for the texts as they are.</param>
    /// <param name="original">The sentences as they are.</param>
    public EditedSide(Side side, ImmutableArray<string> old, OriginalSide original) =>
        (_side, _texts, _joined) = (side, original.Texts, original.JoinedWith(old));

    /// <summary>All of them.</summary>
    public IReadOnlyList<EditedSentence> Sentences => [.. Between(0, _joined.Places.Length - 1)];

    /// <summary>The name of a sentence as the side now is.</summary>
    public SentenceName NameOf(EditedSentence sentence) =>
        new(sentence.Hash, With(sentence.Hash).IndexOf(sentence) + 1, sentence.Text ?? "");

    /// <summary>The name of a sentence by its place once all is settled.</summary>
    public SentenceName NameAt(int index) => NameOf(_made.TryGetValue(index, out var made) ? made : SentenceAt(_origins[index]));

    /// <summary>
    /// The sentence that is named, with the text that its name gives where the document no longer has it; null where there is none.
    /// </summary>
    public EditedSentence? Find(SentenceName name)
    {
        var same = With(name.Hash);
        var sentence = name.Occurrence <= same.Count ? same[name.Occurrence - 1] : null;
        if (sentence is not null)
            sentence.Text ??= name.Text;
        return sentence;
    }

    /// <summary>
    /// Whether something was made of the sentence that the document no longer has, so that nothing else can be made of it.
    /// </summary>
    public bool IsLeft(EditedSentence sentence) => _left.Contains(sentence);

    /// <summary>Parts the sentence; null where it cannot be parted there.</summary>
    public (EditedSentence, EditedSentence)? Cut(EditedSentence sentence, int offset)
    {
        if (sentence.CutAt(offset) is not var (first, second))
            return null;
        Replace([sentence], first, second);
        return (first, second);
    }

    /// <summary>Makes one of sentences that follow each other; null where they do not.</summary>
    public EditedSentence? Join(IReadOnlyList<EditedSentence> sentences)
    {
        var (first, last) = PlacesOf(sentences);
        if (sentences.Zip(sentences.Skip(1)).Any(two => two.Second.First - two.First.Last is not (0 or 1))
            || !Between(first, last).SkipWhile(sentence => sentence != sentences[0]).Take(sentences.Count).SequenceEqual(sentences))
        {
            return null;
        }

        var joined = EditedSentence.Join(sentences, _side);
        Replace(sentences, joined);
        return joined;
    }

    /// <summary>Gives the sentence another text.</summary>
    public EditedSentence Rewrite(EditedSentence sentence, string text)
    {
        var rewritten = sentence.With(text);
        Replace([sentence], rewritten);
        return rewritten;
    }

    /// <summary>
    /// The sentences of the document as it is, those that stand as reviewers left them; gives each sentence of the log its place among
    /// them, or says that it has changed or is gone.
    /// </summary>
    public ImmutableArray<SentenceBorder> Settle()
    {
        var (borders, indices, origins) = _runs.Count == 0 ? _joined.Unmoved : Moved();
        (_indices, _origins) = (indices, origins);
        foreach (var (index, sentence) in _named)
            sentence.Index = indices[index];
        FindChanged(borders);
        return borders;
    }

    /// <summary>The same as <see cref="JoinedSide.Unmoved"/> with what operations made.</summary>
    private (ImmutableArray<SentenceBorder> Borders, int[] Indices, List<int> Origins) Moved()
    {
        var indices = new int[_joined.Places.Length];
        Array.Fill(indices, -1);
        var (borders, origins) =
            (ImmutableArray.CreateBuilder<SentenceBorder>(_texts.Count + _runs.Count), new List<int>(_texts.Count + _runs.Count));
        for (var i = 0; i < _joined.Places.Length; i++)
        {
            if (_runs.TryGetValue(i, out var run) && Stands(run.First, run.Last))
            {
                foreach (var sentence in run.Sentences)
                {
                    sentence.Index = borders.Count;
                    _made[borders.Count] = sentence;
                    origins.Add(sentence.First);
                    borders.Add(new SentenceBorder(_joined.Places[sentence.First], sentence.Start, _joined.Places[sentence.Last],
                        sentence.End, sentence.IsRewritten ? sentence.Text : null));
                }
                i = run.Last;
            }
            else if (_joined.Places[i] is >= 0 and var place)
            {
                indices[i] = borders.Count;
                origins.Add(i);
                borders.Add(new SentenceBorder(place, 0, place, null, null));
            }
        }

        return (borders.ToImmutable(), indices, origins);
    }

    /// <summary>Whether all of these are still there, one after the other.</summary>
    private bool Stands(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (_joined.Places[i] < 0 || _joined.Places[i] != _joined.Places[first] + i - first)
                return false;
        }
        return true;
    }

    /// <summary>Looks for what became of sentences that were named and no longer stand.</summary>
    private void FindChanged(ImmutableArray<SentenceBorder> borders)
    {
        List<EditedSentence> gone = [.. _named.Where(named => !_runs.ContainsKey(named.Key)).Select(named => named.Value)
            .Concat(_runs.Values.Distinct().SelectMany(run => run.Sentences))
            .Where(sentence => sentence.Text is not null && !Stands(sentence.First, sentence.Last))];
        if (gone.Count > 0)
            ChangedSentences.Find(gone, _joined, _texts, borders);
    }

    /// <summary>Those made of what is at these places, which no sentence goes on over.</summary>
    private IEnumerable<EditedSentence> Between(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (!_runs.TryGetValue(i, out var run))
            {
                yield return SentenceAt(i);
                continue;
            }
            foreach (var sentence in run.Sentences)
                yield return sentence;
            i = run.Last;
        }
    }

    /// <summary>The places of sentences that follow each other, with those of what was made of the same.</summary>
    private (int First, int Last) PlacesOf(IReadOnlyList<EditedSentence> sentences) => (
        _runs.TryGetValue(sentences[0].First, out var first) ? first.First : sentences[0].First,
        _runs.TryGetValue(sentences[^1].Last, out var last) ? last.Last : sentences[^1].Last);

    private EditedSentence SentenceAt(int index)
    {
        if (!_named.TryGetValue(index, out var sentence))
        {
            _named[index] = sentence =
                new EditedSentence(_joined.Hashes[index], index, index, 0, null, _joined.Places[index] is >= 0 and var place
                    ? _texts[place] : null)
                { Index = _indices?[index] ?? -1 };
        }

        return sentence;
    }

    private List<EditedSentence> With(string hash)
    {
        // As long as none of them was asked for, nothing was made of one, and none was made.
        if (!_byHash.TryGetValue(hash, out var same))
            _byHash[hash] = same = [.. _joined.With(hash).Select(SentenceAt)];
        return same;
    }

    /// <summary>Puts what was made of sentences that follow each other in their place.</summary>
    private void Replace(IReadOnlyList<EditedSentence> old, params ReadOnlySpan<EditedSentence> made)
    {
        foreach (var sentence in old)
            With(sentence.Hash).Remove(sentence);
        foreach (var sentence in made)
            AddByHash(sentence);
        var (first, last) = PlacesOf(old);
        List<EditedSentence> sentences = [.. Between(first, last)];
        var at = sentences.IndexOf(old[0]);
        sentences.RemoveRange(at, old.Count);
        sentences.InsertRange(at, made);
        var run = new EditedRun(first, last, sentences);
        var stands = Stands(first, last);
        for (var i = first; i <= last; i++)
        {
            _runs[i] = run;
            if (!stands && _joined.Places[i] >= 0 && _left.Add(SentenceAt(i)))
                AddByHash(SentenceAt(i));
        }
    }

    private void AddByHash(EditedSentence sentence)
    {
        var same = With(sentence.Hash);
        var place = same.FindIndex(other => OrderOf(other).CompareTo(OrderOf(sentence)) > 0);
        same.Insert(place < 0 ? same.Count : place, sentence);
    }

    private (bool, bool, int, int) OrderOf(EditedSentence sentence) =>
        (IsLeft(sentence), _joined.IsNew[sentence.First], sentence.First, sentence.Start);

    /// <summary>What was made of the sentences at these places, in order.</summary>
    private sealed record EditedRun(int First, int Last, List<EditedSentence> Sentences);
}
