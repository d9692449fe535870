namespace Aligner.Exchange;

/// <summary>A page of contents over the files of one folder.</summary>
public abstract class FolderIndex
{
    /// <summary>The name of its file, unless a document has taken it.</summary>
    public abstract string FileName { get; }

    /// <summary>Adds a file.</summary>
    /// <param name="path">Relative to the folder, with / between its parts.</param>
    /// <param name="facts">What the file's document says of itself.</param>
    public abstract void Add(string path, DocumentFacts facts);

    /// <param name="stream">Left open.</param>
    public abstract void Write(Stream stream);
}
