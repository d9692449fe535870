using Aligner.Formats.Markup;
using Aligner.Memory.Pretranslation.Codes;

namespace Aligner.Memory.Pretranslation;

/// <summary>A match as it is put into a target.</summary>
/// <param name="Match">The match of the text without codes.</param>
/// <param name="Content">The translation with the codes of the source, as XML.</param>
/// <param name="KnowsAllPlaces">Whether the place of each code is known.</param>
internal sealed record PlacedMatch(MemoryMatch Match, string Content, bool KnowsAllPlaces)
{
    // Trados takes off one for codes that a match does not have.
    private const int Penalty = 1;

    /// <summary>That of the match; less, and less than 100, where somebody has to look where codes belong.</summary>
    public int Score => KnowsAllPlaces ? Match.Score : Math.Min(MemoryScore.Exact, Match.Score) - Penalty;

    public static PlacedMatch Of(XliffSegment segment, MemoryMatch match, XmlEdits edits)
    {
        var (content, knowsAll) = CodePlacer.Place(segment.Coded, match.WithNumbers ?? match.Target, segment.KeepsSpaces, edits.Written,
            text => XmlEdits.Escaped(XmlCharacters.Keep(text, out _)));
        return new PlacedMatch(match, content, knowsAll);
    }
}
