namespace Aligner.Cli.Display.Progress;

/// <summary>Shows nothing.</summary>
internal sealed class NoProgress(TextWriter error) : IRunProgress
{
    public TextWriter Error => error;

    public void Begin(int documents)
    {
    }

    public void Done(int segments)
    {
    }
}
