using Aligner.Transcripts;
using Aligner.Transcripts.Decoding;
using Aligner.Transcripts.Sources;
using Aligner.Transcripts.Sources.PlainText;

namespace Aligner.Cli.Input;

/// <summary>Reads sources whole; what the file system has against one is a problem.</summary>
internal static class InputReader
{
    private static readonly string[] EnglishEndings = [".en", "_en", "-en", ".eng", ".english"];

    public static ReadResult Read(InputFile file, Stream standardInput, SourceEncoding? encoding)
    {
        var (bytes, problem) = ReadBytes(file.Path, standardInput);
        var source = file.Path == InputFile.StandardInput ? file.Document : file.Path;
        return bytes is null ? new ReadResult(null, problem) : TranscriptReader.Read(source, file.Document, bytes, encoding);
    }

    /// <summary>Reads an English text and its translation as one document, named by the English file.</summary>
    public static ReadResult ReadPair(string english, string chinese, Stream standardInput, SourceEncoding? encoding)
    {
        var (en, englishProblem) = ReadText(english, standardInput, encoding);
        var (zh, chineseProblem) = ReadText(chinese, standardInput, encoding);
        if (en is null || zh is null)
            return new ReadResult(null, en is null ? englishProblem : chineseProblem);

        var pair = TextPairReader.Read(PairName(english), en, zh);
        return new ReadResult(pair with { Problems = [.. new[] { englishProblem, chineseProblem }.OfType<Problem>(), .. pair.Problems] }, null);
    }

    /// <summary>The text, with a warning where its encoding was guessed; or what stood in the way.</summary>
    private static (SourceText? Text, Problem? Problem) ReadText(string path, Stream standardInput, SourceEncoding? encoding)
    {
        var (bytes, problem) = ReadBytes(path, standardInput);
        if (bytes is null)
            return (null, problem);
        var decoded = TextDecoder.Decode(path, bytes, encoding);
        return (decoded.Text is null ? null : new SourceText(path, decoded.Text), decoded.Problem);
    }

    private static string PairName(string english)
    {
        var name = Path.GetFileNameWithoutExtension(SourceFormats.WithoutCompression(english));
        var ending = EnglishEndings.FirstOrDefault(ending => name.Length > ending.Length && name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
        return name[..^(ending?.Length ?? 0)];
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
