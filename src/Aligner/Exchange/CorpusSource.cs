using Aligner.Transcripts;

namespace Aligner.Exchange;

/// <summary>A corpus to read.</summary>
/// <param name="Name">As the user gave it, for problems.</param>
/// <param name="Document">The document of segments that name none.</param>
/// <param name="Stream">From its beginning; left open.</param>
/// <param name="Report">Takes each problem when it is found. What it belongs to is left out of what is read where it is an error.</param>
public sealed record CorpusSource(string Name, string Document, Stream Stream, Action<Problem> Report)
{
    /// <summary>Opens another file of a corpus that is in several: the one beside this with another of its format's endings. Null where there is none.</summary>
    public Func<string, Stream?> OpenBeside { get; init; } = _ => null;

    /// <summary>Opens a file that this one names, by its path from this one's folder. Null where there is none below it.</summary>
    public Func<string, Stream?> OpenNamed { get; init; } = _ => null;

    public void Error(string code, int line, int column, string message) => Report(new Problem(code, Severity.Error, Name, line, column, message));

    public void Warn(string code, int line, int column, string message) => Report(new Problem(code, Severity.Warning, Name, line, column, message));
}
