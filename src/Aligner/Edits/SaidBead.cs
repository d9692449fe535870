using Aligner.Alignment;
using Aligner.Text;

namespace Aligner.Edits;

/// <summary>The sentences that one operation names.</summary>
internal sealed class SaidBead(Edit edit, List<EditedSentence> english, List<EditedSentence> chinese)
{
    public Edit Edit => edit;

    public List<EditedSentence> English { get; private set; } = english;

    public List<EditedSentence> Chinese { get; private set; } = chinese;

    public ReviewStatus Status => edit.Kind == EditKind.Exclude ? ReviewStatus.Excluded : ReviewStatus.Confirmed;

    public Bead Bead => new(English[0].Index, English.Count, Chinese[0].Index, Chinese.Count, 1);

    public IEnumerable<EditedSentence> Sentences => English.Concat(Chinese);

    /// <summary>Whether a later one shares a sentence with it.</summary>
    public bool IsReplaced { get; set; }

    /// <summary>
    /// Takes the sentences that were made of others in their place; where it has only some of them, none of its own is left out.
    /// </summary>
    public void Replace(Side side, List<EditedSentence> old, List<EditedSentence> made)
    {
        var sentences = side == Side.English ? English : Chinese;
        var at = sentences.FindIndex(old.Contains);
        if (at < 0)
            return;
        List<EditedSentence> left = [.. sentences.Take(at), .. made, .. sentences.Skip(at).Where(sentence => !old.Contains(sentence))];
        if (side == Side.English)
            English = left;
        else
            Chinese = left;
    }
}

/// <summary>What reviewers said of a segment.</summary>
/// <param name="Status">Where it stands.</param>
/// <param name="Comment">What was noted; null for nothing.</param>
/// <param name="By">Who said the last of it; null where that is not known.</param>
/// <param name="IsChanged">Whether its sentences have changed since, and nothing was said of them as they are.</param>
internal sealed record ReviewMark(ReviewStatus Status, string? Comment, string? By, bool IsChanged = false);
