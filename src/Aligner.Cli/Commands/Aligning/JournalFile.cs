using System.Globalization;
using Aligner.Cli.Input;
using Aligner.Cli.Input.Files;
using Aligner.Cli.Output;
using Aligner.Cli.Running;
using Aligner.Segments.Journal;
using Aligner.Segments.Operations;

namespace Aligner.Cli.Commands.Aligning;

/// <summary>Where the journal of a run is: hidden, in the folder of the output or beside its file.</summary>
internal static class JournalFile
{
    /// <summary>
    /// Null where there is nothing to resume: output goes down a pipe or to a device, there is one document only, or what the segments
    /// depend on comes down a pipe and cannot be read again.
    /// </summary>
    /// <exception cref="IOException">Another run is writing the output.</exception>
    public static RunJournal? Open(AlignRequest request, int documents)
    {
        if (request.Output.Path is not { } output || documents < 2 || DevicePath.Is(output)
            || Resources(request).Any(path => InputSystem.KindOf(path) is not FileKind.File))
        {
            return null;
        }

        var full = Path.GetFullPath(output);
        var (folder, name) = request.Output.IsFolder ? (full, "") : (Path.GetDirectoryName(full)!, Path.GetFileName(full));
        var made = new FolderChanges();
        made.Create(folder);
        made.Sync();
        for (var attempt = 1; ; attempt++)
        {
            if (TryOpen(folder, name, request) is { } journal)
                return journal;
            WorkFile.StepBack(attempt, output);
        }
    }

    /// <summary>Opens what an earlier run has left, or makes a journal; null where another run has one.</summary>
    private static RunJournal? TryOpen(string folder, string name, AlignRequest request)
    {
        var left = WorkFile.Find(folder, name, WorkFile.Journal).FirstOrDefault(path => WorkFile.IsHeld(path) == false);
        var path = left ?? WorkFile.NewPath(folder, name, WorkFile.Journal);
        RunJournal journal;
        try
        {
            journal = new RunJournal(path, TextHash.Of(ProgramVersion.Full), Fingerprint(request), request.Resumes);
        }
        catch (IOException error) when (WorkFile.IsLocked(error))
        {
            return null;
        }

        if (!WorkFile.HasRival(path, name, WorkFile.Journal))
            return journal;
        journal.Dispose();
        if (left is null)
            File.Delete(path);
        return null;
    }

    /// <summary>All that the segments depend on beside the program and the sources themselves.</summary>
    private static UInt128 Fingerprint(AlignRequest request) => TextHash.Of(
        string.Create(CultureInfo.InvariantCulture,
            $"{request.Segmenter.Level} {request.Segmenter.IsPresplit} {request.Segmenter.JoinsCues} {request.Segmenter.Explains} {request.Timelines.Offset}"),
        ContentOf(request.TermsPath),
        ContentOf(request.LexiconPath),
        string.Concat(EditsOf(request).Select(ContentOf)),
        StateOf(request.MemoryPath));

    private static IEnumerable<string> EditsOf(AlignRequest request) =>
        request.EditsPaths.SelectMany(path => EditLogs.PathsOf(path, _ => { }));

    /// <summary>The files whose content is in the fingerprint.</summary>
    private static IEnumerable<string> Resources(AlignRequest request) =>
        new[] { request.TermsPath, request.LexiconPath }.OfType<string>().Concat(EditsOf(request));

    /// <summary>A memory may be too large to be read for this; each change of it changes a size or a time.</summary>
    private static string StateOf(string? memory) =>
        memory is null ? "" : string.Join(' ', new[] { memory, memory + "-wal" }.Select(path => new FileInfo(path)).Select(file =>
        file.Exists ? string.Create(CultureInfo.InvariantCulture, $"{file.Length} {file.LastWriteTimeUtc.Ticks}") : ""));

    private static string ContentOf(string? path) =>
        path is null ? "" : TextHash.OfBytes(File.ReadAllBytes(path)).ToString("x32", CultureInfo.InvariantCulture);
}
