namespace Aligner.Cli.Output;

/// <summary>The folders that a run has changed, and that are to be on the disk before it says that it is done.</summary>
internal sealed class FolderChanges
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);

    /// <summary>Whether the run has not written into the folder before.</summary>
    public bool IsNew(string folder) => _known.Add(folder);

    /// <summary>Makes the folder and those above it, where they are missing.</summary>
    public void Create(string folder)
    {
        if (Directory.Exists(folder))
            return;
        if (Path.GetDirectoryName(folder) is { } above)
        {
            Create(above);
            Note(above);
        }

        Directory.CreateDirectory(folder);
    }

    public void Note(string folder) => _changed.Add(folder);

    public void Sync()
    {
        foreach (var folder in _changed)
            UnixFolder.Sync(folder);
        _changed.Clear();
    }
}
