using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Aligner.Language;
using Aligner.Transcripts;

namespace Aligner.Tests.Transcripts.Timelines;

/// <summary>As much of a reader of SRT and ASS as the tests of pairing need, so that they test nothing else.</summary>
internal static partial class TinySubtitles
{
    public static Transcript Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var encoding = bytes is [0xFF, 0xFE, ..] ? Encoding.Unicode : Encoding.UTF8;
        return Parse(Path.GetFileName(path), encoding.GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n"));
    }

    public static Transcript Parse(string name, string text)
    {
        var blocks = text.Contains("\nDialogue:", StringComparison.Ordinal)
            ? DialogueLine().Matches(text).Select(match => (Times: TimesOf(match), Lines: new[] { match.Groups["text"].Value }))
            : Block().Matches(text).Select(match => (Times: TimesOf(match), Lines: match.Groups["text"].Value.Split('\n')));
        var cues = blocks.GroupBy(block => block.Times).Select(twins => ToCue(twins.Key, [.. twins.SelectMany(twin => twin.Lines)]));
        return Make(name, cues.Where(cue => !cue.English.IsMissing || !cue.Chinese.IsMissing));
    }

    public static Transcript Make(string name, IEnumerable<Cue> cues)
    {
        Cue[] all = [.. cues];
        var text = string.Concat(all.Select(cue => cue.English.Text + cue.Chinese.Text));
        return new Transcript { Name = Path.ChangeExtension(name, null), Source = new SourceText(name, text), Format = "srt", Cues = [.. all], CuesCutSentences = true };
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

    private static Cue ToCue(TimeRange times, string[] lines)
    {
        var clean = lines.Select(line => Tag().Replace(line, "").Trim()).Where(line => line.Length > 0).ToLookup(line => Script.HasHan(line));
        return Cue(times, string.Join(' ', clean[false]), string.Concat(clean[true]));
    }

    private static TimeRange TimesOf(Match match) => new(TimeOf(match.Groups["start"].Value), TimeOf(match.Groups["end"].Value));

    private static TimeSpan TimeOf(string text)
    {
        var parts = text.Replace(',', '.').Split(':').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return TimeSpan.FromMilliseconds(Math.Round(((parts[0] * 3600) + (parts[1] * 60) + parts[2]) * 1000));
    }

    [GeneratedRegex(@"^(?<start>\d+:\d+:\d+[,.]\d+) --> (?<end>\d+:\d+:\d+[,.]\d+).*\n(?<text>(?:.+\n?)*?)(?=\n|\z|\d+\n\d+:\d+:)", RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^Dialogue: \d+,(?<start>[\d:.]+),(?<end>[\d:.]+),(?:[^,]*,){6}(?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex DialogueLine();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
