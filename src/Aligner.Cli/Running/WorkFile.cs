using System.Collections.Concurrent;
using Aligner.Segments.Operations;

namespace Aligner.Cli.Running;

/// <summary>
/// The files that a run has beside its output while it is at work. A name begins with a fixed mark and the hash of the output's name, so
/// that runs over one output find each other, and goes on with what nobody can guess; it has one length, whatever the output is called. A
/// file is locked as long as its run lives.
/// </summary>
internal static class WorkFile
{
    public const string Temporary = ".tmp";
    public const string Journal = ".resume";
    private const string Mark = ".aligner-";

    /// <summary>EWOULDBLOCK on Linux and on macOS: another program has the lock.</summary>
    private static readonly int[] Locked = [11, 35];

    /// <summary>How often a run tries again that met another at the moment of its start: both then step back.</summary>
    private const int Attempts = 5;

    /// <summary>The temporary files of this run.</summary>
    private static readonly ConcurrentDictionary<string, bool> Unfinished = new(StringComparer.Ordinal);

    /// <summary>Of a temporary file.</summary>
    public static int NameLength { get; } = Path.GetFileName(NewPath("", "", Temporary)).Length;

    /// <param name="folder">Where it is.</param>
    /// <param name="name">Of the output; empty where that is the folder itself.</param>
    /// <param name="ending">What kind of file it is.</param>
    public static string NewPath(string folder, string name, string ending) =>
        Path.Combine(folder, $"{MarkOf(name)}{Guid.NewGuid():n}{ending}");

    /// <summary>Creates a temporary file for an output that no other run is at work on; takes away those of runs that are gone.</summary>
    /// <exception cref="IOException">Another run is at work on the output.</exception>
    public static (FileStream File, string Path) Claim(string folder, string name)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (file, path) = Create(folder, name);
            if (!HasRival(path, name, Temporary))
                return (file, path);
            file.Dispose();
            Remove(path);
            StepBack(attempt, Path.Combine(folder, name));
        }
    }

    /// <summary>Waits a moment, of another length than the other run; or gives up.</summary>
    /// <exception cref="IOException">The other run is there to stay.</exception>
    public static void StepBack(int attempt, string output)
    {
        if (attempt == Attempts)
            throw new IOException($"another run is writing '{output}'");
        Thread.Sleep(Random.Shared.Next(1, 20));
    }

    /// <summary>Creates a temporary file, which must not be there, and locks it.</summary>
    public static (FileStream File, string Path) Create(string folder, string name)
    {
        for (var attempt = 1; ; attempt++)
        {
            var path = NewPath(folder, name, Temporary);
            try
            {
                // No buffer of the file's own: where a disk is full, giving up must not write again.
                var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
                if (File.Exists(path))
                {
                    Unfinished[path] = true;
                    return (file, path);
                }

                file.Dispose();
            }
            catch (IOException error) when (attempt < Attempts && IsLocked(error))
            {
                // Whoever looks for what was left had it in hand before it was locked, and takes it away.
            }
        }
    }

    /// <summary>Takes a temporary file away.</summary>
    public static void Remove(string path)
    {
        File.Delete(path);
        Unfinished.TryRemove(path, out _);
    }

    /// <summary>Puts a temporary file in its place.</summary>
    public static void Place(string path, string target)
    {
        File.Move(path, target, overwrite: true);
        Unfinished.TryRemove(path, out _);
    }

    /// <summary>Whether this run has a temporary file.</summary>
    public static bool HasUnfinished => !Unfinished.IsEmpty;

    /// <summary>Takes all temporary files of this run away, which ends at once.</summary>
    public static void RemoveUnfinished()
    {
        foreach (var path in Unfinished.Keys)
            File.Delete(path);
    }

    /// <summary>Whether a file could not be opened because another program has it.</summary>
    public static bool IsLocked(IOException error) => Locked.Contains(error.HResult);

    /// <summary>The files of a kind for an output.</summary>
    public static IEnumerable<string> Find(string folder, string name, string ending) =>
        All(folder).Where(path => IsFor(name, ending, path));

    /// <summary>Whether a living run has it; null where that cannot be told, or it is not a file of a run's.</summary>
    public static bool? IsHeld(string path)
    {
        try
        {
            if (new FileInfo(path).LinkTarget is not null)
                return null;
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            return file.CanSeek ? false : null;
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return null;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static bool IsFor(string name, string ending, string path) =>
        Path.GetFileName(path).StartsWith(MarkOf(name), StringComparison.Ordinal) && path.EndsWith(ending, StringComparison.Ordinal);

    private static string MarkOf(string name) => $"{Mark}{TextHash.ShortOf(name)}-";

    /// <summary>Whether another run has a file of the kind for the output; what is left of runs that are gone is taken away.</summary>
    public static bool HasRival(string own, string name, string ending)
    {
        var found = false;
        foreach (var path in All(Path.GetDirectoryName(own)!).Where(path => path != own))
        {
            if (IsHeld(path) is not { } isHeld)
                continue;
            if (isHeld)
                found |= IsFor(name, ending, path);
            else if (path.EndsWith(Temporary, StringComparison.Ordinal) && IsHeld(own) == true)
                // A file system without locks does not tell the dead from the living.
                File.Delete(path);
        }

        return found;
    }

    private static string[] All(string folder)
    {
        try
        {
            return Directory.GetFiles(folder, Mark + "*");
        }
        catch (UnauthorizedAccessException)
        {
            // A folder that may be written and not listed.
            return [];
        }
    }
}
