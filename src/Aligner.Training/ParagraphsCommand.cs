using System.Globalization;
using Aligner.Alignment;
using Aligner.Alignment.Scoring;
using Aligner.Lexicon;

namespace Aligner.Training;

/// <summary>
/// What paragraphs are worth: the gold texts with borders of paragraphs put into them, of which a share stands in the same place on both
/// sides and the rest in one text alone.
/// </summary>
internal static class ParagraphsCommand
{
    private const int SentencesInParagraph = 5;
    private static readonly double?[] Agreements = [null, 0, 0.5, 0.8, 1];

    public static void Run(string folder)
    {
        var texts = GoldText.LoadAll(folder);
        foreach (var agreement in Agreements)
        {
            var (right, all) = (0, 0);
            foreach (var text in texts)
                Count(text, agreement, ref right, ref all);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{(agreement is { } share ? $"agreement {share:0.0}" : "no paragraphs")}: strict F1 {2.0 * right / all:0.0000}"));
        }
    }

    private static void Count(GoldText text, double? agreement, ref int right, ref int all)
    {
        var gold = text.Beads.Where(bead => !bead.IsNull)
            .Select(bead => (bead.EnglishStart, bead.EnglishCount, bead.ChineseStart, bead.ChineseCount)).ToHashSet();
        var options = AlignmentOptions.Default
            with
        { Paragraphs = agreement is { } share ? StartsOf(text, share, new Random(text.Name.Sum(c => c))) : null };
        var beads = new SentenceAligner(BilingualLexicon.Default).Align(text.English, text.Chinese, options).Where(bead => !bead.IsNull)
            .ToList();
        right += beads.Count(bead => gold.Contains((bead.EnglishStart, bead.EnglishCount, bead.ChineseStart, bead.ChineseCount)));
        all += beads.Count + gold.Count;
    }

    private static ParagraphStarts StartsOf(GoldText text, double agreement, Random random)
    {
        var (english, chinese) = (new bool[text.English.Length], new bool[text.Chinese.Length]);
        (english[0], chinese[0]) = (true, true);
        foreach (var bead in text.Beads.Where(bead => !bead.IsNull && random.Next(SentencesInParagraph) == 0))
        {
            var agrees = random.NextDouble() < agreement;
            english[agrees ? bead.EnglishStart : random.Next(english.Length)] = true;
            chinese[agrees ? bead.ChineseStart : random.Next(chinese.Length)] = true;
        }

        return new ParagraphStarts([.. english], [.. chinese]);
    }
}
