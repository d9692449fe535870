using Aligner.Edits;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Reviewing;

/// <summary>Finds the sentences of one side in the rows of a table, and moves borders and texts to what the rows have.</summary>
internal sealed class SideRows
{
    // Two texts longer than this are compared by their lengths only.
    private const int MostCompared = 4000;

    private readonly Side _side;
    private readonly EditedSide _edited;
    private readonly List<EditedSentence> _sentences;
    private readonly Action<Edit> _say;

    public SideRows(Side side, IReadOnlyList<string> texts, Action<Edit> say)
    {
        (_side, _say) = (side, say);
        _edited = new EditedSide(side, [], new OriginalSide(texts));
        _sentences = [.. _edited.Sentences];
    }

    /// <summary>Without white space, which is no part of what is compared.</summary>
    public static string Flat(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    public SentenceName NameOf(EditedSentence sentence) => _edited.NameOf(sentence);

    /// <summary>The sentences as they are.</summary>
    public List<EditedSentence> Take(SentenceRange range) =>
        [.. Enumerable.Range(range.Start, range.Count).Select(index => _sentences[index])];

    /// <summary>The sentences of each row, borders and texts as the row has them.</summary>
    /// <param name="rows">In order.</param>
    /// <param name="segments">What the program made in their place.</param>
    public List<EditedSentence>[] Match(IReadOnlyList<Segment> rows, IReadOnlyList<Segment> segments)
    {
        var sentences = segments.SelectMany(segment => Take(RangeOf(segment))).ToList();
        var texts = rows.Select(row => row.TextOf(_side)).ToList();
        var (old, now) = (Flat(string.Concat(sentences.Select(sentence => sentence.Text))), Flat(string.Concat(texts)));
        var matched = new List<EditedSentence>[rows.Count];
        var (end, at) = (0, 0);
        for (var i = 0; i < rows.Count; i++)
        {
            end += Flat(texts[i]).Length;
            var row = new List<EditedSentence>();
            var place = i == rows.Count - 1 ? old.Length : PlaceOf(end, old, now);
            at = Fill(row, sentences, at, place, canCut: old == now);
            matched[i] = row.Count == 0 || old == now ? row : [Rewrite(row, texts[i])];
        }
        return matched;
    }

    private SentenceRange RangeOf(Segment segment) => (_side == Side.English ? segment.EnglishSentences : segment.ChineseSentences)!.Value;

    /// <summary>
    /// Moves sentences to the row until the place is reached: a sentence that lies across it is cut, or goes where most of it is.
    /// </summary>
    private int Fill(List<EditedSentence> row, List<EditedSentence> sentences, int at, int place, bool canCut)
    {
        while (sentences.Count > 0)
        {
            var length = Flat(sentences[0].Text!).Length;
            if (at + length > place && canCut && place > at && Cut(sentences, place - at))
                continue;
            if (at + length > place && (canCut || place - at <= length / 2))
                break;
            row.Add(sentences[0]);
            sentences.RemoveAt(0);
            at += length;
        }
        return at;
    }

    private bool Cut(List<EditedSentence> sentences, int length)
    {
        var text = sentences[0].Text!;
        var offset = 0;
        for (var count = 0; count < length; offset++)
            count += char.IsWhiteSpace(text[offset]) ? 0 : 1;
        var name = _edited.NameOf(sentences[0]);
        if (_edited.Cut(sentences[0], offset) is not var (first, second))
            return false;
        Say(new Edit { Kind = EditKind.Cut, Number = 0, Offset = offset }, [name]);
        sentences.RemoveAt(0);
        sentences.InsertRange(0, [first, second]);
        return true;
    }

    private EditedSentence Rewrite(List<EditedSentence> sentences, string text)
    {
        var names = sentences.ConvertAll(_edited.NameOf);
        var sentence = sentences[0];
        if (Flat(string.Concat(sentences.Select(part => part.Text))) == Flat(text) && sentences.Count == 1)
            return sentence;
        if (sentences.Count > 1)
        {
            Say(new Edit { Kind = EditKind.Join, Number = 0 }, names);
            sentence = _edited.Join(sentences)!;
        }
        if (Flat(sentence.Text!) == Flat(text))
            return sentence;
        Say(new Edit { Kind = EditKind.Text, Number = 0, Text = text }, [_edited.NameOf(sentence)]);
        return _edited.Rewrite(sentence, text);
    }

    private void Say(Edit edit, List<SentenceName> names) =>
        _say(_side == Side.English ? edit with { English = [.. names] } : edit with { Chinese = [.. names] });

    /// <summary>
    /// Where in the old text a place of the new one is: by the longest row of characters that both have, of long texts by their lengths.
    /// </summary>
    private static int PlaceOf(int place, string old, string now)
    {
        if (old == now || now.Length == 0)
            return Math.Min(place, old.Length);
        if (old.Length > MostCompared || now.Length > MostCompared)
            return (int)((long)place * old.Length / now.Length);
        var best = new int[old.Length + 1];
        for (var i = 0; i < place; i++)
            Step(best, old, now[i]);
        var after = new int[old.Length + 1];
        var reversed = string.Concat(old.Reverse());
        for (var i = now.Length - 1; i >= place; i--)
            Step(after, reversed, now[i]);
        return Enumerable.Range(0, old.Length + 1).MaxBy(cut => best[cut] + after[old.Length - cut]);
    }

    /// <summary>One row of the table of longest common subsequences: of each beginning of the text with what was stepped through.</summary>
    private static void Step(int[] lengths, string text, char c)
    {
        var diagonal = 0;
        for (var j = 0; j < text.Length; j++)
        {
            var above = lengths[j + 1];
            lengths[j + 1] = text[j] == c ? diagonal + 1 : Math.Max(above, lengths[j]);
            diagonal = above;
        }
    }
}
