using Aligner.Language;

namespace Aligner.Transcripts.Sources.Timed;

/// <summary>Puts the lines of each block on their sides, those without words by what stands around them.</summary>
internal sealed class SideSplitter(LanguageCensus census)
{
    public CueDraft Split(SidedBlock block)
    {
        var draft = new CueDraft(block.Block);
        for (var i = 0; i < block.Sides.Length; i++)
            draft.Side(SideOf(block, i)).Add(block.Block.Lines[i].Text);
        return draft;
    }

    private Side? SideOf(SidedBlock block, int line)
    {
        var side = block.Sides[line];
        if (side == Side.Neither || block.Block.Lines[line].Given != Side.Neither)
            return side;
        return census.Languages switch
        {
            Languages.Chinese => Side.Chinese,
            Languages.English => side ?? Side.English,
            _ => side ?? SideOfWordless(block.Sides, line),
        };
    }

    /// <summary>In a pair the place tells: “y = 2” over its Chinese is the English line where English comes first.</summary>
    private Side? SideOfWordless(Side?[] sides, int line)
    {
        var neighbour = sides.Take(line).Reverse().Concat(sides.Skip(line + 1)).FirstOrDefault(side => side is Side.English or Side.Chinese);
        if (neighbour is null)
            return census.Languages == Languages.Mixed ? Majority() : null;
        var placed = (line == 0) == census.IsChineseFirst ? Side.Chinese : Side.English;
        return sides.Length == 2 && census.Languages == Languages.Both ? placed : neighbour;
    }

    private Side Majority() => census.Chinese > census.English ? Side.Chinese : Side.English;
}
