using System.Collections.Immutable;
using Aligner.Lexicon;
using Aligner.Quality.Findings;
using Aligner.Segments;
using Aligner.Text;

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

    /// <summary>
    /// Another translation that the text of a side had before, where none it had is the one it has now; null where there is nothing to ask.
    /// </summary>
    public Func<Segment, Side, Segment?>? Earlier { get; init; }

    public FindingSeverity SeverityOf(CheckKind kind) => Severities.GetValueOrDefault(kind.Name, kind.Severity);
}

/// <summary>One check: what it is, and how to begin it.</summary>
/// <param name="Code">Stable, as AL1001.</param>
/// <param name="Name">As on the command line, in configuration files and as a flag.</param>
/// <param name="Severity">Unless the user chooses another.</param>
/// <param name="Reason">Why its findings are worth a look, for people.</param>
/// <param name="Precision">How many of its findings were right where they were read.</param>
/// <param name="Begin">Begins a run of the check: what it returns keeps what it has seen.</param>
public sealed record CheckKind(string Code, string Name, FindingSeverity Severity, string Reason, Precision? Precision,
    Func<CheckOptions, QualityCheck> Begin);

/// <summary>
/// How many of the findings on a set of pairs are right, as people read them. The set is in tests/Aligner.Tests/Quality/Verdicts.
/// </summary>
/// <param name="Right">Those that tell what is there.</param>
/// <param name="Found">All findings.</param>
public sealed record Precision(int Right, int Found);
