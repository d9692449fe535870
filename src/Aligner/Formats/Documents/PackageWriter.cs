using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Aligner.Formats.Documents;

/// <summary>Writes a document that is a zip archive, part by part; the same parts give the same bytes.</summary>
/// <param name="stream">Left open.</param>
internal sealed class PackageWriter(Stream stream) : IDisposable
{
    /// <summary>The first that zip can hold; a clock would change the bytes.</summary>
    private static readonly DateTimeOffset Written1980 = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _zip = new(stream, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Begins a part; it must be closed before the next.</summary>
    public Stream Open(string path, CompressionLevel level = CompressionLevel.Fastest)
    {
        var entry = _zip.CreateEntry(path, level);
        entry.LastWriteTime = Written1980;
        return entry.Open();
    }

    public XmlWriter OpenXml(string path) =>
        XmlWriter.Create(Open(path),
            new XmlWriterSettings
            {
                Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                NewLineChars = "\n",
                NewLineHandling = NewLineHandling.Entitize,
                CloseOutput = true,
            });

    public void Write(string path, string text, CompressionLevel level = CompressionLevel.Fastest)
    {
        using var part = Open(path, level);
        part.Write(Encoding.UTF8.GetBytes(text));
    }

    public void Dispose() => _zip.Dispose();
}
