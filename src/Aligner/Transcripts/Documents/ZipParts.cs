using System.IO.Compression;
using System.Xml;
using Aligner.Text;
using Aligner.Transcripts.Decoding;

namespace Aligner.Transcripts.Documents;

/// <summary>The parts of a document that is a zip archive, unpacked within a limit.</summary>
internal sealed class ZipParts : IDisposable
{
    private const int MostParts = 20_000;
    private static readonly XmlReaderSettings Settings = XmlReading.Settings(closesInput: true, checksCharacters: false);

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly SizeLimit _limit;
    private long _unpacked;

    /// <exception cref="InvalidDataException">It is no whole archive.</exception>
    /// <exception cref="DocumentException">It has too many parts.</exception>
    public ZipParts(byte[] bytes, SizeLimit limit)
    {
        _limit = limit;
        _zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        if (_zip.Entries.Count > MostParts)
            throw new DocumentException(FormattableString.Invariant($"has {_zip.Entries.Count} parts; no more than {MostParts} are read"));
        foreach (var entry in _zip.Entries)
            _entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    public IEnumerable<string> Names => _entries.Keys;

    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..];

    /// <summary>A part; null where the archive has none of this name.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="DocumentException">The parts unpack to more than the limit.</exception>
    public byte[]? Find(string name)
    {
        if (!_entries.TryGetValue(name, out var entry))
            return null;
        using var stream = entry.Open();
        var left = new SizeLimit(Math.Max(1, _limit.Bytes - _unpacked));
        // The archive says how long its parts are, and may lie.
        if (entry.Length > left.Bytes || left.ReadAll(stream) is not { } bytes)
            throw new DocumentException($"unpacks to more than {_limit}, the most that is read; --max-size sets another limit");
        _unpacked += bytes.Length;
        return bytes;
    }

    /// <inheritdoc cref="Find"/>
    public XmlReader? Open(string name) => Find(name) is { } bytes ? XmlReader.Create(new MemoryStream(bytes), Settings) : null;

    /// <summary>Reads XML that is not packed in the same way.</summary>
    public static XmlReader OpenText(string xml) => XmlReader.Create(new StringReader(xml), Settings);

    public void Dispose() => _zip.Dispose();

    /// <summary>How many elements of a name a part has; 0 where there is no such part.</summary>
    public int CountElements(string part, string name)
    {
        using var xml = Open(part);
        var count = 0;
        while (xml?.ReadNode() == true)
            count += xml.NodeType == XmlNodeType.Element && xml.LocalName == name ? 1 : 0;
        return count;
    }

    /// <summary>How many parts of these names have text.</summary>
    public int CountWithText(string beginning) =>
        Names.Count(name => name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)
            && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && HasLetters(name));

    private bool HasLetters(string part)
    {
        using var xml = Open(part);
        while (xml?.ReadNode() == true)
        {
            if (xml.NodeType == XmlNodeType.Text && xml.Value.Any(char.IsLetter))
                return true;
        }
        return false;
    }
}
