namespace Aligner.Lexicon;

/// <summary>A word to be put into a lexicon.</summary>
/// <param name="Simplified">In simplified characters.</param>
/// <param name="Traditional">In traditional characters; the same where it is written so in both.</param>
/// <param name="Entry">What is said of it.</param>
internal sealed record Headword(string Simplified, string Traditional, LexiconEntry Entry);
