using System.Globalization;
using Aligner.Cli.Input.Files;
using Aligner.Cli.Running;
using Aligner.Segments;
using Aligner.Segments.Accounts;
using Aligner.Text;

namespace Aligner.Cli.Display;

/// <summary>Tells people what became of a corpus: problems as they are found, and counts at the end.</summary>
internal sealed class CorpusSummary(CliStreams streams)
{
    private int _read;
    private int _errors;
    private int _warnings;

    public bool HasErrors => _errors > 0;

    /// <summary>The files of the folders that were not read.</summary>
    public PassedOver PassedOver { get; } = new();

    public bool HasRead => _read > 0;

    public Segment Count(Segment segment)
    {
        _read++;
        return segment;
    }

    public void Note(Problem problem)
    {
        (problem.Severity == Severity.Note ? streams.Notes : streams.Error).WriteLine(problem);
        _errors += problem.Severity == Severity.Error ? 1 : 0;
        _warnings += problem.Severity == Severity.Warning ? 1 : 0;
    }

    /// <summary>Ends a run that writes no corpus.</summary>
    public void PrintPassedOver() => PassedOver.Tell(streams.Notes);

    public void Print(IReadOnlyCollection<OutputAccount> outputs, IEnumerable<string> told)
    {
        foreach (var line in told)
            streams.Notes.WriteLine(line);
        streams.Notes.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Counted.Of(_read, "segment")} read, {outputs.Sum(output => output.Written)} written; {Counted.Of(_errors, "error")}, {Counted.Of(_warnings, "warning")}"));
        PassedOver.Tell(streams.Notes);
        OutputLines.Print(outputs, streams.Notes);
    }
}
