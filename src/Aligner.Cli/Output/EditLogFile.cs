using System.Globalization;
using Aligner.Cli.Input;
using Aligner.Cli.Input.Files;
using Aligner.Cli.Running;
using Aligner.Edits;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Cli.Output;

/// <summary>
/// A log to which operations are added, each on the disk before it counts. One program at a time may write it: a file beside it is locked
/// as long as that program lives. The log itself stays open to readers.
/// </summary>
internal sealed class EditLogFile : IDisposable
{
    /// <summary>How the name of the file that is locked ends.</summary>
    public const string LockEnding = ".lock";

    private readonly FileStream? _lock;
    private long _length;

    private EditLogFile(string path, FileStream? held, string? readOnly, EditLog? log, long length) =>
        (Path, _lock, ReadOnly, Log, _length) = (path, held, readOnly, log, length);

    public string Path { get; }

    /// <summary>Why it cannot be written; null where it can.</summary>
    public string? ReadOnly { get; }

    /// <summary>As it was when it was opened; null where there was none.</summary>
    public EditLog? Log { get; }

    /// <summary>Null where there is a log that cannot be read, which is then told.</summary>
    public static EditLogFile? Open(string path, SourceOptions sources, Action<Problem> report)
    {
        if (InputSystem.KindOf(path) is not (FileKind.None or FileKind.File or FileKind.Folder))
        {
            report(EditLogs.NoFile(path, Severity.Error));
            return null;
        }

        var (held, readOnly) = Lock(path + LockEnding);
        if (!File.Exists(path))
            return new EditLogFile(path, held, readOnly, null, 0);
        var bytes = sources.ReadFile(path, report);
        var read = bytes is null ? null : EditLogReader.Read(path, bytes);
        foreach (var problem in read?.Problems ?? [])
            report(problem);
        if (read?.Log is { } log && read.Problems.All(problem => problem.Severity != Severity.Error))
            // What follows the last line feed was being written when a program was killed.
            return new EditLogFile(path, held, readOnly, log, bytes.AsSpan().LastIndexOf((byte)'\n') + 1);
        held?.Dispose();
        return null;
    }

    /// <summary>Adds operations, and returns once they are on the disk.</summary>
    /// <param name="log">As it was, which is written first where there was none.</param>
    /// <param name="edits">What is added.</param>
    /// <exception cref="IOException">It cannot be written; it is then as it was.</exception>
    public void Append(EditLog log, IReadOnlyList<Edit> edits)
    {
        if (ReadOnly is not null)
            throw new IOException(ReadOnly);
        if (_length == 0)
        {
            if (File.Exists(Path))
                throw Changed();
            using var first = new AtomicFile(Path);
            EditLogWriter.Write(log with { Edits = [.. log.Edits, .. edits] }, first.Stream);
            first.Commit();
            _length = new FileInfo(Path).Length;
            return;
        }

        using var bytes = new MemoryStream();
        EditLogWriter.Append(edits, bytes);
        using var file = new FileStream(Path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
        CheckEnd(file);
        try
        {
            file.Position = _length;
            file.Write(bytes.GetBuffer(), 0, (int)bytes.Length);
            RandomAccess.FlushToDisk(file.SafeFileHandle);
        }
        catch (IOException)
        {
            file.SetLength(_length);
            throw;
        }

        _length += bytes.Length;
    }

    /// <summary>Writes all of the log anew.</summary>
    /// <exception cref="IOException">It cannot be written; it is then as it was.</exception>
    public void Replace(EditLog log)
    {
        if (ReadOnly is not null)
            throw new IOException(ReadOnly);
        using var file = new AtomicFile(Path);
        EditLogWriter.Write(log, file.Stream);
        file.Commit();
    }

    public void Dispose() => _lock?.Dispose();

    /// <summary>Takes away a line without its end, and finds out who else has written.</summary>
    private void CheckEnd(FileStream file)
    {
        if (file.Length < _length)
            throw Changed();
        file.Position = _length;
        using var rest = new MemoryStream();
        file.CopyTo(rest);
        if (rest.ToArray().Contains((byte)'\n'))
            throw Changed();
        file.SetLength(_length);
    }

    private IOException Changed() => new($"another program has changed '{Path}'; start again");

    private static (FileStream? Held, string? Reason) Lock(string path)
    {
        try
        {
            return (new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0,
                FileOptions.DeleteOnClose), null);
        }
        catch (IOException error) when (WorkFile.IsLocked(error))
        {
            return (null, "another program is at work on this log");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (null, $"the log cannot be written: {error.Message}");
        }
    }

    /// <summary>Brings the files to the documents that were segmented, and says which it has written.</summary>
    public static void Rebase(IEnumerable<EditLog> logs, Segmenter segmenter, SourceOptions sources, Action<string> tell,
        Action<Problem> report)
    {
        foreach (var log in logs)
        {
            if (segmenter.Rebased(log) is not { } rebased || ReferenceEquals(rebased, log))
                continue;
            // What was wrong with it was told when it was read first.
            using var file = Open(log.Source, sources, _ => { });
            if (file is { ReadOnly: null })
            {
                file.Replace(rebased);
                tell($"rebased {log.Source}: {Counted.Of(rebased.Edits.Length, "operation")}");
            }
            else
            {
                report(new Problem("AL1333", Severity.Error, log.Source, 1, 1,
                    $"is not brought to the document as it is: {file?.ReadOnly ?? "it has changed since this run began"}"));
            }
        }
    }
}

/// <summary>When an operation is said, as logs write it.</summary>
internal static class EditTime
{
    public static string Now(TimeProvider clock) =>
        clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
