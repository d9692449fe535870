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

    /// <summary>Reads a source in both languages, or an English one and its translation as one document.</summary>
    /// <param name="file">One file, or two.</param>
    /// <param name="standardInput">Read where it is named.</param>
    /// <param name="options">How bytes are read.</param>
    /// <param name="pairer">Asked for only where there are two with times.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static ReadResult Read(InputFile file, Stream standardInput, SourceOptions options, Func<TimelinePairer>? pairer = null,
        CancellationToken cancellation = default)
    {
        if (file.Chinese is not { } chinese)
            return BilingualCorpus.Read(file.Document, Decode(file.Path, standardInput, options), options.Layout);
        return BilingualCorpus.Read(file.Document, Decode(file.Path, standardInput, options.OfSide(Side.English)),
            Decode(chinese, standardInput, options.OfSide(Side.Chinese)), options.Layout, pairer, cancellation);
    }

    /// <summary>Reads a source of one language, of which <see cref="SideOf"/> has told that it can be read.</summary>
    public static Transcript ReadOne(string path, Side side, SourceOptions options, Stream standardInput) =>
        PairReader.ReadOne(Path.GetFileNameWithoutExtension(NameOf(path)), Decode(path, standardInput, options.OfSide(side)), side,
            options.Layout);

    /// <summary>The one language that a file holds; neither where it holds both, or cannot be read.</summary>
    public static Side SideOf(string path, SourceOptions options, Stream? standardInput = null)
    {
        if (Decode(path, standardInput ?? Stream.Null, options).Text is not { } source)
            return Side.Neither;
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
        var sample = source.Text.AsSpan(0, Math.Min(source.Text.Length, SampleLength));
        var (han, words) = (Script.CountHan(sample), Script.CountLatinWords(sample));
        return format is BilingualTextFormat ? Side.Neither : han * FewOfOther < words ? Side.English : words * FewOfOther < han
            ? Side.Chinese : Side.Neither;
    }

    /// <summary>The name of a pair of files given without a folder: that of the English one without its language.</summary>
    public static string PairName(string english) => LanguageName.OfPath(Path.GetFileName(english)).Stem;

    private static DecodedSource Decode(string path, Stream standardInput, SourceOptions options)
    {
        try
        {
            if (path != InputFile.StandardInput && InputSystem.IsFolder(path))
                return ReadSegments(path, options.MaxSize);
            var (bytes, problem) = path == InputFile.StandardInput
                ? options.MaxSize.ReadAll("stdin", standardInput) : options.ReadFile(path);
            return bytes is null ? DecodedSource.Unreadable(problem!) : DecodedSource.Of(NameOf(path), bytes, options.Reading);
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
        ? new DecodedSource(new SourceText(FileName.Shown(folder), segments.Text), SourceEncodings.Utf8.Name, segments.Problems)
        : Unreadable("AL0006", folder, "is a folder, and not one of WebVTT segments; a file is needed");

    /// <summary>For messages.</summary>
    private static string NameOf(string path) => path == InputFile.StandardInput ? "stdin" : FileName.Shown(path);

    private static DecodedSource Unreadable(string code, string path, string message) =>
        DecodedSource.Unreadable(new Problem(code, Severity.Error, NameOf(path), 1, 1, message));
}
