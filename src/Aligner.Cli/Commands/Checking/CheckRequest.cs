using Aligner.Cli.Input;
using Aligner.Quality;
using Aligner.Quality.Findings;
using Aligner.Segments;

namespace Aligner.Cli.Commands.Checking;

/// <summary>What <c>aligner check</c> was asked to do.</summary>
internal sealed record CheckRequest
{
    public required IReadOnlyList<string> Inputs { get; init; }

    public required CheckOptions Options { get; init; }

    public required SegmenterOptions Segmenter { get; init; }

    public SourceOptions Sources { get; init; } = SourceOptions.Default;

    public string? LexiconPath { get; init; }

    /// <summary>A glossary, CSV or TBX.</summary>
    public string? TermsPath { get; init; }

    /// <summary>A translation memory that translations are compared with.</summary>
    public string? MemoryPath { get; init; }

    /// <summary>Findings of an earlier run that are known.</summary>
    public string? BaselinePath { get; init; }

    public bool IsJson { get; init; }

    public string? SarifPath { get; init; }

    public string? HtmlPath { get; init; }

    /// <summary>The least severity that makes the run fail; null for none.</summary>
    public FindingSeverity? FailOn { get; init; }
}
