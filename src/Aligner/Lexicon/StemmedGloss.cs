namespace Aligner.Lexicon;

/// <summary>A gloss as the aligner wants it.</summary>
/// <param name="Weight">What it counts beside the others of its word, in any layer.</param>
/// <param name="Stems">The numbers of the stems of its words.</param>
internal readonly record struct StemmedGloss(double Weight, int[] Stems);
