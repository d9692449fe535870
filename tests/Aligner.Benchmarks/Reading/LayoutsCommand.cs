using System.Text;
using Aligner.Tests.Transcripts.Layouts;
using Aligner.Transcripts;

namespace Aligner.Benchmarks.Reading;

/// <summary>Writes a talk in so many random layouts, reads each, and names those that do not come back as they were meant.</summary>
internal static class LayoutsCommand
{
    public static void Run(int count)
    {
        var wrong = Enumerable.Range(0, count).Select(GeneratedTranscript.Make).Where(made => !IsRead(made)).ToList();
        foreach (var made in wrong)
            Console.WriteLine(made.Name);
        Console.WriteLine($"{count - wrong.Count} of {count} layouts read as they were meant");
    }

    private static bool IsRead(GeneratedTranscript made)
    {
        var cues = TranscriptReader.Read("talk.txt", "talk", Encoding.UTF8.GetBytes(made.Text)).Transcript!.Cues;
        return cues.Select(cue => ((int)(cue.Times?.Start.TotalSeconds ?? -1), cue.English.Text, cue.Chinese.Text))
            .SequenceEqual(made.Cues.Select(cue => (cue.Seconds, cue.English, cue.Chinese)));
    }
}
