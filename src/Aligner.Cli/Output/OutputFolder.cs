using System.Text;
using Aligner.Cli.Running;
using Aligner.Formats;
using Aligner.Language.Normalization;
using Aligner.Segments.Accounts;
using Aligner.Segments.Operations;
using Aligner.Text;

namespace Aligner.Cli.Output;

/// <summary>
/// The folder that takes the files of a run's documents. Each document gets a name of its own in it, as near to that of the document as is
/// harmless: no file of it is outside of the folder, behind a link, or a file of another document.
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    /// <summary>Of a path, with the zero at its end.</summary>
    private static readonly int LongestPath = OperatingSystem.IsMacOS() ? 1023 : 4095;

    private readonly string _path;
    private readonly string _full;
    private readonly IReadOnlyList<string> _endings;
    private readonly List<FolderContents> _contents;
    private readonly Lazy<bool> _folds;
    private readonly HashSet<UInt128> _files = [];

    /// <summary>The folders in use, by the paths that the documents' names ask for.</summary>
    private readonly Dictionary<string, string> _folders = new(StringComparer.Ordinal) { [""] = "" };

    private readonly HashSet<UInt128> _folderKeys = [];

    /// <summary>The next number for a name that several documents have.</summary>
    private readonly Dictionary<UInt128, int> _numbers = [];

    private (int Count, string Document, string Path) _changed;

    /// <param name="plan">Of a folder.</param>
    /// <param name="options">How it is written.</param>
    /// <param name="folds">Whether names that differ by case alone are one; tried where it is not given.</param>
    public OutputFolder(OutputPlan plan, ExportOptions options, bool? folds = null)
    {
        (_path, _full) = (plan.Path!, Path.GetFullPath(plan.Path!));
        _endings = [.. plan.Formats.SelectMany(format => format.Endings)];
        _contents = [.. plan.Formats.Select(format => FolderContents.Of(this, format, options)).OfType<FolderContents>()];
        _folds = folds is { } known ? new Lazy<bool>(() => known) : new Lazy<bool>(TryFolding);
        foreach (var path in plan.Taken)
            KeepOut(path);
    }

    /// <summary>What was changed in the folder.</summary>
    public FolderChanges Changes { get; } = new();

    /// <summary>What puts the files of the documents in their places.</summary>
    public CommitQueue Commits { get; } = new();

    public void Dispose() => Commits.Dispose();

    /// <summary>A name for the files of a document, which no other has: relative to the folder, with / between its parts.</summary>
    public string NameOf(string document)
    {
        var longest = _endings.Max(ending => ending.Length);
        var last = DocumentPath.LongestName - longest;
        var whole = LongestPath - Encoding.UTF8.GetByteCount(_full) - 1 - Math.Max(longest, WorkFile.NameLength);
        var path = DocumentPath.Of(document, last, Math.Max(whole, last / 2));
        var slash = path.LastIndexOf('/');
        var name = Free(FolderOf(slash < 0 ? "" : path[..slash]), path[(slash + 1)..], _endings, last);
        if (name != document)
            _changed = _changed.Count == 0 ? (1, document, name + _endings[0]) : (_changed.Count + 1, _changed.Document, _changed.Path);
        return name;
    }

    /// <summary>Takes a file that is not a document's; its path, or null where a document has it.</summary>
    public string? Take(string name)
    {
        if (!IsFree(name))
            return null;
        _files.Add(KeyOf(name));
        return Path.Combine(_path, name);
    }

    /// <summary>Notes a document that was written, for the pages of contents.</summary>
    public void Note(OutputAccount account, DocumentFacts document)
    {
        var path = Path.GetRelativePath(_path, account.Path).Replace(Path.DirectorySeparatorChar, '/');
        _contents.ForEach(contents => contents.Note(account, path, document));
    }

    /// <summary>Writes the pages of contents, and makes sure that all of it is on the disk.</summary>
    /// <param name="report">Is told which names were changed.</param>
    public IReadOnlyList<OutputAccount> Complete(Action<Problem> report)
    {
        Commits.Complete();
        List<OutputAccount> accounts = [.. _contents.Select(contents => contents.Write()).OfType<OutputAccount>()];
        Changes.Sync();
        if (_changed.Count > 0)
        {
            report(new Problem("AL0981", Severity.Warning, _path, 1, 1,
                FormattableString.Invariant(
                    $"documents whose names no file can have, or another file has: {_changed.Count}; the first, '{_changed.Document}', is in '{_changed.Path}'")));
        }

        return accounts;
    }

    /// <summary>The folder for what would be in another one, where that is a link or a file.</summary>
    private string FolderOf(string path)
    {
        if (_folders.TryGetValue(path, out var known))
            return known;
        var slash = path.LastIndexOf('/');
        var above = FolderOf(slash < 0 ? "" : path[..slash]);
        var number = 1;
        string folder;
        do
            folder = Join(above, Numbered(path[(slash + 1)..], number++, DocumentPath.LongestName));
        while (_files.Contains(KeyOf(folder)) || IsInTheWay(folder));
        _folderKeys.Add(KeyOf(folder));
        return _folders[path] = folder;
    }

    private bool IsInTheWay(string folder)
    {
        var info = new DirectoryInfo(Path.Combine(_full, folder));
        return info.LinkTarget is not null || (!info.Exists && File.Exists(info.FullName));
    }

    private string Free(string folder, string name, IReadOnlyList<string> endings, int room)
    {
        var first = KeyOf(Join(folder, name));
        var number = _numbers.GetValueOrDefault(first, 1);
        string stem;
        do
            stem = Join(folder, Numbered(name, number++, room));
        while (endings.Any(ending => !IsFree(stem + ending)));
        if (number > 2)
            _numbers[first] = number;
        foreach (var ending in endings)
            _files.Add(KeyOf(stem + ending));
        return stem;
    }

    private bool IsFree(string file) =>
        !_files.Contains(KeyOf(file)) && !_folderKeys.Contains(KeyOf(file)) && !Directory.Exists(Path.Combine(_full, file));

    private static string Join(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";

    private static string Numbered(string name, int number, int room)
    {
        var end = number == 1 ? "" : FormattableString.Invariant($"~{number}");
        return DocumentPath.Cut(name, room - end.Length) + end;
    }

    private UInt128 KeyOf(string path) => TextHash.Of(_folds.Value ? CompatibilityForm.Of(path).ToLowerInvariant() : path);

    /// <summary>Keeps a file of the run that is not a document's out of the documents' reach.</summary>
    private void KeepOut(string path)
    {
        var relative = Path.GetRelativePath(_full, Path.GetFullPath(path)).Replace(Path.DirectorySeparatorChar, '/');
        if (!relative.StartsWith("../", StringComparison.Ordinal))
            _files.Add(KeyOf(relative));
    }

    /// <summary>Whether the folder's file system takes names that differ by case alone for one.</summary>
    private bool TryFolding()
    {
        Changes.Create(_full);
        var (file, path) = WorkFile.Create(_full, "");
        using (file)
        {
            var folds = File.Exists(Path.Combine(_full, Path.GetFileName(path).ToUpperInvariant()));
            WorkFile.Remove(path);
            return folds;
        }
    }
}

/// <summary>The page of contents of an output folder, for one format.</summary>
internal sealed class FolderContents(OutputFolder folder, CorpusFormat format, FolderIndex index)
{
    private bool _hasFiles;

    /// <summary>Null where the format has no such page.</summary>
    public static FolderContents? Of(OutputFolder folder, CorpusFormat format, ExportOptions options) =>
        format.CreateIndex(options) is { } index ? new FolderContents(folder, format, index) : null;

    /// <summary>Adds a file that was written, if it is of the format.</summary>
    /// <param name="account">Of the file.</param>
    /// <param name="path">Relative to the folder, with / between its parts.</param>
    /// <param name="document">Whose file it is.</param>
    public void Note(OutputAccount account, string path, DocumentFacts document)
    {
        if (account.Format != format.Name)
            return;
        _hasFiles = true;
        index.Add(path, document);
    }

    /// <summary>
    /// Writes the page; null where no file was written. A document that is called as the page keeps its name, and the page gets another.
    /// </summary>
    public OutputAccount? Write()
    {
        if (!_hasFiles)
            return null;
        var name = index.FileName;
        string? path;
        while ((path = folder.Take(name)) is null)
            name = "_" + name;
        using var file = new AtomicFile(path, folder.Changes);
        index.Write(file.Stream);
        file.Commit();
        return new OutputAccount(path, format.Name, 0, 0, 0);
    }
}
