using System.Collections.Immutable;
using Aligner.Transcripts;
using Aligner.Transcripts.Decoding;
using Aligner.Transcripts.Sources;
using Aligner.Transcripts.Sources.PlainText;
using Aligner.Transcripts.Timelines;

namespace Aligner.Cli.Input;

/// <summary>Reads sources whole; what the file system has against one is a problem.</summary>
internal static class InputReader
{
    public static ReadResult Read(InputFile file, Stream standardInput, SourceOptions options)
    {
        var text = ReadText(file.Path, standardInput, options);
        return text.Text is null
            ? new ReadResult(null, text.Problems[0])
            : new ReadResult(Told(TranscriptReader.Read(file.Document, new SourceText(file.Source, text.Text), options.Layout), text), null);
    }

    /// <summary>Reads an English source and its translation as one document: by their times where they have any, else as texts.</summary>
    public static ReadResult ReadPair(
        InputFile pair, Stream standardInput, SourceOptions options, Func<TimelinePairer> pairer, CancellationToken cancellation)
    {
        var first = ReadText(pair.Path, standardInput, options);
        var second = ReadText(pair.Chinese!, standardInput, options);
        if (first.Text is null || second.Text is null)
            return new ReadResult(null, first.Text is null ? first.Problems[0] : second.Problems[0]);

        var one = new SourceText(pair.Shown, first.Text);
        var other = new SourceText(FileName.Shown(pair.Chinese!), second.Text);
        if (options.Layout is null && !HasTimes(one) && !HasTimes(other))
            return new ReadResult(WithProblems(TextPairReader.Read(pair.Document, one, other), [.. first.Problems, .. second.Problems]), null);
        return pairer().Pair(
            Told(TranscriptReader.ReadSide(pair.Document, one, options.Layout), first), Told(TranscriptReader.ReadSide(pair.Document, other, options.Layout), second), cancellation);
    }

    /// <summary>The name of a pair of files given without a folder: that of the English one without its language.</summary>
    public static string PairName(string english) => LanguageName.OfPath(Path.GetFileName(english)).Stem;

    private static bool HasTimes(SourceText source) => SourceFormats.Detect(source).HasTimes(source);

    private static Transcript Told(Transcript transcript, DecodedSource text) => WithProblems(transcript with { Encoding = text.Encoding! }, text.Problems);

    /// <summary>A guessed encoding, and what is wrong with one of several segments, are told before what is wrong with the text.</summary>
    private static Transcript WithProblems(Transcript transcript, ImmutableArray<Problem> before) => transcript with { Problems = [.. before, .. transcript.Problems] };

    private static DecodedSource ReadText(string path, Stream standardInput, SourceOptions options)
    {
        try
        {
            if (path != InputFile.StandardInput && InputSystem.IsFolder(path))
                return ReadSegments(path, options.MaxSize);
            var (bytes, problem) = path == InputFile.StandardInput ? options.MaxSize.ReadAll("stdin", standardInput) : options.ReadFile(path);
            var decoded = bytes is null ? new DecodedText(null, null, problem) : options.Decode(NameOf(path), bytes);
            return new DecodedSource(decoded.Text, decoded.Encoding, decoded.Problem is { } told ? [told] : []);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return Unreadable("AL0001", path, "no such file or folder");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Unreadable("AL0002", path, $"cannot be read: {error.Message}");
        }
    }

    private static DecodedSource ReadSegments(string folder, SizeLimit limit) => SegmentFolder.Read(folder, limit) is { } segments
        ? new DecodedSource(segments.Text, SourceEncodings.Utf8.Name, segments.Problems)
        : Unreadable("AL0006", folder, "is a folder, and not one of WebVTT segments; a file is needed");

    /// <summary>For messages.</summary>
    private static string NameOf(string path) => path == InputFile.StandardInput ? "stdin" : FileName.Shown(path);

    private static DecodedSource Unreadable(string code, string path, string message) => new(null, null, [new Problem(code, Severity.Error, NameOf(path), 1, 1, message)]);

    /// <param name="Text">Null where it cannot be read.</param>
    /// <param name="Encoding">The name of its encoding.</param>
    /// <param name="Problems">What was wrong before the text was looked at; first why it cannot be read.</param>
    private sealed record DecodedSource(string? Text, string? Encoding, ImmutableArray<Problem> Problems);
}
