using System.Diagnostics;
using Aligner.Cli.Display;
using Aligner.Cli.Input;
using Aligner.Cli.Output;
using Aligner.Cli.Serving;
using Aligner.Corpus;
using Aligner.Edits;
using Aligner.Lexicon;
using Aligner.Quality;
using Aligner.Reviewing;
using Aligner.Transcripts;
using Aligner.Transcripts.Timelines;

namespace Aligner.Cli.Commands.Reviews;

/// <summary>What <c>aligner review</c> was asked to do.</summary>
internal sealed record ReviewRunRequest
{
    public required IReadOnlyList<string> Inputs { get; init; }

    public (string English, string Chinese)? Pair { get; init; }

    public required SegmenterOptions Segmenter { get; init; }

    public SourceOptions Sources { get; init; } = SourceOptions.Default;

    public TimelineOptions Timelines { get; init; } = TimelineOptions.Default;

    public CheckOptions Checks { get; init; } = CheckOptions.Default;

    /// <summary>A glossary, CSV or TBX.</summary>
    public string? TermsPath { get; init; }

    public string? LexiconPath { get; init; }

    /// <summary>The log; null for the one beside the source.</summary>
    public string? EditsPath { get; init; }

    public string? MediaPath { get; init; }

    /// <summary>Who reviews; null where that is not known.</summary>
    public string? By { get; init; }

    /// <summary>The file that the page is written into; null where it is served.</summary>
    public string? Output { get; init; }

    public int Port { get; init; }

    /// <summary>How long it waits for a request; null for ever.</summary>
    public TimeSpan? Idle { get; init; }

    public bool OpensBrowser { get; init; }
}

/// <summary>One run of <c>aligner review</c>: the document is read and aligned, and the page is served until it is interrupted.</summary>
internal sealed class ReviewRun(CliStreams streams, ReviewRunRequest request, CancellationToken cancellation)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(200);

    private bool _hasErrors;

    public int Run()
    {
        if (Resources.Load(new CheckRequest { Inputs = request.Inputs, Options = request.Checks, Segmenter = request.Segmenter, Sources = request.Sources, TermsPath = request.TermsPath, LexiconPath = request.LexiconPath }, Report) is not var (segmenter, terms))
            return ExitCode.Input;
        if (Source() is not { } file || Read(file, segmenter) is not { } transcript)
            return ExitCode.Input;
        using var log = EditLogFile.Open(LogPath(file), request.Sources, Report);
        if (log is null || !IsOf(log, transcript, segmenter))
            return ExitCode.Input;
        if (request.Output is null && log.ReadOnly is { } reason)
            Report(new Problem("AL1333", Severity.Warning, log.Path, 1, 1, $"nothing can be changed: {reason}"));
        var session = new ReviewSession(transcript, segmenter, log.Log, log.Append, cancellation);
        foreach (var problem in session.State.Problems)
            Report(problem);
        using var findings = new ReviewFindings(request.Checks with { Terms = terms, Shortlist = _ => [.. transcript.Terms.Select(term => new LexiconTerm(term.English, term.Chinese))], Lexicon = new(() => segmenter.Lexicon) });
        return request.Output is { } path ? Write(session.State, findings, log, transcript, path) : ServeAsync(session, findings, log, transcript).GetAwaiter().GetResult();
    }

    /// <summary>The one document; null where it cannot be found, which is then told.</summary>
    private InputFile? Source()
    {
        if (request.Pair is { } pair)
            return new InputFile(pair.English, InputReader.PairName(pair.English), pair.Chinese);
        var finder = new InputFinder { MaxSize = request.Sources.MaxSize, LanguageOf = path => InputReader.SideOf(path, request.Sources) };
        var files = finder.Find(request.Inputs).ToList();
        finder.Problems.ForEach(Report);
        if (files is [var file])
            return file;
        if (!_hasErrors)
            Report(new Problem("AL1331", Severity.Error, string.Join(' ', request.Inputs), 1, 1, $"these are {files.Count} documents; a review is of one"));
        return null;
    }

    private Transcript? Read(InputFile file, Segmenter segmenter)
    {
        var read = file.Chinese is null
            ? InputReader.Read(file, streams.Input, request.Sources)
            : InputReader.ReadPair(file, streams.Input, request.Sources, () => new TimelinePairer(request.Timelines, segmenter.Lexicon), cancellation);
        if (read.Problem is { } problem)
            Report(problem);
        foreach (var found in read.Transcript?.Problems ?? [])
            Report(found);
        return read.Transcript;
    }

    private string LogPath(InputFile file) =>
        request.EditsPath ?? Path.Combine(Path.GetDirectoryName(file.Path.TrimEnd('/')) ?? "", Path.GetFileName(file.Document) + EditLogs.Ending);

    /// <summary>Whether the log is of the document, by its name or by what it says.</summary>
    private bool IsOf(EditLogFile log, Transcript transcript, Segmenter segmenter)
    {
        if (log.Log is not { } known)
            return true;
        var (english, chinese) = segmenter.Sentences(transcript);
        if (EditLog.Find([known], transcript.Name, english, chinese) is not null)
            return true;
        Report(new Problem("AL1332", Severity.Error, log.Path, 1, 1, $"is about '{known.Document}', and knows too few of the sentences of '{transcript.Name}' to be its log"));
        return false;
    }

    private int Write(ReviewState state, ReviewFindings findings, EditLogFile log, Transcript transcript, string path)
    {
        findings.CheckAsync(state, isFirst: true).GetAwaiter().GetResult();
        var folder = path == OutputPlan.StandardOutput ? Environment.CurrentDirectory : Path.GetDirectoryName(Path.GetFullPath(path))!;
        var media = request.MediaPath is { } recording ? string.Join('/', Path.GetRelativePath(folder, recording).Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString)) : null;
        var file = new ReviewFile(state, findings, new ReviewFacts(log.Path, null, LanguageTags.OfChinese(transcript), media, request.MediaPath is { } played && new MediaFile(played).IsAudio), request.By);
        if (path == OutputPlan.StandardOutput)
        {
            file.Write(streams.Output);
            return ExitCode.Done;
        }

        using var target = new AtomicFile(path);
        file.Write(target.Stream);
        target.Commit();
        streams.Error.WriteLine($"wrote {path}: {Counted.Of(state.Rows.Length, "row")}");
        return ExitCode.Done;
    }

    private async Task<int> ServeAsync(ReviewSession session, ReviewFindings findings, EditLogFile log, Transcript transcript)
    {
        ReviewServer server;
        try
        {
            server = await ReviewServer.StartAsync(session, findings, new ReviewServerOptions { Port = request.Port, Log = log.Path, ReadOnly = log.ReadOnly, ChineseTag = LanguageTags.OfChinese(transcript), Media = request.MediaPath, By = request.By }).ConfigureAwait(false);
        }
        catch (IOException error)
        {
            Report(new Problem("AL1330", Severity.Error, transcript.Source.Name, 1, 1, FormattableString.Invariant($"port {request.Port} cannot be served: {error.Message}")));
            return ExitCode.Input;
        }

        await using (server.ConfigureAwait(false))
        {
            await streams.Error.WriteLineAsync($"{Counted.Of(session.State.Rows.Length, "row")}, {Counted.Of(session.State.Log.Edits.Length, "operation")} in {log.Path}; Ctrl-C ends it").ConfigureAwait(false);
            await streams.Error.WriteLineAsync(server.PageAddress).ConfigureAwait(false);
            await streams.Error.FlushAsync(cancellation).ConfigureAwait(false);
            if (request.OpensBrowser)
                OpenBrowser(server.TicketAddress);
            while (!cancellation.IsCancellationRequested && !(server.Idle > request.Idle))
                await Task.Delay(Step, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await server.Checking.ConfigureAwait(false);
        return ExitCode.Done;
    }

    /// <summary>Where the system has a program that opens addresses; the address is printed in any case.</summary>
    private static void OpenBrowser(string address)
    {
        var program = OperatingSystem.IsMacOS() ? "open" : "xdg-open";
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
        if (path is null)
            return;
        try
        {
            using var started = Process.Start(new ProcessStartInfo(path, [address]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // It cannot be run; the address is there to be opened by hand.
        }
    }

    private void Report(Problem problem)
    {
        _hasErrors |= problem.Severity == Severity.Error;
        streams.Error.WriteLine(problem);
    }
}
