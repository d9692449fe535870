using Aligner.Cli.Running;
using Aligner.Formats;
using Aligner.Segments;
using Aligner.Segments.Accounts;
using Aligner.Segments.Operations;
using Aligner.Text;

namespace Aligner.Cli.Output;

/// <summary>Writes the parts of a split side by side: train, dev and test in the folder of the plan, in each of its formats.</summary>
internal sealed class SplitOutput : IDisposable
{
    private readonly OutputFolder _folder;
    private readonly Action<Problem> _report;
    private readonly Dictionary<SplitPart, Part> _parts;
    private IReadOnlyList<OutputAccount> _contents = [];

    public SplitOutput(OutputPlan plan, ExportOptions options, Action<Problem> report)
    {
        (_folder, _report) = (new OutputFolder(plan, options), report);
        _parts = Enum.GetValues<SplitPart>()
            .ToDictionary(part => part,
                part => new Part(new CorpusOutput(plan, options, Stream.Null, report, _folder), FieldText.Name(part)));
    }

    public IReadOnlyCollection<OutputAccount> Accounts => [.. _parts.Values.SelectMany(part => part.Accounts), .. _contents];

    /// <summary>A line for each part.</summary>
    public IEnumerable<string> Counts =>
        _parts.Values.Select(
            part => part.Segments == 0
                ? $"{part.Name}: empty, for no document fell into it; a larger share or another --seed draws otherwise"
                : $"{part.Name}: {Counted.Of(part.Documents.Count, "document")}, {Counted.Of(part.Segments, "segment")}");

    public void Write(SplitPart part, Segment segment) => _parts[part].Write(segment);

    public void Complete()
    {
        foreach (var part in _parts.Values)
            part.Complete();
        _contents = _folder.Complete(_report);
    }

    public void Dispose()
    {
        foreach (var part in _parts.Values)
            part.Dispose();
        _folder.Dispose();
    }

    private sealed class Part : IDisposable
    {
        private readonly CorpusOutput _output;

        public Part(CorpusOutput output, string name)
        {
            (_output, Name) = (output, name);
            _output.Begin(name);
        }

        public string Name { get; }

        public HashSet<UInt128> Documents { get; } = [];

        public long Segments { get; private set; }

        public IEnumerable<OutputAccount> Accounts => _output.Accounts;

        public void Write(Segment segment)
        {
            _output.Write(segment);
            Documents.Add(TextHash.Of(segment.Document));
            Segments++;
        }

        public void Complete()
        {
            _output.WriteEmpty();
            _output.Complete();
        }

        public void Dispose() => _output.Dispose();
    }
}
