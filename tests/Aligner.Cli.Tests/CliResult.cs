namespace Aligner.Cli.Tests;

/// <summary>What a run left behind.</summary>
internal sealed record CliResult(int Code, string Output, string Error);
