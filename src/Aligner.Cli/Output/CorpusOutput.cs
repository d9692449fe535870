using System.Collections;
using Aligner.Cli.Input;
using Aligner.Formats;
using Aligner.Segments;
using Aligner.Segments.Accounts;
using Aligner.Text;

namespace Aligner.Cli.Output;

/// <summary>Writes the documents of a run, one after the other, where the plan says.</summary>
internal sealed class CorpusOutput : IDisposable
{
    private readonly OutputPlan _plan;
    private readonly ExportOptions _options;
    private readonly Stream _standardOutput;
    private readonly Action<Problem> _report;
    private readonly OutputFolder? _folder;
    private readonly bool _sharesFolder;
    private readonly List<CorpusFile> _open = [];
    private bool _isBegun;
    private DocumentFacts? _document;

    /// <param name="plan">Where it goes.</param>
    /// <param name="options">How it is written.</param>
    /// <param name="standardOutput">Left open.</param>
    /// <param name="report">Is told what is not written, and what is named otherwise.</param>
    /// <param name="shared">The folder, where others write into it too and complete it; null otherwise.</param>
    public CorpusOutput(OutputPlan plan, ExportOptions options, Stream standardOutput, Action<Problem> report, OutputFolder? shared = null)
    {
        (_plan, _options, _standardOutput, _report) = (plan, options, standardOutput, report);
        _folder = shared ?? (plan.IsFolder ? new OutputFolder(plan, options) : null);
        _sharesFolder = shared is not null;
        IsRefused = !plan.IsFolder && IsToldBy(plan.Replacement.Refusal, plan.PathsOf("", plan.Formats[0]));
    }

    /// <summary>Whether the one file that was asked for is not to be written, which was told.</summary>
    public bool IsRefused { get; }

    /// <summary>What was written and is in its place.</summary>
    public OutputAccounts Accounts { get; } = new();

    /// <summary>Begins a document of which no more than its name is known.</summary>
    public void Begin(string document) => Begin(new DocumentFacts { Name = document });

    /// <summary>Begins a document.</summary>
    public void Begin(DocumentFacts document)
    {
        _document = document;
        if (!_isBegun)
            OpenFiles(document.Name);
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
        if (_plan.IsFolder)
            Guard(CompleteFiles);
    }

    /// <summary>Takes the files of the document away that is being written; what several share keeps what came before.</summary>
    public void Abandon()
    {
        if (!_plan.IsFolder)
            return;
        _open.ForEach(file => file.Dispose());
        _open.Clear();
        _isBegun = false;
    }

    /// <summary>Ends what is open, and writes the contents of the folder.</summary>
    public void Complete()
    {
        CompleteFiles();
        if (!_sharesFolder && _folder is not null)
            Accounts.AddRange(_folder.Complete(_report));
    }

    public void Dispose()
    {
        _open.ForEach(file => file.Dispose());
        if (!_sharesFolder)
            _folder?.Dispose();
    }

    private void OpenFiles(string document)
    {
        _isBegun = true;
        var name = _folder?.NameOf(document) ?? document;
        foreach (var format in _plan.Formats)
        {
            var paths = _plan.PathsOf(name, format);
            if (!_plan.IsFolder || !IsToldBy(_plan.Replacement.Refusal, paths))
                _open.Add(new CorpusFile(_plan, name, format, _options, OpenFile, Commit, _standardOutput));
        }
    }

    private AtomicFile OpenFile(string path) =>
        _folder is null ? new AtomicFile(path, _plan.Disk) : new AtomicFile(path, _folder.Changes, _plan.Disk);

    private void Commit(Action place)
    {
        if (_folder is null)
            place();
        else
            _folder.Commits.Add(place);
    }

    /// <summary>Whether there is something against a file; the first of it is told.</summary>
    private bool IsToldBy(Func<string, Problem?> against, IReadOnlyList<string> paths)
    {
        if (paths.Select(against).FirstOrDefault(problem => problem is not null) is not { } told)
            return false;
        _report(told);
        return true;
    }

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

    /// <summary>
    /// A document that cannot be written goes without files of its own. One that others share the file with is in it by half: the file is
    /// not whole.
    /// </summary>
    private void Fail(Exception error)
    {
        var problem = Unforeseen.ProblemOf(error, _document!.Name);
        if (!_plan.IsFolder)
            throw new IOException(problem.ToString(), error);
        Abandon();
        _report(problem);
    }

    private void CompleteFiles()
    {
        foreach (var file in _open)
        {
            if (IsToldBy(_plan.Replacement.Keeping, file.Paths))
                file.Dispose();
            else if (file.Complete() is { } account)
                Note(account);
        }

        _open.Clear();
        _isBegun = false;
    }

    private void Note(OutputAccount account)
    {
        Accounts.Add(account);
        _folder?.Note(account, _document!);
    }
}

/// <summary>The accounts of what a run wrote, in few bytes each: a folder has several for each document.</summary>
internal sealed class OutputAccounts : IReadOnlyCollection<OutputAccount>
{
    private readonly FrontCodedTexts _paths = new();
    private readonly List<(string Format, int Written, int LeftOut, int DroppedCharacters)> _counts = [];

    /// <summary>Those that say more than a path and counts.</summary>
    private readonly Dictionary<int, OutputAccount> _whole = [];

    public int Count => _counts.Count;

    public void Add(OutputAccount account)
    {
        if (account.Beside.Count + account.Remarks.Count > 0)
            _whole.Add(Count, account);
        _paths.Add(account.Path);
        _counts.Add((account.Format, account.Written, account.LeftOut, account.DroppedCharacters));
    }

    public void AddRange(IEnumerable<OutputAccount> accounts)
    {
        foreach (var account in accounts)
            Add(account);
    }

    public IEnumerator<OutputAccount> GetEnumerator() => _paths
        .Zip(_counts, (path, counts) => new OutputAccount(path, counts.Format, counts.Written, counts.LeftOut, counts.DroppedCharacters))
        .Select((account, index) => _whole.GetValueOrDefault(index, account))
        .GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
