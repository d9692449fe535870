using System.Diagnostics;
using Aligner.Cli.Commands.Checking;
using Aligner.Cli.Commands.Memories;
using Aligner.Cli.Input;
using Aligner.Cli.Input.Files;
using Aligner.Cli.Output;
using Aligner.Cli.Running;
using Aligner.Cli.Serving;
using Aligner.Memory;
using Aligner.Pairing;
using Aligner.Quality;
using Aligner.Reviewing;
using Aligner.Segments;
using Aligner.Text;

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

    /// <summary>The log, or a folder of logs; null for those beside the sources.</summary>
    public string? EditsPath { get; init; }

    /// <summary>The recording; {name} in it stands for the last part of a document's name.</summary>
    public string? MediaPath { get; init; }

    /// <summary>A translation memory, which is made where it is not there; null for none.</summary>
    public string? MemoryPath { get; init; }

    /// <summary>Who reviews; null where that is not known.</summary>
    public string? By { get; init; }

    /// <summary>The file that the page is written into; null where it is served.</summary>
    public string? Output { get; init; }

    public int Port { get; init; }

    /// <summary>How long it waits for a request; null for ever.</summary>
    public TimeSpan? Idle { get; init; }

    public bool OpensBrowser { get; init; }
}

/// <summary>One run of <c>aligner review</c>: the documents are read and aligned, and the page is served until it is interrupted.</summary>
internal sealed class ReviewRun(CliStreams streams, ReviewRunRequest request, CancellationToken cancellation)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(200);

    public int Run()
    {
        if (Resources.Load(new CheckRequest
        {
            Inputs = request.Inputs,
            Options = request.Checks,
            Segmenter = request.Segmenter,
            Sources = request.Sources,
            TermsPath = request.TermsPath,
            LexiconPath = request.LexiconPath,
        }, Report) is not var (segmenter, terms))
        {
            return ExitCode.Input;
        }

        using var documents = new ReviewDocuments(streams, request, segmenter, terms, Report, cancellation);
        if (!documents.Find())
            return ExitCode.Input;
        if (request.Output is { } path)
            return Write(documents, path);
        // Of one document at once, of several when the page asks for them, all problems are told.
        var first = documents.Files.Count == 1 ? Open(documents, documents.Files[0]) : null;
        if (documents.Files.Count == 1 && first is null)
            return ExitCode.Input;
        return request.MemoryPath is { } known
            ? OpenMemory.Run(streams, known, MemoryAccess.Create,
                memory => ServeWithAsync(memory, documents, first).GetAwaiter().GetResult())
            : ServeAsync(documents, first, null).GetAwaiter().GetResult();
    }

    private static ReviewDocument? Open(ReviewDocuments documents, InputFile file)
    {
        try
        {
            return documents.Open(file);
        }
        catch (ReviewRefusedException)
        {
            // It was told why.
            return null;
        }
    }

    /// <summary>Writes the page of those documents that can be reviewed.</summary>
    private int Write(ReviewDocuments documents, string path)
    {
        List<ReviewDocument> opened = [.. documents.Files.Select(file => Open(documents, file)).OfType<ReviewDocument>()];
        if (opened.Count == 0)
            return ExitCode.Input;
        foreach (var document in opened)
            document.Findings.CheckAsync(document.Session.State, isFirst: true).GetAwaiter().GetResult();
        var folder = path == OutputPlan.StandardOutput ? Environment.CurrentDirectory : Path.GetDirectoryName(Path.GetFullPath(path))!;
        var (file, parts) = (new ReviewFile(request.By), opened.Select(document => (document, FactsOf(document, folder))));
        if (path == OutputPlan.StandardOutput)
        {
            file.Write(streams.Output, parts);
        }
        else
        {
            using var target = new AtomicFile(path);
            file.Write(target.Stream, parts);
            target.Commit();
            var rows = Counted.Of(opened.Sum(document => document.Session.State.Rows.Length), "row");
            streams.Notes.WriteLine($"wrote {path}: {(opened.Count > 1 ? $"{Counted.Of(opened.Count, "document")}, " : "")}{rows}");
        }

        return opened.Count < documents.Files.Count ? ExitCode.Input : ExitCode.Done;
    }

    private static ReviewFacts FactsOf(ReviewDocument document, string folder)
    {
        var media = document.Media is { } recording
            ? string.Join('/', Path.GetRelativePath(folder, recording).Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString))
            : null;
        return new ReviewFacts(document.Name, document.Log, null, document.ChineseTag, media, document.Media is { } played
            && new MediaFile(played).IsAudio);
    }

    private async Task<int> ServeWithAsync(TranslationMemory memory, ReviewDocuments documents, ReviewDocument? only)
    {
        var known = new ReviewMemory(memory, request.MemoryPath!, TimeProvider.System, Report);
        await using (known.ConfigureAwait(false))
            return await ServeAsync(documents, only, known).ConfigureAwait(false);
    }

    /// <param name="documents">All.</param>
    /// <param name="only">The one that was opened; null where there are several.</param>
    /// <param name="memory">To look up, and for what is confirmed; null for none.</param>
    private async Task<int> ServeAsync(ReviewDocuments documents, ReviewDocument? only, ReviewMemory? memory)
    {
        ReviewServer server;
        try
        {
            server = await ReviewServer.StartAsync(
                documents.Files.Select(file => (file.Document, (Func<ReviewDocument>)(() => only ?? documents.Open(file)))),
                new ReviewServerOptions { Port = request.Port, By = request.By, Memory = memory }).ConfigureAwait(false);
        }
        catch (IOException error)
        {
            Report(new Problem("AL1330", Severity.Error, documents.Files[0].Source, 1, 1,
                FormattableString.Invariant($"port {request.Port} cannot be served: {error.Message}")));
            return ExitCode.Input;
        }

        await using (server.ConfigureAwait(false))
        {
            var what = only is null
                ? Counted.Of(documents.Files.Count, "document")
                : $"{Counted.Of(only.Session.State.Rows.Length, "row")}, {Counted.Of(only.Session.State.Log.Edits.Length, "operation")} in {only.Log}";
            await streams.Error.WriteLineAsync($"{what}; Ctrl-C ends it").ConfigureAwait(false);
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
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
        if (path is null)
            return;
        try
        {
            using var started = Process.Start(
                new ProcessStartInfo(path, [address])
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    RedirectStandardInput = true,
                });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // It cannot be run; the address is there to be opened by hand.
        }
    }

    private void Report(Problem problem) => streams.Error.WriteLine(problem);
}
