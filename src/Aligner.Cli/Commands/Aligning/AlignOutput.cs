using Aligner.Cli.Display;
using Aligner.Cli.Input.Files;
using Aligner.Cli.Output;
using Aligner.Cli.Running;
using Aligner.Formats;
using Aligner.Lexicon;
using Aligner.Segments;
using Aligner.Segments.Accounts;
using Aligner.Text;
using Aligner.Transcripts;
using Aligner.Transcripts.Sources;

namespace Aligner.Cli.Commands.Aligning;

/// <summary>All that a run of <c>aligner align</c> writes: the corpus, what it rejects, and the report.</summary>
internal sealed class AlignOutput : IDisposable
{
    private readonly AlignRequest _request;
    private readonly RunSummary _summary;
    private readonly AtomicFile? _reportFile;
    private readonly ReportWriter? _report;
    private readonly CorpusOutput _kept;
    private readonly CorpusOutput? _rejected;
    private readonly CancellationToken _cancellation;

    public AlignOutput(CliStreams streams, AlignRequest request, Segmenter segmenter, RunSummary summary, CancellationToken cancellation)
    {
        (_request, _summary, _cancellation) = (request, summary, cancellation);
        var lexicon = new Lazy<BilingualLexicon>(() => segmenter.LexiconWithTerms);
        var export = request.Export with { Readings = request.Export.Readings with { Lexicon = lexicon } };
        _kept = new CorpusOutput(Protected(request.Output), export, streams.Output, NoteUnreadable);
        _rejected = request.Rejects is { } plan ? new CorpusOutput(Protected(plan), export, streams.Output, NoteUnreadable) : null;
        // Last: where another of them cannot be, no file is at hand yet that would have to be taken away.
        _reportFile = request.ReportPath is { } path and not OutputPlan.StandardOutput ? new AtomicFile(path) : null;
        _report = request.ReportPath is null ? null : new ReportWriter(_reportFile?.Stream ?? streams.Output);
    }

    /// <summary>Whether nothing may be written, which was told.</summary>
    public bool IsRefused => _kept.IsRefused || _rejected?.IsRefused == true;

    /// <summary>What was written, once all is.</summary>
    public IReadOnlyCollection<OutputAccount> Accounts => _kept.Accounts;

    /// <summary>
    /// Writes a document, or tells why it cannot be. Null where there is none, or where what no one foresaw ended it; a file that others
    /// share keeps what came before that.
    /// </summary>
    /// <returns>How many segments it has.</returns>
    public int? Write(DocumentAligner aligner, AlignedDocument document)
    {
        if (document.Transcript is not { } transcript)
        {
            NoteUnreadable(document.Problem!);
            return null;
        }

        try
        {
            return Write(aligner, transcript, document.Segments);
        }
        catch (Exception error) when (Unforeseen.Is(error))
        {
            _kept.Abandon();
            _rejected?.Abandon();
            NoteUnreadable(Unforeseen.ProblemOf(error, transcript.Source.Name));
            return null;
        }
    }

    public void NoteUnreadable(Problem problem)
    {
        _report?.WriteUnreadable(problem);
        _summary.Note(problem);
    }

    public void Complete()
    {
        _kept.Complete();
        _rejected?.Complete();
        _kept.Accounts.AddRange(_rejected?.Accounts ?? Enumerable.Empty<OutputAccount>());
        _report?.Complete(_kept.Accounts);
        _reportFile?.Commit();
    }

    public void Dispose()
    {
        _rejected?.Dispose();
        _kept.Dispose();
        _report?.Dispose();
        _reportFile?.Dispose();
    }

    private int Write(DocumentAligner aligner, Transcript transcript, IEnumerable<Segment> segments)
    {
        var facts = DocumentFacts.Of(transcript);
        _kept.Begin(facts);
        _rejected?.Begin(facts);
        var account = aligner.Select(transcript, segments, _kept.Write, _rejected is null ? null : _rejected.Write, _cancellation);
        _kept.End();
        _report?.Write(account);
        _summary.Note(account);
        return account.Parts.Sum(part => part.Segments);
    }

    /// <summary>The plan, so that no source is replaced, and no file of the run by one of a document.</summary>
    private OutputPlan Protected(OutputPlan plan)
    {
        string?[] inputs = [.. _request.Inputs, _request.Pair?.English, _request.Pair?.Chinese, _request.TermsPath, _request.LexiconPath,
            .. FileClash.MemoryFiles(_request.MemoryPath), .. _request.EditsPaths];
        string?[] others = [_request.ReportPath, .. _request.Rejects is { Path: not null } rejects
            ? rejects.PathsOf("", rejects.Formats[0]) : []];
        return plan with
        {
            Replacement = new Replacement(new NamedInputs(inputs.OfType<string>(), SourceFormats.HasKnownExtension), areSources: true,
                _request.IsForced, () => false),
            Taken = [.. others.OfType<string>()],
            Cancellation = _cancellation,
        };
    }
}
