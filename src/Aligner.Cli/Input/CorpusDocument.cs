using Aligner.Cli.Input.Files;
using Aligner.Formats;
using Aligner.Segments;
using Aligner.Text;
using Aligner.Transcripts.Decoding;
using Aligner.Transcripts.Sources;

namespace Aligner.Cli.Input;

/// <summary>A corpus that is reviewed: all of it is one document, which has the name of its file.</summary>
internal static class CorpusDocument
{
    /// <summary>
    /// Splits the inputs into those that are read as sources and the files of corpora: those that were named, and those in folders without
    /// a source.
    /// </summary>
    /// <param name="inputs">Files and folders.</param>
    /// <param name="maxSize">Of a source.</param>
    /// <param name="report">Takes what is wrong with folders.</param>
    public static (List<string> Sources, List<InputFile> Corpora) Find(IEnumerable<string> inputs, SizeLimit maxSize,
        Action<Problem> report)
    {
        var (sources, corpora) = (new List<string>(), new List<InputFile>());
        foreach (var input in inputs)
        {
            var isFolder = input != InputFile.StandardInput && InputSystem.IsFolder(input);
            if (isFolder && !SourceSegments.IsIn(input, maxSize) && FolderWalk.Of(input, IsNamedSo, _ => { }).Files.Count > 0)
            {
                corpora.AddRange(new CorpusInput(Stream.Null, report, null, CancellationToken.None).Corpora([input])
                    .Select(corpus => FileOf(corpus.Path)));
            }
            else if (!isFolder && Is(input))
            {
                corpora.Add(FileOf(input));
            }
            else
            {
                sources.Add(input);
            }
        }

        return (sources, corpora);
    }

    /// <summary>Whether a file is a corpus, and no source.</summary>
    public static bool Is(string path)
    {
        if (path == InputFile.StandardInput || InputSystem.KindOf(path) != FileKind.File)
            return false;
        if (IsNamedSo(path) || SourceFormats.HasKnownExtension(path))
            return IsNamedSo(path);
        try
        {
            using var file = InputSystem.Open(path);
            return CorpusReader.Detect(CorpusReader.Open(file, path).Head) is not null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            // It is told when it is read as a source.
            return false;
        }
    }

    /// <summary>Null where it has no segment; why is then told.</summary>
    public static CorpusTranscript? Read(string path, Action<Problem> report, CancellationToken cancellation)
    {
        var isTold = false;
        var transcript = Of(path, new CorpusInput(Stream.Null, Tell, null, cancellation).Segments([path]));
        if (!transcript.Segments.IsEmpty)
            return transcript;
        if (!isTold)
            report(new Problem("AL0907", Severity.Error, FileName.Shown(path), 1, 1, "the corpus has no segment"));
        return null;

        void Tell(Problem problem)
        {
            isTold |= problem.Severity == Severity.Error;
            report(problem);
        }
    }

    /// <summary>The segments of a corpus as a document.</summary>
    /// <param name="path">Of its file.</param>
    /// <param name="segments">All.</param>
    public static CorpusTranscript Of(string path, IEnumerable<Segment> segments) => CorpusTranscript.Of(NameOf(path), segments);

    private static InputFile FileOf(string path) => new(path, NameOf(path));

    // With its extension: beside a source and what was made of it, each has a log of its own.
    private static string NameOf(string path) => path == InputFile.StandardInput ? "stdin" : FileName.Shown(Path.GetFileName(path));

    private static bool IsNamedSo(string path) =>
        CorpusFormats.ByExtension(SourceFormats.WithoutCompression(path)) is { IsToldByName: true }
        && !path.EndsWith(EditLogs.Ending, StringComparison.OrdinalIgnoreCase);
}
