namespace Aligner.Lexicon;

/// <summary>What a character means by itself.</summary>
/// <param name="Stem">Of an English word.</param>
/// <param name="Probability">How likely a word written with the character is to have it in a gloss.</param>
internal readonly record struct Meaning(string Stem, double Probability);
