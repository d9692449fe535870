namespace Aligner.Cli.Output;

/// <summary>A file written beside its target and renamed into place when whole; what was not committed leaves nothing behind. What a killed run left is written over.</summary>
/// <remarks>A device or a named pipe is written as it stands. Behind a link, the file that it leads to is written, and the link stays.</remarks>
internal sealed class AtomicFile : IDisposable
{
    private readonly string _target;
    private readonly Stream _file;

    /// <summary>Null where the target itself is written.</summary>
    private readonly string? _temporary;

    private bool _isCommitted;

    public AtomicFile(string target)
    {
        _target = Path.GetFullPath(target);
        Directory.CreateDirectory(Path.GetDirectoryName(_target)!);
        if (!DevicePath.Is(_target) && new FileInfo(_target) is { LinkTarget: not null } link)
            _target = link.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        if (OpenInPlace(_target) is { } inPlace)
        {
            _file = inPlace;
        }
        else
        {
            _temporary = Path.Combine(Path.GetDirectoryName(_target)!, $".{Path.GetFileName(_target)}.tmp");
            // No buffer of the file's own: where a disk is full, giving up must not write again.
            _file = new FileStream(_temporary, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        }

        Stream = new BufferedStream(_file, 1 << 16);
    }

    public Stream Stream { get; }

    public void Commit()
    {
        Stream.Dispose();
        if (_temporary is not null)
            File.Move(_temporary, _target, overwrite: true);
        _isCommitted = true;
    }

    public void Dispose()
    {
        if (_isCommitted)
            return;
        _file.Dispose();
        if (_temporary is not null)
            File.Delete(_temporary);
    }

    private static Stream? OpenInPlace(string path) => DevicePath.Is(path) ? DevicePath.Open(path) : DevicePath.OpenPipe(path);
}
