namespace Aligner.Exchange.Anki;

/// <summary>Notes for Anki.</summary>
public sealed class AnkiFormat : CorpusFormat
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
        new("apkg", ".apkg", "an Anki deck with pinyin and terms; --cards chooses what it asks", (stream, options) => new ApkgWriter(stream, options));

    /// <summary>For Anki to import.</summary>
    public static AnkiFormat Text { get; } =
        new("anki", ".anki.txt", "the notes of apkg as tab-separated text with Anki's headers", (stream, options) => new AnkiTextWriter(stream, options));

    public override string Name { get; }

    public override IReadOnlyList<string> Extensions { get; }

    public override string Description { get; }

    public override bool CanBePacked => this != Deck;

    public override string Takes => AnkiWriter.TakesWhat;

    public override SegmentWriter CreateWriter(Stream stream, ExportOptions options) => _createWriter(stream, options);
}
