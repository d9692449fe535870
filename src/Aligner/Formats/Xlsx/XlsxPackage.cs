using System.IO.Compression;
using System.Xml;
using Aligner.Formats.Streams;
using Aligner.Text;

namespace Aligner.Formats.Xlsx;

/// <summary>The parts of a workbook, found by their relationships and opened within limits.</summary>
internal sealed class XlsxPackage : IDisposable
{
    private static readonly XmlReaderSettings Settings =
        XmlReading.Settings(DtdProcessing.Prohibit, closesInput: true, checksCharacters: false);

    private readonly Stream _stream;
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _folder;
    private readonly Dictionary<string, (string Type, string Path)> _root;
    private readonly Dictionary<string, (string Type, string Path)> _relations;

    /// <exception cref="InvalidDataException">It is no whole archive.</exception>
    /// <exception cref="RefusedException">It goes over a limit.</exception>
    public XlsxPackage(Stream stream)
    {
        _stream = SeekableCopy.Of(stream);
        _zip = new ZipArchive(_stream, ZipArchiveMode.Read);
        if (_zip.Entries.Count > XlsxLimits.Entries)
        {
            throw new RefusedException(
                FormattableString.Invariant($"it has {_zip.Entries.Count} parts; no more than {XlsxLimits.Entries} are read"));
        }

        foreach (var entry in _zip.Entries)
            _entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        _root = Relations("_rels/.rels", "");
        var workbook = PathOf(_root, "/officeDocument") ?? "xl/workbook.xml";
        _folder = workbook[..(workbook.LastIndexOf('/') + 1)];
        _relations = Relations($"{_folder}_rels/{workbook[_folder.Length..]}.rels", _folder);
        Workbook = Open(workbook);
    }

    /// <summary>Null where the archive has none.</summary>
    public XmlReader? Workbook { get; }

    public XmlReader? SharedStrings => OpenByType(_relations, "/sharedStrings", XlsxLimits.SharedStringBytes);

    public XmlReader? Styles => OpenByType(_relations, "/styles", XlsxLimits.UnsuspectedBytes);

    public XmlReader? CustomProperties => OpenByType(_root, "/custom-properties", XlsxLimits.UnsuspectedBytes);

    /// <summary>The sheet that the workbook knows by a relationship's id.</summary>
    public XmlReader? Sheet(string id) =>
        _relations.TryGetValue(id, out var relation) && relation.Type.EndsWith("/worksheet", StringComparison.Ordinal)
        ? Open(relation.Path) : null;

    public void Dispose()
    {
        Workbook?.Dispose();
        _zip.Dispose();
        _stream.Dispose();
    }

    private static string? PathOf(Dictionary<string, (string Type, string Path)> relations, string type) =>
        relations.Values.FirstOrDefault(relation => relation.Type.EndsWith(type, StringComparison.Ordinal)).Path;

    private XmlReader? OpenByType(Dictionary<string, (string Type, string Path)> relations, string type, long limit) =>
        PathOf(relations, type) is { } path ? Open(path, limit) : null;

    private XmlReader? Open(string path, long limit = long.MaxValue) =>
        _entries.TryGetValue(path, out var entry) ? XmlReader.Create(new UnpackedPart(entry, limit), Settings) : null;

    private Dictionary<string, (string Type, string Path)> Relations(string path, string folder)
    {
        var relations = new Dictionary<string, (string Type, string Path)>(StringComparer.Ordinal);
        using var xml = Open(path, XlsxLimits.UnsuspectedBytes);
        while (xml?.ReadNode() == true)
        {
            if (xml.LocalName == "Relationship" && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
                relations[id] = (xml.GetAttribute("Type") ?? "", target.StartsWith('/') ? target[1..] : folder + target);
        }

        return relations;
    }
}

/// <summary>A part of an archive while it is unpacked; refused where it unpacks to more than its size can be of real tables.</summary>
internal sealed class UnpackedPart(ZipArchiveEntry entry, long limit) : ForwardStream
{
    private readonly Stream _unpacked = entry.Open();
    private readonly long _most = Math.Min(limit, Math.Max(XlsxLimits.UnsuspectedBytes, entry.CompressedLength * XlsxLimits.Ratio));
    private long _count;

    public override bool CanRead => true;

    public override int Read(Span<byte> buffer)
    {
        var count = _unpacked.Read(buffer);
        _count += count;
        if (_count > _most)
        {
            throw new RefusedException(
                FormattableString.Invariant(
                    $"{entry.FullName} has {entry.CompressedLength} bytes and unpacks to more than {_most >> 20} MiB"));
        }

        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _unpacked.Dispose();
        base.Dispose(disposing);
    }
}
