using System.Collections.Immutable;
using Aligner.Quality.Findings;

namespace Aligner.Cli.Running;

/// <summary>What a project's <c>aligner.json</c> sets for all commands; the command line wins over it.</summary>
internal sealed record ProjectSettings
{
    public static readonly ProjectSettings None = new();

    /// <summary>The file, from the current directory; null where there is none.</summary>
    public string? Path { get; init; }

    /// <summary>Severities by the name of the check.</summary>
    public ImmutableDictionary<string, FindingSeverity> Checks { get; init; } = ImmutableDictionary<string, FindingSeverity>.Empty;

    /// <summary>The name that --fail-on takes; null where it is not set.</summary>
    public string? FailOn { get; init; }

    /// <summary>A glossary, from the current directory; null where it is not set.</summary>
    public string? Terms { get; init; }

    /// <summary>The language tag of the English side; null where it is not set.</summary>
    public string? EnglishTag { get; init; }

    /// <summary>The language tag of the Chinese side; null where it is not set.</summary>
    public string? ChineseTag { get; init; }
}
