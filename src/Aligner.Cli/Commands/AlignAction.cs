using Aligner.Cli.Display;
using Aligner.Cli.Input;
using Aligner.Cli.Output;
using Aligner.Corpus;
using Aligner.Corpus.Accounts;
using Aligner.Transcripts;
using Aligner.Transcripts.Timelines;

namespace Aligner.Cli.Commands;

/// <summary>One run of <c>aligner align</c>: each source is read, aligned and written before the next is opened.</summary>
internal sealed class AlignAction(CliStreams streams, AlignRequest request, CancellationToken cancellation)
{
    private readonly RunSummary _summary = new(streams.Error);

    public int Run() => Guarded.Run(streams.Error, () =>
    {
        if (Resources.Load(request, _summary) is not { } segmenter)
            return ExitCode.Input;

        using var reportFile = request.ReportPath is { } path ? new AtomicFile(path) : null;
        using var report = reportFile is null ? null : new ReportWriter(reportFile.Stream);
        using var output = new CorpusOutput(request.Output, request.Export, streams.Output);
        using var rejects = request.Rejects is { } plan ? new CorpusOutput(plan, request.Export, streams.Output) : null;
        foreach (var read in Documents(segmenter, report))
            WriteDocument(read, segmenter, output, rejects, report);
        output.Complete();
        rejects?.Complete();
        OutputAccount[] accounts = [.. output.Accounts, .. rejects?.Accounts ?? []];
        report?.Complete(accounts);
        reportFile?.Commit();
        _summary.Print(accounts);
        return _summary.HasErrors ? ExitCode.Input : ExitCode.Done;
    });

    /// <summary>The documents one by one; what cannot be read is told and passed over.</summary>
    private IEnumerable<Transcript> Documents(Segmenter segmenter, ReportWriter? report)
    {
        foreach (var read in Reads(segmenter, report))
        {
            cancellation.ThrowIfCancellationRequested();
            if (read.Transcript is { } transcript)
                yield return transcript;
            else
                NoteUnreadable(read.Problem!, report);
        }
    }

    private IEnumerable<ReadResult> Reads(Segmenter segmenter, ReportWriter? report) => Files(report).Select(file => file.Chinese is null
        ? InputReader.Read(file, streams.Input, request.Encoding)
        : InputReader.ReadPair(file, streams.Input, request.Encoding, () => new TimelinePairer(request.Timelines, segmenter.Lexicon), cancellation));

    private IReadOnlyList<InputFile> Files(ReportWriter? report)
    {
        if (request.Pair is { } pair)
            return [new InputFile(pair.English, InputReader.PairName(pair.English), pair.Chinese)];

        var finder = new InputFinder();
        var files = finder.Find(request.Inputs);
        _summary.Skipped = finder.Skipped;
        _summary.NoteStreams(finder.Streams);
        _summary.NotePairs(finder.Pairs, finder.Alone);
        foreach (var problem in finder.Problems)
            NoteUnreadable(problem, report);
        return files;
    }

    private void WriteDocument(Transcript read, Segmenter segmenter, CorpusOutput output, CorpusOutput? rejects, ReportWriter? report)
    {
        var transcript = read with { Problems = read.Problems.AddRange(request.Output.Formats.SelectMany(format => format.Check(read))) };
        var accounting = new Accounting(transcript, request.Selection);
        output.Begin(transcript.Name);
        rejects?.Begin(transcript.Name);
        foreach (var segment in segmenter.Segments(transcript, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            switch (accounting.Add(segment))
            {
                case Selection.Kept: output.Write(segment); break;
                case Selection.Rejected: rejects?.Write(segment); break;
            }
        }

        output.End();
        var account = accounting.Close();
        report?.Write(account);
        _summary.Note(account);
    }

    private void NoteUnreadable(Problem problem, ReportWriter? report)
    {
        report?.WriteUnreadable(problem);
        _summary.Note(problem);
    }
}
