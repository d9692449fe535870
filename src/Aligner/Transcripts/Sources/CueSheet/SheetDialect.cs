namespace Aligner.Transcripts.Sources.CueSheet;

/// <summary>What SubRip and WebVTT do each in its own way.</summary>
internal sealed record SheetDialect
{
    public static readonly SheetDialect SubRip =
        new() { Format = "subrip", FractionMark = ',', Expected = "hh:mm:ss,mmm --> hh:mm:ss,mmm", NeedsHours = true };

    public static readonly SheetDialect WebVtt =
        new() { Format = "webvtt", FractionMark = '.', Expected = "hh:mm:ss.mmm --> hh:mm:ss.mmm" };

    public required string Format { get; init; }

    public required char FractionMark { get; init; }

    /// <summary>A timing line, for messages.</summary>
    public required string Expected { get; init; }

    public bool NeedsHours { get; init; }
}
