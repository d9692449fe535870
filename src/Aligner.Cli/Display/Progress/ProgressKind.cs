namespace Aligner.Cli.Display.Progress;

/// <summary>How a run shows how far it is.</summary>
internal enum ProgressKind
{
    /// <summary>A bar on a terminal, nothing elsewhere.</summary>
    Auto,

    /// <summary>A line from time to time, for logs.</summary>
    Plain,

    /// <summary>Not at all.</summary>
    None,
}
