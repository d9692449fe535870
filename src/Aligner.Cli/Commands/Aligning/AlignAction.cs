using System.Collections.Immutable;
using Aligner.Cli.Commands.Memories;
using Aligner.Cli.Display;
using Aligner.Cli.Display.Progress;
using Aligner.Cli.Input;
using Aligner.Cli.Input.Files;
using Aligner.Cli.Output;
using Aligner.Cli.Running;
using Aligner.Formats;
using Aligner.Lexicon;
using Aligner.Memory;
using Aligner.Pairing;
using Aligner.Quality.Findings;
using Aligner.Segments;
using Aligner.Segments.Accounts;
using Aligner.Segments.Journal;
using Aligner.Segments.Operations;
using Aligner.Text;
using Aligner.Transcripts;
using Aligner.Transcripts.Sources;

namespace Aligner.Cli.Commands.Aligning;

/// <summary>One run of <c>aligner align</c>: the documents are read and aligned several at a time, and written in their order.</summary>
internal sealed class AlignAction(CliStreams streams, AlignRequest request, CancellationToken cancellation)
{
    private RunSummary _summary = new(streams.Error);
    private bool _hasJournal;
    private ImmutableArray<LexiconTerm> _terms = [];
    private Func<BilingualLexicon>? _lexicon;

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

        (_terms, _lexicon) = (segmenter.Terms, () => segmenter.LexiconWithTerms);
        using var reportFile = request.ReportPath is { } path and not OutputPlan.StandardOutput ? new AtomicFile(path) : null;
        using var report = request.ReportPath is null ? null : new ReportWriter(reportFile?.Stream ?? streams.Output);
        var export = request.Export with { Lexicon = new Lazy<BilingualLexicon>(_lexicon), Cancellation = cancellation };
        using var output = new CorpusOutput(Protected(request.Output), export, streams.Output, problem => NoteUnreadable(problem, report));
        using var rejects = request.Rejects is { } plan
            ? new CorpusOutput(Protected(plan), export, streams.Output, problem => NoteUnreadable(problem, report)) : null;
        if (output.IsRefused || rejects?.IsRefused == true)
            return ExitCode.Input;
        var files = Files(report);
        using var journal = JournalFile.Open(request, files.Count);
        _hasJournal = journal is not null;
        if (request.Resumes)
            _summary.NoteResumed(journal);
        progress.Begin(files.Count);
        foreach (var document in new DocumentSource(streams.Input, request, segmenter, journal, cancellation).Documents(files))
        {
            cancellation.ThrowIfCancellationRequested();
            if (document.Read.Transcript is not { } transcript)
                NoteUnreadable(document.Read.Problem!, report);
            else if (TryWrite(transcript, document.Segments, output, rejects, report) is { } written)
                progress.Done(written);
            if (document.Key is { } key)
                journal!.Add(key, (IReadOnlyList<Segment>)document.Segments);
        }

        Complete(output, rejects);
        report?.Complete(output.Accounts);
        reportFile?.Commit();
        journal?.Delete();
        NoteUnapplied(segmenter);
        _summary.Print(output.Accounts);
        if (request.Rebases)
            EditLogFile.Rebase(edits.Files, segmenter, request.Sources, _summary.Tell, _summary.Note);
        return _summary.HasErrors ? ExitCode.Input : edits.HaveContradictions ? ExitCode.Found : ExitCode.Done;
    }

    private static void Complete(CorpusOutput output, CorpusOutput? rejects)
    {
        output.Complete();
        rejects?.Complete();
        output.Accounts.AddRange(rejects?.Accounts ?? Enumerable.Empty<OutputAccount>());
    }

    /// <summary>What reviewers said of a document that the run has not seen; a run of some documents only cannot tell.</summary>
    private void NoteUnapplied(Segmenter segmenter)
    {
        if (request.Resumes || request.Shard is not null)
            return;
        foreach (var problem in EditLogs.Unapplied(segmenter))
            _summary.Note(problem);
    }

    /// <summary>The plan, so that no source is replaced, and no file of the run by one of a document.</summary>
    private OutputPlan Protected(OutputPlan plan)
    {
        string?[] inputs = [.. request.Inputs, request.Pair?.English, request.Pair?.Chinese, request.TermsPath, request.LexiconPath,
            .. FileClash.MemoryFiles(request.MemoryPath), .. request.EditsPaths];
        string?[] others = [request.ReportPath, .. request.Rejects is { Path: not null } rejects
            ? rejects.PathsOf("", rejects.Formats[0]) : []];
        return plan with
        {
            Replacement = new Replacement(new NamedInputs(inputs.OfType<string>(), SourceFormats.HasKnownExtension), areSources: true,
                request.IsForced, () => false),
            Taken = [.. others.OfType<string>()],
        };
    }

    private InputFiles Files(ReportWriter? report)
    {
        if (request.Pair is { } pair)
            return FilesOf(pair, report);

        var finder = new InputFinder { MaxSize = request.Sources.MaxSize, LanguageOf = path => InputReader.SideOf(path, request.Sources) };
        var files = finder.Find(request.Inputs);
        _summary.PassedOver = finder.PassedOver;
        _summary.NoteStreams(finder.Streams);
        _summary.NotePairs(finder.Pairs, finder.Alone);
        foreach (var problem in finder.Problems)
            NoteUnreadable(problem, report);
        return request.Shard is { } shard ? InputFiles.Of(files.Where(file => shard.Has(file.Document))) : files;
    }

    private bool IsFolderOfTexts(string path) => InputSystem.IsFolder(path) && SegmentFolder.Find(path, request.Sources.MaxSize) is null;

    private InputFiles FilesOf((string English, string Chinese) pair, ReportWriter? report)
    {
        var (isEnglishFolder, isChineseFolder) = (IsFolderOfTexts(pair.English), IsFolderOfTexts(pair.Chinese));
        if (isEnglishFolder && isChineseFolder)
            return FilesOfFolders(pair, report);
        if (!isEnglishFolder && !isChineseFolder)
            return InputFiles.Of([new InputFile(pair.English, InputReader.PairName(pair.English), pair.Chinese)]);
        var (folder, other) = isEnglishFolder ? (pair.English, pair.Chinese) : (pair.Chinese, pair.English);
        NoteUnreadable(InputSystem.Exists(other)
            ? new Problem("AL0006", Severity.Error, FileName.Shown(folder), 1, 1,
                $"is a folder, and {FileName.Shown(other)} is a file: give two files, or two folders")
            : new Problem("AL0001", Severity.Error, FileName.Shown(other), 1, 1, "no such file or folder"), report);
        return new InputFiles();
    }

    private InputFiles FilesOfFolders((string English, string Chinese) folders, ReportWriter? report)
    {
        var finder = new FolderPair(request.Sources, _lexicon!, cancellation);
        var files = finder.Find(folders.English, folders.Chinese);
        _summary.NotePairs(finder.Pairs, []);
        foreach (var problem in finder.Problems)
            NoteUnreadable(problem, report);
        return request.Shard is { } shard ? InputFiles.Of(files.Where(file => shard.Has(file.Document))) : files;
    }

    /// <summary>
    /// Writes a document; how many segments it has. Null where what no one foresaw ended it, which is told; a file that others share keeps
    /// what came before that.
    /// </summary>
    private int? TryWrite(Transcript transcript, IEnumerable<Segment> segments, CorpusOutput output, CorpusOutput? rejects,
        ReportWriter? report)
    {
        try
        {
            return WriteDocument(transcript, segments, output, rejects, report);
        }
        catch (Exception error) when (Unforeseen.Is(error))
        {
            output.Abandon();
            rejects?.Abandon();
            NoteUnreadable(Unforeseen.ProblemOf(error, transcript.Source.Name), report);
            return null;
        }
    }

    private int WriteDocument(Transcript transcript, IEnumerable<Segment> segments, CorpusOutput output, CorpusOutput? rejects,
        ReportWriter? report)
    {
        var accounting = new CharacterCoverage(transcript, request.Selection, _lexicon);
        var facts = DocumentFacts.Of(transcript);
        output.Begin(facts);
        rejects?.Begin(facts);
        foreach (var segment in request.Checks is { } checks
            ? FlaggedSegments.Of(transcript, segments, checks with { Terms = _terms }) : segments)
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
        return account.Parts.Sum(part => part.Segments);
    }

    private void NoteUnreadable(Problem problem, ReportWriter? report)
    {
        report?.WriteUnreadable(problem);
        _summary.Note(problem);
    }
}

/// <summary>Reads and aligns the documents of a run, several at a time, and gives them in their order.</summary>
internal sealed class DocumentSource(Stream standardInput, AlignRequest request, Segmenter segmenter, RunJournal? journal,
    CancellationToken cancellation)
{
    /// <summary>
    /// In characters. What reading so much leaves behind would else stand beside what aligning it needs: an eighth more memory, for a
    /// thirtieth less time.
    /// </summary>
    private const int LargeText = 1 << 22;

    public IEnumerable<PreparedDocument> Documents(IReadOnlyCollection<InputFile> files) =>
        OrderedWork.Select(files, Math.Min(request.Jobs, Math.Max(1, files.Count)), file => Prepare(file, isOnly: files.Count == 1));

    private PreparedDocument Prepare(InputFile file, bool isOnly)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return PrepareWhole(file, isOnly);
        }
        catch (Exception error) when (Unforeseen.Is(error))
        {
            return new PreparedDocument(new ReadResult(null, Unforeseen.ProblemOf(error, file.Source)), [], null);
        }
    }

    private PreparedDocument PrepareWhole(InputFile file, bool isOnly)
    {
        var read = Read(file);
        if (read.Transcript is not { } transcript)
            return new PreparedDocument(read, [], null);
        if (transcript.Source.Text.Length > LargeText)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        read = read with
        {
            Transcript = transcript
                with
            { Problems = transcript.Problems.AddRange(request.Output.Formats.SelectMany(format => format.Check(transcript))) },
        };
        var key = journal is null
            ? (UInt128?)null : TextHash.Of(transcript.Name, transcript.Source.Text, transcript.ChineseSource?.Source.Text ?? "");
        if (key is { } known && journal!.Find(known) is { } segments)
            return new PreparedDocument(read, segments, null);
        var problems = new List<Problem>();
        var made = segmenter.Segments(transcript, problems, cancellation);
        read = read with { Transcript = read.Transcript! with { Problems = read.Transcript.Problems.AddRange(problems) } };
        return new PreparedDocument(read, isOnly ? made : [.. made], key);
    }

    private ReadResult Read(InputFile file) => file.Chinese is null
        ? InputReader.Read(file, standardInput, request.Sources)
        : InputReader.ReadPair(file, standardInput, request.Sources, () => new TimelinePairer(request.Timelines, segmenter.Lexicon),
            cancellation);
}

/// <summary>A document that was read and aligned, ready to be written.</summary>
/// <param name="Read">The transcript, or what stood in the way.</param>
/// <param name="Segments">Of the transcript; computed while they are taken where one document is the whole run.</param>
/// <param name="Key">What the journal knows the document by; null where there is no journal, or it has it already.</param>
internal sealed record PreparedDocument(ReadResult Read, IEnumerable<Segment> Segments, UInt128? Key);
