using Aligner.Transcripts;
using Aligner.Transcripts.Decoding;
using Aligner.Transcripts.Sources.PlainText;
using Aligner.Transcripts.Timelines;

namespace Aligner.Cli.Input;

/// <summary>Reads sources whole; what the file system has against one is a problem.</summary>
internal static class InputReader
{
    public static ReadResult Read(InputFile file, Stream standardInput, SourceEncoding? encoding)
    {
        var (bytes, problem) = ReadBytes(file.Path, standardInput);
        var source = file.Path == InputFile.StandardInput ? file.Document : file.Path;
        return bytes is null ? new ReadResult(null, problem) : TranscriptReader.Read(source, file.Document, bytes, encoding);
    }

    /// <summary>Reads an English source and its translation as one document: by their times where they have any, else as texts.</summary>
    public static ReadResult ReadPair(
        InputFile pair, Stream standardInput, SourceEncoding? encoding, Func<TimelinePairer> pairer, CancellationToken cancellation)
    {
        var first = Read(pair, standardInput, encoding);
        var second = Read(pair with { Path = pair.Chinese! }, standardInput, encoding);
        if (first.Transcript is not { } english || second.Transcript is not { } chinese)
            return new ReadResult(null, first.Problem ?? second.Problem);
        return HasTimes(english) || HasTimes(chinese)
            ? pairer().Pair(english, chinese, cancellation)
            : new ReadResult(ReadTexts(pair.Document, english, chinese), null);
    }

    /// <summary>The name of a pair of files given without a folder: that of the English one without its language.</summary>
    public static string PairName(string english) => LanguageName.OfPath(Path.GetFileName(english)).Stem;

    private static bool HasTimes(Transcript transcript) => transcript.Cues.Any(cue => cue.Times is not null);

    /// <summary>Texts without times have none of the problems of timed sources, but the guesses of their encodings are told.</summary>
    private static Transcript ReadTexts(string document, Transcript english, Transcript chinese)
    {
        var pair = TextPairReader.Read(document, english.Source, chinese.Source);
        var guesses = english.Problems.Concat(chinese.Problems).Where(problem => problem.Code == TextDecoder.GuessCode);
        return pair with { Problems = [.. guesses, .. pair.Problems] };
    }

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
