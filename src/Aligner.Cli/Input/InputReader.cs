using Aligner.Transcripts;
using Aligner.Transcripts.Sources.PlainText;
using Aligner.Transcripts.Timelines;

namespace Aligner.Cli.Input;

/// <summary>Reads sources whole; what the file system has against one is a problem.</summary>
internal static class InputReader
{
    public static ReadResult Read(InputFile file, Stream standardInput)
    {
        var (bytes, problem) = ReadBytes(file.Path, standardInput);
        var source = file.Path == InputFile.StandardInput ? file.Document : file.Path;
        return bytes is null ? new ReadResult(null, problem) : TranscriptReader.Read(source, file.Document, bytes);
    }

    /// <summary>Reads an English source and its translation as one document: by their times where they have any, else as texts.</summary>
    public static ReadResult ReadPair(InputFile pair, Stream standardInput, Func<TimelinePairer> pairer, CancellationToken cancellation)
    {
        var (english, englishProblem) = ReadBytes(pair.Path, standardInput);
        var (chinese, chineseProblem) = ReadBytes(pair.Chinese!, standardInput);
        if (english is null || chinese is null)
            return new ReadResult(null, englishProblem ?? chineseProblem);

        var first = TranscriptReader.Read(pair.Path, pair.Document, english);
        var second = TranscriptReader.Read(pair.Chinese!, pair.Document, chinese);
        if (first.Transcript is not { } one || second.Transcript is not { } other)
            return new ReadResult(null, first.Problem ?? second.Problem);
        return HasTimes(one) || HasTimes(other)
            ? pairer().Pair(one, other, cancellation)
            : new ReadResult(TextPairReader.Read(pair.Document, one.Source, other.Source), null);
    }

    /// <summary>The name of a pair of files given without a folder: that of the English one without its language.</summary>
    public static string PairName(string english) => LanguageName.OfPath(Path.GetFileName(english)).Stem;

    private static bool HasTimes(Transcript transcript) => transcript.Cues.Any(cue => cue.Times is not null);

    private static (byte[]? Bytes, Problem? Problem) ReadBytes(string path, Stream standardInput)
    {
        try
        {
            return (path == InputFile.StandardInput ? ReadAll(standardInput) : File.ReadAllBytes(path), null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (null, new Problem("AL0002", Severity.Error, path, 1, 1, $"cannot be read: {error.Message}"));
        }
    }

    private static byte[] ReadAll(Stream stream)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
