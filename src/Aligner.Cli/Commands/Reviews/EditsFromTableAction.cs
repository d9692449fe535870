using Aligner.Cli.Display;
using Aligner.Cli.Input;
using Aligner.Cli.Output;
using Aligner.Corpus;
using Aligner.Edits;
using Aligner.Transcripts;
using Aligner.Transcripts.Timelines;

namespace Aligner.Cli.Commands.Reviews;

/// <summary>What <c>aligner edits from-table</c> was asked to do.</summary>
/// <param name="Table">What a person changed.</param>
/// <param name="Inputs">The document.</param>
/// <param name="Output">The log, or - for standard output.</param>
/// <param name="By">Who changed it; null where that is not known.</param>
/// <param name="IsForced">Whether a log that is there is replaced.</param>
internal sealed record EditsFromTableRequest(string Table, IReadOnlyList<string> Inputs, string Output, string? By, bool IsForced);

/// <summary>One run of <c>aligner edits from-table</c>: the document is aligned as if nobody had changed it, and what differs is said.</summary>
internal sealed class EditsFromTableAction(CliStreams streams, EditsFromTableRequest request, CancellationToken cancellation)
{
    private readonly Segmenter _segmenter = new(SegmenterOptions.Default);
    private bool _hasErrors;

    public int Run()
    {
        if (!request.IsForced && File.Exists(request.Output) && !DevicePath.Is(request.Output))
            Error("AL1309", request.Output, "is there already, and what was said in it would be lost; --force replaces it");
        if (_hasErrors || Document() is not { } transcript || Rows(transcript) is not { } rows)
            return ExitCode.Input;
        Write(TableEdits.ToLog(request.Output, transcript, _segmenter, rows, request.By, cancellation));
        return ExitCode.Done;
    }

    /// <summary>Null where it cannot be read, which is then told.</summary>
    private Transcript? Document()
    {
        var finder = new InputFinder { LanguageOf = path => InputReader.SideOf(path, SourceOptions.Default) };
        var files = finder.Find(request.Inputs).ToList();
        finder.Problems.ForEach(Report);
        if (files is not [var file])
        {
            if (!_hasErrors)
                Error("AL1306", string.Join(' ', request.Inputs), $"these are {files.Count} documents; a table is of one");
            return null;
        }

        var read = file.Chinese is null
            ? InputReader.Read(file, streams.Input, SourceOptions.Default)
            : InputReader.ReadPair(file, streams.Input, SourceOptions.Default, () => new TimelinePairer(TimelineOptions.Default, _segmenter.Lexicon), cancellation);
        if (read.Problem is { } problem)
            Report(problem);
        return read.Transcript;
    }

    /// <summary>Null where the table cannot be read to its end, or has none of the document; which is then told.</summary>
    private List<Segment>? Rows(Transcript transcript)
    {
        var rows = new CorpusInput(streams.Input, Report, null, cancellation).Segments([request.Table]).Where(row => row.Document == transcript.Name).ToList();
        if (rows.Count == 0 && !_hasErrors)
            Error("AL1306", request.Table, $"has no row of the document '{transcript.Name}'");
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
        streams.Error.WriteLine($"wrote {request.Output}: {Counted.Of(log.Edits.Length, "operation")}");
    }

    private void Error(string code, string source, string message) => Report(new Problem(code, Severity.Error, source, 1, 1, message));

    private void Report(Problem problem)
    {
        _hasErrors |= problem.Severity == Severity.Error;
        streams.Error.WriteLine(problem);
    }
}
