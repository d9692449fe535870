namespace Aligner.Lexicon;

/// <summary>An entry of a glossary laid over the lexicon: one way to say one thing in both languages.</summary>
public readonly record struct LexiconTerm(string English, string Chinese);
