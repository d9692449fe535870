namespace Aligner.Alignment;

/// <summary>
/// Finds where the path must run, from coarse to fine: large blocks are compared all with all, and each level of smaller
/// blocks only around the path of the level above, so that the whole takes time linear in the text.
/// </summary>
internal static class BandFinder
{
    // Up to this many points the whole rectangle costs less than looking for a band.
    private const int SmallStretch = 2_500;
    private const int SmallestBlock = 4;
    private const int MostBlocksAtTheTop = 128;

    // How far the path of a level may be off, in blocks of the level below and, at last, in sentences.
    private const int BlockMargin = 4;
    private const int CoarseMargin = 8;
    private const int FineMargin = 1;

    public static Band Find(Stretch stretch, BilingualText text, CancellationToken cancellation)
    {
        if ((long)stretch.EnglishCount * stretch.ChineseCount <= SmallStretch)
            return Band.Full(stretch);
        var encoder = new BlockEncoder(text);
        var path = FindPath(encoder.EncodeEnglish(stretch, SmallestBlock), encoder.EncodeChinese(stretch, SmallestBlock), cancellation);
        return Around(FindSentencePath(Around(path, SmallestBlock, CoarseMargin, stretch), text), 1, FineMargin, stretch);
    }

    private static List<BlockPair> FindPath(BlockVectors english, BlockVectors chinese, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var band = Math.Max(english.Count, chinese.Count) <= MostBlocksAtTheTop
            ? Band.Full(new Stretch(0, english.Count - 1, 0, chinese.Count - 1))
            : Around(FindPath(english.Halve(), chinese.Halve(), cancellation), 2, BlockMargin, new Stretch(0, english.Count - 1, 0, chinese.Count - 1));
        var (normalEnglish, normalChinese) = (english.Normalize(), chinese.Normalize());
        return WarpingPath.Best(band, (e, c) => BlockVectors.Dot(normalEnglish.Vector(e), normalChinese.Vector(c)));
    }

    private static List<BlockPair> FindSentencePath(Band band, BilingualText text)
    {
        var likeness = new SentenceLikeness(text, band);
        return WarpingPath.Best(band.WithoutEnds(), likeness.Of);
    }

    private static Band Around(List<BlockPair> path, int scale, int margin, Stretch stretch)
    {
        var firsts = new int[stretch.EnglishCount + 1];
        var lasts = new int[stretch.EnglishCount + 1];
        Array.Fill(firsts, stretch.ChineseEnd);
        Array.Fill(lasts, stretch.ChineseStart);
        foreach (var pair in path)
        {
            var end = Math.Min((pair.English + 1) * scale, stretch.EnglishCount);
            for (var i = pair.English * scale; i <= end; i++)
            {
                firsts[i] = Math.Min(firsts[i], Math.Max(stretch.ChineseStart, stretch.ChineseStart + (pair.Chinese * scale) - margin));
                lasts[i] = Math.Max(lasts[i], Math.Min(stretch.ChineseEnd, stretch.ChineseStart + ((pair.Chinese + 1) * scale) + margin));
            }
        }

        return Monotone(stretch, firsts, lasts);
    }

    private static Band Monotone(Stretch stretch, int[] firsts, int[] lasts)
    {
        firsts[0] = stretch.ChineseStart;
        lasts[^1] = stretch.ChineseEnd;
        for (var i = 1; i < lasts.Length; i++)
            lasts[i] = Math.Max(lasts[i], lasts[i - 1]);
        for (var i = firsts.Length - 2; i >= 0; i--)
            firsts[i] = Math.Min(firsts[i], firsts[i + 1]);
        return new Band(stretch.EnglishStart, firsts, lasts);
    }
}
