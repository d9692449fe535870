using System.Collections.Immutable;
using Aligner.Lexicon.Building;

namespace Aligner.Lexicon;

/// <summary>What a lexicon says of a Chinese word in one of its readings.</summary>
/// <param name="Reading">Pinyin with tone numbers, as <c>Zhong1 guo2</c>; empty for a term without one.</param>
/// <param name="Glosses">What it means, the plainest first.</param>
public sealed record LexiconEntry(string Reading, ImmutableArray<Gloss> Glosses);
