using Aligner.Cli.Input;
using Aligner.Cli.Output;
using Aligner.Cli.Running;
using Aligner.Edits;
using Aligner.Reviewing;
using Aligner.Segments;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Cli.Commands.Reviews;

/// <summary>What <c>aligner edits from-table</c> or <c>from-alignment</c> was asked to do.</summary>
/// <param name="Table">What a person changed.</param>
/// <param name="HasIds">Whether it is a table with the ids of segments.</param>
/// <param name="Inputs">The document.</param>
/// <param name="Segmenter">How it was aligned.</param>
/// <param name="TermsPath">A glossary that it was aligned by; null for none.</param>
/// <param name="Output">The log, or - for standard output.</param>
/// <param name="By">Who changed it; null where that is not known.</param>
/// <param name="IsForced">Whether a log that is there is replaced.</param>
internal sealed record EditsFromRequest(string Table, bool HasIds, IReadOnlyList<string> Inputs, SegmenterOptions Segmenter,
    string? TermsPath, string Output, string? By, bool IsForced);

/// <summary>One run of them: the document is aligned as if nobody had changed it, and what differs is said.</summary>
internal sealed class EditsFromAction(CliStreams streams, EditsFromRequest request, CancellationToken cancellation)
{
    private bool _hasErrors;

    public int Run()
    {
        if (!request.IsForced && File.Exists(request.Output) && !DevicePath.Is(request.Output))
            Error("AL1309", request.Output, "is there already, and what was said in it would be lost; --force replaces it");
        if (_hasErrors || Resources.Load(request.Segmenter, SourceOptions.Default, request.TermsPath, null, Report)?.Segmenter
            is not { } segmenter
            || OneDocument.Read(streams, request.Inputs, segmenter, Report, cancellation) is not { } transcript
            || Rows(transcript) is not { } rows)
        {
            return ExitCode.Input;
        }

        Write(TableEdits.ToLog(request.Output, transcript, segmenter, rows, request.HasIds, request.By, cancellation));
        return ExitCode.Done;
    }

    /// <summary>Null where the table cannot be read to its end, or has none of the document; which is then told.</summary>
    private List<Segment>? Rows(Transcript transcript)
    {
        var rows = new CorpusInput(streams.Input, Report, null, cancellation).Segments([request.Table])
            .Where(row => !request.HasIds || row.Document == transcript.Name).ToList();
        if (rows.Count == 0 && !_hasErrors)
            Error("AL1306", request.Table, request.HasIds ? $"has no row of the document '{transcript.Name}'" : "has no pair of sentences");
        return _hasErrors ? null : rows;
    }

    private void Write(EditLog log)
    {
        if (request.Output == OutputPlan.StandardOutput)
        {
            EditLogWriter.Write(log, streams.Output);
            return;
        }

        using var file = new AtomicFile(request.Output);
        EditLogWriter.Write(log, file.Stream);
        file.Commit();
        streams.Notes.WriteLine($"wrote {request.Output}: {Counted.Of(log.Edits.Length, "operation")}");
    }

    private void Error(string code, string source, string message) => Report(new Problem(code, Severity.Error, source, 1, 1, message));

    private void Report(Problem problem)
    {
        _hasErrors |= problem.Severity == Severity.Error;
        streams.Error.WriteLine(problem);
    }
}
