using System.Collections.Immutable;

namespace Aligner.Corpus;

/// <summary>Cues of two sources that are shown at the same time.</summary>
/// <param name="English">The indices of the English cues, in order.</param>
/// <param name="Chinese">The indices of the Chinese cues, in order.</param>
internal sealed record CueGroup(ImmutableArray<int> English, ImmutableArray<int> Chinese)
{
    public int First => English.IsEmpty ? Chinese[0] : English[0];
}
