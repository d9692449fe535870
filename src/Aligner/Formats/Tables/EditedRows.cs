using Aligner.Edits;
using Aligner.Formats.Columns;
using Aligner.Language.Sentences;
using Aligner.Segments;
using Aligner.Transcripts;
using System.Globalization;

namespace Aligner.Formats.Tables;

/// <summary>
/// Makes segments of rows as a person left them. A row that was made of another, with its id or without one, has its share of what that had
/// (<see cref="SplitRow"/>); a row that took others in has what they had too (<see cref="MergedRow"/>); what was changed is confirmed.
/// </summary>
internal sealed class EditedRows(CorpusSource source, TableProblems problems)
{
    /// <summary>Nobody makes more of one row; in a longer run of rows without ids they are rows of their own.</summary>
    private const int MostParts = 200;

    private int _number;
    private int _corrected;
    private int _split;
    private int _merged;

    public IEnumerable<Segment> Read(IEnumerable<EditedRow> rows)
    {
        RowGroup? previous = null;
        RowGroup? current = null;
        foreach (var row in rows)
        {
            if (current is not null && Takes(current, row))
                continue;
            if (!row.Draft.HasText)
            {
                problems.NoText(row.Cell);
                continue;
            }

            var next = new RowGroup(row);
            var isGivenUp = current is not null && next.TakeFrom(current);
            foreach (var segment in isGivenUp ? [] : Segments(current, previous, next))
                yield return segment;
            (previous, current) = (isGivenUp ? previous : current, next);
        }

        foreach (var segment in Segments(current, previous, null))
            yield return segment;
        problems.Edited(_corrected, _split, _merged);
    }

    /// <summary>Whether the row belongs to the one with an id before it.</summary>
    private static bool Takes(RowGroup group, EditedRow row)
    {
        if (!row.Draft.HasText)
        {
            group.Emptied.Add(row);
            return true;
        }

        var isPart = group.Leader.Draft.Id is { } id && (row.Draft.Id ?? id) == id && group.After.Count < MostParts;
        if (isPart)
            group.After.Add(row);
        return isPart;
    }

    private IEnumerable<Segment> Segments(RowGroup? group, RowGroup? previous, RowGroup? next)
    {
        if (group is null)
            yield break;
        var isMerged = new MergedRow(group, previous, next).Find();
        var parts = group.Parts;
        var isSplit = parts.Count > 1 && (group.Leader.IsChanged || !group.Leader.IsMarked);
        if (!isMerged && !isSplit && next is not null)
            MovedText.Follow(group.Leader, next.Leader);
        NameParts(group);
        if (isSplit)
            SplitRow.Share(group, next);
        else
            group.InheritPlace();
        foreach (var part in parts.Where(part => isMerged || isSplit || part.IsChanged || !part.IsMarked && part != group.Leader))
            part.Confirm();
        Count(isMerged, isSplit, parts.Exists(part => part.IsChanged));
        foreach (var row in group.Left)
            problems.NoText(row.Cell);
        foreach (var part in parts)
            yield return part.Draft.ToSegment(source.Document, ++_number);
    }

    private void Count(bool isMerged, bool isSplit, bool isChanged)
    {
        if (isMerged)
            _merged++;
        else if (isSplit)
            _split++;
        else if (isChanged)
            _corrected++;
    }

    private void NameParts(RowGroup group)
    {
        var added = 0;
        foreach (var part in group.Parts.Where(part => part != group.Leader && group.Leader.Draft.Id is not null))
        {
            var isRepeated = part.Draft.Id is not null;
            part.Draft.Id = FormattableString.Invariant($"{group.Leader.Draft.Id}+{++added}");
            problems.NewId(part.Cell, part.Draft.Id, isRepeated);
        }
    }
}

/// <summary>
/// Two rows one below the other, both changed, which together have as many characters as they had: a person moved text from one to the
/// other, and the numbers of sentences go with it. What is in neither row any more, or new in one, moves nothing.
/// </summary>
internal static class MovedText
{
    public static void Follow(EditedRow above, EditedRow below)
    {
        if (!above.IsChanged || !below.IsChanged || above.Draft.Document != below.Draft.Document || above.Draft.Part != below.Draft.Part)
            return;
        var (first, second) = (above.Draft, below.Draft);
        var (was, wasBelow) = (first.Checksum!, second.Checksum!);
        if (IsMoved((was.English, first.English), (wasBelow.English, second.English)))
        {
            (first.EnglishSentences, second.EnglishSentences) =
                Share(first.EnglishSentences, second.EnglishSentences, first.English, second.English,
                    text => EnglishSentenceSplitter.Split(text).Length);
        }

        if (IsMoved((was.Chinese, first.Chinese), (wasBelow.Chinese, second.Chinese)))
        {
            (first.ChineseSentences, second.ChineseSentences) =
                Share(first.ChineseSentences, second.ChineseSentences, first.Chinese, second.Chinese,
                    text => ChineseSentenceSplitter.Split(text).Length);
        }
    }

    private static bool IsMoved((int Length, string Text) above, (int Length, string Text) below)
    {
        var (now, nowBelow) = (RowChecksum.LengthOf(above.Text), RowChecksum.LengthOf(below.Text));
        return now != above.Length && now + nowBelow == above.Length + below.Length;
    }

    private static (SentenceRange?, SentenceRange?) Share(SentenceRange? one, SentenceRange? other, string above, string below,
        Func<string, int> count)
    {
        if (MergedRow.Whole(one, other) is not { } whole || (one ?? other)!.Value.Start != whole.Start
            || whole.Count != (one?.Count ?? 0) + (other?.Count ?? 0))
        {
            return (one, other);
        }

        return SplitRow.Sentences(whole, [above, below], count) is [var first, var second] ? (first, second) : (one, other);
    }
}

/// <summary>A row of a table as it was read.</summary>
/// <param name="Draft">Of this row alone.</param>
/// <param name="Cell">Its first, for problems.</param>
internal sealed record EditedRow(SegmentDraft Draft, TableCell Cell)
{
    /// <summary>Whether the table says how the row was written.</summary>
    public bool IsMarked => Draft.Checksum is not null;

    /// <summary>Whether a person changed its texts, as far as the table tells.</summary>
    public bool IsChanged { get; } = Draft.Checksum is { } checksum && !checksum.IsOf(Draft.English, Draft.Chinese);

    /// <summary>Marks the row as one that a person put right: nothing that was computed of its old texts holds any more.</summary>
    public void Confirm()
    {
        var (english, chinese) = Counts;
        Draft.Status = Draft.Status == ReviewStatus.Automatic ? ReviewStatus.Confirmed : Draft.Status;
        (Draft.Score, Draft.Explanation) = (null, null);
        Draft.EnglishSentences = Draft.English.Length == 0 ? null : Draft.EnglishSentences;
        Draft.ChineseSentences = Draft.Chinese.Length == 0 ? null : Draft.ChineseSentences;
        english = Draft.English.Length == 0 ? 0 : Draft.EnglishSentences?.Count ?? Math.Max(1, english);
        chinese = Draft.Chinese.Length == 0 ? 0 : Draft.ChineseSentences?.Count ?? Math.Max(1, chinese);
        Draft.Bead = Bead(english, chinese);
        Draft.Flags = [.. Draft.Flags.Where(flag => !IsOfText(flag))];
        if (Draft.English.Length == 0)
            Draft.Flags = Draft.Flags.Add(Flags.MissingEnglish);
        if (Draft.Chinese.Length == 0)
            Draft.Flags = Draft.Flags.Add(Flags.MissingChinese);
    }

    /// <summary>The two counts of its bead; one for a text where it says nothing.</summary>
    public (int English, int Chinese) Counts => Draft.Bead?.Split('-') is [var english, var chinese]
        ? (int.Parse(english, CultureInfo.InvariantCulture), int.Parse(chinese, CultureInfo.InvariantCulture))
        : (Math.Min(1, Draft.English.Length), Math.Min(1, Draft.Chinese.Length));

    public static string Bead(int english, int chinese) => string.Create(CultureInfo.InvariantCulture, $"{english}-{chinese}");

    private static bool IsOfText(string flag) =>
        flag is Flags.MissingEnglish or Flags.MissingChinese or Flags.UnbalancedQuote
        || flag.StartsWith("check-", StringComparison.Ordinal);
}
