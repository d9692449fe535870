namespace Aligner.Lexicon;

/// <summary>A word or short phrase that translates a Chinese word.</summary>
/// <param name="Text">Words separated by one space.</param>
/// <param name="Weight">How much it can be relied on: 1 for a plain gloss, less for rare senses and long phrases.</param>
public readonly record struct Gloss(string Text, double Weight);
