using System.Collections.Immutable;
using Aligner.Corpus;
using Aligner.Language;

namespace Aligner.Edits;

/// <summary>The sentences of one side of a document as a log knows them, with what its operations made of them.</summary>
internal sealed class EditedSide
{
    private const double LeastLikeness = 0.8;

    private readonly Side _side;
    private readonly IReadOnlyList<string> _texts;

    // Of each sentence of the log, and between these of each that the document has and the log has not, its place in the document; -1 where it is gone.
    private readonly int[] _places;
    private readonly bool[] _isNew;
    private readonly List<EditedSentence> _sentences;
    private Dictionary<string, List<EditedSentence>>? _byHash;
    private Dictionary<int, EditedSentence>? _byIndex;

    /// <param name="side">English or Chinese.</param>
    /// <param name="old">The hashes of the sentences as they were when the log was begun; empty for the texts as they are.</param>
    /// <param name="original">The sentences as they are.</param>
    public EditedSide(Side side, ImmutableArray<string> old, OriginalSide original)
    {
        var (texts, hashes) = (original.Texts, original.Hashes);
        (_side, _texts) = (side, texts);
        var known = old.IsEmpty ? hashes : old;
        var sequence = Sequence(SequenceMatch.Of(known, hashes), texts.Count).ToList();
        _places = [.. sequence.Select(sentence => sentence.Place)];
        _isNew = [.. sequence.Select(sentence => sentence.Old < 0)];
        _sentences = [.. sequence.Select((sentence, index) => new EditedSentence(sentence.Old < 0 ? hashes[sentence.Place] : known[sentence.Old], index, index, 0, null, sentence.Place >= 0 ? texts[sentence.Place] : null))];
    }

    /// <summary>The sentences of the log and of the document in one order: for each the place in the log and that in the document, -1 where it is not there.</summary>
    private static IEnumerable<(int Old, int Place)> Sequence(int[] places, int count)
    {
        var next = 0;
        for (var old = 0; old < places.Length; old++)
        {
            for (; next < places[old]; next++)
                yield return (-1, next);
            next = Math.Max(next, places[old] + 1);
            yield return (old, places[old]);
        }
        for (; next < count; next++)
            yield return (-1, next);
    }

    public IReadOnlyList<EditedSentence> Sentences => _sentences;

    /// <summary>The name of a sentence as the side now is.</summary>
    public SentenceName NameOf(EditedSentence sentence)
    {
        _byHash ??= ByHash();
        return new SentenceName(sentence.Hash, _byHash[sentence.Hash].IndexOf(sentence) + 1, sentence.Text ?? "");
    }

    /// <summary>The name of a sentence by its place once all is settled.</summary>
    public SentenceName NameAt(int index)
    {
        _byIndex ??= _sentences.Where(sentence => sentence.Index >= 0 && sentence.ChangedTo < 0).ToDictionary(sentence => sentence.Index);
        return NameOf(_byIndex[index]);
    }

    /// <summary>The sentence that is named, with the text that its name gives where the document no longer has it; null where there is none.</summary>
    public EditedSentence? Find(SentenceName name)
    {
        _byHash ??= ByHash();
        var sentence = _byHash.TryGetValue(name.Hash, out var same) && name.Occurrence <= same.Count ? same[name.Occurrence - 1] : null;
        if (sentence is not null)
            sentence.Text ??= name.Text;
        return sentence;
    }

    // What the log has comes first: its names stay what they were.
    private Dictionary<string, List<EditedSentence>> ByHash() => _sentences.OrderBy(sentence => _isNew[sentence.First]).GroupBy(sentence => sentence.Hash).ToDictionary(group => group.Key, group => group.ToList());

    /// <summary>Parts the sentence; null where it cannot be parted there.</summary>
    public (EditedSentence, EditedSentence)? Cut(EditedSentence sentence, int offset)
    {
        var text = sentence.Text!;
        if (sentence.IsRewritten || sentence.First != sentence.Last || offset <= 0 || offset >= text.Length || text[..offset].Trim().Length == 0 || text[offset..].Trim().Length == 0)
            return null;
        var behind = offset + text[offset..].Length - text[offset..].TrimStart().Length;
        var (before, after) = (text[..offset].TrimEnd(), text[behind..]);
        var first = new EditedSentence(SentenceName.HashOf(before), sentence.First, sentence.Last, sentence.Start, sentence.Start + before.Length, before);
        var second = new EditedSentence(SentenceName.HashOf(after), sentence.First, sentence.Last, sentence.Start + behind, sentence.End, after);
        Replace(_sentences.IndexOf(sentence), 1, first, second);
        return (first, second);
    }

    /// <summary>Makes one of sentences that follow each other; null where they do not.</summary>
    public EditedSentence? Join(IReadOnlyList<EditedSentence> sentences)
    {
        var start = _sentences.IndexOf(sentences[0]);
        if (!_sentences.Skip(start).Take(sentences.Count).SequenceEqual(sentences))
            return null;
        var text = string.Join(_side == Side.English ? " " : "", sentences.Select(sentence => sentence.Text));
        var joined = new EditedSentence(SentenceName.HashOf(text), sentences[0].First, sentences[^1].Last, sentences[0].Start, sentences[^1].End, text) { IsRewritten = sentences.Any(sentence => sentence.IsRewritten) };
        Replace(start, sentences.Count, joined);
        return joined;
    }

    /// <summary>Gives the sentence another text.</summary>
    public EditedSentence Rewrite(EditedSentence sentence, string text)
    {
        var rewritten = new EditedSentence(SentenceName.HashOf(text), sentence.First, sentence.Last, sentence.Start, sentence.End, text) { IsRewritten = true };
        Replace(_sentences.IndexOf(sentence), 1, rewritten);
        return rewritten;
    }

    /// <summary>
    /// The sentences of the document as it is, those that stand as reviewers left them; gives each sentence of the log its place among them,
    /// or says that it has changed or is gone.
    /// </summary>
    public ImmutableArray<SentenceBorder> Settle()
    {
        var byPlace = new SortedDictionary<int, EditedSentence[]>();
        foreach (var group in _sentences.Where(Stands).GroupBy(sentence => _places[sentence.First]))
            byPlace.Add(group.Key, [.. group]);
        FindChanged();
        var changed = _sentences.Where(sentence => sentence.ChangedTo >= 0).ToLookup(sentence => sentence.ChangedTo);
        var borders = ImmutableArray.CreateBuilder<SentenceBorder>(_texts.Count);
        for (var place = 0; place < _texts.Count;)
        {
            foreach (var sentence in changed[place])
                sentence.Index = borders.Count;
            if (!byPlace.TryGetValue(place, out var sentences))
            {
                borders.Add(new SentenceBorder(place, 0, place, null, null));
                place++;
                continue;
            }
            foreach (var sentence in sentences)
            {
                sentence.Index = borders.Count;
                borders.Add(new SentenceBorder(_places[sentence.First], sentence.Start, _places[sentence.Last], sentence.End, sentence.IsRewritten ? sentence.Text : null));
            }
            place = _places[sentences[^1].Last] + 1;
        }
        return borders.ToImmutable();
    }

    /// <summary>Whether all that the sentence is made of is still there, one behind the other.</summary>
    private bool Stands(EditedSentence sentence)
    {
        for (var i = sentence.First; i <= sentence.Last; i++)
        {
            if (_places[i] < 0 || _places[i] != _places[sentence.First] + i - sentence.First)
                return false;
        }
        return true;
    }

    /// <summary>Looks between the sentences that stand for those that resemble what was named.</summary>
    private void FindChanged()
    {
        if (!_sentences.Exists(sentence => sentence.Text is not null && !Stands(sentence)))
            return;
        var taken = _places.Where((place, index) => place >= 0 && !_isNew[index]).ToHashSet();
        foreach (var sentence in _sentences.Where(sentence => sentence.Text is not null && !Stands(sentence)))
        {
            var before = sentence.First - 1;
            while (before >= 0 && (_places[before] < 0 || _isNew[before]))
                before--;
            var best = 0.0;
            for (var place = before < 0 ? 0 : _places[before] + 1; place < _texts.Count && !taken.Contains(place); place++)
            {
                var likeness = Likeness(sentence.Text!, _texts[place]);
                if (likeness >= LeastLikeness && likeness > best)
                    (best, sentence.ChangedTo) = (likeness, place);
            }
        }
    }

    /// <summary>Dice's coefficient of the pairs of neighbouring characters.</summary>
    private static double Likeness(string one, string other)
    {
        var (first, second) = (Pairs(one), Pairs(other));
        return first.Count + second.Count == 0 ? 0 : 2.0 * first.Intersect(second).Count() / (first.Count + second.Count);
    }

    private static HashSet<(char, char)> Pairs(string text) => [.. text.Zip(text.Skip(1))];

    private void Replace(int index, int count, params ReadOnlySpan<EditedSentence> sentences)
    {
        for (var i = index; _byHash is not null && i < index + count; i++)
            _byHash[_sentences[i].Hash].Remove(_sentences[i]);
        foreach (var sentence in sentences)
            AddByHash(sentence);
        _sentences.RemoveRange(index, count);
        _sentences.InsertRange(index, sentences);
    }

    private void AddByHash(EditedSentence sentence)
    {
        if (_byHash is null)
            return;
        if (!_byHash.TryGetValue(sentence.Hash, out var same))
            _byHash[sentence.Hash] = same = [];
        var place = same.FindIndex(other => OrderOf(other).CompareTo(OrderOf(sentence)) > 0);
        same.Insert(place < 0 ? same.Count : place, sentence);
    }

    private (bool, int, int) OrderOf(EditedSentence sentence) => (_isNew[sentence.First], sentence.First, sentence.Start);
}

/// <summary>The sentences of one side of a document as the program splits them, and their hashes.</summary>
internal sealed class OriginalSide(IReadOnlyList<string> texts)
{
    private readonly Lazy<ImmutableArray<string>> _hashes = new(() => [.. texts.Select(SentenceName.HashOf)]);

    /// <param name="texts">As they are, empty where that is not known.</param>
    /// <param name="hashes">Of all of them.</param>
    public OriginalSide(IReadOnlyList<string> texts, ImmutableArray<string> hashes)
        : this(texts) => _hashes = new(hashes);

    public IReadOnlyList<string> Texts => texts;

    public ImmutableArray<string> Hashes => _hashes.Value;
}

/// <summary>A sentence of a log: one of the document's, a part of one, or several in a row.</summary>
/// <param name="hash">Of its text.</param>
/// <param name="first">The first sentence of the log's document that it is made of.</param>
/// <param name="last">The last one.</param>
/// <param name="start">Where it begins in the first, in UTF-16 code units.</param>
/// <param name="end">Where it ends in the last; null for that one's end.</param>
/// <param name="text">Null where the document no longer has it and no operation has named it.</param>
internal sealed class EditedSentence(string hash, int first, int last, int start, int? end, string? text)
{
    public string Hash => hash;

    public int First => first;

    public int Last => last;

    public int Start => start;

    public int? End => end;

    public string? Text { get; set; } = text;

    /// <summary>Whether a reviewer gave it another text.</summary>
    public bool IsRewritten { get; init; }

    /// <summary>Its place among the sentences of the document as it is, borders and all; -1 where it is gone.</summary>
    public int Index { get; set; } = -1;

    /// <summary>The sentence of the document that it has become; -1 where it has not changed, or is gone.</summary>
    public int ChangedTo { get; set; } = -1;
}
