namespace Aligner.Lexicon;

/// <summary>What a character means by itself.</summary>
/// <param name="Stem">The number of the stem of an English word.</param>
/// <param name="Probability">How likely a word written with the character is to have it in a gloss.</param>
internal readonly record struct Meaning(int Stem, double Probability);
