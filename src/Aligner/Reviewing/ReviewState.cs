using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Alignment.Tokens;
using Aligner.Edits;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Reviewing;

/// <summary>A document as its log makes it. It does not change and may be read by several threads.</summary>
internal sealed class ReviewState
{
    private readonly SentenceSegmenter _segmenter;
    private readonly int[] _rowOfEnglish;
    private readonly int[] _rowOfChinese;

    private ReviewState(EditLog log, SentenceSegmenter segmenter, ImmutableArray<ReviewRow> rows)
    {
        (Log, _segmenter, Rows) = (log, segmenter, rows);
        (_rowOfEnglish, _rowOfChinese) = (new int[segmenter.English.Texts.Length], new int[segmenter.Chinese.Texts.Length]);
        for (var i = 0; i < rows.Length; i++)
        {
            var bead = rows[i].Bead;
            _rowOfEnglish.AsSpan(bead.EnglishStart, bead.EnglishCount).Fill(i);
            _rowOfChinese.AsSpan(bead.ChineseStart, bead.ChineseCount).Fill(i);
        }
    }

    /// <summary>What makes it, with the sources.</summary>
    public EditLog Log { get; }

    /// <summary>Each sentence is in one of them.</summary>
    public ImmutableArray<ReviewRow> Rows { get; }

    /// <summary>What came of operations that do not fit the document.</summary>
    public IReadOnlyList<Problem> Problems => _segmenter.Problems;

    internal Correction Correction => _segmenter.Correction!;

    /// <param name="document">The document.</param>
    /// <param name="log">What was said of it.</param>
    /// <param name="earlier">A state of which most rows are alike, which are then the same objects; null for none.</param>
    /// <param name="cancellation">Ends the work.</param>
    internal static ReviewState Of(SplitDocument document, EditLog log, ReviewState? earlier, CancellationToken cancellation)
    {
        var segmenter = new SentenceSegmenter(document, log);
        var beads = segmenter.Beads(null, cancellation);
        var (english, chinese) =
            (document.OriginsOf(Side.English, segmenter.Correction!.English),
                document.OriginsOf(Side.Chinese, segmenter.Correction.Chinese));
        var rows = ImmutableArray.CreateBuilder<ReviewRow>(beads.Length);
        ReadOnlySpan<ReviewRow> known = earlier is null ? [] : earlier.Rows.AsSpan();
        foreach (var bead in beads)
        {
            var mark = segmenter.MarkOf(bead);
            var status = mark?.Status ?? ReviewStatus.Automatic;
            var (place, sentences) =
                (status == ReviewStatus.Confirmed
                    ? bead with { Score = 1 }
                    : bead, (KeyOf(english, bead.EnglishStart, bead.EnglishCount), KeyOf(chinese, bead.ChineseStart, bead.ChineseCount)));
            while (known is [var passed, ..] && passed.Bead.EnglishEnd <= bead.EnglishStart && passed.Bead.ChineseEnd <= bead.ChineseStart)
                known = known[1..];
            rows.Add(known is [var same, ..] && same.Bead == place && same.Sentences == sentences && same.Status == status
                && same.Comment == mark?.Comment && same.IsChanged == (mark?.IsChanged == true)
                ? same
                : new ReviewRow(place, status, mark?.Comment, mark?.IsChanged == true, sentences));
        }

        return new ReviewState(log, segmenter, rows.MoveToImmutable());
    }

    /// <summary>The sentences of a side, as reviewers left them.</summary>
    public ImmutableArray<string> SentencesOf(Side side) => side == Side.English ? _segmenter.English.Texts : _segmenter.Chinese.Texts;

    /// <summary>The row that has a sentence.</summary>
    public int RowOf(Side side, int sentence) => (side == Side.English ? _rowOfEnglish : _rowOfChinese)[sentence];

    /// <summary>How an operation of the log names a sentence.</summary>
    public SentenceName NameOf(Side side, int sentence) => Correction.NameOf(side, sentence);

    /// <summary>Whether a sentence is one of the document or a part of one: others were joined or rewritten, and cannot be cut.</summary>
    public bool CanBeCut(Side side, int sentence) =>
        BordersOf(side)[sentence] is var border && border.First == border.Last && border.Text is null;

    /// <summary>For each row the operations that hold of it, in order; not those that changed its sentences.</summary>
    public ILookup<int, Edit> SaidOfRows() => Correction.Said
        .SelectMany(said => said.English.Where(sentence => sentence.Index >= 0).Select(sentence => _rowOfEnglish[sentence.Index])
            .Concat(said.Chinese.Where(sentence => sentence.Index >= 0).Select(sentence => _rowOfChinese[sentence.Index])).Distinct(),
            (said, row) => (Row: row, said.Edit))
        .OrderBy(said => said.Edit.Number).ToLookup(said => said.Row, said => said.Edit);

    /// <summary>A row as a segment, without an id of its own.</summary>
    public Segment Describe(int row) => _segmenter.Describe(Rows[row].Bead);

    /// <summary>The segments that <c>align</c> makes, one for each row. Several threads take their turns.</summary>
    public IEnumerable<Segment> Segments()
    {
        lock (_segmenter)
        {
            foreach (var segment in _segmenter.Segments(Rows.Select(row => row.Bead)))
                yield return segment;
        }
    }

    /// <summary>The row in which the beginning of a row of an earlier state now is.</summary>
    public int RowLike(ReviewState earlier, int row)
    {
        var bead = earlier.Rows[row].Bead;
        var (side, sentence) = bead.EnglishCount > 0 ? (Side.English, bead.EnglishStart) : (Side.Chinese, bead.ChineseStart);
        var border = earlier.BordersOf(side)[sentence];
        var borders = BordersOf(side);
        var (low, high) = (0, borders.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = (borders[middle].First, borders[middle].Start).CompareTo((border.First, border.Start)) <= 0
                ? (middle, high) : (low, middle - 1);
        }

        return RowOf(side, low);
    }

    /// <summary>The rows that are not in an earlier state, or were shown in another way there.</summary>
    public ImmutableArray<int> ChangedSince(ReviewState earlier)
    {
        // Most are the same at both ends.
        var (first, count) = (0, Math.Min(Rows.Length, earlier.Rows.Length));
        while (first < count && ReferenceEquals(Rows[first], earlier.Rows[first]))
            first++;
        var last = 0;
        while (last < count - first && ReferenceEquals(Rows[^(last + 1)], earlier.Rows[^(last + 1)]))
            last++;
        var known = new Dictionary<(ulong, ulong), ReviewRow>();
        foreach (var row in earlier.Rows.AsSpan()[first..^last])
            known[row.Sentences] = row;
        return [.. Enumerable.Range(first, Rows.Length - last - first)
            .Where(i => !known.TryGetValue(Rows[i].Sentences, out var row) || !row.IsLike(Rows[i]))];
    }

    private ImmutableArray<SentenceBorder> BordersOf(Side side) => side == Side.English ? Correction.English : Correction.Chinese;

    /// <summary>A hash of the sentences' numbers (FNV-1a).</summary>
    private static ulong KeyOf(List<SentenceOrigin> origins, int start, int count)
    {
        var hash = 14695981039346656037UL;
        for (var i = start; i < start + count; i++)
            hash = (hash ^ (uint)origins[i].Number) * 1099511628211UL;
        return hash;
    }

    /// <summary>The sentences that a row has of a side.</summary>
    internal SentenceRange RangeOf(int row, Side side) => RangeOf(Rows[row].Bead, side);

    /// <summary>The sentences that a bead has of a side.</summary>
    internal static SentenceRange RangeOf(Bead bead, Side side) =>
        side == Side.English ? new(bead.EnglishStart, bead.EnglishCount) : new(bead.ChineseStart, bead.ChineseCount);

    /// <summary>How long sentences are, as <see cref="TextLength"/> counts it.</summary>
    internal int LengthOf(Side side, SentenceRange range) =>
        Enumerable.Range(range.Start, range.Count).Sum(sentence => TextLength.Of(SentencesOf(side)[sentence], side));
}

/// <summary>A bead under review.</summary>
/// <param name="Bead">Its sentences by their places, and its score.</param>
/// <param name="Status">What reviewers said of it.</param>
/// <param name="Comment">What they noted; null for nothing.</param>
/// <param name="IsChanged">Whether its sentences have changed since a reviewer spoke of them.</param>
/// <param name="Sentences">The same as long as it has the same sentences on both sides, wherever they stand.</param>
internal sealed record ReviewRow(Bead Bead, ReviewStatus Status, string? Comment, bool IsChanged, (ulong English, ulong Chinese) Sentences)
{
    /// <summary>
    /// How many wrong pairs are to be expected of it: 1 less its score where nobody has looked at it and it has both sides, else 0.
    /// </summary>
    public double ExpectedWrong => Status is ReviewStatus.Automatic or ReviewStatus.Doubtful && !Bead.IsNull ? 1 - Bead.Score : 0;

    /// <summary>Whether it is shown alike, but for its score.</summary>
    internal bool IsLike(ReviewRow other) =>
        Sentences == other.Sentences && Status == other.Status && Comment == other.Comment && IsChanged == other.IsChanged;
}
