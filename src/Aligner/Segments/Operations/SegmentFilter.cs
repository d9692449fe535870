using System.Collections.Immutable;
using System.Globalization;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Segments.Operations;

/// <summary>Which segments to keep: those that meet every condition that is set.</summary>
public sealed record SegmentFilter
{
    public static readonly SegmentFilter Everything = new();

    /// <summary>A segment without a score was paired by its source, and meets any.</summary>
    public NumberRange? Score { get; init; }

    /// <summary>UTF-16 code units.</summary>
    public NumberRange? EnglishLength { get; init; }

    /// <summary>UTF-16 code units.</summary>
    public NumberRange? ChineseLength { get; init; }

    /// <summary>English code units for each Chinese one; a segment with one side only meets none.</summary>
    public NumberRange? Ratio { get; init; }

    /// <summary>Null for all.</summary>
    public IReadOnlySet<Part>? Parts { get; init; }

    /// <summary>Every one must match.</summary>
    public ImmutableArray<TextPattern> Patterns { get; init; } = [];

    /// <summary>At least one of these must be there; empty for no such condition.</summary>
    public ImmutableArray<string> Flags { get; init; } = [];

    /// <summary>None of these may be there.</summary>
    public ImmutableArray<string> WithoutFlags { get; init; } = [];

    /// <summary>Whether both sides must have text.</summary>
    public bool PairsOnly { get; init; }

    /// <summary>Whether each side that has text must be in its language, by its characters.</summary>
    public bool InLanguage { get; init; }

    /// <summary>Whether those are kept that do not meet all conditions.</summary>
    public bool IsInverted { get; init; }

    public bool Keeps(Segment segment) => Meets(segment) != IsInverted;

    private bool Meets(Segment segment) =>
        (Score is not { } score || segment.Score is not { } probability || score.Contains(probability))
        && (EnglishLength is not { } english || english.Contains(segment.English.Length))
        && (ChineseLength is not { } chinese || chinese.Contains(segment.Chinese.Length))
        && (Ratio is not { } ratio || (segment.IsPair && ratio.Contains((double)segment.English.Length / segment.Chinese.Length)))
        && (Parts is null || Parts.Contains(segment.Part))
        && (Flags.IsEmpty || segment.Flags.Any(flag => Flags.Contains(flag)))
        && !segment.Flags.Any(flag => WithoutFlags.Contains(flag))
        && (!PairsOnly || segment.IsPair)
        && (!InLanguage || IsInLanguage(segment))
        && Patterns.All(pattern => pattern.IsMatch(segment));

    private static bool IsInLanguage(Segment segment) =>
        (segment.English.Length == 0 || Script.SideOf(segment.English) == Side.English)
        && (segment.Chinese.Length == 0 || Script.SideOf(segment.Chinese) == Side.Chinese);
}

/// <summary>Numbers from one to another, both included.</summary>
public readonly record struct NumberRange(double Least, double Most)
{
    public bool Contains(double number) => number >= Least && number <= Most;

    /// <summary>Reads <c>3..80</c>, <c>3..</c> or <c>..80</c>; null where the text is none of these.</summary>
    public static NumberRange? Parse(string text)
    {
        if (text.Split("..") is not [var least, var most] || least.Length + most.Length == 0)
            return null;
        return TryParse(least, 0, out var from) && TryParse(most, double.PositiveInfinity, out var to) && from <= to
            ? new NumberRange(from, to) : null;
    }

    private static bool TryParse(string text, double missing, out double number)
    {
        number = missing;
        return text.Length == 0 || double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }
}
