using System.Globalization;
using Aligner.Edits;
using Aligner.Segments;
using Aligner.Transcripts;
using Aligner.Transcripts.Sources.PlainText;

namespace Aligner.Tests.Edits;

/// <summary>A text of ten sentences and its translation, and logs of it.</summary>
internal static class Ferry
{
    public static readonly string[] English = ["The ferry leaves at noon.", "Bring a coat, for it is cold.",
        "The wind blows from the north.", "We sit below.", "A horn sounds.", "The harbour is behind us.", "Nobody speaks.",
        "The island has one road.", "We walk up to the lighthouse.", "Its door is open."];
    public static readonly string[] Chinese = ["渡船中午开。", "带一件外套，天很冷。", "风从北边吹来。", "我们坐在下面。", "汽笛响了。", "港口在我们身后。", "没有人说话。", "岛上有一条路。",
        "我们往上走到灯塔。", "门开着。"];

    public static string Flat(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    public static string Facts(Segment segment) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{segment.Bead} {segment.Score:0.0000} {segment.Status.ToString().ToLowerInvariant()}");

    public static IEnumerable<(string, string)> Texts(IEnumerable<Segment> segments) =>
        segments.Select(segment => (segment.English, segment.Chinese));

    public static List<Segment> Align(EditLog? log) =>
        [.. new Segmenter(SegmenterOptions.Default with { Edits = log is null ? [] : [log] }).Segments(Read(English, Chinese))];

    public static Transcript Read(string[] english, string[] chinese) =>
        TextPairReader.Read("ferry", new SourceText("ferry.en.txt", string.Join('\n', english)),
            new SourceText("ferry.zh.txt", string.Join('\n', chinese)));

    public static EditLog Log(params Edit[] edits) =>
        new("log", "ferry", [.. English.Select(SentenceName.HashOf)], [.. Chinese.Select(SentenceName.HashOf)], [.. edits]);

    public static Edit Pair(int number, int[] english, int[] chinese) => Say(EditKind.Pair, number, english, chinese);

    public static Edit Say(EditKind kind, int number, int[] english, int[] chinese) => new()
    {
        Kind = kind,
        Number = number,
        English = [.. english.Select(index => SentenceName.Of(English).ElementAt(index))],
        Chinese = [.. chinese.Select(index => SentenceName.Of(Chinese).ElementAt(index))],
    };
}
