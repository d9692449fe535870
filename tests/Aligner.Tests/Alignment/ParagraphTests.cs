using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Alignment.Scoring;
using Aligner.Edits;
using Aligner.Lexicon;
using Aligner.Segments;
using Aligner.Transcripts;
using Aligner.Transcripts.Sources.PlainText;
using Xunit;

namespace Aligner.Tests.Alignment;

/// <summary>Paragraphs count for as much as two texts agree in them.</summary>
public sealed class ParagraphTests
{
    private static readonly string[] English =
    [
        "The ferry leaves at seven.", "My uncle repairs the engine.",
        "Two goats stand on the deck.", "The captain feeds them bread.",
        "Rain falls on the harbour.", "Nobody opens an umbrella.",
        "Zub kol.", "Vap rin.", "Mox tel.",
        "The market sells fresh fish.", "A girl counts her coins.",
        "The bridge is made of stone.", "Children swim under it.",
        "At noon the bell rings.", "The teacher closes the window.",
    ];

    private static readonly string[] Chinese =
    [
        "渡轮七点开。", "我叔叔修理发动机。",
        "两只山羊站在甲板上。", "船长喂它们面包。",
        "雨落在港口。", "没有人打开雨伞。",
        "兀亓卅。", "亍丌屮。",
        "市场卖新鲜的鱼。", "一个女孩数她的硬币。",
        "桥是石头做的。", "孩子们在桥下游泳。",
        "中午钟响了。", "老师关上窗户。",
    ];

    [Theory]
    [InlineData(7, "6-1 7-2")]
    [InlineData(8, "6-2 8-1")]
    public void Sentences_that_say_nothing_go_where_their_paragraph_does(int start, string expected)
    {
        var paragraphs = new ParagraphStarts(Starts(English.Length, start, [0, 2, 4, 6, 9, 11, 13]),
            Starts(Chinese.Length, 7, [0, 2, 4, 6, 8, 10, 12]));
        Assert.Equal(expected, Middle(paragraphs));
    }

    /// <summary>In the middle nothing else tells: a little is enough to tip it, and seldom is there more than that.</summary>
    [Fact]
    public void Paragraphs_in_which_the_texts_do_not_agree_hardly_count()
    {
        var random = new Random(1);
        var without = Middle(null);
        var unchanged = Enumerable.Range(0, 60)
            .Count(_ => Middle(new ParagraphStarts(AtRandom(English.Length), AtRandom(Chinese.Length))) == without);
        Assert.InRange(unchanged, 40, 60);

        ImmutableArray<bool> AtRandom(int count) => [.. Enumerable.Range(0, count).Select(index => index == 0 || random.Next(2) == 0)];
    }

    [Theory]
    [InlineData(7, "Vap rin. Mox tel.")]
    [InlineData(8, "Mox tel.")]
    public void Paragraphs_count_in_a_text_of_which_reviewers_said_something_too(int start, string expected)
    {
        var transcript = TextPairReader.Read("ferry", Source(English, [0, 2, 4, 6, start, 9, 11, 13]),
            Source(Chinese, [0, 2, 4, 6, 7, 8, 10, 12]));
        var note = new Edit { Kind = EditKind.Note, Number = 1, English = [SentenceName.Of(English).First()], Text = "which ferry?" };
        var log = new EditLog("log", "ferry", [.. English.Select(SentenceName.HashOf)], [.. Chinese.Select(SentenceName.HashOf)], [note]);
        var segments = new Segmenter(SegmenterOptions.Default with { Edits = [log] }).Segments(transcript).ToList();
        Assert.Equal(expected, segments.Single(segment => segment.Chinese == Chinese[7]).English);
        Assert.Equal(new Segmenter(SegmenterOptions.Default).Segments(transcript).Select(segment => segment.English),
            segments.Select(segment => segment.English));
    }

    /// <summary>A paragraph a line.</summary>
    private static SourceText Source(string[] sentences, int[] starts) =>
        new("ferry.txt", string.Concat(
            sentences.Select((sentence, index) => $"{(index == 0 ? "" : starts.Contains(index) ? "\n" : " ")}{sentence}")));

    private static string Middle(ParagraphStarts? paragraphs)
    {
        var beads = new SentenceAligner(BilingualLexicon.Default).Align(English, Chinese,
            AlignmentOptions.Default with { Paragraphs = paragraphs });
        Assert.All(beads.Where(bead => bead.EnglishEnd <= 6),
            (bead, index) => Assert.Equal((index, index, 1, 1),
                (bead.EnglishStart, bead.ChineseStart, bead.EnglishCount, bead.ChineseCount)));
        return string.Join(' ',
            beads.Where(bead => bead is { EnglishStart: >= 6, EnglishEnd: <= 9 })
                .Select(bead => $"{bead.EnglishStart}-{bead.EnglishCount}"));
    }

    private static ImmutableArray<bool> Starts(int count, int one, int[] others) =>
        [.. Enumerable.Range(0, count).Select(index => index == one || others.Contains(index))];
}
