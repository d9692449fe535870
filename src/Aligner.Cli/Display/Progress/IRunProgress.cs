namespace Aligner.Cli.Display.Progress;

/// <summary>Shows people how far a run is.</summary>
internal interface IRunProgress
{
    /// <summary>Where lines are written while the run is shown.</summary>
    TextWriter Error { get; }

    /// <summary>Begins with so many documents ahead.</summary>
    void Begin(int documents);

    /// <summary>Notes a document that is done.</summary>
    void Done(int segments);
}
