using Aligner.Cli.Commands.Memories;
using Aligner.Cli.Display;
using Aligner.Cli.Display.Progress;
using Aligner.Cli.Input;
using Aligner.Cli.Input.Files;
using Aligner.Cli.Output;
using Aligner.Cli.Running;
using Aligner.Memory;
using Aligner.Pairing;
using Aligner.Segments;
using Aligner.Segments.Journal;
using Aligner.Transcripts;

namespace Aligner.Cli.Commands.Aligning;

/// <summary>One run of <c>aligner align</c>: finds its files, has the library align them, and writes what comes of it.</summary>
internal sealed class AlignAction(CliStreams streams, AlignRequest request, CancellationToken cancellation)
{
    private RunSummary _summary = new(streams.Error);
    private bool _hasJournal;

    public int Run() => ExceptionBoundary.Run(streams.Error, () => RunProgress.Run(request.Progress, streams, Run),
        () => _hasJournal ? "; 'align' with the same arguments and --resume goes on from here" : "");

    private int Run(IRunProgress progress)
    {
        _summary = new RunSummary(progress.Error) { IsQuiet = streams.Quiet.IsOn };
        if (!OpenMemory.TryOpen(request.MemoryPath, _summary.Note, out var memory))
            return ExitCode.Input;
        using var closed = memory;
        var earlier = memory is null ? null : new EarlierPairs(memory);
        var withMemory = request with { Segmenter = request.Segmenter with { Earlier = earlier } };
        if (Resources.Load(withMemory, _summary) is not var (segmenter, edits))
            return ExitCode.Input;

        using var output = new AlignOutput(streams, request, segmenter, _summary, cancellation);
        if (output.IsRefused)
            return ExitCode.Input;
        var files = new AlignInputs(request, _summary, output.NoteUnreadable, () => segmenter.LexiconWithTerms, cancellation).Find();
        using var journal = JournalFile.Open(request, files.Count);
        _hasJournal = journal is not null;
        if (request.Resumes)
            _summary.NoteResumed(journal);
        progress.Begin(files.Count);
        Align(files, segmenter, journal, output, progress.Done);
        output.Complete();
        journal?.Delete();
        NoteUnapplied(segmenter);
        _summary.Print(output.Accounts);
        if (request.Rebases)
            EditLogFile.Rebase(edits.Files, segmenter, request.Sources, _summary.Tell, _summary.Note);
        return _summary.HasErrors ? ExitCode.Input : edits.HaveContradictions ? ExitCode.Found : ExitCode.Done;
    }

    private void Align(InputFiles files, Segmenter segmenter, RunJournal? journal, AlignOutput output, Action<int> done)
    {
        var aligner = new DocumentAligner(segmenter, journal)
        {
            Jobs = request.Jobs,
            Formats = request.Output.Formats,
            Criteria = request.Selection,
            Checks = request.Checks,
        };
        foreach (var document in aligner.Align(files, Read, file => file.Source, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (output.Write(aligner, document) is { } segments)
                done(segments);
            if (document.Key is { } key)
                journal!.Add(key, (IReadOnlyList<Segment>)document.Segments);
        }

        ReadResult Read(InputFile file) => InputReader.Read(file, streams.Input, request.Sources,
            () => new TimelinePairer(request.Timelines, segmenter.Lexicon), cancellation);
    }

    /// <summary>What reviewers said of a document that the run has not seen; a run of some documents only cannot tell.</summary>
    private void NoteUnapplied(Segmenter segmenter)
    {
        if (request.Resumes || request.Shard is not null)
            return;
        foreach (var problem in EditLogs.Unapplied(segmenter))
            _summary.Note(problem);
    }
}
