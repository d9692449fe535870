using System.Text;

namespace Aligner.Formats;

/// <summary>How a corpus begins: what its format is told by.</summary>
/// <param name="bytes">The first <see cref="MaximumLength"/> bytes, or all.</param>
/// <param name="path">The name of the file; what it ends in is asked only where the bytes do not tell.</param>
internal sealed class CorpusHead(byte[] bytes, string path)
{
    public const int MaximumLength = 1 << 16;

    public ReadOnlySpan<byte> Bytes => bytes;

    public string Path { get; } = path;

    /// <summary>The bytes as text, by the byte order mark, else as UTF-8; without white space at the beginning.</summary>
    public string Text { get; } = Decode(bytes).TrimStart();

    /// <summary>The first line, without its end.</summary>
    public string FirstLine => Text.Split('\n', 2)[0].TrimEnd('\r');

    public bool HasExtension(CorpusFormat format) =>
        format.Extensions.Any(extension => Path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    private static string Decode(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }
}
