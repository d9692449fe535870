namespace Aligner.Cli.Output;

/// <summary>The folders that a run has changed, and that are to be on the disk before it says that it is done.</summary>
internal sealed class FolderChanges
{
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);

    /// <summary>Makes the folder and those above it, where they are missing.</summary>
    public void Create(string folder)
    {
        if (Directory.Exists(folder))
            return;
        if (Path.GetDirectoryName(folder) is { } above)
        {
            Create(above);
            _changed.Add(above);
        }

        Directory.CreateDirectory(folder);
    }

    /// <summary>Notes a folder that a file is written into; whether it is the first there.</summary>
    public bool Note(string folder)
    {
        _changed.Add(folder);
        return _written.Add(folder);
    }

    public void Sync()
    {
        foreach (var folder in _changed)
            UnixFolder.Sync(folder);
    }
}
