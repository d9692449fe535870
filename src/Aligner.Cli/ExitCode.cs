namespace Aligner.Cli;

/// <summary>What the exit codes mean; the same for every command.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 1;

    /// <summary>Some input was unreadable or had nothing to align; what could be done was done and written.</summary>
    public const int Input = 2;

    /// <summary>A check found what it was asked to find.</summary>
    public const int Found = 3;

    public const int Interrupted = 130;
}
