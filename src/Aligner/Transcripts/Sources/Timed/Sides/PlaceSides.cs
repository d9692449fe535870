using Aligner.Text;

namespace Aligner.Transcripts.Sources.Timed.Sides;

/// <summary>
/// Where nearly every cue of two lines has the same language above, the place tells the side of a line that says nothing of it
/// itself: a name, a number, a formula, what was left untranslated.
/// </summary>
internal static class PlaceSides
{
    private const int FewestPairs = 3;
    private const double LeastShare = 0.9;
    // What has more English words than this is a line that goes on below.
    private const int MostWords = 2;

    /// <returns>Whether a side was given.</returns>
    public static bool Apply(IReadOnlyCollection<SidedBlock> blocks)
    {
        var two = blocks.Where(block => block.Sides.Length == 2 && block.Block.Lines.TrueForAll(line => line.Given == Side.Neither))
            .ToList();
        var chineseAbove = two.Count(block => block.Sides is [Side.Chinese, Side.English]);
        var englishAbove = two.Count(block => block.Sides is [Side.English, Side.Chinese]);
        var pairs = chineseAbove + englishAbove;
        var place = chineseAbove > englishAbove ? 0 : 1;
        // More cues whose second line goes on with the first are no file of pairs.
        if (pairs < FewestPairs || Math.Max(chineseAbove, englishAbove) < LeastShare * pairs
            || pairs < two.Count(block => SidesAlike(block) && !CanBeChinese(block, place)))
        {
            return false;
        }

        var isGiven = false;
        foreach (var block in two.Where(block => block.Sides[place] == Side.Chinese && block.Sides[1 - place] == Side.English))
            Set(block, place);
        foreach (var block in two.Where(SidesAlike).ToList())
        {
            if (CanBeChinese(block, place))
                Set(block, place);
            else if (CanBeChinese(block, 1 - place) && Script.HasHan(block.Block.Lines[1 - place].Text.Text))
                Set(block, 1 - place);
            else
                continue;
            isGiven = true;
        }
        return isGiven;
    }

    private static void Set(SidedBlock block, int chinese)
    {
        for (var line = 0; line < block.Sides.Length; line++)
        {
            var side = line == chinese ? Side.Chinese : Side.English;
            block.Sides[line] = side;
            block.Block.Lines[line] = block.Block.Lines[line] with { Given = side };
        }
    }

    /// <summary>Whether the lines are not one of each language, nor in a third.</summary>
    private static bool SidesAlike(SidedBlock block) =>
        !(block.HasEnglish && block.HasChinese) && !block.Sides.Contains(Side.Neither);

    /// <summary>Whether the line in the place of the Chinese can be its side, and the other one English.</summary>
    private static bool CanBeChinese(SidedBlock block, int place)
    {
        var (chinese, english) = (block.Block.Lines[place].Text.Text, block.Block.Lines[1 - place].Text.Text);
        return !Script.HasHan(english) && (Script.HasHan(chinese) || chinese == english || Script.CountLatinWords(chinese) <= MostWords);
    }
}
