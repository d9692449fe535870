using System.Globalization;
using Aligner.Text;
using Aligner.Transcripts.Layouts.Lines;

namespace Aligner.Transcripts.Layouts;

/// <summary>What may be odd about a layout; the messages of codes AL12xx.</summary>
internal static class LayoutProblems
{
    /// <summary>The code of a source that holds one language: in a pair of files that is as it should be.</summary>
    public const string OneLanguageCode = "AL1202";

    public static IEnumerable<Problem> Of(Transcript transcript, Habit habit)
    {
        if (habit.Rival != TimePlace.None)
            yield return Rival(transcript.Source, habit);
        if (transcript.Languages is Languages.English or Languages.Chinese && transcript.Cues.Length > 0)
            yield return OneLanguage(transcript);
    }

    public static Problem ThirdLanguage(SourceText source, int offset, int lines) => source.Problem(
        "AL1203",
        Severity.Warning,
        offset,
        string.Create(CultureInfo.InvariantCulture,
            $"{lines} {(lines == 1 ? "line is" : "lines are")} in a third language, the first here, and left out"));

    private static Problem Rival(SourceText source, Habit habit) => source.Problem(
        "AL1201",
        Severity.Warning,
        habit.Anchors[0].Offset,
        $"read as {TimePlaces.Words(habit.Place)}; {TimePlaces.Words(habit.Rival)} would explain the file almost as well: --layout-hint {TimePlaces.All.First(place => place.Place == habit.Rival).Name} reads it so");

    private static Problem OneLanguage(Transcript transcript)
    {
        var missing = transcript.Languages == Languages.English ? "Chinese" : "English";
        return new Problem(OneLanguageCode, Severity.Warning, transcript.Source.Name, transcript.Cues[0].Line, 1, string.Create(
            CultureInfo.InvariantCulture,
            $"no cue has {missing} text, the first of {transcript.Cues.Length} here; give the {missing} file too to pair them"));
    }
}
