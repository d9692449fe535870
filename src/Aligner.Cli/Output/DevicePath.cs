using Aligner.Cli.Running;

namespace Aligner.Cli.Output;

/// <summary>
/// Names of what is not a file: null, stdout, full, a shell's <c>>(…)</c>. Nothing can be put beside them or in their place.
/// </summary>
internal static class DevicePath
{
    private static readonly string[] Folders = ["/dev/", "/proc/self/fd/"];

    public static bool Is(string path)
    {
        var full = Path.GetFullPath(path);
        return Folders.Any(folder => full.StartsWith(folder, StringComparison.Ordinal))
            && !full.StartsWith("/dev/shm/", StringComparison.Ordinal);
    }

    public static bool IsStandardOutput(string path) => Path.GetFullPath(path) is "/dev/stdout" or "/dev/fd/1" or "/proc/self/fd/1";

    /// <summary>
    /// Opens one as it stands. Standard output and error keep their one position, also where they are files that others write.
    /// </summary>
    public static Stream Open(string path) => Path.GetFullPath(path) switch
    {
        var output when IsStandardOutput(output) => StandardStreams.OpenOutput(),
        "/dev/stderr" or "/dev/fd/2" or "/proc/self/fd/2" => StandardStreams.OpenErrorBytes(),
        "/dev/tty" => new TerminalStream(OpenExisting(path)),
        var terminal when terminal.StartsWith("/dev/pts/", StringComparison.Ordinal) => new TerminalStream(OpenExisting(terminal)),
        var device => OpenExisting(device),
    };

    /// <summary>Opens a named pipe, which waits for whoever reads it; null for a file, or where there is none.</summary>
    public static Stream? OpenPipe(string path)
    {
        if (!File.Exists(path))
            return null;
        var file = OpenExisting(path);
        if (!file.CanSeek)
            return file;
        file.Dispose();
        return null;
    }

    private static FileStream OpenExisting(string path) =>
        new(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
}
