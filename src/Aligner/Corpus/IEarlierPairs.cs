using Aligner.Lexicon;

namespace Aligner.Corpus;

/// <summary>What was translated before. May be asked by several threads at a time.</summary>
public interface IEarlierPairs
{
    /// <summary>A number that texts share which are the same but for case, width, script and white space.</summary>
    long KeyOf(string text);

    /// <summary>The numbers of the Chinese texts that an English text was paired with, each with the document that has the pair.</summary>
    IReadOnlyList<(long Chinese, string Document)> TranslationsOf(string english);

    /// <summary>What names of a document were called before, as far as that is found again in its Chinese side.</summary>
    /// <param name="english">The texts of its English side.</param>
    /// <param name="chinese">Those of its Chinese side.</param>
    IReadOnlyList<LexiconTerm> TermsOf(IEnumerable<string> english, IEnumerable<string> chinese);
}
