using System.IO.Compression;
using Aligner.Cli.Running;

namespace Aligner.Cli.Output;

/// <summary>
/// A file written beside its target, put on the disk and renamed into place when whole; what was not committed leaves nothing behind.
/// </summary>
/// <remarks>
/// A device or a named pipe is written as it stands. Through a link, the file that it leads to is written, and the link stays.
/// </remarks>
internal sealed class AtomicFile : IDisposable
{
    private string _target;
    private readonly Stream _file;
    private readonly DiskStream _disk;

    /// <summary>Null where the target itself is written.</summary>
    private readonly string? _temporary;

    private readonly FolderChanges _folders;
    private readonly bool _isAlone;
    private GZipStream? _packed;
    private bool _isCommitted;

    /// <param name="target">A file that the user named.</param>
    /// <param name="disk">What the bytes go through.</param>
    /// <exception cref="IOException">It cannot be written, or another run is writing it.</exception>
    public AtomicFile(string target, Func<Stream, DiskStream>? disk = null)
    {
        (_folders, _isAlone) = (new FolderChanges(), true);
        _target = Path.GetFullPath(target);
        _folders.Create(Path.GetDirectoryName(_target)!);
        if (!DevicePath.Is(_target) && new FileInfo(_target) is { LinkTarget: not null } link)
            _target = link.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        if (OpenInPlace(_target) is { } inPlace)
            _file = inPlace;
        else
            (_file, _temporary) = OpenBeside();
        _disk = disk?.Invoke(_file) ?? new DiskStream(_file);
        Stream = Open();
    }

    /// <param name="target">One of many files of a folder, whose name comes from data: no link is followed, and no device opened.</param>
    /// <param name="folders">Synced by whoever has them.</param>
    /// <param name="disk">What the bytes go through.</param>
    public AtomicFile(string target, FolderChanges folders, Func<Stream, DiskStream>? disk = null)
    {
        (_target, _folders) = (Path.GetFullPath(target), folders);
        _folders.Create(Path.GetDirectoryName(_target)!);
        (_file, _temporary) = OpenBeside();
        _disk = disk?.Invoke(_file) ?? new DiskStream(_file);
        Stream = Open();
    }

    /// <summary>Compressed with gzip where the name says so.</summary>
    public Stream Stream { get; }

    /// <summary>Ends the file and puts it in its place.</summary>
    public void Commit()
    {
        Finish();
        Sync();
        Place();
    }

    /// <summary>Writes what is held of the file.</summary>
    public void Finish()
    {
        Stream.Flush();
        _packed?.Dispose();
    }

    /// <summary>Gives the file another place in the same folder, where how it is called is known late.</summary>
    public void Rename(string target) => _target = Path.GetFullPath(target);

    /// <summary>Waits until all of it is on the disk.</summary>
    public void Sync()
    {
        if (_temporary is not null)
            RandomAccess.FlushToDisk(((FileStream)_file).SafeFileHandle);
    }

    /// <summary>
    /// Puts a file that is on the disk in its place. It is locked until then, so that nobody takes it for one that was left.
    /// </summary>
    public void Place()
    {
        if (OperatingSystem.IsWindows())
            _file.Dispose();
        if (_temporary is not null)
            WorkFile.Place(_temporary, _target);
        _isCommitted = true;
        _file.Dispose();
        if (_isAlone)
            _folders.Sync();
    }

    public void Dispose()
    {
        if (_isCommitted)
            return;
        _disk.GiveUp();
        _file.Dispose();
        if (_temporary is not null)
            WorkFile.Remove(_temporary);
    }

    private BufferedStream Open()
    {
        if (OutputPlan.IsPacked(_target))
            _packed = new GZipStream(_disk, CompressionLevel.Optimal, leaveOpen: true);
        return new BufferedStream(_packed ?? (Stream)_disk, 1 << 16);
    }

    private static Stream? OpenInPlace(string path) => DevicePath.Is(path) ? DevicePath.Open(path) : DevicePath.OpenPipe(path);

    private (FileStream File, string Path) OpenBeside()
    {
        var (folder, name) = (Path.GetDirectoryName(_target)!, Path.GetFileName(_target));
        return _folders.Note(folder) ? WorkFile.Claim(folder, name) : WorkFile.Create(folder, name);
    }
}
