namespace Aligner.Cli.Output;

/// <summary>A file written beside its target and renamed into place when whole; what was not committed leaves nothing behind. What a killed run left is written over.</summary>
/// <remarks>A device is written as it stands.</remarks>
internal sealed class AtomicFile : IDisposable
{
    private readonly string _target;
    private readonly string _temporary;
    private readonly FileStream _file;
    private bool _isCommitted;

    public AtomicFile(string target)
    {
        _target = Path.GetFullPath(target);
        var folder = Path.GetDirectoryName(_target)!;
        Directory.CreateDirectory(folder);
        _temporary = IsDevice ? _target : Path.Combine(folder, $".{Path.GetFileName(_target)}.tmp");
        // No buffer of the file's own: where a disk is full, giving up must not write again.
        _file = new FileStream(_temporary, IsDevice ? FileMode.Open : FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        Stream = new BufferedStream(_file, 1 << 16);
    }

    public Stream Stream { get; }

    private bool IsDevice => DevicePath.Is(_target);

    public void Commit()
    {
        Stream.Dispose();
        if (!IsDevice)
            File.Move(_temporary, _target, overwrite: true);
        _isCommitted = true;
    }

    public void Dispose()
    {
        if (_isCommitted)
            return;
        _file.Dispose();
        if (!IsDevice)
            File.Delete(_temporary);
    }
}
