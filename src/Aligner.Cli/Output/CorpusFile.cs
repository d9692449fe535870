using Aligner.Corpus;
using Aligner.Corpus.Accounts;
using Aligner.Exchange;

namespace Aligner.Cli.Output;

/// <summary>One file of a corpus, or standard output; begun with its first segment, so that nothing to write writes nothing.</summary>
internal sealed class CorpusFile(string? path, CorpusFormat format, ExportOptions options, Stream standardOutput) : IDisposable
{
    private AtomicFile? _file;
    private BufferedStream? _buffer;
    private SegmentWriter? _writer;
    private DocumentFacts? _facts;

    public void BeginDocument(DocumentFacts facts)
    {
        _facts = facts;
        _writer?.BeginDocument(facts);
    }

    public void Write(Segment segment) => (_writer ??= Begin()).Write(segment);

    /// <summary>Ends the corpus and puts the file in its place; null where nothing was written.</summary>
    public OutputAccount? Complete()
    {
        if (_writer is null)
            return null;

        _writer.Complete();
        _buffer?.Flush();
        var account = new OutputAccount(path ?? OutputPlan.StandardOutput, format.Name, _writer.Written, _writer.LeftOut, _writer.DroppedCharacters);
        _writer.Dispose();
        _file?.Commit();
        return account;
    }

    public void Dispose()
    {
        _writer?.Dispose();
        _file?.Dispose();
    }

    private SegmentWriter Begin()
    {
        var writer = format.CreateWriter(Open(), options);
        if (_facts is { } facts)
            writer.BeginDocument(facts);
        return writer;
    }

    private Stream Open()
    {
        if (path is null)
            return _buffer = new BufferedStream(standardOutput, 1 << 16);
        _file = new AtomicFile(path);
        return _file.Stream;
    }
}
