using System.Collections.Immutable;
using Aligner.Corpus;
using Aligner.Language;
using Aligner.Lexicon;

namespace Aligner.Quality;

/// <summary>How a corpus is checked. The defaults are here and nowhere else.</summary>
public sealed record CheckOptions
{
    public static readonly CheckOptions Default = new();

    /// <summary>Severities by the name of the check, where they are not the default ones.</summary>
    public ImmutableDictionary<string, FindingSeverity> Severities { get; init; } = ImmutableDictionary<string, FindingSeverity>.Empty;

    /// <summary>The glossary that translations must follow; rows that share a side are variants.</summary>
    public ImmutableArray<LexiconTerm> Terms { get; init; } = [];

    /// <summary>The terms that a document itself lists, by its name.</summary>
    public Func<string, ImmutableArray<LexiconTerm>> Shortlist { get; init; } = _ => [];

    public Lazy<BilingualLexicon> Lexicon { get; init; } = new(() => BilingualLexicon.Default);

    /// <summary>A score below this is low.</summary>
    public double LowScore { get; init; } = 0.5;

    /// <summary>More English characters a second than this are too many to read.</summary>
    public double EnglishSpeed { get; init; } = 25;

    /// <summary>More Chinese characters a second than this are too many to read.</summary>
    public double ChineseSpeed { get; init; } = 12;

    /// <summary>Another translation that the text of a side had before, where none it had is the one it has now; null where there is nothing to ask.</summary>
    public Func<Segment, Side, Segment?>? Earlier { get; init; }

    public FindingSeverity SeverityOf(CheckKind kind) => Severities.GetValueOrDefault(kind.Name, kind.Severity);
}
