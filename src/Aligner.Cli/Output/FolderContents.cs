using Aligner.Corpus.Accounts;
using Aligner.Exchange;

namespace Aligner.Cli.Output;

/// <summary>The page of contents of an output folder, for one format.</summary>
internal sealed class FolderContents(string folder, CorpusFormat format, FolderIndex index)
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null where the format has no such page.</summary>
    public static FolderContents? Of(string folder, CorpusFormat format, ExportOptions options) =>
        format.CreateIndex(options) is { } index ? new FolderContents(folder, format, index) : null;

    /// <summary>Adds a file that was written, if it is of the format.</summary>
    public void Note(OutputAccount account, DocumentFacts document)
    {
        if (account.Format != format.Name)
            return;
        var path = Path.GetRelativePath(folder, account.Path).Replace(Path.DirectorySeparatorChar, '/');
        _taken.Add(path);
        index.Add(path, document);
    }

    /// <summary>Writes the page; null where no file was written. A document that is called as the page keeps its name, and the page gets another.</summary>
    public OutputAccount? Write()
    {
        if (_taken.Count == 0)
            return null;
        var name = index.FileName;
        while (_taken.Contains(name))
            name = "_" + name;
        using var file = new AtomicFile(Path.Combine(folder, name));
        index.Write(file.Stream);
        file.Commit();
        return new OutputAccount(Path.Combine(folder, name), format.Name, 0, 0, 0);
    }
}
