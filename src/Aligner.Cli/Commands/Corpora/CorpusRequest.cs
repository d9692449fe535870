using Aligner.Cli.Output;
using Aligner.Formats;

namespace Aligner.Cli.Commands.Corpora;

/// <summary>What every command that reads a corpus and writes one was asked.</summary>
/// <param name="Inputs">Files, folders, or - for standard input.</param>
/// <param name="From">The format of the inputs; null where each is recognised by its content.</param>
/// <param name="Output">Where it goes.</param>
/// <param name="Export">How it is written.</param>
internal sealed record CorpusRequest(IReadOnlyList<string> Inputs, CorpusFormat? From, OutputPlan Output, ExportOptions Export)
{
    /// <summary>A corpus that is read beside the inputs.</summary>
    public string? Original { get; init; }

    /// <summary>Logs of what reviewers said of the inputs, or folders of logs.</summary>
    public IReadOnlyList<string> EditsPaths { get; init; } = [];

    /// <summary>Whether what is not replaced otherwise is replaced.</summary>
    public bool IsForced { get; init; }
}
