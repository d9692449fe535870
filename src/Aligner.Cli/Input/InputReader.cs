using System.Collections.Immutable;
using Aligner.Cli.Input.Files;
using Aligner.Pairing;
using Aligner.Text;
using Aligner.Transcripts;
using Aligner.Transcripts.Decoding;
using Aligner.Transcripts.Sources;
using Aligner.Transcripts.Sources.PlainText;

namespace Aligner.Cli.Input;

/// <summary>Reads sources whole; what the file system has against one is a problem.</summary>
internal static class InputReader
{
    private const int SampleLength = 20_000;

    // A text in one language has some names and terms in the other.
    private const int FewOfOther = 5;

    public static ReadResult Read(InputFile file, Stream standardInput, SourceOptions options)
    {
        var text = ReadText(file.Path, standardInput, options);
        return text.Text is null
            ? new ReadResult(null, text.Problems[0])
            : new ReadResult(TranscriptReader.FlagLost(
                Told(TranscriptReader.Read(file.Document, new SourceText(file.Source, text.Text), options.Layout), text)), null);
    }

    /// <summary>Reads an English source and its translation as one document: by their times where they have any, else as texts.</summary>
    public static ReadResult ReadPair(
        InputFile pair, Stream standardInput, SourceOptions options, Func<TimelinePairer> pairer, CancellationToken cancellation)
    {
        var read = ReadPairWhole(pair, standardInput, options, pairer, cancellation);
        return read.Transcript is { } transcript ? read with { Transcript = TranscriptReader.FlagLost(transcript) } : read;
    }

    private static ReadResult ReadPairWhole(
        InputFile pair, Stream standardInput, SourceOptions options, Func<TimelinePairer> pairer, CancellationToken cancellation)
    {
        var first = ReadText(pair.Path, standardInput, options.OfSide(Side.English));
        var second = ReadText(pair.Chinese!, standardInput, options.OfSide(Side.Chinese));
        if (first.Text is null || second.Text is null)
            return new ReadResult(null, first.Text is null ? first.Problems[0] : second.Problems[0]);

        var one = new SourceText(pair.Shown, first.Text);
        var other = new SourceText(FileName.Shown(pair.Chinese!), second.Text);
        if (options.Layout is null && !HasTimes(one) && !HasTimes(other))
        {
            return new ReadResult(
                WithProblems(TextPairReader.Read(pair.Document, one, other), [.. first.Problems, .. second.Problems]), null);
        }

        return pairer().Pair(
            Told(TranscriptReader.ReadSide(pair.Document, one, options.Layout), first),
            Told(TranscriptReader.ReadSide(pair.Document, other, options.Layout), second), cancellation);
    }

    /// <summary>Reads a source of one language, of which <see cref="SideOf"/> has told that it can be read.</summary>
    public static Transcript ReadOne(string path, Side side, SourceOptions options, Stream standardInput)
    {
        var text = ReadText(path, standardInput, options.OfSide(side));
        return TranscriptReader.FlagLost(
            Told(TimelinePairer.ReadOne(Path.GetFileNameWithoutExtension(NameOf(path)), new SourceText(NameOf(path), text.Text!), side,
                options.Layout), text));
    }

    /// <summary>The one language that a file holds; neither where it holds both, or cannot be read.</summary>
    public static Side SideOf(string path, SourceOptions options, Stream? standardInput = null)
    {
        if (ReadText(path, standardInput ?? Stream.Null, options).Text is not { } text)
            return Side.Neither;
        var source = new SourceText(path, text);
        var format = SourceFormats.Detect(source);
        if (format.HasTimes(source))
        {
            return format.ReadSide("", source).Languages switch
            {
                Languages.English => Side.English,
                Languages.Chinese => Side.Chinese,
                _ => Side.Neither,
            };
        }
        // A text in both languages is a document for itself.
        var sample = text.AsSpan(0, Math.Min(text.Length, SampleLength));
        var (han, words) = (Script.CountHan(sample), Script.CountLatinWords(sample));
        return format is BilingualTextFormat ? Side.Neither : han * FewOfOther < words ? Side.English : words * FewOfOther < han
            ? Side.Chinese : Side.Neither;
    }

    /// <summary>The name of a pair of files given without a folder: that of the English one without its language.</summary>
    public static string PairName(string english) => LanguageName.OfPath(Path.GetFileName(english)).Stem;

    private static bool HasTimes(SourceText source) => SourceFormats.Detect(source).HasTimes(source);

    private static Transcript Told(Transcript transcript, DecodedSource text) =>
        WithProblems(transcript with { Encoding = text.Encoding! }, text.Problems);

    /// <summary>A guessed encoding, and what is wrong with one of several segments, are told before what is wrong with the text.</summary>
    private static Transcript WithProblems(Transcript transcript, ImmutableArray<Problem> before) =>
        transcript with { Problems = [.. before, .. transcript.Problems] };

    private static DecodedSource ReadText(string path, Stream standardInput, SourceOptions options)
    {
        try
        {
            if (path != InputFile.StandardInput && InputSystem.IsFolder(path))
                return ReadSegments(path, options.MaxSize);
            var (bytes, problem) = path == InputFile.StandardInput
                ? options.MaxSize.ReadAll("stdin", standardInput) : options.ReadFile(path);
            var decoded = bytes is null ? new DecodedText(null, null, problem) : options.Decode(NameOf(path), bytes);
            return new DecodedSource(decoded.Text, decoded.Encoding, decoded.Problem is { } told
                ? [told, .. decoded.Notes] : decoded.Notes);
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

    private static DecodedSource Unreadable(string code, string path, string message) =>
        new(null, null, [new Problem(code, Severity.Error, NameOf(path), 1, 1, message)]);

    /// <param name="Text">Null where it cannot be read.</param>
    /// <param name="Encoding">The name of its encoding.</param>
    /// <param name="Problems">What was wrong before the text was looked at; first why it cannot be read.</param>
    private sealed record DecodedSource(string? Text, string? Encoding, ImmutableArray<Problem> Problems);
}
