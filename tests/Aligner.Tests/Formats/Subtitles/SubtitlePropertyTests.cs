using Aligner.Formats.Subtitles;
using Aligner.Segments;
using Aligner.Text;
using Aligner.Transcripts;
using CsCheck;
using Xunit;

namespace Aligner.Tests.Formats.Subtitles;

/// <summary>Whatever the segments, what is written is read back whole, and can be read by people.</summary>
public sealed class SubtitlePropertyTests
{
    private const char Guard = '\u2060';

    private static readonly Gen<string> English =
        Text(" word ", "bridge", "of", "1953", "<i>", "</i>", "<", "{\\an8}", "}", "{", "\\N", "\\", "&amp;", "&", "-->",
            "00:00:01,000 --> 00:00:02,000", "\n", "\n\n", "42\n", "“quoted”", "a, b", "NOTE", "WEBVTT", "→", "😀",
            "https://example.org/a/very/long/path/without/any/space/in/it/at/all", "\u00a0",
            "\u2028").Select(text => "A bridge here " + text);

    private static readonly Gen<string> Chinese =
        Text("茶", "人工智能", "，", "。", "1953年", "《茶》", "“", "”", "<b>", "{\\b1}", "\\h", "\n", "𠀀", "Maxwell", "、", "——", "&lt;", "\u3000")
        .Select(text => "这座桥" + text);

    private static readonly Gen<Segment[]> Documents =
        (from texts in Gen.Select(English, Chinese)
         from times in Gen.Select(Gen.Int[0, 200_000], Gen.Int[0, 40_000], Gen.Int[0, 5])
         from sides in Gen.Int[0, 5]
         select new Segment
         {
             Id = "",
             Document = "talk",
             Part = Part.Transcript,
             Level = Level.Sentence,
             Range = new TimeRange(TimeSpan.FromMilliseconds(times.Item1), times.Item3 == 0
                 ? null : TimeSpan.FromMilliseconds(times.Item1 + times.Item2)),
             Times = times.Item3 == 1 ? TimesKind.Estimated : TimesKind.Exact,
             English = sides == 1 ? "" : texts.Item1,
             Chinese = sides == 2 ? "" : texts.Item2,
             Bead = "1-1",
         }).Array[1, 12].Select(segments => segments.Select((segment, index) => segment with { Id = $"talk#{index}" }).ToArray());

    [Theory]
    [InlineData("srt")]
    [InlineData("vtt")]
    [InlineData("ass")]
    public void Every_cue_and_every_character_is_read_back(string format) => Documents.Sample(
        segments =>
        {
            var read = TranscriptReader.Read("talk", "talk", Exports.Bytes(format, segments)).Transcript!;
            // Captions that happen to begin as those before them do are taken for ones that grow: the reader says so.
            if (read.Problems.Any(problem => problem.Code == "AL0523"))
                return;
            Assert.Equal(SubtitleLayout.Cues(segments, SubtitleLines.ChineseAbove).Count, read.Blocks);
            // A cue of nothing but a time is on no side: the reader says that it leaves it out.
            if (read.Problems.Any(problem => problem.Code == "AL0517"))
                return;
            var expected = segments.Where(segment => segment.IsPair || segment.English.Length + segment.Chinese.Length > 0)
                .SelectMany(segment => segment.English + segment.Chinese);
            var found = read.Cues.SelectMany(cue => cue.English.Text + cue.Chinese.Text);
            Assert.Equal(Sorted(expected), Sorted(found));
        },
        iter: 300);

    [Fact]
    public void Every_cue_can_be_read_and_none_overlaps() => Documents.Sample(
        segments =>
        {
            var before = TimeSpan.Zero;
            foreach (var cue in SubtitleLayout.Cues(segments, SubtitleLines.EnglishAbove))
            {
                Assert.True(cue.Start >= before, $"{cue.Start} begins before {before}");
                Assert.InRange(cue.End - cue.Start, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(7));
                Assert.All(cue.Lines, line => Assert.InRange(EastAsianWidth.Columns(line.Text, line.Side == Side.Chinese), 1, 42));
                Assert.InRange(cue.Lines.Count(line => line.Side == Side.English), 0, 2);
                Assert.InRange(cue.Lines.Count(line => line.Side == Side.Chinese), 0, 2);
                before = cue.End;
            }
        },
        iter: 300);

    /// <summary>Pieces with a word beside each: a cue without words is on no side, which readers report.</summary>
    private static Gen<string> Text(string word, params string[] pieces) =>
        Gen.Select(Choose.From(pieces), Choose.From("", " "))
        .Select((piece, space) => piece + space + word).List[0, 40].Select(string.Concat);

    /// <summary>
    /// All characters but white space and what guards them from being markup, in an order that the cues' own does not change.
    /// </summary>
    private static string Sorted(IEnumerable<char> characters) =>
        string.Concat(characters.Where(c => !char.IsWhiteSpace(c) && c != Guard).Order());
}
