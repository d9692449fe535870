using Aligner.Cli.Running;
using Aligner.Formats;
using Aligner.Segments;
using Aligner.Segments.Accounts;
using Aligner.Transcripts.Sources;

namespace Aligner.Cli.Output;

/// <summary>
/// The file or files of one corpus, or standard output; begun with its first segment, so that nothing to write writes nothing unless it is
/// asked for.
/// </summary>
/// <param name="plan">Where it goes.</param>
/// <param name="name">Its name in the plan's folder.</param>
/// <param name="format">The format.</param>
/// <param name="options">How it is written.</param>
/// <param name="open">Opens a file at a path.</param>
/// <param name="commit">Does what puts the files in their places, at once or in a while.</param>
/// <param name="standardOutput">Left open.</param>
internal sealed class CorpusFile(OutputPlan plan, string name, CorpusFormat format, ExportOptions options, Func<string, AtomicFile> open,
    Action<Action> commit, Stream standardOutput) : IDisposable
{
    private readonly List<AtomicFile> _files = [];
    private SegmentWriter? _writer;
    private readonly ScriptedExport? _script = options.Script is { } script ? new ScriptedExport(script) : null;
    private DocumentFacts? _facts;

    /// <summary>One for each of the files; none for standard output.</summary>
    public IReadOnlyList<string> Paths { get; private set; } = plan.PathsOf(name, format);

    public void BeginDocument(DocumentFacts facts)
    {
        _facts = _script?.Of(facts) ?? facts;
        _writer?.BeginDocument(_facts);
    }

    public void Write(Segment segment) => Begin().Write(_script?.Of(segment) ?? segment);

    /// <summary>Ends the corpus and puts the files in their places; null where nothing was written.</summary>
    public OutputAccount? Complete()
    {
        if (_writer is null)
            return null;

        _writer.Complete();
        if (_files.Count > Paths.Count)
            NameAll();
        var account = new OutputAccount(Paths.Count == 0
            ? OutputPlan.StandardOutput
            : Paths[0], format.Name, _writer.Written, _writer.LeftOut,
            _writer.DroppedCharacters)
        { Beside = [.. Paths.Skip(1)], Remarks = [.. _writer.Remarks, .. ExcludedRemark(_writer.Excluded)] };
        _writer.Dispose();
        standardOutput.Flush();
        _files.ForEach(file => file.Finish());
        commit(Place);
        return account;
    }

    private IEnumerable<string> ExcludedRemark(int count) =>
        count == 0 ? [] : [$"{Counted.Of(count, "segment")} that a reviewer excluded left out of {format.Name}"];

    public void Dispose()
    {
        // The files first: what the writer has in hand is given up.
        _files.ForEach(file => file.Dispose());
        _writer?.Dispose();
    }

    /// <summary>The writer, with the files open.</summary>
    public SegmentWriter Begin()
    {
        if (_writer is not null)
            return _writer;
        _writer = Paths.Count == 0 ? format.CreateWriter(standardOutput, options) : Open();
        _writer.Cancellation = plan.Cancellation;
        if (_facts is { } facts)
            _writer.BeginDocument(facts);
        return _writer;
    }

    /// <summary>All of them are whole before the first is in its place.</summary>
    private void Place()
    {
        try
        {
            _files.ForEach(file => file.Sync());
            _files.ForEach(file => file.Place());
            if (format.IsFolder)
                RemoveOldParts();
        }
        finally
        {
            _files.ForEach(file => file.Dispose());
        }
    }

    private SegmentWriter Open()
    {
        foreach (var path in Paths)
            _files.Add(open(path));
        return format.CreateWriter([.. _files.Select(file => file.Stream)], OpenMore,
            Path.GetFileName(format.StemOf(SourceFormats.WithoutCompression(Paths[0]))), options);
    }

    /// <summary>One more file, named as if it were the last.</summary>
    private Stream OpenMore()
    {
        _files.Add(open(plan.PathsOf(name, format, _files.Count + 1)[^1]));
        return _files[^1].Stream;
    }

    private void NameAll()
    {
        Paths = plan.PathsOf(name, format, _files.Count);
        foreach (var (file, path) in _files.Zip(Paths))
            file.Rename(path);
    }

    private void RemoveOldParts()
    {
        foreach (var folder in Paths.Select(path => Path.GetDirectoryName(path)!).Distinct())
        {
            foreach (var old in Directory.EnumerateFiles(folder).Except(Paths).Where(format.IsOldPart).ToList())
                File.Delete(old);
        }
    }
}
