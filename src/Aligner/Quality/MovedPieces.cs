using Aligner.Alignment;
using Aligner.Language;
using Aligner.Language.Numbers;
using Aligner.Lexicon;

namespace Aligner.Quality;

/// <summary>
/// Tells whether what a piece of a pair says stands on the other side after all, out of its order: a time or a condition that the one language
/// puts first and the other last, or a clause that the translator has put into the next sentence. The clauses of both sides are fitted in their order, which
/// misses it.
/// </summary>
internal sealed class MovedPieces(Lazy<BilingualLexicon> lexicon)
{
    // Of the findings on the literary set three false ones and a right one have as much, and of 245 on dropped sentences seven. Whole sentences
    // move less often.
    private const double LeastOfClause = 0.3;
    private const double LeastOfSentence = 0.4;

    // That each of two pairs in a row has something too much says already that it has moved.
    private const double LeastOdds = -1;

    // Of so many characters one is of a number.
    private const int MostOfNumber = 6;

    private readonly Lazy<ChineseNumberReader> _chinese = new(() => new ChineseNumberReader(lexicon.Value));
    private readonly EnglishNumberReader _english = new();

    /// <summary>Whether words of the other side have nothing but the piece to translate, or its numbers are there.</summary>
    public bool IsInPair(Lacking found) => found.Piece.ShareElsewhere >= (found.Piece.IsSentence ? LeastOfSentence : LeastOfClause) || (!found.Piece.IsSentence && AreNumbersThere(found));

    /// <summary>
    /// Whether a pair beside lacks on this side what the piece says: of two pairs in a row each has a piece of another language too many, and
    /// the pieces translate each other.
    /// </summary>
    public bool IsBeside(Lacking found, IEnumerable<Lacking> all, SegmentBlock block) =>
        all.Any(other => Math.Abs(other.Number - found.Number) == 1 && other.Side != found.Side && DoTranslate(found, other, block));

    private bool DoTranslate(Lacking one, Lacking other, SegmentBlock block)
    {
        var (english, chinese) = one.Side == Side.English ? (one.Text, other.Text) : (other.Text, one.Text);
        var scorer = new PairScorer([.. block.Pairs.Select(pair => pair.English), english], [.. block.Pairs.Select(pair => pair.Chinese), chinese], lexicon.Value);
        return scorer.ScoreGiven()[^1] > LeastOdds;
    }

    /// <summary>Whether the piece says little but numbers, all of which the other side has and its own has nowhere else.</summary>
    private bool AreNumbersThere(Lacking found)
    {
        var own = Read(found.Pair.TextOf(found.Side), found.Side);
        var inside = own.FindAll(number => number.Start >= found.Piece.Place.Start && number.End <= found.Piece.Place.End && number.Weight == NumberWeight.Sure);
        if (inside.Count == 0 || inside.Sum(number => number.Length) * MostOfNumber < found.Piece.Place.Length)
            return false;
        var others = Read(found.Pair.TextOf(found.OtherSide), found.OtherSide);
        var outside = own.Except(inside).ToList();
        return inside.TrueForAll(number => others.Exists(other => number.Fits(other)) && !outside.Exists(other => number.Fits(other)));
    }

    private List<NumberMention> Read(string text, Side side) => side == Side.English ? _english.Read(text) : _chinese.Value.Read(text);
}
