namespace Aligner.Alignment;

/// <summary>What a link between two sentences adds to the score of a bead.</summary>
internal readonly record struct LinkEvidence(Link Link, int EnglishSentence, int ChineseSentence, float Weight);
