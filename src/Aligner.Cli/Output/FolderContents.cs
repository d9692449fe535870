using Aligner.Corpus.Accounts;
using Aligner.Exchange;

namespace Aligner.Cli.Output;

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

    /// <summary>Writes the page; null where no file was written. A document that is called as the page keeps its name, and the page gets another.</summary>
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
