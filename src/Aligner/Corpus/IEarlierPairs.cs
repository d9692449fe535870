namespace Aligner.Corpus;

/// <summary>What was translated before. May be asked by several threads at a time.</summary>
public interface IEarlierPairs
{
    /// <summary>A number that texts share which are the same but for case, width, script and white space.</summary>
    long KeyOf(string text);

    /// <summary>The numbers of the Chinese texts that an English text was paired with, each with the document that has the pair.</summary>
    IReadOnlyList<(long Chinese, string Document)> TranslationsOf(string english);
}
