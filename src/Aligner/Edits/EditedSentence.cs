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

    /// <summary>How like its text is to another: Dice's coefficient of the pairs of neighbouring characters.</summary>
    public double LikenessTo(string other)
    {
        var (first, second) = (Pairs(Text!), Pairs(other));
        return first.Count + second.Count == 0 ? 0 : 2.0 * first.Intersect(second).Count() / (first.Count + second.Count);
    }

    private static HashSet<(char, char)> Pairs(string text) => [.. text.Zip(text.Skip(1))];
}
