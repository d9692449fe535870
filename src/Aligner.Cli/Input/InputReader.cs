using Aligner.Transcripts;

namespace Aligner.Cli.Input;

/// <summary>Reads a source whole; what the file system has against it is a problem.</summary>
internal static class InputReader
{
    public static ReadResult Read(InputFile file, Stream standardInput)
    {
        try
        {
            var bytes = file.Path == InputFile.StandardInput ? ReadAll(standardInput) : File.ReadAllBytes(file.Path);
            var source = file.Path == InputFile.StandardInput ? file.Document : file.Path;
            return TranscriptReader.Read(source, file.Document, bytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new ReadResult(null, new Problem("AL0002", Severity.Error, file.Path, 1, 1, $"cannot be read: {error.Message}"));
        }
    }

    private static byte[] ReadAll(Stream stream)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
