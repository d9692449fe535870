using System.Collections.Immutable;
using Aligner.Lexicon;
using Aligner.Lexicon.Words;
using Aligner.Transcripts;

namespace Aligner.Formats;

/// <summary>What a document tells of itself beyond its segments, for formats that people read.</summary>
internal sealed record DocumentFacts
{
    /// <summary>As its segments have it.</summary>
    public required string Name { get; init; }

    public Metadata Metadata { get; init; } = Metadata.Empty;

    /// <summary>The shortlist with its definitions.</summary>
    public ImmutableArray<Term> Terms { get; init; } = [];

    public ImmutableArray<Footnote> Footnotes { get; init; } = [];

    /// <summary>
    /// The Chinese texts of the document, for what is learned from all of it; none where its segments are read one by one.
    /// </summary>
    public IEnumerable<string> ChineseTexts { get; init; } = [];

    /// <summary>A lexicon with the names of people that come again in the document.</summary>
    internal BilingualLexicon WithNames(BilingualLexicon lexicon)
    {
        var names = DocumentNames.Find(ChineseTexts, lexicon);
        return names.Count == 0 ? lexicon : lexicon.WithTerms(names.Select(name => new LexiconTerm(name, name)));
    }

    public static DocumentFacts Of(Transcript transcript) => new()
    {
        Name = transcript.Name,
        Metadata = transcript.Metadata,
        Terms = transcript.Terms,
        Footnotes = transcript.Footnotes,
        ChineseTexts = transcript.Cues.Select(cue => cue.Chinese.Text),
    };
}
