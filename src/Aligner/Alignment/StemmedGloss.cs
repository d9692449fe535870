namespace Aligner.Alignment;

/// <summary>A gloss of the lexicon as a row of stems.</summary>
/// <param name="Weight">As in the lexicon.</param>
/// <param name="Stems">By number in the <see cref="LexiconMemory"/>.</param>
internal readonly record struct StemmedGloss(double Weight, int[] Stems);
