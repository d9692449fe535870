namespace Aligner.Transcripts.Sources.CueSheet;

/// <summary>SubRip: an index, two times with an arrow, lines of text, a blank line.</summary>
internal sealed class SubRipFormat : SourceFormat
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
        SheetLine? before = null;
        foreach (var line in SheetLine.All(source).Where(line => !line.IsBlank))
        {
            if (TimingLine.Parse(line) is { } timing)
            {
                if (before is null)
                    return IsPrecise(timing);
                if (before.Value.IsIndex)
                    return true;
            }

            before = line;
        }

        return false;
    }

    public override Transcript Read(string document, SourceText source) => new SheetReader(source, SheetDialect.SubRip).Read(document);

    private static bool IsPrecise(TimingLine timing) => timing.Start is { } start && (start.HasHours || start.FractionMark is not null);
}
