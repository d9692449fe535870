using Aligner.Alignment.Tokens;
using Aligner.Alignment.Translation;

namespace Aligner.Alignment.Search;

/// <summary>
/// Finds where the path must run, from coarse to fine: large blocks are compared all with all, and each level of smaller
/// blocks only around the path of the level above, so that the whole takes time linear in the text. Both sides are cut into
/// as many blocks, so that the path of two whole texts is the straight one.
/// </summary>
internal static class BandFinder
{
    // Up to this many points the whole rectangle costs less than looking for a band.
    private const int SmallStretch = 2_500;
    private const int SmallestBlock = 4;

    // So many tell the scenes of a book apart even where the text repeats itself 64 times.
    private const int MostBlocksAtTheTop = 256;

    // The vectors of more are not held, but made again where they are compared: eight megabytes for each side.
    private const int MostHeld = 8192;

    // How far the path of a level may be off, in blocks of the level below and, at last, in sentences.
    private const int BlockMargin = 8;
    private const int CoarseMargin = 24;
    private const int FineMargin = 1;

    public static Band Find(Region stretch, BilingualText text, CancellationToken cancellation)
    {
        if ((long)stretch.EnglishCount * stretch.ChineseCount <= SmallStretch)
            return Band.Full(stretch);
        var (english, chinese) = CutIntoBlocks(stretch);
        var encoder = new BlockEncoder(text);
        var path = FindPath(
            new BlockLevels(english.Count, english.Count / MostHeld, encoder.English(stretch.EnglishStart, english)),
            new BlockLevels(chinese.Count, chinese.Count / MostHeld, encoder.Chinese(stretch.ChineseStart, chinese)),
            0, cancellation);
        var coarse = Around(path, english, chinese, CoarseMargin, stretch);
        var sentences = FindSentencePath(coarse, text);
        return Around(sentences, Blocks.OfOne(stretch.EnglishCount), Blocks.OfOne(stretch.ChineseCount), FineMargin, stretch);
    }

    /// <summary>As many as make the smallest blocks of the longer side and can be halved down to the top without a remainder.</summary>
    private static (Blocks English, Blocks Chinese) CutIntoBlocks(Region stretch)
    {
        var top = Math.Max(stretch.EnglishCount, stretch.ChineseCount) / SmallestBlock;
        var halvings = 0;
        for (; top >= MostBlocksAtTheTop; top /= 2)
            halvings++;
        var count = (top + 1) << halvings;
        return (new Blocks(count, stretch.EnglishCount), new Blocks(count, stretch.ChineseCount));
    }

    private static List<BlockPair> FindPath(BlockLevels english, BlockLevels chinese, int level, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var count = english.CountAt(level);
        var all = new Region(0, count - 1, 0, count - 1);
        var halves = new Blocks(count / 2, count);
        var band = count <= MostBlocksAtTheTop
            ? Band.Full(all) : Around(FindPath(english, chinese, level + 1, cancellation), halves, halves, BlockMargin, all);
        var (englishBlocks, chineseBlocks) = (english.Open(level, 1), chinese.Open(level, band.LargestRow));
        return DynamicTimeWarping.Best(band, (e, c) => BlockVectors.Dot(englishBlocks.Vector(e), chineseBlocks.Vector(c)));
    }

    /// <summary>The sentences that the path passes through, counted from the start of the band.</summary>
    private static IEnumerable<BlockPair> FindSentencePath(Band band, BilingualText text)
    {
        var likeness = new SentenceSimilarity(text, band);
        return DynamicTimeWarping.Best(band.WithoutEnds(), likeness.Of)
            .Select(pair => new BlockPair(pair.English - band.EnglishStart, pair.Chinese - band.ChineseStart));
    }

    private static Band Around(IEnumerable<BlockPair> path, Blocks english, Blocks chinese, int margin, Region stretch)
    {
        var firsts = new int[stretch.EnglishCount + 1];
        var lasts = new int[stretch.EnglishCount + 1];
        Array.Fill(firsts, stretch.ChineseEnd);
        Array.Fill(lasts, stretch.ChineseStart);
        foreach (var pair in path)
        {
            var first = Math.Max(stretch.ChineseStart, stretch.ChineseStart + chinese.Start(pair.Chinese) - margin);
            var last = Math.Min(stretch.ChineseEnd, stretch.ChineseStart + chinese.Start(pair.Chinese + 1) + margin);
            var end = Math.Min(english.Start(pair.English + 1), stretch.EnglishCount);
            for (var i = english.Start(pair.English); i <= end; i++)
                (firsts[i], lasts[i]) = (Math.Min(firsts[i], first), Math.Max(lasts[i], last));
        }

        return Monotone(stretch, firsts, lasts);
    }

    private static Band Monotone(Region stretch, int[] firsts, int[] lasts)
    {
        firsts[0] = stretch.ChineseStart;
        lasts[^1] = stretch.ChineseEnd;
        return Band.Monotone(stretch.EnglishStart, firsts, lasts);
    }
}

/// <summary>A block of each side that the coarse path passes through.</summary>
internal readonly record struct BlockPair(int English, int Chinese);

/// <summary>A quick measure of how well two sentences translate each other: the evidence of all links, wherever they stand.</summary>
internal sealed class SentenceSimilarity
{
    // A link must be this many times likelier than chance to weigh ln 2: about one word's share in a sentence.
    private const float ChanceLift = 10;

    private readonly BilingualText _text;
    private readonly LinkWindow _window;

    public SentenceSimilarity(BilingualText text, Band band)
    {
        _text = text;
        _window = new LinkWindow(text, reach: 1);
        _window.MoveTo(band);
    }

    public float Of(int english, int chinese)
    {
        var sum = 0f;
        foreach (ref readonly var link in _window.Links(english, chinese, 1))
            sum += MathF.Log(1 + (link.Lift / ChanceLift));
        return sum / MathF.Sqrt(1 + ((float)_text.English.TokenCount(english, 1) * _text.Chinese.TokenCount(chinese, 1)));
    }
}

/// <summary>
/// Dynamic time warping: the monotone path with the largest sum of likenesses. A step on both sides counts
/// twice, so that every path has the same length and text without a counterpart costs no more than it must.
/// </summary>
internal static class DynamicTimeWarping
{
    private const byte English = 1;
    private const byte Chinese = 2;

    /// <summary>How alike an English and a Chinese block are; asked for by rising English and then Chinese block.</summary>
    public delegate float Likeness(int english, int chinese);

    public static List<BlockPair> Best(Band band, Likeness likeness)
    {
        var sums = new RowWindow<float>(band, 0);
        var steps = new byte[band.CellCount];
        for (var e = band.EnglishStart; e <= band.EnglishEnd; e++)
        {
            for (var c = band.First(e); c <= band.Last(e); c++)
                (sums[e, c], steps[band.Cell(e, c)]) = BestStep(e, c, band, sums, likeness(e, c));
        }

        return Trace(band, steps);
    }

    private static (float Sum, byte Step) BestStep(int english, int chinese, Band band, RowWindow<float> sums,
        float likeness)
    {
        if (english == band.EnglishStart && chinese == band.ChineseStart)
            return (2 * likeness, 0);
        var (best, step) = (float.NegativeInfinity, (byte)0);
        Consider(1, 1, 2 * likeness, English | Chinese);
        Consider(1, 0, likeness, English);
        Consider(0, 1, likeness, Chinese);
        return (best, step);

        void Consider(int fromEnglish, int fromChinese, float gain, byte candidate)
        {
            var (e, c) = (english - fromEnglish, chinese - fromChinese);
            if (e < band.EnglishStart || c < band.ChineseStart || !band.Contains(e, c))
                return;
            var sum = sums[e, c] + gain;
            if (sum > best)
                (best, step) = (sum, candidate);
        }
    }

    private static List<BlockPair> Trace(Band band, byte[] steps)
    {
        var path = new List<BlockPair>();
        var (english, chinese) = (band.EnglishEnd, band.ChineseEnd);
        while (true)
        {
            path.Add(new BlockPair(english, chinese));
            var step = steps[band.Cell(english, chinese)];
            if (step == 0)
                break;
            english -= (step & English) != 0 ? 1 : 0;
            chinese -= (step & Chinese) != 0 ? 1 : 0;
        }

        path.Reverse();
        return path;
    }
}
