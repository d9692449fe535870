namespace Aligner.Alignment;

/// <summary>
/// Dynamic time warping: the monotone path with the largest sum of likenesses. A step on both sides counts
/// twice, so that every path has the same length and text without a counterpart costs no more than it must.
/// </summary>
internal static class WarpingPath
{
    private const byte English = 1;
    private const byte Chinese = 2;

    /// <summary>How alike an English and a Chinese block are; asked for by rising English and then Chinese block.</summary>
    public delegate float Likeness(int english, int chinese);

    public static List<BlockPair> Best(Band band, Likeness likeness)
    {
        var sums = new float[band.CellCount];
        var steps = new byte[band.CellCount];
        for (var e = band.EnglishStart; e <= band.EnglishEnd; e++)
        {
            for (var c = band.First(e); c <= band.Last(e); c++)
                (sums[band.Cell(e, c)], steps[band.Cell(e, c)]) = BestStep(e, c, band, sums, likeness(e, c));
        }

        return Trace(band, steps);
    }

    private static (float Sum, byte Step) BestStep(int english, int chinese, Band band, float[] sums, float likeness)
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
