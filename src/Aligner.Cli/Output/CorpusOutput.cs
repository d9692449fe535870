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

    public void Write(string document, IEnumerable<Segment> segments, CancellationToken cancellation)
    {
        if (_open.Count == 0)
            _open.AddRange(plan.Formats.Select(format => new CorpusFile(PathOf(document, format), format, options, standardOutput)));

        foreach (var segment in segments)
        {
            cancellation.ThrowIfCancellationRequested();
            _open.ForEach(file => file.Write(segment));
        }

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

    private string? PathOf(string document, CorpusFormat format) => plan.IsFolder ? Path.Combine(plan.Path!, document + format.Extensions[0]) : plan.Path;
}
