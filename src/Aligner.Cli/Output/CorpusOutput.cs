using Aligner.Corpus;
using Aligner.Corpus.Accounts;
using Aligner.Exchange;

namespace Aligner.Cli.Output;

/// <summary>Writes the documents of a run, one after the other, where the plan says.</summary>
internal sealed class CorpusOutput(OutputPlan plan, ExportOptions options, Stream standardOutput) : IDisposable
{
    private readonly List<CorpusFile> _open = [];

    /// <summary>What was written and is in its place.</summary>
    public List<OutputAccount> Accounts { get; } = [];

    /// <summary>Begins a document.</summary>
    public void Begin(string document)
    {
        if (_open.Count == 0)
            _open.AddRange(plan.Formats.Select(format => new CorpusFile(plan.PathsOf(document, format), format, options, standardOutput)));
    }

    public void Write(Segment segment) => _open.ForEach(file => file.Write(segment));

    /// <summary>Makes sure that what is open is written, even if no segment comes: an empty corpus.</summary>
    public void WriteEmpty() => _open.ForEach(file => file.Begin());

    /// <summary>Ends a document: where each has files of its own, these are whole.</summary>
    public void End()
    {
        if (plan.IsFolder)
            Complete();
    }

    /// <summary>Ends what is open.</summary>
    public void Complete()
    {
        Accounts.AddRange(_open.Select(file => file.Complete()).OfType<OutputAccount>());
        _open.Clear();
    }

    public void Dispose() => _open.ForEach(file => file.Dispose());
}
