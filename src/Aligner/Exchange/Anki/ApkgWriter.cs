using System.IO.Compression;

namespace Aligner.Exchange.Anki;

/// <summary>Writes a deck: the collection goes to a temporary file, which is zipped when it is whole.</summary>
internal sealed class ApkgWriter : AnkiWriter
{
    /// <summary>The first that zip can hold; a clock would change the bytes.</summary>
    private static readonly DateTimeOffset Written1980 = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private readonly Stream _stream;
    private readonly ExportOptions _options;
    private readonly AnkiCollection _collection;

    /// <param name="stream">Left open.</param>
    /// <param name="options">What the user chose.</param>
    public ApkgWriter(Stream stream, ExportOptions options)
        : base(options)
    {
        (_stream, _options) = (stream, options);
        _collection = new AnkiCollection(_path, options.Date?.ToUnixTimeSeconds() ?? 0);
    }

    protected override void WriteNote(AnkiNoteType type, AnkiNote note) => _collection.Add(type, note);

    protected override void CompleteDeck()
    {
        _collection.Complete([AnkiNoteType.Segment(_options.Cards), AnkiNoteType.Term]);
        _collection.Dispose();
        using var zip = new ZipArchive(_stream, ZipArchiveMode.Create, leaveOpen: true);
        using (var collection = File.OpenRead(_path))
            Add(zip, "collection.anki2", collection);
        using var media = new MemoryStream("{}"u8.ToArray());
        Add(zip, "media", media);
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        _collection.Dispose();
        File.Delete(_path);
    }

    private static void Add(ZipArchive zip, string name, Stream content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Written1980;
        using var target = entry.Open();
        content.CopyTo(target);
    }
}
