namespace Aligner.Alignment;

/// <summary>What is known of sentences beside their words, such as when they are spoken.</summary>
public interface IBeadEvidence
{
    /// <summary>
    /// How much more likely, as a natural logarithm, the evidence is if these sentences translate each other than if they do not;
    /// where one side is empty, if the sentence of the other has no partner than if it has one.
    /// It is asked for every bead that the search looks at and should not allocate.
    /// </summary>
    float LogOdds(int englishStart, int englishCount, int chineseStart, int chineseCount);

    /// <summary>Whether it knows where sentences of one side have no partner, as times do; then the text itself need not tell.</summary>
    bool TellsHoles { get; }
}
