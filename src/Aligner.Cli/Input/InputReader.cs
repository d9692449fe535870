using Aligner.Transcripts;
using Aligner.Transcripts.Decoding;
using Aligner.Transcripts.Sources.PlainText;

namespace Aligner.Cli.Input;

/// <summary>Reads sources whole; what the file system has against one is a problem.</summary>
internal static class InputReader
{
    private static readonly string[] EnglishEndings = [".en", "_en", "-en", ".eng", ".english"];

    public static ReadResult Read(InputFile file, Stream standardInput)
    {
        var (bytes, problem) = ReadBytes(file.Path, standardInput);
        var source = file.Path == InputFile.StandardInput ? file.Document : file.Path;
        return bytes is null ? new ReadResult(null, problem) : TranscriptReader.Read(source, file.Document, bytes);
    }

    /// <summary>Reads an English text and its translation as one document, named by the English file.</summary>
    public static ReadResult ReadPair(string english, string chinese, Stream standardInput)
    {
        var first = ReadText(english, standardInput);
        var second = ReadText(chinese, standardInput);
        return first.Text is { } en && second.Text is { } zh
            ? new ReadResult(TextPairReader.Read(PairName(english), en, zh), null)
            : new ReadResult(null, first.Problem ?? second.Problem);
    }

    private static (SourceText? Text, Problem? Problem) ReadText(string path, Stream standardInput)
    {
        var (bytes, problem) = ReadBytes(path, standardInput);
        if (bytes is null)
            return (null, problem);
        var decoded = TextDecoder.Decode(path, bytes);
        return (decoded.Text is null ? null : new SourceText(path, decoded.Text), decoded.Problem);
    }

    private static string PairName(string english)
    {
        var name = Path.GetFileNameWithoutExtension(english);
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
