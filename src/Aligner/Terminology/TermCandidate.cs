using System.Collections.Immutable;

namespace Aligner.Terminology;

/// <summary>A pair of phrases that most likely translate each other, found in a corpus.</summary>
/// <param name="English">As it is written most often.</param>
/// <param name="Chinese">As it is written most often.</param>
/// <param name="Together">The segments that hold both.</param>
/// <param name="EnglishCount">The segments that hold the English.</param>
/// <param name="ChineseCount">The segments that hold the Chinese.</param>
/// <param name="Score">Higher is surer; see <see cref="TermExtractor"/>.</param>
/// <param name="Examples">Ids of up to three segments that hold both.</param>
public sealed record TermCandidate(string English, string Chinese, int Together, int EnglishCount, int ChineseCount, double Score, ImmutableArray<string> Examples);
