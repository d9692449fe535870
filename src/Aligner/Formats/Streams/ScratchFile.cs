namespace Aligner.Formats.Streams;

/// <summary>
/// A file for what does not fit into memory: of a name that nobody can guess, for nobody else to read, and gone with the program, whatever
/// ends it.
/// </summary>
internal static class ScratchFile
{
    /// <param name="open">Is given the path, while there is one, to open the file a second time.</param>
    public static FileStream Open(Action<string>? open = null)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.ReadWrite | FileShare.Delete,
            BufferSize = 1 << 16,
            Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        try
        {
            open?.Invoke(path);
        }
        catch
        {
            file.Dispose();
            throw;
        }

        // Whoever has it open keeps it.
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
        return file;
    }
}
