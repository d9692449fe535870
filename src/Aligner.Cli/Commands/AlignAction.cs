using Aligner.Cli.Display;
using Aligner.Cli.Input;
using Aligner.Cli.Output;
using Aligner.Corpus;
using Aligner.Corpus.Accounts;
using Aligner.Transcripts;

namespace Aligner.Cli.Commands;

/// <summary>One run of <c>aligner align</c>: each source is read, segmented and written before the next is opened.</summary>
internal sealed class AlignAction(CliStreams streams, AlignRequest request, CancellationToken cancellation)
{
    private readonly RunSummary _summary = new(streams.Error);

    public int Run()
    {
        try
        {
            using var reportFile = request.ReportPath is { } path ? new AtomicFile(path) : null;
            using var report = reportFile is null ? null : new ReportWriter(reportFile.Stream);
            using var output = new CorpusOutput(request.Output, request.Export, streams.Output);
            WriteAll(output, report);
            output.Complete();
            report?.Complete(output.Accounts);
            reportFile?.Commit();
            _summary.Print(output.Accounts);
            return _summary.HasErrors ? ExitCode.Input : ExitCode.Done;
        }
        catch (OperationCanceledException)
        {
            streams.Error.WriteLine("interrupted; no unfinished file was left");
            return ExitCode.Interrupted;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            streams.Error.WriteLine($"cannot write: {error.Message}");
            return ExitCode.Input;
        }
    }

    private void WriteAll(CorpusOutput output, ReportWriter? report)
    {
        var finder = new InputFinder();
        var files = finder.Find(request.Inputs);
        _summary.Skipped = finder.Skipped;
        foreach (var problem in finder.Problems)
            NoteUnreadable(problem, report);
        foreach (var file in files)
            WriteDocument(file, output, report);
    }

    private void WriteDocument(InputFile file, CorpusOutput output, ReportWriter? report)
    {
        cancellation.ThrowIfCancellationRequested();
        var read = InputReader.Read(file, streams.Input);
        if (read.Transcript is not { } transcript)
        {
            NoteUnreadable(read.Problem!, report);
            return;
        }

        var problems = transcript.Problems.AddRange(request.Output.Formats.SelectMany(format => format.Check(transcript)));
        transcript = transcript with { Problems = problems };
        var segments = Segmenter.Segments(transcript, request.Export.Level).ToList();
        output.Write(transcript.Name, segments.Where(segment => request.Parts.Contains(segment.Part)), cancellation);
        var account = Accounting.Of(transcript, segments, request.Parts);
        report?.Write(account);
        _summary.Note(account);
    }

    private void NoteUnreadable(Problem problem, ReportWriter? report)
    {
        report?.WriteUnreadable(problem);
        _summary.Note(problem);
    }
}
