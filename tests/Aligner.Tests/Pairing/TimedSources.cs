using Aligner.Transcripts;

namespace Aligner.Tests.Pairing;

/// <summary>Timed transcripts for tests: read from the shared material, or made of cues.</summary>
internal static class TimedSources
{
    public static Transcript Read(string path) =>
        TranscriptReader.Read(Path.GetFileName(path), Path.GetFileNameWithoutExtension(path), File.ReadAllBytes(path)).Transcript!;

    public static Transcript Make(string name, IEnumerable<Cue> cues)
    {
        Cue[] all = [.. cues];
        var text = string.Concat(all.Select(cue => cue.English.Text + cue.Chinese.Text));
        return new Transcript
        {
            Name = Path.GetFileNameWithoutExtension(name),
            Source = new SourceText(name, text),
            Format = "srt",
            Cues = [.. all],
            CuesCutSentences = true,
        };
    }

    public static Cue Cue(TimeRange times, string english, string chinese, int line = 1) => new()
    {
        Part = Part.Transcript,
        Key = ClockTime.Format(times.Start),
        Line = line,
        Times = times,
        English = english.Length == 0 ? SideText.Missing : new SideText(english, line, []),
        Chinese = chinese.Length == 0 ? SideText.Missing : new SideText(chinese, line, []),
    };
}
