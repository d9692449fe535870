using System.Globalization;
using System.IO.Compression;
using System.Text;
using Aligner.Formats.Streams;
using Aligner.Segments;

namespace Aligner.Formats.Anki;

/// <summary>Notes for Anki.</summary>
internal sealed class AnkiFormat : CorpusFormat
{
    private readonly Func<Stream, ExportOptions, SegmentWriter> _createWriter;

    private AnkiFormat(string name, string extension, string description, Func<Stream, ExportOptions, SegmentWriter> createWriter)
    {
        Name = name;
        Extensions = [extension];
        Description = description;
        _createWriter = createWriter;
    }

    public static AnkiFormat Deck { get; } =
        new("apkg", ".apkg", "an Anki deck with pinyin and terms; --cards chooses what it asks",
            (stream, options) => new ApkgWriter(stream, options));

    /// <summary>For Anki to import.</summary>
    public static AnkiFormat Text { get; } =
        new("anki", ".anki.txt", "the notes of apkg as tab-separated text with Anki's headers",
            (stream, options) => new AnkiTextWriter(stream, options));

    public override string Name { get; }

    public override IReadOnlyList<string> Extensions { get; }

    public override string Description { get; }

    public override bool CanBePacked => this != Deck;

    public override string Takes => AnkiWriter.TakesWhat;

    public override SegmentWriter CreateWriter(Stream stream, ExportOptions options) => _createWriter(stream, options);
}

/// <summary>Writes a note a line: guid, note type, deck, tags, then the fields.</summary>
internal sealed class AnkiTextWriter : AnkiWriter
{
    private const string Head = "#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:4\n";

    private readonly StreamWriter _text;
    private readonly bool _hasRecording;

    /// <param name="stream">Left open.</param>
    /// <param name="options">What the user chose.</param>
    public AnkiTextWriter(Stream stream, ExportOptions options)
        : base(options)
    {
        _text = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        _text.Write(Head);
        _hasRecording = options.Recording is not null;
    }

    protected override void WriteNote(AnkiNoteType type, AnkiNote note) =>
        _text.WriteLine(string.Join('\t', [note.Guid, type.Name, type.Deck, string.Join(' ', note.Tags), .. note.Fields]));

    protected override void CompleteDeck()
    {
        _text.Flush();
        if (_hasRecording)
            Remarks.Add("notes as text hold no sound; --to apkg does");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _text.Dispose();
    }
}

/// <summary>Writes a deck: clips go into the zip as they come, the collection to a temporary file first.</summary>
internal sealed class ApkgWriter : AnkiWriter
{
    /// <summary>The first that zip can hold; a clock would change the bytes.</summary>
    private static readonly DateTimeOffset Written1980 = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _zip;
    private readonly List<string> _media = [];
    private readonly DeckSound? _sound;
    private readonly bool _hasDate;
    private readonly FileStream _file;
    private readonly AnkiCollection _collection;

    /// <param name="stream">Left open.</param>
    /// <param name="options">What the user chose.</param>
    /// <exception cref="IOException">There is to be sound, and nothing to cut it with.</exception>
    public ApkgWriter(Stream stream, ExportOptions options)
        : base(options)
    {
        _sound = options.Recording is { } recording ? new DeckSound(recording, AddClip) : null;
        _hasDate = options.Date is not null;
        _zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        AnkiCollection? collection = null;
        _file = ScratchFile.Open(path => collection = new AnkiCollection(path, options.Date?.ToUnixTimeSeconds() ?? 0));
        _collection = collection!;
    }

    protected override string Sound(Segment segment, string guid) => _sound?.Cut(segment, guid, Cancellation) ?? "";

    protected override void WriteNote(AnkiNoteType type, AnkiNote note) => _collection.Add(type, note);

    protected override void CompleteDeck()
    {
        _collection.Complete([AnkiNoteType.Segment, AnkiNoteType.Term]);
        _collection.Dispose();
        _file.Position = 0;
        Add("collection.anki2", _file, CompressionLevel.Fastest);
        using (var media = new MemoryStream(MediaMap()))
            Add("media", media, CompressionLevel.Fastest);
        _zip.Dispose();
        foreach (var remark in _sound?.Remarks ?? [])
            Remarks.Add(remark);
        if (!_hasDate)
        {
            Remarks.Add("the notes have no date: Anki adds what is new, and updates what it has where told to ('Update notes: always'), or "
                + "where --date says that they are newer");
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        _collection.Dispose();
        _file.Dispose();
    }

    /// <summary>Anki's name for each numbered file.</summary>
    private byte[] MediaMap() => Encoding.UTF8.GetBytes(AnkiDecks.Json(json =>
    {
        foreach (var (number, name) in _media.Index())
            json.WriteString(number.ToString(CultureInfo.InvariantCulture), name);
    }));

    private void AddClip(string name, byte[] clip)
    {
        using var content = new MemoryStream(clip);
        Add(_media.Count.ToString(CultureInfo.InvariantCulture), content, CompressionLevel.NoCompression);
        _media.Add(name);
    }

    private void Add(string name, Stream content, CompressionLevel level)
    {
        var entry = _zip.CreateEntry(name, level);
        entry.LastWriteTime = Written1980;
        using var target = entry.Open();
        content.CopyTo(target);
    }
}
