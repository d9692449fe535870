namespace Aligner.Transcripts.Timelines;

/// <summary>A map from the Chinese time axis to the English one and how well it fits.</summary>
/// <param name="Map">Null where no map fits.</param>
/// <param name="Agreeing">How many of the pairs it takes to within the tolerance.</param>
/// <param name="Total">How many pairs there were.</param>
public sealed record TimeFit(TimeMap? Map, int Agreeing, int Total);
