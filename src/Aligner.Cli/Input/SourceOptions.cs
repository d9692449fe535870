using Aligner.Cli.Input.Files;
using Aligner.Text;
using Aligner.Transcripts;
using Aligner.Transcripts.Decoding;
using Aligner.Transcripts.Layouts;

namespace Aligner.Cli.Input;

/// <summary>How the bytes of sources are read.</summary>
/// <param name="Encoding">The encoding that they are said to be in; null where each is recognised by its bytes.</param>
/// <param name="MaxSize">How many bytes a document may have, packed and unpacked.</param>
/// <param name="Layout">The layout of transcripts; null where it is found in each.</param>
internal sealed record SourceOptions(SourceEncoding? Encoding, SizeLimit MaxSize, LayoutHint? Layout = null)
{
    public static readonly SourceOptions Default = new(null, SizeLimit.Default);

    /// <summary>The encoding of the English files of pairs, in place of <see cref="Encoding"/>.</summary>
    public SourceEncoding? English { get; init; }

    /// <summary>Likewise of the Chinese ones.</summary>
    public SourceEncoding? Chinese { get; init; }

    /// <summary>How the files of one side of pairs are read.</summary>
    public SourceOptions OfSide(Side side) => this with { Encoding = (side == Side.English ? English : Chinese) ?? Encoding };

    /// <summary>The same for what is read from bytes.</summary>
    public ReadOptions Reading => new(Encoding, Layout, MaxSize);

    /// <summary>Reads a file whole; null with the problem where it is too large.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public (byte[]? Bytes, Problem? Problem) ReadFile(string path)
    {
        using var file = InputSystem.Open(path);
        return MaxSize.ReadAll(FileName.Shown(path), file);
    }

    /// <summary>The text of a source.</summary>
    public DecodedText Decode(string name, ReadOnlySpan<byte> bytes) => TextDecoder.Decode(name, bytes, Encoding, MaxSize);

    /// <summary>A file that the run needs; null where it cannot be read, which is then told.</summary>
    public byte[]? ReadFile(string path, Action<Problem> report)
    {
        if (Directory.Exists(path))
        {
            report(new Problem("AL0006", Severity.Error, path, 1, 1, "is a folder; a file is needed"));
            return null;
        }

        try
        {
            var (bytes, problem) = ReadFile(path);
            if (problem is not null)
                report(problem);
            return bytes;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            report(new Problem("AL0002", Severity.Error, path, 1, 1, $"cannot be read: {error.Message}"));
            return null;
        }
    }
}
