using Aligner.Language;

namespace Aligner.Corpus.Concordance;

/// <summary>Finds the places of a text that a pattern means.</summary>
internal interface ITextMatcher
{
    /// <summary>Adds the places, in their order and without overlap.</summary>
    void Find(string text, List<TextSpan> found);
}
