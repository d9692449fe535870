using System.Collections.Immutable;
using Aligner.Edits;
using Aligner.Lexicon;

namespace Aligner.Segments;

/// <summary>How segments are made of a transcript. The defaults are here and nowhere else.</summary>
public sealed record SegmenterOptions
{
    public static readonly SegmenterOptions Default = new();

    public Level Level { get; init; } = Level.Sentence;

    /// <summary>Whether each line of the source is a sentence as it stands.</summary>
    public bool IsPresplit { get; init; }

    /// <summary>Whether a sentence that plainly goes on in the next cue is joined with its rest.</summary>
    public bool JoinsCues { get; init; }

    /// <summary>Whether each segment says what spoke for it.</summary>
    public bool Explains { get; init; }

    /// <summary>Terms of the user's, laid over the lexicon beside each document's own shortlist.</summary>
    public ImmutableArray<LexiconTerm> Terms { get; init; } = [];

    /// <summary>What reviewers said of documents, applied where sentences are aligned.</summary>
    public ImmutableArray<EditLog> Edits { get; init; } = [];

    /// <summary>Whether the sentences of documents that have a log are kept, for <see cref="Segmenter.Rebased"/>.</summary>
    public bool KeepsEdited { get; init; }

    /// <summary>What was translated before: evidence, and what is flagged where it comes again. Null for nothing.</summary>
    public IEarlierPairs? Earlier { get; init; }
}

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
