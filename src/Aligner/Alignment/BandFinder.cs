namespace Aligner.Alignment;

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

    // How far the path of a level may be off, in blocks of the level below and, at last, in sentences.
    private const int BlockMargin = 8;
    private const int CoarseMargin = 24;
    private const int FineMargin = 1;

    public static Band Find(Stretch stretch, BilingualText text, CancellationToken cancellation)
    {
        if ((long)stretch.EnglishCount * stretch.ChineseCount <= SmallStretch)
            return Band.Full(stretch);
        var (english, chinese) = CutIntoBlocks(stretch);
        var encoder = new BlockEncoder(text);
        var path = FindPath(encoder.EncodeEnglish(stretch.EnglishStart, english), encoder.EncodeChinese(stretch.ChineseStart, chinese), cancellation);
        var coarse = Around(path, english, chinese, CoarseMargin, stretch);
        var sentences = FindSentencePath(coarse, text);
        return Around(sentences, Blocks.OfOne(stretch.EnglishCount), Blocks.OfOne(stretch.ChineseCount), FineMargin, stretch);
    }

    /// <summary>As many as make the smallest blocks of the longer side and can be halved down to the top without a remainder.</summary>
    private static (Blocks English, Blocks Chinese) CutIntoBlocks(Stretch stretch)
    {
        var top = Math.Max(stretch.EnglishCount, stretch.ChineseCount) / SmallestBlock;
        var halvings = 0;
        for (; top >= MostBlocksAtTheTop; top /= 2)
            halvings++;
        var count = (top + 1) << halvings;
        return (new Blocks(count, stretch.EnglishCount), new Blocks(count, stretch.ChineseCount));
    }

    private static List<BlockPair> FindPath(BlockVectors english, BlockVectors chinese, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var band = BandOfBlocks(english, chinese, cancellation);
        english.Normalize();
        chinese.Normalize();
        return WarpingPath.Best(band, (e, c) => BlockVectors.Dot(english.Vector(e), chinese.Vector(c)));
    }

    private static Band BandOfBlocks(BlockVectors english, BlockVectors chinese, CancellationToken cancellation)
    {
        var all = new Stretch(0, english.Count - 1, 0, chinese.Count - 1);
        if (english.Count <= MostBlocksAtTheTop)
            return Band.Full(all);
        var halves = new Blocks(english.Count / 2, english.Count);
        return Around(FindPath(english.Halve(), chinese.Halve(), cancellation), halves, halves, BlockMargin, all);
    }

    /// <summary>The sentences that the path passes through, counted from the start of the band.</summary>
    private static IEnumerable<BlockPair> FindSentencePath(Band band, BilingualText text)
    {
        var likeness = new SentenceLikeness(text, band);
        return WarpingPath.Best(band.WithoutEnds(), likeness.Of)
            .Select(pair => new BlockPair(pair.English - band.EnglishStart, pair.Chinese - band.ChineseStart));
    }

    private static Band Around(IEnumerable<BlockPair> path, Blocks english, Blocks chinese, int margin, Stretch stretch)
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

    private static Band Monotone(Stretch stretch, int[] firsts, int[] lasts)
    {
        firsts[0] = stretch.ChineseStart;
        lasts[^1] = stretch.ChineseEnd;
        return Band.Monotone(stretch.EnglishStart, firsts, lasts);
    }
}
