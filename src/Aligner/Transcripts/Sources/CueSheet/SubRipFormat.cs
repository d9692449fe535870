namespace Aligner.Transcripts.Sources.CueSheet;

/// <summary>SubRip: an index, two times with an arrow, lines of text, a blank line.</summary>
public sealed class SubRipFormat : SourceFormat
{
    public override string Name => SheetDialect.SubRip.Format;

    public override IReadOnlyList<string> Extensions { get; } = [".srt"];

    public override string Description => "SubRip subtitles, one language or both";

    /// <summary>
    /// A timing line that an index stands over or that is the first line. Ranges in a lesson have no index, and what
    /// stands before the first is not one line.
    /// </summary>
    public override bool Recognises(SourceText source)
    {
        if (!source.Text.AsSpan().ContainsAny('>', '→'))
            return false;
        var lines = SheetLine.All(source).FindAll(line => !line.IsBlank);
        var first = lines.FindIndex(line => TimingLine.Parse(line) is not null);
        return first >= 0 && (first == 0 ? IsPrecise(lines[0]) : lines.Skip(1).Where((line, before) => lines[before].IsIndex && TimingLine.Parse(line) is not null).Any());
    }

    public override Transcript Read(string document, SourceText source) => new SheetReader(source, SheetDialect.SubRip).Read(document);

    private static bool IsPrecise(SheetLine line) => TimingLine.Parse(line)?.Start is { } start && (start.HasHours || start.FractionMark is not null);
}
