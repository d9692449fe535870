using Aligner.Formats.Columns;
using Aligner.Language.Sentences;
using Aligner.Segments;

namespace Aligner.Formats.Tables;

/// <summary>
/// Whether a person put the texts of other rows into a row, and what it then has of them: its start or its end, and their sentences.
/// </summary>
/// <param name="group">The row.</param>
/// <param name="previous">The one before it.</param>
/// <param name="next">The one after it.</param>
internal sealed class MergedRow(RowGroup group, RowGroup? previous, RowGroup? next)
{
    /// <summary>A Chinese character says as much as so many English ones.</summary>
    private const double ChineseWeight = 3;

    private readonly SegmentDraft _draft = group.Leader.Draft;

    public bool Find() => group.Leader.Draft.Checksum is { } checksum ? group.Leader.IsChanged && FindGrown(checksum) : FindCounted();

    /// <summary>A row that grew by about what another had.</summary>
    private bool FindGrown(RowChecksum checksum)
    {
        var grown = group.Parts.Sum(part => Weight(RowChecksum.LengthOf(part.Draft.English), RowChecksum.LengthOf(part.Draft.Chinese)))
            - Weight(checksum.English, checksum.Chinese);
        var isMerged = false;
        foreach (var emptied in group.Left.Where(row => row.Draft.Checksum is { } was && grown > Weight(was.English, was.Chinese) / 2))
        {
            var was = emptied.Draft.Checksum!;
            grown -= Weight(was.English, was.Chinese);
            TakeIn(emptied);
            isMerged = true;
        }

        if (isMerged)
            return true;
        if (checksum.Next is { } below && grown > Weight(below.English, below.Chinese) / 2 && !Is(next, below))
        {
            TakeNext(below, grown / Math.Max(1, Weight(below.English, below.Chinese)) > 1.5);
            return true;
        }

        return TakePrevious(grown);
    }

    /// <summary>
    /// In a table that does not tell what a row was: one with as many sentences as its own and those that are missing after it.
    /// </summary>
    private bool FindCounted()
    {
        var (english, chinese) = Gap();
        if (group.After.Count > 0 || english + chinese == 0 || english < 0 || chinese < 0)
            return false;
        var isMerged = EnglishSentenceSplitter.Split(_draft.English).Length == (_draft.EnglishSentences?.Count ?? 0) + english
            && ChineseSentenceSplitter.Split(_draft.Chinese).Length == (_draft.ChineseSentences?.Count ?? 0) + chinese;
        if (isMerged)
            TakeGap(english, chinese);
        return isMerged;
    }

    /// <summary>How many sentences are missing on each side before the next row of the document.</summary>
    private (int English, int Chinese) Gap() =>
        next?.Leader.Draft is not { } below || below.Document != _draft.Document || below.Part != _draft.Part ? (0, 0)
            : (Between(_draft.EnglishSentences, below.EnglishSentences), Between(_draft.ChineseSentences, below.ChineseSentences));

    private static int Between(SentenceRange? one, SentenceRange? other) =>
        one is { Count: > 0 } first && other is { Count: > 0 } second ? second.Start - first.Start - first.Count : 0;

    /// <summary>Takes in the next row, or all that are missing.</summary>
    private void TakeNext(RowChecksum.NextRow below, bool isMore)
    {
        var (english, chinese) = Gap();
        if (isMore && (english > below.EnglishSentences || chinese > below.ChineseSentences))
        {
            TakeGap(english, chinese);
            return;
        }

        _draft.End = below.End;
        Lengthen(below.EnglishSentences, below.ChineseSentences);
    }

    private void TakeGap(int english, int chinese)
    {
        if (next!.Leader.Draft.Start is { } start)
            (_draft.End, _draft.Times) = (start, TimesKind.Estimated);
        Lengthen(english, chinese);
    }

    private void Lengthen(int english, int chinese)
    {
        var (ownEnglish, ownChinese) = group.Leader.Counts;
        _draft.EnglishSentences = Longer(_draft.EnglishSentences, english);
        _draft.ChineseSentences = Longer(_draft.ChineseSentences, chinese);
        _draft.Bead = EditedRow.Bead(ownEnglish + english, ownChinese + chinese);
    }

    private static SentenceRange? Longer(SentenceRange? range, int more) => range is { } own ? own with { Count = own.Count + more } : null;

    /// <summary>Where the row before it says that one is missing between.</summary>
    private bool TakePrevious(double grown)
    {
        if (previous?.Leader.Draft is not { Checksum.Next: { } missing } above || above.Document != _draft.Document
            || grown <= Weight(missing.English, missing.Chinese) / 2 || Is(group, missing))
        {
            return false;
        }

        _draft.Start = missing.Start ?? _draft.Start;
        var (english, chinese) =
            (Between(above.EnglishSentences, _draft.EnglishSentences), Between(above.ChineseSentences, _draft.ChineseSentences));
        Lengthen(english, chinese);
        _draft.EnglishSentences = Earlier(_draft.EnglishSentences, english);
        _draft.ChineseSentences = Earlier(_draft.ChineseSentences, chinese);
        return true;
    }

    private static SentenceRange? Earlier(SentenceRange? range, int count) =>
        range is { } own ? own with { Start = own.Start - count } : null;

    /// <summary>Takes in a row that is there still, without its texts.</summary>
    private void TakeIn(EditedRow row)
    {
        var (own, other) = (group.Leader.Counts, row.Counts);
        var taken = row.Draft;
        _draft.Start = taken.Start < _draft.Start ? taken.Start : _draft.Start;
        _draft.End = _draft.End is null || taken.End > _draft.End ? taken.End : _draft.End;
        _draft.EnglishSentences = Whole(_draft.EnglishSentences, taken.EnglishSentences);
        _draft.ChineseSentences = Whole(_draft.ChineseSentences, taken.ChineseSentences);
        _draft.Bead = EditedRow.Bead(own.English + other.English, own.Chinese + other.Chinese);
        _draft.Terms = [.. _draft.Terms.Union(taken.Terms)];
        _draft.Footnotes = [.. _draft.Footnotes.Union(taken.Footnotes)];
        _draft.Flags = [.. _draft.Flags.Union(taken.Flags)];
        _ = group.Emptied.Remove(row) || group.EmptiedBefore.Remove(row);
    }

    /// <summary>From the first sentence of both to the last; null where there is none.</summary>
    public static SentenceRange? Whole(SentenceRange? one, SentenceRange? other)
    {
        if (one is not { Count: > 0 } first || other is not { Count: > 0 } second)
            return one is { Count: > 0 } ? one : other ?? one;
        var (start, end) = (Math.Min(first.Start, second.Start), Math.Max(first.Start + first.Count, second.Start + second.Count));
        return new SentenceRange(start, end - start);
    }

    /// <summary>Whether a row is the one that another told of.</summary>
    private static bool Is(RowGroup? row, RowChecksum.NextRow told) =>
        row?.Leader.Draft is { Checksum: { } checksum } draft
        && (checksum.English, checksum.Chinese, draft.Start) == (told.English, told.Chinese, told.Start);

    private static double Weight(int english, int chinese) => english + (ChineseWeight * chinese);
}
