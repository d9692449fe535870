using Aligner.Formats;
using Aligner.Segments;
using Aligner.Segments.Accounts;
using Aligner.Text;

namespace Aligner.Cli.Output;

/// <summary>Writes a stream of segments where the plan says: into a folder, a new file begins with each document.</summary>
internal sealed class DocumentOutput(OutputPlan plan, ExportOptions options, Stream standardOutput, Action<Problem> report) : IDisposable
{
    private readonly CorpusOutput _output = new(plan, options, standardOutput, report);
    private readonly HashSet<string> _ended = new(StringComparer.Ordinal);
    private string? _document;
    private bool _isNewInput;

    /// <summary>Whether the one file that was asked for is not to be written, which was told.</summary>
    public bool IsRefused => _output.IsRefused;

    public IReadOnlyCollection<OutputAccount> Accounts => _output.Accounts;

    /// <summary>What comes next is of another corpus: a document of the same name is another one.</summary>
    public void BeginInput() => _isNewInput = true;

    /// <exception cref="IOException">A document goes on after another began: its file is written already.</exception>
    public void Write(Segment segment)
    {
        if (segment.Document != _document || (_isNewInput && plan.IsFolder))
            Begin(segment.Document);
        _output.Write(segment);
    }

    /// <summary>Writes an empty corpus where one file for all was asked for and no segment came.</summary>
    public void WriteEmpty()
    {
        if (_document is not null || plan.IsFolder)
            return;
        _output.Begin("");
        _output.WriteEmpty();
    }

    public void Complete() => _output.Complete();

    public void Dispose() => _output.Dispose();

    private void Begin(string document)
    {
        if (_document is not null)
            _output.End();
        if (_isNewInput)
            _ended.Clear();
        _isNewInput = false;
        if (plan.IsFolder && !_ended.Add(document))
            throw new IOException($"the document '{document}' comes in two places of the corpus; a folder takes each in one piece");
        _document = document;
        _output.Begin(document);
    }
}
