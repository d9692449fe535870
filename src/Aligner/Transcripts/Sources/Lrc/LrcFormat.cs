namespace Aligner.Transcripts.Sources.Lrc;

/// <summary>LRC: lyrics and talks with a time before each line.</summary>
internal sealed class LrcFormat : SourceFormat
{
    internal const string FormatName = "lrc";

    private const double LeastShare = 0.8;
    private const double LeastShareWithTags = 0.5;

    public override string Name => FormatName;

    public override IReadOnlyList<string> Extensions { get; } = [".lrc"];

    public override string Description => "LRC lines, [mm:ss.xx]English|中文, or a line for each language with one time";

    /// <summary>
    /// Nearly all lines begin with a time that has hundredths or thousandths, or many do and a tag stands before them.
    /// Lessons have times in brackets too, without a fraction as a rule, and paragraphs under them.
    /// </summary>
    public override bool Recognises(SourceText source)
    {
        if (!source.Text.Contains('['))
            return false;
        var lines = LrcLine.All(source);
        // No seconds are sixty or more: then these are hundredths, in all lines.
        var hasColons = lines.Exists(line => line.BehindSecondColon >= 60);
        var stamped = lines.Count(line => line.IsPrecise || (hasColons && line.BehindSecondColon is not null));
        var isTagged = lines.FirstOrDefault()?.Tag is not null;
        return stamped > 0 && stamped
            + lines.Count(line => line.Tag is not null) >= (isTagged ? LeastShareWithTags : LeastShare) * lines.Count;
    }

    public override Transcript Read(string document, SourceText source) => new LrcReader(source).Read(document);
}
