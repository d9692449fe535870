using System.Collections.Immutable;
using Aligner.Transcripts;

namespace Aligner.Evaluation;

/// <summary>A file of gold or output after reading.</summary>
public sealed record EvaluationInput(ImmutableArray<EvaluatedText> Texts, ImmutableArray<Problem> Problems);
