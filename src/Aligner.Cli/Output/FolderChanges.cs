using System.Runtime.InteropServices;

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

/// <summary>What .NET has no call for: the entries of a folder, as a rename or a new file changes them, put on the disk.</summary>
internal static partial class UnixFolder
{
    /// <summary>The child that cuts sound must not inherit what is open.</summary>
    private static readonly int CloseOnExec = OperatingSystem.IsLinux() ? 0x80000 : 0x1000000;

    /// <summary>
    /// Does nothing where folders cannot be opened, as on Windows, or the file system has no such call; the files themselves are on the
    /// disk.
    /// </summary>
    public static void Sync(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        var descriptor = Open(path, CloseOnExec, 0);
        if (descriptor < 0)
            return;
        _ = FileSync(descriptor);
        _ = Close(descriptor);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int FileSync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
