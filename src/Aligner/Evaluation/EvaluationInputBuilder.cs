using System.Collections.Immutable;
using Aligner.Transcripts;

namespace Aligner.Evaluation;

/// <summary>Gathers the beads of a file by document, and what is wrong with its lines.</summary>
/// <param name="source">The file's name, for problems and to name a text that does not name itself.</param>
internal sealed class EvaluationInputBuilder(string source)
{
    private readonly OrderedDictionary<string, ImmutableArray<EvaluatedBead>.Builder> _beads = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Problem>.Builder _problems = ImmutableArray.CreateBuilder<Problem>();

    public string Source => source;

    public void Add(string? document, EvaluatedBead bead)
    {
        var name = document ?? Path.GetFileNameWithoutExtension(source);
        if (!_beads.TryGetValue(name, out var beads))
            _beads.Add(name, beads = ImmutableArray.CreateBuilder<EvaluatedBead>());
        beads.Add(bead);
    }

    public void Add(Problem problem) => _problems.Add(problem);

    public EvaluationInput Build()
    {
        if (_beads.Count == 0 && _problems.Count == 0)
            Add(EvaluationProblems.NoBeads(source));
        var texts = _beads.Select(text => new EvaluatedText(text.Key, text.Value.DrainToImmutable()));
        return new EvaluationInput([.. texts], _problems.DrainToImmutable());
    }
}
