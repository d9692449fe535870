namespace Aligner.Exchange.Anki;

/// <summary>Notes as text, for Anki to import.</summary>
public sealed class AnkiTextFormat : CorpusFormat
{
    public override string Name => "anki";

    public override IReadOnlyList<string> Extensions { get; } = [".anki.txt"];

    public override string Description => "the notes of apkg as tab-separated text with Anki's headers";

    public override string Takes => AnkiWriter.TakesWhat;

    public override SegmentWriter CreateWriter(Stream stream, ExportOptions options) => new AnkiTextWriter(stream, options);
}
