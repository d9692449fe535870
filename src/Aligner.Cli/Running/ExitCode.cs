namespace Aligner.Cli.Running;

/// <summary>What the exit codes mean; the same for every command.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 1;

    /// <summary>Some input was unreadable or had nothing to align; what could be done was done and written.</summary>
    public const int Input = 2;

    /// <summary>A check found what it was asked to find, or reviewers contradict each other.</summary>
    public const int Found = 3;

    public const int Interrupted = 130;

    /// <summary>
    /// Whoever read standard output has gone, as <c>| head</c> does: what a shell shows for a program that SIGPIPE ended.
    /// </summary>
    public const int ClosedPipe = 141;

    /// <summary>For people, as the manual page and the README have them.</summary>
    public static IReadOnlyList<(int Code, string Meaning)> Meanings { get; } =
    [
        (Done, "done"),
        (Usage, "the command line is wrong"),
        (Input, "some input could not be read, or had nothing to align; everything else was done and written. Or the output could not be "
            + "written"),
        (Found, "a check found what it was asked to find: check --fail-on, or validate of a file that cannot be imported; or reviewers "
            + "contradict each other"),
        (Interrupted, "interrupted, by Ctrl-C or SIGTERM; no unfinished file was left"),
        (ClosedPipe, "whoever read standard output has gone (aligner … | head); nothing is said, and no unfinished file was left"),
    ];
}
