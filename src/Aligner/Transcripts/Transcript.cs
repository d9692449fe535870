using System.Collections.Immutable;
using Aligner.Text;

namespace Aligner.Transcripts;

/// <summary>One source after reading.</summary>
public record Transcript
{
    /// <summary>The document's name: the source's path below the folder given, without its extension.</summary>
    public required string Name { get; init; }

    /// <summary>The source read.</summary>
    public required SourceText Source { get; init; }

    /// <summary>The name of the source format, as in <c>aligner formats</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The name of the encoding that the source was in.</summary>
    public string Encoding { get; init; } = "utf-8";

    /// <summary>
    /// How the source was understood, in words: where its times stand and how the languages do; null where its format says that.
    /// </summary>
    public string? Layout { get; init; }

    public Metadata Metadata { get; init; } = Metadata.Empty;

    public Languages Languages { get; init; } = Languages.Both;

    /// <summary>The timed blocks of the source: more than the cues where twins became one cue and empty ones were left out.</summary>
    public int Blocks { get; init; }

    /// <summary>All cues in the order of the source.</summary>
    public ImmutableArray<Cue> Cues { get; init; } = [];

    /// <summary>
    /// Whether the two sides of a cue translate each other, so that no pair crosses a cue's border. Else each cue has one
    /// side, and only the whole document is known to be a translation.
    /// </summary>
    public bool CuesArePairs { get; init; } = true;

    /// <summary>Whether sentences go on over the borders of cues, as those of subtitles do.</summary>
    public bool CuesCutSentences { get; init; }

    /// <summary>
    /// Where the two sides come from a source each: the Chinese one as it was read. The other properties are then the English one's.
    /// </summary>
    public Transcript? ChineseSource { get; init; }

    public ImmutableArray<Term> Terms { get; init; } = [];

    public ImmutableArray<Mention> Mentions { get; init; } = [];

    public ImmutableArray<Footnote> Footnotes { get; init; } = [];

    /// <summary>
    /// What each stretch of the source was read as, in the order of the source: no two overlap, and all that is not white space is in one.
    /// </summary>
    public ImmutableArray<Passage> Passages { get; init; } = [];

    public ImmutableArray<Problem> Problems { get; init; } = [];
}

/// <summary>A note at the end of a document.</summary>
/// <param name="Number">As its markers have it.</param>
/// <param name="Headword">The English term it defines; null for a note on the running text.</param>
/// <param name="HeadwordChinese">The Chinese given after the headword.</param>
/// <param name="Text">What it says, after the headword.</param>
/// <param name="Line">1-based.</param>
public sealed record Footnote(int Number, string? Headword, string? HeadwordChinese, string Text, int Line);

/// <summary>Which languages a transcript's cues hold.</summary>
public enum Languages
{
    /// <summary>Most cues have both sides; one without is worth a look.</summary>
    Both,

    /// <summary>English only, or nearly so.</summary>
    English,

    /// <summary>Chinese only, or nearly so; what Latin text there is belongs to the Chinese side.</summary>
    Chinese,

    /// <summary>Cues of either language, few of them of both: as a rule a translation that was left unfinished.</summary>
    Mixed,
}

/// <summary>A pair given in running text: <c>English term (中文)</c> or <c>“Title” (中文标题)</c>.</summary>
/// <param name="English">The words before the parenthesis, or the quoted title.</param>
/// <param name="Chinese">The text in the parentheses.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">Of the English, 1-based, in Unicode code points.</param>
public sealed record Mention(string English, string Chinese, int Line, int Column);

/// <summary>An entry of a document's terminology shortlist.</summary>
/// <param name="English">As written, without its footnote marker.</param>
/// <param name="Chinese">As written, without its parentheses.</param>
/// <param name="Footnote">The number of the footnote that defines it.</param>
/// <param name="Definition">The footnote's text after the headword; null where no footnote is found.</param>
/// <param name="DefinitionChinese">The Chinese given in the footnote's headword.</param>
/// <param name="Line">The 1-based line of the shortlist.</param>
public sealed record Term(string English, string Chinese, int? Footnote, string? Definition, string? DefinitionChinese, int Line);
