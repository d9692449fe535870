using Aligner.Edits;
using Aligner.Segments;
using Aligner.Transcripts;
using CsCheck;

namespace Aligner.Tests.Formats;

/// <summary>
/// Segments with whatever a text may hold: emoji, control characters, quotes, tabs, line ends, right-to-left marks, ends of CDATA.
/// </summary>
internal static class RandomSegments
{
    private static readonly string[] Pieces =
    [
        "A word", "一个词", " ", "😀", "👩‍👩‍👧", "\"", "'", "“”", ",", ";", "\t", "\n", "\r\n", "\r", "\u0001", "\u000b", "\u001f", "\u007f",
        "\u0085", "\u2028", "\u200f", "\u202e", "\u200b",
        "]]>", "<b>", "</seg>", "&amp;", "&", "<!--", "-->", "=1+1", "@x", "|", "\\", "\\N", "{", "}", "\u3000", "\u00a0", "é", "e\u0301",
        "\ufeff", "\ufffd", "𠀀", "#", "%",
    ];

    /// <summary>What no format can lose but by its own fault.</summary>
    private static readonly string[] PlainPieces = ["A word", "一个词", " and ", "😀", "“”", ",", ";", "]]>", "<b>", "&amp;", "'", "\"",
        "\u200f", "𠀀", "é", "|", "=1"];

    public static Gen<Segment[]> Any { get; } = Segments(TextOf(Pieces));

    public static Gen<Segment[]> Plain { get; } = Segments(TextOf(PlainPieces).Select(text => text.Trim()));

    private static Gen<string> TextOf(string[] pieces) => Choose.From(pieces).List[0, 12].Select(string.Concat);

    private static Gen<Segment[]> Segments(Gen<string> text) =>
        Segment(text).Array[1, 6].Select(
            segments => segments.Select((segment, number) => segment with { Id = $"{segment.Document}#{number}" }).ToArray());

    private static Gen<Segment> Segment(Gen<string> text) =>
        from texts in Gen.Select(text, text)
        from document in Choose.From("lesson", "a/b", "课")
        from kinds in Gen.Select(Gen.Enum<Part>(), Gen.Enum<Level>())
        from times in Gen.Select(Gen.Int[0, 9_999_999], Gen.Int[0, 99_999], Gen.Int[0, 3])
        from score in Gen.Int[0, 10_001]
        from counts in Gen.Select(Gen.Int[0, 5], Gen.Int[0, 5], Gen.Int[0, 4])
        from facts in Gen.Select(Choose.From("bad-time", "credit").Array[0, 2], Gen.Int[1, 99].Array[0, 2], Choose.From(null, "Host"))
        select new Segment
        {
            Id = "",
            Document = document,
            Part = kinds.Item1,
            Level = kinds.Item2,
            Range = times.Item3 == 0
                ? null : new TimeRange(TimeSpan.FromMilliseconds(times.Item1), times.Item3 == 1
                    ? null : TimeSpan.FromMilliseconds(times.Item1 + times.Item2)),
            Times = times.Item3 == 0 ? TimesKind.None : times.Item3 == 3 ? TimesKind.Estimated : TimesKind.Exact,
            English = texts.Item1,
            Chinese = texts.Item2,
            EnglishTag = counts.Item3 == 1 ? "en-GB" : LanguageTags.English,
            ChineseTag = counts.Item3 == 0 ? LanguageTags.Traditional : LanguageTags.Simplified,
            Bead = $"{counts.Item1}-{counts.Item2}",
            Score = score > 10_000 ? null : score / 10_000.0,
            EnglishSentences = counts.Item1 + counts.Item2 == 0 ? null : new SentenceRange(counts.Item1 == 0 ? 0 : 3, counts.Item1),
            ChineseSentences = counts.Item1 + counts.Item2 == 0 ? null : new SentenceRange(counts.Item2 == 0 ? 0 : 7, counts.Item2),
            Flags = [.. facts.Item1.Distinct()],
            Footnotes = [.. facts.Item2],
            Terms = facts.Item2.Length == 2 ? ["tea horse", "茶"] : [],
            Speaker = facts.Item3,
            Status = counts.Item3 == 3 ? ReviewStatus.Confirmed : counts.Item3 == 4 ? ReviewStatus.Doubtful : ReviewStatus.Automatic,
            Comment = counts.Item3 > 2 ? "see\nthe “note”" : null,
            EnglishLine = counts.Item1 == 0 ? null : counts.Item1,
            ChineseLine = counts.Item2 == 0 ? null : counts.Item2,
        };
}
