namespace Aligner.Alignment;

/// <summary>
/// Dynamic time warping over blocks: the monotone path with the largest sum of cosines. A step on both sides counts
/// twice, so that every path has the same length and text without a counterpart costs no more than it must.
/// </summary>
internal static class BlockPath
{
    private const byte English = 1;
    private const byte Chinese = 2;

    public static List<BlockPair> Best(BlockVectors english, BlockVectors chinese, Band band)
    {
        var sums = new float[band.CellCount];
        var steps = new byte[band.CellCount];
        for (var e = band.EnglishStart; e <= band.EnglishEnd; e++)
        {
            for (var c = band.First(e); c <= band.Last(e); c++)
                (sums[band.Cell(e, c)], steps[band.Cell(e, c)]) = BestStep(e, c, band, sums, BlockVectors.Dot(english.Vector(e), chinese.Vector(c)));
        }

        return Trace(band, steps);
    }

    private static (float Sum, byte Step) BestStep(int english, int chinese, Band band, float[] sums, float cosine)
    {
        if (english == band.EnglishStart && chinese == band.ChineseStart)
            return (2 * cosine, 0);
        var (best, step) = (float.NegativeInfinity, (byte)0);
        Consider(1, 1, 2 * cosine, English | Chinese);
        Consider(1, 0, cosine, English);
        Consider(0, 1, cosine, Chinese);
        return (best, step);

        void Consider(int fromEnglish, int fromChinese, float gain, byte candidate)
        {
            var (e, c) = (english - fromEnglish, chinese - fromChinese);
            if (e < band.EnglishStart || c < band.ChineseStart || !band.Contains(e, c))
                return;
            var sum = sums[band.Cell(e, c)] + gain;
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
