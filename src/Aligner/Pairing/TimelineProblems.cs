using System.Globalization;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Pairing;

/// <summary>What two timed sources may have against one another; the messages of codes AL08xx.</summary>
internal static class TimelineProblems
{
    public static Problem Corrected(SourceText chinese, TimeMap map, TimeFit fit) => chinese.Problem(
        "AL0801",
        Severity.Warning,
        0,
        string.Create(CultureInfo.InvariantCulture,
            $"the times are on another axis than the English ones and were {StretchOf(map)}{ShiftOf(map, fit)}; {fit.Agreeing} of {fit.Total} sure pairs agree with this"));

    public static Problem NoCommonAxis(SourceText chinese, TimeFit fit) => chinese.Problem(
        "AL0802",
        Severity.Warning,
        0,
        string.Create(CultureInfo.InvariantCulture,
            $"the times fit the English ones nowhere: no shift and stretch suits more than {fit.Agreeing} of {fit.Total} sure pairs; aligned by text alone"));

    public static Problem WrongLanguage(SourceText source, string expected, string found, int cues) => source.Problem(
        "AL0803",
        Severity.Error,
        0,
        string.Create(CultureInfo.InvariantCulture, $"the file is {found}: 0 of {cues} cues have {expected} text"));

    public static Problem Untranslated(SourceText chinese, int line, int untranslated, int cues) => new(
        "AL0804",
        Severity.Warning,
        chinese.Name,
        line,
        1,
        string.Create(CultureInfo.InvariantCulture,
            $"{untranslated} of {cues} cues have English text in place of Chinese, the first here; they are left out, and what is spoken then is flagged {Flags.Untranslated}"));

    public static Problem OtherLanguage(SourceText source, int line, int sides, string language) => new(
        "AL0805",
        Severity.Warning,
        source.Name,
        line,
        1,
        string.Create(CultureInfo.InvariantCulture,
            $"{sides} {(sides == 1 ? "cue has" : "cues have")} {language} text too, the first here; it is left out, as the other file has this side"));

    private static string ShiftOf(TimeMap map, TimeFit fit)
    {
        if (fit.Jumps.IsEmpty)
            return string.Create(CultureInfo.InvariantCulture, $"shifted by {map.Offset:+0.000;-0.000} s");
        var pieces = fit.Jumps.Select(
            jump => string.Create(CultureInfo.InvariantCulture,
                $"by {map.Offset + jump.Shift:+0.000;-0.000;0.000} s{(double.IsNegativeInfinity(jump.From) ? " from the beginning" : $" from {ClockTime.Format(TimeSpan.FromSeconds(Math.Round(jump.From)))}")}"));
        return $"shifted {string.Join(", ", pieces)}, as recordings that were cut otherwise";
    }

    private static string StretchOf(TimeMap map)
    {
        if (map.Stretch == 1)
            return "";
        var name = FrameRates.NameOf(map.Stretch);
        return string.Create(CultureInfo.InvariantCulture, $"stretched by {map.Stretch:0.00000}{(name is null ? "" : $" ({name})")} and ");
    }
}
