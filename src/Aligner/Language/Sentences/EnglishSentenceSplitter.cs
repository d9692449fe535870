using System.Collections.Immutable;
using Aligner.Text;

namespace Aligner.Language.Sentences;

/// <summary>Cuts English text into sentences.</summary>
internal static class EnglishSentenceSplitter
{
    /// <summary>
    /// The sentences in order. Joined they are the text to the letter: white space belongs to the sentence before it,
    /// at the start of the text to the first one.
    /// </summary>
    public static ImmutableArray<TextSpan> Split(string text)
    {
        var hasCapitals = text.AsSpan().ContainsAnyInRange('A', 'Z');
        return new SentenceScanner<EnglishRules>(text, new EnglishRules(hasCapitals)).Split();
    }
}
