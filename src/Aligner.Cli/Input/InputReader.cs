using System.Text;
using Aligner.Transcripts;
using Aligner.Transcripts.Decoding;
using Aligner.Transcripts.Sources;
using Aligner.Transcripts.Sources.PlainText;
using Aligner.Transcripts.Timelines;

namespace Aligner.Cli.Input;

/// <summary>Reads sources whole; what the file system has against one is a problem.</summary>
internal static class InputReader
{
    public static ReadResult Read(InputFile file, Stream standardInput, ReadOptions options)
    {
        var (bytes, problem) = ReadBytes(file.Path, standardInput);
        var source = file.Path == InputFile.StandardInput ? file.Document : file.Path;
        return bytes is null ? new ReadResult(null, problem) : TranscriptReader.Read(source, file.Document, bytes, options);
    }

    /// <summary>Reads an English source and its translation as one document: by their times where they have any, else as texts.</summary>
    public static ReadResult ReadPair(
        InputFile pair, Stream standardInput, ReadOptions options, Func<TimelinePairer> pairer, CancellationToken cancellation)
    {
        var english = ReadBytes(pair.Path, standardInput);
        var chinese = ReadBytes(pair.Chinese!, standardInput);
        if (english.Bytes is null || chinese.Bytes is null)
            return new ReadResult(null, english.Problem ?? chinese.Problem);

        var first = TextDecoder.Decode(pair.Path, english.Bytes, options.Encoding);
        var second = TextDecoder.Decode(pair.Chinese!, chinese.Bytes, options.Encoding);
        if (first.Text is null || second.Text is null)
            return new ReadResult(null, first.Text is null ? first.Problem : second.Problem);

        var one = new SourceText(pair.Path, first.Text);
        var other = new SourceText(pair.Chinese!, second.Text);
        if (options.Layout is null && !HasTimes(one) && !HasTimes(other))
            return new ReadResult(WithGuesses(TextPairReader.Read(pair.Document, one, other), first, second), null);
        Transcript Read(SourceText source, DecodedText decoded) => WithGuesses(TranscriptReader.Read(pair.Document, source, options.Layout) with { Encoding = decoded.Encoding! }, decoded);
        return pairer().Pair(Read(one, first), Read(other, second), cancellation);
    }

    /// <summary>The name of a pair of files given without a folder: that of the English one without its language.</summary>
    public static string PairName(string english) => LanguageName.OfPath(Path.GetFileName(english)).Stem;

    private static bool HasTimes(SourceText source) => SourceFormats.Detect(source).HasTimes(source);


    /// <summary>A guessed encoding is told before what is wrong with the text.</summary>
    private static Transcript WithGuesses(Transcript transcript, params ReadOnlySpan<DecodedText> decoded)
    {
        var guesses = new List<Problem>();
        foreach (var text in decoded)
        {
            if (text.Problem is { } guess)
                guesses.Add(guess);
        }

        return transcript with { Problems = [.. guesses, .. transcript.Problems] };
    }

    private static (byte[]? Bytes, Problem? Problem) ReadBytes(string path, Stream standardInput)
    {
        try
        {
            if (path != InputFile.StandardInput && Directory.Exists(path))
                return SegmentFolder.Read(path) is { } text ? (Encoding.UTF8.GetBytes(text), null) : (null, new Problem("AL0006", Severity.Error, path, 1, 1, "is a folder, and not one of WebVTT segments; a file is needed"));
            return (path == InputFile.StandardInput ? ReadAll(standardInput) : File.ReadAllBytes(path), null);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, new Problem("AL0001", Severity.Error, path, 1, 1, "no such file or folder"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (null, new Problem("AL0002", Severity.Error, path == InputFile.StandardInput ? "stdin" : path, 1, 1, $"cannot be read: {error.Message}"));
        }
    }

    private static byte[] ReadAll(Stream stream)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
