namespace Aligner.Corpus.Concordance;

/// <summary>A word that stands with what was searched for.</summary>
/// <param name="Word">In lower case.</param>
/// <param name="WithMatch">How often it stands in segments with a match.</param>
/// <param name="Elsewhere">How often it stands in others.</param>
/// <param name="LogLikelihood">Dunning's log-likelihood ratio G² of the two frequencies (Dunning 1993); only words more frequent with a match have one.</param>
public readonly record struct Collocate(string Word, long WithMatch, long Elsewhere, double LogLikelihood);
