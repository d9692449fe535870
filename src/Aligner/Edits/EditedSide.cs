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
    private readonly int[] _places;
    private readonly List<EditedSentence> _sentences;
    private Dictionary<string, List<EditedSentence>>? _byHash;

    /// <param name="side">English or Chinese.</param>
    /// <param name="old">The hashes of the sentences as they were when the log was begun; empty for the texts as they are.</param>
    /// <param name="texts">The sentences as they are.</param>
    public EditedSide(Side side, ImmutableArray<string> old, IReadOnlyList<string> texts)
    {
        (_side, _texts) = (side, texts);
        var hashes = texts.Select(SentenceName.HashOf).ToImmutableArray();
        var known = old.IsEmpty ? hashes : old;
        _places = SequenceMatch.Of(known, hashes);
        _sentences = [.. known.Select((hash, index) => new EditedSentence(hash, index, index, 0, null, _places[index] >= 0 ? texts[_places[index]] : null))];
    }

    public IReadOnlyList<EditedSentence> Sentences => _sentences;

    /// <summary>The name of a sentence as the side now is.</summary>
    public SentenceName NameOf(EditedSentence sentence)
    {
        _byHash ??= ByHash();
        return new SentenceName(sentence.Hash, _byHash[sentence.Hash].IndexOf(sentence) + 1, sentence.Text ?? "");
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

    private Dictionary<string, List<EditedSentence>> ByHash() => _sentences.GroupBy(sentence => sentence.Hash).ToDictionary(group => group.Key, group => group.ToList());

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
            if (!byPlace.TryGetValue(place, out var sentences))
            {
                foreach (var sentence in changed[place])
                    sentence.Index = borders.Count;
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
        var taken = _places.Where(place => place >= 0).ToHashSet();
        foreach (var sentence in _sentences.Where(sentence => sentence.Text is not null && !Stands(sentence)))
        {
            var before = sentence.First - 1;
            while (before >= 0 && _places[before] < 0)
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
        _sentences.RemoveRange(index, count);
        _sentences.InsertRange(index, sentences);
        _byHash = null;
    }
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
