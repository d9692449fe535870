using System.Globalization;

namespace Aligner.Benchmarks.Growing;

/// <summary>Sources of any size: subtitles as they are, what is odd about some, and lines that hold a whole book.</summary>
internal static class GrowingSources
{
    private static readonly string[] English = ["the caravan", "left the valley", "before sunrise", "with forty animals,", "and nobody",
        "spoke a word", "until the first", "tea was boiled"];
    private static readonly string[] Chinese = ["马帮", "在日出前", "离开山谷，", "带着四十头牲口，", "谁也不", "说一句话，", "直到在河边", "烧了第一壶茶，"];

    /// <summary>The name of the file, and its text for a number of cues.</summary>
    public static IReadOnlyList<(string Name, Func<int, string> Make)> All { get; } =
    [
        ("cues.srt", count => Join(count, i => $"{i + 1}\n{Clock(i * 3, ',')} --> {Clock((i * 3) + 2, ',')}\n{En(i)}\n{Zh(i)}\n\n")),
        ("cues.vtt", count => "WEBVTT\n\n" + Join(count, i => $"{Clock(i * 3, '.')} --> {Clock((i * 3) + 2, '.')}\n{En(i)}\n{Zh(i)}\n\n")),
        ("cues.lrc", count => Join(count, i => $"[{i * 3 / 60 % 1000:00}:{i * 3 % 60:00}.00]{En(i)}|{Zh(i)}\n")),
        ("cues.ass", count => Ass
            + Join(count, i => $"Dialogue: {Clock(i * 3, '.')[1..^1]},{Clock((i * 3) + 2, '.')[1..^1]},{En(i)}\\N{Zh(i)}\n")),
        ("cues.ttml", count => Ttml + Join(count, i => $"<p begin=\"{i * 3}s\" end=\"{(i * 3) + 2}s\">{En(i)}<br/>{Zh(i)}</p>\n")
            + "</body></tt>"),
        ("cues.json", count =>
            $"[{string.Join(",\n", Enumerable.Range(0, count).Select(i => $"{{\"start\":{i * 3},\"end\":{(i * 3) + 2},\"en\":\"{En(i)}\",\"zh\":\"{Zh(i)}\"}}"))}]"),
        ("one-time.srt", count => Join(count, i => $"{i + 1}\n00:00:01,000 --> 00:00:02,000\n{(i % 2 == 0 ? En(i) : Zh(i))}\n\n")),
        ("no-time.srt", count => One + "Tea.\n\n" + Join(count, i => $"{i + 2}\nbad\n{En(i)}\n\n")),
        ("lines-in-cue.srt", count => One + Join(count, i => $"- {En(i)}\n- {Zh(i)}\n")),
        ("speakers.srt", count =>
            Join(count, i => $"{i + 1}\n{Clock(i * 3, ',')} --> {Clock((i * 3) + 2, ',')}\nAnn{(char)('A' + (i / 2 % 26))}{(char)('a' + (i / 52 % 26))}: {En(i)}\n\n")),
        ("backwards.srt", count =>
            Join(count, i => $"{i + 1}\n{Clock((count - i) * 3, ',')} --> {Clock(((count - i) * 3) + 2, ',')}\n{En(i)}\n\n")),
        ("blank-lines.srt", count => One + "Tea.\n" + new string('\n', count * 10)),
        ("tags.srt", count => One + Join(count, _ => "<i>") + "Tea." + Join(count, _ => "</i>") + "\n"),
        ("references.srt", count => One + Join(count, _ => "&amp; &x ") + "\n"),
        ("arrows.srt", count => One + "Tea.\n\n" + Join(count, _ => "1 --> 2 > \n")),
        ("stamps.lrc", count => Join(count, _ => "[00:01.00]") + "Tea.\n"),
        ("separators.lrc", count => "[00:01.00]" + Join(count, _ => "|/") + "Tea.\n"),
        ("codes.ass", count => Ass + "Dialogue: 0:00:01.00,0:00:02.00," + Join(count, _ => "{\\p0") + "Tea\n"),
    ];

    /// <summary>The name of the file, and its text with a line of so many characters.</summary>
    public static IReadOnlyList<(string Name, Func<int, string> Make)> LongLines { get; } =
    [
        ("line.srt", length => One + Line(length) + "\n"),
        ("line.vtt", length => "WEBVTT\n\n00:01.000 --> 00:02.000\n" + Line(length) + "\n"),
        ("line.lrc", length => "[00:01.00]" + Line(length) + "\n"),
        ("line.ass", length => Ass + "Dialogue: 0:00:01.00,0:00:02.00," + Line(length) + "\n"),
        ("line.ttml", length => Ttml + "<p begin=\"1s\" end=\"2s\">" + Line(length) + "</p></body></tt>"),
        ("line.json", length => "[{\"start\":1,\"end\":2,\"text\":\"" + Line(length) + "\"}]"),
        ("line.txt", Line),
    ];

    private const string One = "1\n00:00:01,000 --> 00:00:02,000\n";
    private const string Ass = "[Script Info]\n\n[Events]\nFormat: Start, End, Text\n";
    private const string Ttml = "<tt xmlns=\"http://www.w3.org/ns/ttml\"><body>";

    private static string Join(int count, Func<int, string> piece) => string.Concat(Enumerable.Range(0, count).Select(piece));

    private static string Line(int length) => string.Concat(Enumerable.Repeat("the caravan left the valley ", length / 28));

    private static string En(int seed) => string.Join(' ', new Random(seed).GetItems(English, 5)) + ".";

    private static string Zh(int seed) => string.Concat(new Random(seed).GetItems(Chinese, 5)) + "。";

    private static string Clock(int seconds, char mark) =>
        string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}{mark}000");
}
