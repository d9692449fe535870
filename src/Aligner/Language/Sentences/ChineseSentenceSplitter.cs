using System.Collections.Immutable;

namespace Aligner.Language.Sentences;

/// <summary>Cuts Chinese text, simplified or traditional, into sentences.</summary>
public static class ChineseSentenceSplitter
{
    /// <inheritdoc cref="EnglishSentenceSplitter.Split"/>
    public static ImmutableArray<Slice> Split(string text) => Split(text, ChineseSplitOptions.Default);

    /// <inheritdoc cref="EnglishSentenceSplitter.Split"/>
    public static ImmutableArray<Slice> Split(string text, ChineseSplitOptions options) =>
        new SentenceScanner<ChineseRules>(text, new ChineseRules(options.SemicolonEnds)).Split();
}
