using System.Collections.Immutable;
using Aligner.Language.Sentences;
using Aligner.Lexicon;
using Aligner.Text;

namespace Aligner.Alignment.Clauses;

/// <summary>
/// Cuts beads into finer pairs where one sentence stands against several, or two long ones against each other:
/// its clauses are aligned within the bead as sentences are within the text, and a cut is kept where both sides of it are sure.
/// </summary>
internal sealed class ClauseAligner(BilingualLexicon lexicon)
{
    // Both pairs beside a cut must be at least this likely.
    private const double LeastScoreBesideCut = 0.9;

    // A 1-1 bead shorter than this, in Chinese characters, is fine enough as it is.
    private const int LongSentence = 40;

    private readonly SentenceAligner _aligner = new(lexicon);

    /// <summary>The beads in order, each whole or as its finer pairs.</summary>
    public ImmutableArray<ClausePair> Align(
        IReadOnlyList<string> english,
        IReadOnlyList<string> chinese,
        ImmutableArray<Bead> beads,
        CancellationToken cancellation = default)
    {
        var englishPieces = new List<SentenceSlice>();
        var chinesePieces = new List<SentenceSlice>();
        var anchors = ImmutableArray.CreateBuilder<Anchor>(beads.Length);
        foreach (var bead in beads)
        {
            AddPieces(englishPieces, english, bead.EnglishStart, bead.EnglishCount, IsCuttable(bead, chinese) && bead.EnglishCount == 1);
            AddPieces(chinesePieces, chinese, bead.ChineseStart, bead.ChineseCount, IsCuttable(bead, chinese) && bead.ChineseCount == 1);
            anchors.Add(new Anchor(englishPieces.Count, chinesePieces.Count));
        }

        var options = new AlignmentOptions { Anchors = anchors.ToImmutable() };
        var pieces = _aligner.Align(
            [.. englishPieces.Select(slice => slice.Of(english))], [.. chinesePieces.Select(slice => slice.Of(chinese))], options,
            cancellation);
        return [.. beads.SelectMany((bead, index) => PairsOf(bead, index, PiecesOf(index, anchors, pieces), englishPieces, chinesePieces))];
    }

    private static bool IsCuttable(Bead bead, IReadOnlyList<string> chinese) =>
        !bead.IsNull && (bead.EnglishCount == 1 || bead.ChineseCount == 1)
        && (bead.EnglishCount + bead.ChineseCount > 2 || chinese[bead.ChineseStart].Length >= LongSentence);

    private static void AddPieces(List<SentenceSlice> pieces, IReadOnlyList<string> sentences, int start, int count, bool isCut)
    {
        for (var i = start; i < start + count; i++)
        {
            var text = sentences[i];
            ImmutableArray<TextSpan> clauses = isCut && text.Length > 0 ? ClauseSplitter.Split(text) : [new TextSpan(0, text.Length)];
            foreach (var clause in clauses)
                pieces.Add(new SentenceSlice(i, clause.Start, clause.Length));
        }
    }

    private static IEnumerable<Bead> PiecesOf(int bead, ImmutableArray<Anchor>.Builder anchors, ImmutableArray<Bead> pieces)
    {
        var start = bead == 0 ? new Anchor(0, 0) : anchors[bead - 1];
        var first = LowerBound(pieces, start);
        return pieces.Skip(first)
            .TakeWhile(piece => piece.EnglishEnd <= anchors[bead].English && piece.ChineseEnd <= anchors[bead].Chinese);
    }

    private static int LowerBound(ImmutableArray<Bead> pieces, Anchor start)
    {
        var (low, high) = (0, pieces.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (pieces[middle].EnglishStart + pieces[middle].ChineseStart < start.English + start.Chinese)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static IEnumerable<ClausePair> PairsOf(
        Bead bead, int index, IEnumerable<Bead> pieces, List<SentenceSlice> english, List<SentenceSlice> chinese) =>
        JoinUnsure(pieces, bead.IsNull).Select(piece => new ClausePair(
            index,
            [.. english.GetRange(piece.EnglishStart, piece.EnglishCount)],
            [.. chinese.GetRange(piece.ChineseStart, piece.ChineseCount)],
            bead.Score * piece.Score));

    // Joined pieces are no finer than the bead, so only its own score counts: theirs is one.
    private static List<Bead> JoinUnsure(IEnumerable<Bead> pieces, bool isNullBead)
    {
        var joined = new List<Bead>();
        var isPreviousSure = false;
        foreach (var piece in pieces)
        {
            var isSure = !isNullBead && !piece.IsNull && piece.Score >= LeastScoreBesideCut;
            if (joined.Count > 0 && !(isSure && isPreviousSure))
                joined[^1] = Join(joined[^1], piece);
            else
                joined.Add(piece);
            isPreviousSure = isSure;
        }

        if (joined.Count == 1)
            joined[0] = joined[0] with { Score = 1 };
        return joined;
    }

    private static Bead Join(Bead first, Bead second) => new(
        first.EnglishStart,
        second.EnglishEnd - first.EnglishStart,
        first.ChineseStart,
        second.ChineseEnd - first.ChineseStart,
        Math.Max(first.Score, second.Score));
}

/// <summary>
/// A bead or a finer piece of one: runs of slices that translate each other. The slices of all pairs, joined, are the text.
/// </summary>
/// <param name="Bead">Index of the bead it is a piece of.</param>
/// <param name="English">In order; empty in a null bead.</param>
/// <param name="Chinese">In order; empty in a null bead.</param>
/// <param name="Score">The probability that the pair is right: the bead's, times the piece's own where it was cut.</param>
internal sealed record ClausePair(int Bead, ImmutableArray<SentenceSlice> English, ImmutableArray<SentenceSlice> Chinese, double Score);

/// <summary>A stretch of a sentence.</summary>
/// <param name="Sentence">Index of the sentence on its side.</param>
/// <param name="Start">Offset in UTF-16 units.</param>
/// <param name="Length">In UTF-16 units.</param>
internal readonly record struct SentenceSlice(int Sentence, int Start, int Length)
{
    public string Of(IReadOnlyList<string> sentences) => sentences[Sentence].Substring(Start, Length);
}
