using Aligner.Cli.Input.Files;
using Aligner.Cli.Running;
using Aligner.Pairing;
using Aligner.Segments.Accounts;
using Aligner.Segments.Journal;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Cli.Display;

/// <summary>Tells people what a run does: problems as they are found, and a line of counts at its end.</summary>
internal sealed class RunSummary(TextWriter error)
{
    private int _documents;
    private int _cues;
    private int _segments;
    private int _unpaired;
    private int _errors;
    private int _warnings;

    public bool HasErrors => _errors > 0;

    public PassedOver PassedOver { get; set; } = new();

    /// <summary>Whether only problems are told.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Says how much of the run was done before.</summary>
    public void NoteResumed(RunJournal? journal) => Tell(journal?.IsOfOtherVersion == true
        ? "not resuming: what is there was done by another version of aligner; all documents are aligned anew"
        : $"resuming: {Counted.Of(journal?.Count ?? 0, "document")} done before");

    /// <summary>Says which folders were taken for one transcript each.</summary>
    public void NoteStreams(IEnumerable<(string Folder, int Segments)> streams)
    {
        foreach (var (folder, segments) in streams)
            Tell($"joined the {Counted.Of(segments, "segment")} of {folder}");
    }

    /// <summary>Says which files were taken for one recording, and which have no partner though their names tell a language.</summary>
    public void NotePairs(IEnumerable<FilePair> pairs, IEnumerable<string> alone)
    {
        foreach (var pair in pairs)
            Tell($"paired {FileName.Shown(pair.English)} with {FileName.Shown(pair.Chinese)}");
        foreach (var file in alone)
            Tell($"alone: {FileName.Shown(file)} has no partner by name in the other language");
    }

    public void Note(Problem problem)
    {
        if (!IsQuiet || problem.Severity != Severity.Note)
            error.WriteLine(problem);
        _errors += problem.Severity == Severity.Error ? 1 : 0;
        _warnings += problem.Severity == Severity.Warning ? 1 : 0;
    }

    public void Note(DocumentAccount account)
    {
        foreach (var problem in account.Transcript.Problems)
            Note(problem);
        _documents++;
        _cues += account.Transcript.Cues.Count(cue => cue.Part == Part.Transcript);
        _segments += account.Parts.Sum(part => part.Segments);
        _unpaired += account.Unpaired.Length;
        if (!account.IsClosed)
        {
            Note(new Problem(Unforeseen.Code, Severity.Error, account.Transcript.Source.Name, 1, 1,
                $"the account of it does not close, which is a fault of this program; {Unforeseen.Plea}"));
        }
    }

    public void Print(IReadOnlyCollection<OutputAccount> outputs)
    {
        if (IsQuiet)
            return;
        var unpaired = _unpaired > 0 ? $" ({_unpaired} with one side only)" : "";
        error.WriteLine($"{Counted.Of(_documents, "document")}, {Counted.Of(_cues, "cue")}, {Counted.Of(_segments, "segment")}{unpaired}; {Counted.Of(_errors, "error")}, {Counted.Of(_warnings, "warning")}");
        PassedOver.Tell(error);
        OutputLines.Print(outputs, error);
    }

    public void Tell(string line)
    {
        if (!IsQuiet)
            error.WriteLine(line);
    }
}
