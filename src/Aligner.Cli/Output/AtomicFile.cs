namespace Aligner.Cli.Output;

/// <summary>A file written beside its target and renamed into place when whole; what was not committed leaves nothing behind. What a killed run left is written over.</summary>
internal sealed class AtomicFile : IDisposable
{
    private readonly string _target;
    private readonly string _temporary;
    private bool _isCommitted;

    public AtomicFile(string target)
    {
        _target = Path.GetFullPath(target);
        var folder = Path.GetDirectoryName(_target)!;
        Directory.CreateDirectory(folder);
        _temporary = Path.Combine(folder, $".{Path.GetFileName(_target)}.tmp");
        Stream = new BufferedStream(File.Create(_temporary), 1 << 16);
    }

    public Stream Stream { get; }

    public void Commit()
    {
        Stream.Dispose();
        File.Move(_temporary, _target, overwrite: true);
        _isCommitted = true;
    }

    public void Dispose()
    {
        if (_isCommitted)
            return;
        Stream.Dispose();
        File.Delete(_temporary);
    }
}
