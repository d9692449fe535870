namespace Aligner.Cli.Output;

/// <summary>Names of what is no file: null, stdout, full, a shell's <c>>(…)</c>. Nothing can be put beside them or in their place.</summary>
internal static class DevicePath
{
    public static bool Is(string path)
    {
        var full = Path.GetFullPath(path);
        return full.StartsWith("/dev/", StringComparison.Ordinal) && !full.StartsWith("/dev/shm/", StringComparison.Ordinal);
    }
}
