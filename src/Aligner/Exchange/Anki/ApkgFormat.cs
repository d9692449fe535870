namespace Aligner.Exchange.Anki;

/// <summary>A deck for Anki.</summary>
public sealed class ApkgFormat : CorpusFormat
{
    public override string Name => "apkg";

    public override IReadOnlyList<string> Extensions { get; } = [".apkg"];

    public override string Description => "an Anki deck with pinyin and terms; --cards chooses what it asks";

    public override string Takes => AnkiWriter.TakesWhat;

    public override SegmentWriter CreateWriter(Stream stream, ExportOptions options) => new ApkgWriter(stream, options);
}
