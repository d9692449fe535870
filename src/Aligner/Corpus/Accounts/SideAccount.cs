namespace Aligner.Corpus.Accounts;

/// <summary>Where one side's characters went, white space not counted.</summary>
/// <param name="Read">In the source, read as this side.</param>
/// <param name="Paired">In segments with both sides.</param>
/// <param name="Unpaired">In segments whose other side is missing.</param>
/// <param name="NotSelected">In segments of parts that were not asked for.</param>
/// <param name="Rejected">In segments whose score is too low.</param>
public sealed record SideAccount(int Read, int Paired, int Unpaired, int NotSelected, int Rejected)
{
    /// <summary>Whether every character read is in a segment.</summary>
    public bool IsClosed => Read == Paired + Unpaired + NotSelected + Rejected;
}
