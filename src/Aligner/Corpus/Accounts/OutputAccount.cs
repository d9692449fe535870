namespace Aligner.Corpus.Accounts;

/// <summary>What was written to one file or stream.</summary>
/// <param name="Path">As the user gave it; - for standard output.</param>
/// <param name="Format">The format's name.</param>
/// <param name="Written">Segments.</param>
/// <param name="LeftOut">Segments that the format cannot hold.</param>
/// <param name="DroppedCharacters">Characters that the format forbids.</param>
public sealed record OutputAccount(string Path, string Format, int Written, int LeftOut, int DroppedCharacters)
{
    /// <summary>The other files of a corpus that takes several.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];

    /// <summary>What people should know of the corpus and it cannot say itself.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}
