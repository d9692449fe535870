namespace Aligner.Corpus.Joining;

/// <summary>What the border between two cues of one side is to its sentences.</summary>
internal enum CueBorder
{
    /// <summary>A sentence ends here.</summary>
    End,

    /// <summary>A sentence goes on here.</summary>
    Inside,

    /// <summary>The side itself does not tell: it writes no full stops.</summary>
    Open,
}
