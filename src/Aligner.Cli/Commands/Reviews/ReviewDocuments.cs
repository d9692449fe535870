using System.Collections.Immutable;
using Aligner.Cli.Input;
using Aligner.Cli.Input.Files;
using Aligner.Cli.Output;
using Aligner.Cli.Running;
using Aligner.Cli.Serving;
using Aligner.Edits;
using Aligner.Formats;
using Aligner.Lexicon;
using Aligner.Pairing;
using Aligner.Reviewing;
using Aligner.Segments;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Cli.Commands.Reviews;

/// <summary>The documents of a review. Each is read and aligned, and its log locked, when it is first looked at.</summary>
/// <param name="streams">Standard input may be one.</param>
/// <param name="request">What was asked for.</param>
/// <param name="segmenter">Aligns them.</param>
/// <param name="terms">Of the glossary.</param>
/// <param name="report">Takes what is wrong with them.</param>
/// <param name="cancellation">Ends the work.</param>
internal sealed class ReviewDocuments(CliStreams streams, ReviewRunRequest request, Segmenter segmenter, ImmutableArray<LexiconTerm> terms,
    Action<Problem> report, CancellationToken cancellation) : IDisposable
{
    private const string NamePlace = "{name}";
    private const int LongestPath = 3000;

    private readonly List<IDisposable> _opened = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly HashSet<string> _corpora = new(StringComparer.Ordinal);
    private List<EditLog>? _logs;

    public IReadOnlyList<InputFile> Files { get; private set; } = [];

    /// <summary>Finds them; false where there is none, or what was asked for is of one, which is then told.</summary>
    public bool Find()
    {
        var hasErrors = false;
        if (request.Pair is { } pair)
        {
            Files = [new InputFile(pair.English, InputReader.PairName(pair.English), pair.Chinese)];
            return true;
        }

        var (sources, corpora) = CorpusDocument.Find(request.Inputs, request.Sources.MaxSize, report);
        _corpora.UnionWith(corpora.Select(corpus => corpus.Path));
        var finder = new InputFinder { MaxSize = request.Sources.MaxSize, LanguageOf = path => InputReader.SideOf(path, request.Sources) };
        Files = [.. UniqueNames.In(InputFiles.Of(finder.Find(sources).Concat(corpora.DistinctBy(corpus => corpus.Path))))];
        foreach (var problem in finder.Problems)
        {
            hasErrors |= problem.Severity == Severity.Error;
            report(problem);
        }

        var isOne = Files.Count == 1;
        if (hasErrors || Files.Count == 0)
            return Files.Count > 0;
        return (isOne || request.EditsPath is not { } edits || !File.Exists(edits) || Refuse("--edits names the log of one; name a folder"))
            && (isOne || request.MediaPath?.Contains(NamePlace, StringComparison.Ordinal) != false
                || Refuse($"--media names the recording of one; {NamePlace} stands for the name of each"));
    }

    /// <exception cref="ReviewRefusedException">It cannot be, which was told.</exception>
    public ReviewDocument Open(InputFile file)
    {
        string? error = null;
        if (Read(file, Tell) is { } transcript && LogOf(file, transcript, Tell) is { } log)
        {
            _opened.Add(log);
            if (log.ReadOnly is { } reason && request.Output is null)
                report(new Problem("AL1333", Severity.Warning, log.Path, 1, 1, $"nothing can be changed: {reason}"));
            var session = new ReviewSession(transcript, segmenter, log.Log, log.Append, cancellation);
            foreach (var problem in session.State.Problems)
                report(problem);
            var findings = new ReviewFindings(request.Checks
                with
            {
                Terms = terms,
                Shortlist = _ => [.. transcript.Terms.Select(term => new LexiconTerm(term.English, term.Chinese))],
                Lexicon = new(() => segmenter.Lexicon),
            });
            _opened.Add(findings);
            return new ReviewDocument(transcript.Name, session, findings)
            {
                Log = log.Path,
                IsCorpus = transcript is CorpusTranscript,
                ReadOnly = log.ReadOnly,
                ChineseTag = LanguageTags.OfChinese(transcript),
                Media = MediaOf(transcript is CorpusTranscript ? CorpusFormats.StemOf(transcript.Name) : transcript.Name),
            };
        }

        throw new ReviewRefusedException(error ?? "it cannot be read");

        void Tell(Problem problem)
        {
            if (problem.Severity == Severity.Error)
                error ??= problem.ToString();
            report(problem);
        }
    }

    public void Dispose() => _opened.ForEach(opened => opened.Dispose());

    private bool Refuse(string reason)
    {
        report(new Problem("AL1331", Severity.Error, string.Join(' ', request.Inputs), 1, 1,
            $"these are {Files.Count} documents; {reason}"));
        return false;
    }

    private Transcript? Read(InputFile file, Action<Problem> tell)
    {
        if (_corpora.Contains(file.Path))
            return CorpusDocument.Read(file.Path, tell, cancellation) is { } corpus ? corpus with { Name = file.Document } : null;
        var read = InputReader.Read(file, streams.Input, request.Sources,
            () => new TimelinePairer(request.Timelines, segmenter.Lexicon), cancellation);
        if (read.Problem is { } problem)
            tell(problem);
        foreach (var found in read.Transcript?.Problems ?? [])
            report(found);
        return read.Transcript;
    }

    /// <summary>The log of a document, opened; null where it cannot be read, or is of another one, which is then told.</summary>
    private EditLogFile? LogOf(InputFile file, Transcript transcript, Action<Problem> tell)
    {
        var (english, chinese) = segmenter.Sentences(transcript);
        if (PathOf(file, transcript.Name, english, chinese, tell) is not { } path
            || EditLogFile.Open(path, request.Sources, tell) is not { } log)
        {
            return null;
        }

        if (log.Log is not { } known || EditLog.Find([known], transcript.Name, english, chinese) is not null)
            return log;
        tell(new Problem("AL1332", Severity.Error, log.Path, 1, 1,
            $"is about '{known.Document}', and knows too few of the sentences of '{transcript.Name}' to be its log"));
        log.Dispose();
        return null;
    }

    /// <summary>
    /// Beside the source; or the file that was named; or, in a folder that was named, the log of this document, which may have another
    /// name.
    /// </summary>
    private string? PathOf(InputFile file, string document, IReadOnlyList<string> english, IReadOnlyList<string> chinese,
        Action<Problem> tell)
    {
        if (request.EditsPath is not { } path)
            return Path.Combine(Path.GetDirectoryName(file.Path.TrimEnd('/')) ?? "", Path.GetFileName(file.Document) + EditLogs.Ending);
        if (Files.Count == 1 && !Directory.Exists(path))
            return path;
        var own = Path.Combine(path,
            DocumentPath.Of(document, DocumentPath.LongestName - EditLogs.Ending.Length - EditLogFile.LockEnding.Length, LongestPath)
                + EditLogs.Ending);
        if (!File.Exists(own))
        {
            _logs ??= Directory.Exists(path)
                ? [.. EditLogs.PathsOf(path, report).Select(log => EditLogs.Read(log, request.Sources, report)).OfType<EditLog>()] : [];
            if (_logs.Where(log => log.Document == document).ToList() is [_, _, ..] several)
            {
                tell(new Problem("AL1334", Severity.Error, path, 1, 1,
                    $"has several logs of '{document}': {string.Join(", ", several.Select(log => log.Source))}; name one"));
                return null;
            }

            // One that is another document's, or is at work for one, is not this one's, however like they are.
            var free = _logs.Where(
                log => log.Document == document || (!_taken.Contains(log.Source) && Files.All(other => other.Document != log.Document)))
                .ToList();
            own = EditLog.Find(free, document, english, chinese)?.Source ?? own;
        }

        _taken.Add(own);

        Directory.CreateDirectory(Path.GetDirectoryName(own)!);
        return own;
    }

    private string? MediaOf(string document)
    {
        var path = request.MediaPath?.Replace(NamePlace, document[(document.LastIndexOf('/') + 1)..], StringComparison.Ordinal);
        return File.Exists(path) ? path : null;
    }
}
