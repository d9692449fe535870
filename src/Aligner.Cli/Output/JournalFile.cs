using System.Globalization;
using Aligner.Cli.Commands;
using Aligner.Corpus.Journal;
using Aligner.Corpus.Operations;

namespace Aligner.Cli.Output;

/// <summary>Where the journal of a run is: hidden, in the folder of the output or beside its file.</summary>
internal static class JournalFile
{
    private const string Ending = ".resume";

    /// <summary>Null where there is nothing to resume: output goes down a pipe or to a device, or there is one document only.</summary>
    public static RunJournal? Open(AlignRequest request, int documents)
    {
        if (request.Output.Path is not { } output || documents < 2 || DevicePath.Is(output))
            return null;
        var path = PathOf(output, request.Output.IsFolder);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new RunJournal(path, Fingerprint(request), request.Resumes);
    }

    private static string PathOf(string output, bool isFolder)
    {
        var full = Path.GetFullPath(output);
        return isFolder ? Path.Combine(full, ".aligner" + Ending) : Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}{Ending}");
    }

    /// <summary>All that the segments depend on beside the sources themselves.</summary>
    private static UInt128 Fingerprint(AlignRequest request) => TextHash.Of(
        ProgramVersion.Full,
        string.Create(CultureInfo.InvariantCulture, $"{request.Segmenter.Level} {request.Segmenter.IsPresplit} {request.Segmenter.JoinsCues} {request.Segmenter.Explains} {request.Timelines.Offset}"),
        ContentOf(request.TermsPath),
        ContentOf(request.LexiconPath));

    private static string ContentOf(string? path) => path is null ? "" : TextHash.OfBytes(File.ReadAllBytes(path)).ToString("x32", CultureInfo.InvariantCulture);
}
