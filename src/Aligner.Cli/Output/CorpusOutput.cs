using Aligner.Cli.Commands;
using Aligner.Corpus;
using Aligner.Corpus.Accounts;
using Aligner.Exchange;
using Aligner.Transcripts;

namespace Aligner.Cli.Output;

/// <summary>Writes the documents of a run, one after the other, where the plan says.</summary>
/// <param name="plan">Where.</param>
/// <param name="options">How.</param>
/// <param name="standardOutput">Left open.</param>
/// <param name="report">Takes what kept a document from being written.</param>
internal sealed class CorpusOutput(OutputPlan plan, ExportOptions options, Stream standardOutput, Action<Problem> report) : IDisposable
{
    private readonly List<CorpusFile> _open = [];
    private readonly List<FolderContents> _contents = plan.IsFolder ? [.. plan.Formats.Select(format => FolderContents.Of(plan.Path!, format, options)).OfType<FolderContents>()] : [];
    private DocumentFacts? _document;

    /// <summary>What was written and is in its place.</summary>
    public OutputAccounts Accounts { get; } = new();

    /// <summary>Begins a document of which no more than its name is known.</summary>
    public void Begin(string document) => Begin(new DocumentFacts { Name = document });

    /// <summary>Begins a document.</summary>
    public void Begin(DocumentFacts document)
    {
        _document = document;
        if (_open.Count == 0)
            _open.AddRange(plan.Formats.Select(format => new CorpusFile(plan.PathsOf(document.Name, format), format, options, standardOutput)));
        Guard(() => _open.ForEach(file => file.BeginDocument(document)));
    }

    public void Write(Segment segment)
    {
        try
        {
            _open.ForEach(file => file.Write(segment));
        }
        catch (Exception error) when (Unforeseen.Is(error))
        {
            Fail(error);
        }
    }

    /// <summary>Makes sure that what is open is written, even if no segment comes: an empty corpus.</summary>
    public void WriteEmpty() => _open.ForEach(file => file.Begin());

    /// <summary>Ends a document: where each has files of its own, these are whole.</summary>
    public void End()
    {
        if (plan.IsFolder)
            Guard(CompleteFiles);
    }

    /// <summary>Takes the files of the document away that is being written; what several share keeps what came before.</summary>
    public void Abandon()
    {
        if (!plan.IsFolder)
            return;
        Dispose();
        _open.Clear();
    }

    /// <summary>Ends what is open, and writes the contents of the folder.</summary>
    public void Complete()
    {
        CompleteFiles();
        Accounts.AddRange(_contents.Select(contents => contents.Write()).OfType<OutputAccount>());
    }

    public void Dispose() => _open.ForEach(file => file.Dispose());

    private void Guard(Action write)
    {
        try
        {
            write();
        }
        catch (Exception error) when (Unforeseen.Is(error))
        {
            Fail(error);
        }
    }

    /// <summary>A document that cannot be written goes without files of its own. One that others share the file with is in it by half: the file is not whole.</summary>
    private void Fail(Exception error)
    {
        var problem = Unforeseen.ProblemOf(error, _document!.Name);
        if (!plan.IsFolder)
            throw new IOException(problem.ToString(), error);
        Abandon();
        report(problem);
    }

    private void CompleteFiles()
    {
        foreach (var account in _open.Select(file => file.Complete()).OfType<OutputAccount>())
        {
            Accounts.Add(account);
            _contents.ForEach(contents => contents.Note(account, _document!));
        }

        _open.Clear();
    }
}
