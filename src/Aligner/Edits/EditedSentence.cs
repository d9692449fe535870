using Aligner.Text;

namespace Aligner.Edits;

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

    /// <summary>Its two parts, without white space at the border; null where it cannot be parted there.</summary>
    /// <param name="offset">In UTF-16 code units of its text.</param>
    public (EditedSentence First, EditedSentence Second)? CutAt(int offset)
    {
        var text = Text!;
        if (IsRewritten || First != Last || offset <= 0 || offset >= text.Length
            || text[..offset].Trim().Length == 0 || text[offset..].Trim().Length == 0)
        {
            return null;
        }

        var next = offset + text[offset..].Length - text[offset..].TrimStart().Length;
        var (before, after) = (text[..offset].TrimEnd(), text[next..]);
        return (new EditedSentence(SentenceName.HashOf(before), First, Last, Start, Start + before.Length, before),
            new EditedSentence(SentenceName.HashOf(after), First, Last, Start + next, End, after));
    }

    /// <summary>One sentence of several that follow each other.</summary>
    public static EditedSentence Join(IReadOnlyList<EditedSentence> sentences, Side side)
    {
        var text = string.Join(side == Side.English ? " " : "", sentences.Select(sentence => sentence.Text));
        var (first, last) = (sentences[0], sentences[^1]);
        return new EditedSentence(SentenceName.HashOf(text), first.First, last.Last, first.Start, last.End, text)
        {
            IsRewritten = sentences.Any(sentence => sentence.IsRewritten),
        };
    }

    /// <summary>The sentence with another text, which a reviewer gave it.</summary>
    public EditedSentence With(string text) =>
        new(SentenceName.HashOf(text), First, Last, Start, End, text) { IsRewritten = true };

    /// <summary>How like its text is to another: Dice's coefficient of the pairs of neighbouring characters.</summary>
    public double LikenessTo(string other)
    {
        var (first, second) = (Pairs(Text!), Pairs(other));
        return first.Count + second.Count == 0 ? 0 : 2.0 * first.Intersect(second).Count() / (first.Count + second.Count);
    }

    private static HashSet<(char, char)> Pairs(string text) => [.. text.Zip(text.Skip(1))];
}
