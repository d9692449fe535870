using Aligner.Cli.Output;
using Aligner.Exchange;
using Aligner.Transcripts;

namespace Aligner.Cli.Commands;

/// <summary>What <c>aligner align</c> was asked to do.</summary>
internal sealed record AlignRequest
{
    public required IReadOnlyList<string> Inputs { get; init; }

    public required OutputPlan Output { get; init; }

    public required IReadOnlySet<Part> Parts { get; init; }

    public string? ReportPath { get; init; }

    public required ExportOptions Export { get; init; }
}
