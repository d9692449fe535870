using System.Collections.Immutable;
using System.Globalization;
using Aligner.Edits;
using Aligner.Reviewing;
using Aligner.Segments;
using Aligner.Tests.Edits;
using Aligner.Text;
using Aligner.Transcripts;
using Aligner.Transcripts.Sources.PlainText;
using Xunit;

namespace Aligner.Tests.Reviewing;

/// <summary>What holds whatever a reviewer does, of cues with pairs and of two texts without times.</summary>
public sealed class ReviewSessionTests
{
    private static readonly Segmenter Segmenter = new(SegmenterOptions.Default);

    [Theory]
    [InlineData("cues")]
    [InlineData("texts")]
    [InlineData("names")]
    [InlineData("corpus")]
    public void Whatever_is_done_each_sentence_is_in_one_row_and_the_log_alone_makes_the_rows(string kind)
    {
        var transcript = kind switch
        {
            "cues" => Lesson(),
            "texts" => TwoTexts(),
            "corpus" =>
            CorpusReviewTests.Corpus(Segmenter.Segments(Lesson())),
            _ => Names()
        };
        for (var seed = 0; seed < 3; seed++)
        {
            var random = new Random(seed);
            var session = new ReviewSession(transcript, Segmenter, null, (_, _) => { }, TestContext.Current.CancellationToken);
            if (kind == "names")
            {
                Assert.True(TryDo(session,
                    new ReviewChange { Action = ReviewAction.Confirm, Rows = [.. Enumerable.Range(0, 12).Select(row => row * 2)] }));
            }

            for (var step = 0; step < 25; step++)
            {
                TryDo(session, Any(session.State, random));
                CheckCover(session.State);
            }

            var anew = new Segmenter(SegmenterOptions.Default with { Edits = [session.State.Log] }).Segments(transcript,
                TestContext.Current.CancellationToken);
            Assert.Equal(anew.Select(Facts), session.State.Segments().Select(Facts));
            var again = new ReviewSession(transcript, Segmenter, session.State.Log, (_, _) => { }, TestContext.Current.CancellationToken);
            // The numbers of sentences are each session's own.
            Assert.Equal(session.State.Rows.Select(row => row with { Sentences = default }),
                again.State.Rows.Select(row => row with { Sentences = default }));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_undone_is_as_it_was_and_what_is_done_again_is_as_it_became(bool isText)
    {
        var random = new Random(7);
        var session = new ReviewSession(isText
            ? TwoTexts() : Lesson(), Segmenter, null, (_, _) => { }, TestContext.Current.CancellationToken);
        var states = new List<ImmutableArray<ReviewRow>> { session.State.Rows };
        while (states.Count < 20)
        {
            if (TryDo(session, Any(session.State, random)))
                states.Add(session.State.Rows);
        }

        for (var round = 0; round < 2; round++)
        {
            for (var i = states.Count - 2; i >= 0; i--)
            {
                Assert.True(TryDo(session, new ReviewChange { Action = ReviewAction.Undo }));
                Assert.Equal(states[i], session.State.Rows);
            }

            Assert.False(session.CanUndo);
            for (var i = 1; i < states.Count; i++)
            {
                Assert.True(TryDo(session, new ReviewChange { Action = ReviewAction.Redo }));
                Assert.Equal(states[i], session.State.Rows);
            }

            Assert.False(session.CanRedo);
        }
    }

    [Fact]
    public void Clearing_a_row_leaves_those_that_were_accepted_with_it()
    {
        var session = new ReviewSession(Lesson(), Segmenter, null, (_, _) => { }, TestContext.Current.CancellationToken);
        Assert.True(TryDo(session, new ReviewChange { Action = ReviewAction.Confirm, Rows = [0, 1, 2] }));
        Assert.True(TryDo(session, new ReviewChange { Action = ReviewAction.Clear, Rows = [0] }));
        Assert.Equal([ReviewStatus.Automatic, ReviewStatus.Confirmed, ReviewStatus.Confirmed],
            session.State.Rows.Take(3).Select(row => row.Status));
        Assert.True(TryDo(session, new ReviewChange { Action = ReviewAction.Undo }));
        Assert.All(session.State.Rows.Take(3), row => Assert.Equal(ReviewStatus.Confirmed, row.Status));
    }

    [Fact]
    public void What_was_made_of_a_sentence_that_is_gone_takes_no_other_with_it()
    {
        var half = SentenceName.Of(["for it is cold."]).Single();
        var log = Ferry.Log(Ferry.Say(EditKind.Cut, 1, [1], []) with { Offset = 13 },
            new Edit { Kind = EditKind.Join, Number = 2, English = [half, .. Ferry.Say(EditKind.Join, 2, [2], []).English] });
        string[] left = [.. Ferry.English.Where((_, index) => index != 2)];
        var session = new ReviewSession(Ferry.Read(left, Ferry.Chinese), Segmenter, log, (_, _) => { },
            TestContext.Current.CancellationToken);
        Assert.Equal(left, session.State.SentencesOf(Side.English));
        var refused = Assert.Throws<ReviewRefusedException>(
            () => session.Do(new ReviewChange { Action = ReviewAction.Text, Side = Side.English, Sentence = 1, Text = "Bring a hat." },
                null, null, TestContext.Current.CancellationToken));
        Assert.Equal("something else was made of 'Bring a coat, for it is cold.' before, of which the document no longer has all; take "
            + "that back first", refused.Message);
        var row = session.State.RowOf(Side.English, 1);
        Assert.True(TryDo(session, new ReviewChange { Action = ReviewAction.Confirm, Rows = [row] }));
        Assert.Equal(ReviewStatus.Confirmed, session.State.Rows[session.State.RowOf(Side.English, 1)].Status);
        Assert.True(TryDo(session, new ReviewChange { Action = ReviewAction.Undo }));
        Assert.True(TryDo(session, new ReviewChange { Action = ReviewAction.Undo }));
        Assert.True(TryDo(session,
            new ReviewChange { Action = ReviewAction.Text, Side = Side.English, Sentence = 1, Text = "Bring a hat." }));
    }

    [Fact]
    public void What_accepted_pairs_tell_of_names_counts_elsewhere()
    {
        var pairs = new List<(int English, int Chinese)>();
        var session = new ReviewSession(Names(pairs), Segmenter, null, (_, _) => { }, TestContext.Current.CancellationToken);
        var before = session.State.Rows;
        var taught = pairs.Where((_, index) => index < pairs.Count / 2).ToList();
        foreach (var (english, chinese) in taught)
        {
            TryDo(session, new ReviewChange
            {
                Action = ReviewAction.Pair,
                English = new SentenceRange(english, 1),
                Chinese = new SentenceRange(chinese, 1),
            });
        }

        var others = pairs.Except(taught).ToHashSet();
        Assert.True(Right(before) < others.Count / 2, $"{Right(before)} of {others.Count}");
        Assert.True(Right(session.State.Rows) > others.Count * 5 / 6, $"{Right(session.State.Rows)} of {others.Count}");
        // What was excluded teaches nothing, and what is taken back is forgotten.
        Assert.True(TryDo(session,
            new ReviewChange
            {
                Action = ReviewAction.Exclude,
                Rows = [.. Enumerable.Range(0, session.State.Rows.Length)
                    .Where(row => session.State.Rows[row].Status == ReviewStatus.Confirmed)],
            }));
        Assert.True(Right(session.State.Rows) < others.Count / 2, $"{Right(session.State.Rows)} of {others.Count}");
        Assert.True(TryDo(session,
            new ReviewChange { Action = ReviewAction.Clear, Rows = [.. Enumerable.Range(0, session.State.Rows.Length)] }));
        Assert.Equal(before.Select(row => (row.Bead, row.Status)), session.State.Rows.Select(row => (row.Bead, row.Status)));

        int Right(IEnumerable<ReviewRow> rows) =>
            rows.Count(row => row.Bead is { EnglishCount: 1, ChineseCount: 1 }
                && others.Contains((row.Bead.EnglishStart, row.Bead.ChineseStart)));
    }

    /// <summary>An action that may or may not be possible.</summary>
    private static ReviewChange Any(ReviewState state, Random random)
    {
        var side = random.Next(2) == 0 ? Side.English : Side.Chinese;
        var row = random.Next(state.Rows.Length);
        var sentence = random.Next(state.SentencesOf(side).Length);
        var command = new ReviewChange
        {
            Action = (ReviewAction)random.Next((int)ReviewAction.Undo),
            Rows = [row],
            Side = side,
            Sentence = sentence,
        };
        return command.Action switch
        {
            ReviewAction.Move => command with { To = state.RowOf(side, sentence) + (random.Next(2) == 0 ? 1 : -1) },
            ReviewAction.Cut => command with { Offset = random.Next(1, state.SentencesOf(side)[sentence].Length + 1) },
            ReviewAction.Text => command with { Text = state.SentencesOf(side)[sentence] + (side == Side.English ? " Zanzibar" : "桑给巴尔") },
            ReviewAction.Note => command with { Text = "look again" },
            ReviewAction.Pair =>
                command with
                {
                    English = new SentenceRange(state.Rows[row].Bead.EnglishStart, 1),
                    Chinese = new SentenceRange(Math.Max(0, state.Rows[row].Bead.ChineseStart - random.Next(2)), 1),
                },
            ReviewAction.Replace => command with { Text = random.Next(2) == 0 ? "the" : "的", With = "", Side = Side.Neither },
            _ => command,
        };
    }

    private static bool TryDo(ReviewSession session, ReviewChange command)
    {
        var log = session.State.Log;
        try
        {
            session.Do(command, null, null, TestContext.Current.CancellationToken);
        }
        catch (ReviewRefusedException)
        {
            Assert.Same(log, session.State.Log);
        }

        return session.State.Log != log;
    }

    private static void CheckCover(ReviewState state)
    {
        var (english, chinese) = (0, 0);
        foreach (var bead in state.Rows.Select(row => row.Bead))
        {
            Assert.Equal((english, chinese), (bead.EnglishStart, bead.ChineseStart));
            (english, chinese) = (bead.EnglishEnd, bead.ChineseEnd);
        }

        Assert.Equal((english, chinese), (state.SentencesOf(Side.English).Length, state.SentencesOf(Side.Chinese).Length));
    }

    private static (string, string, double?, ReviewStatus, string?) Facts(Segment segment) =>
        (segment.English, segment.Chinese, segment.Score, segment.Status, segment.Comment);

    private static Transcript Lesson() =>
        TranscriptReader.Read("lesson", "lesson",
            File.ReadAllBytes(Path.Combine(Project.Root, "seeds", "tea-horse-road-lesson-03.txt"))).Transcript!;

    /// <summary>Two texts that are that differ in little but names that no lexicon has; of each a part is missing in the other.</summary>
    private static Transcript Names(List<(int, int)>? pairs = null)
    {
        var random = new Random(3);
        // Of rare characters: what they mean tells nothing either.
        var names = (from one in (string[])["Zor", "Quill", "Ibb", "Tarr", "Oxo", "Wend", "Vekk"]
                     from other in (string[])["vath", "merr", "benth", "gost", "lune", "drick"]
                     select one + other).Select(
                     (name, index) => (English: name, Chinese: $"{(char)(0x9f00 + index)}{(char)(0x9f40 + index)}")).ToArray();
        (string English, string Chinese)[] sentences = [("Then {0} saw {1}.", "然后{0}看见了{1}。"), ("{0} saw {1} then.", "{0}然后看见了{1}。"),
            ("Then {1} saw {0}.", "然后{1}看见了{0}。")];
        var (english, chinese) = (new List<string>(), new List<string>());
        for (var i = 0; i < 150; i++)
        {
            var (one, other, sentence) =
                (names[random.Next(names.Length)], names[random.Next(names.Length)], sentences[random.Next(sentences.Length)]);
            var (hasEnglish, hasChinese) = (random.Next(16) > 0, random.Next(16) > 0);
            if (hasEnglish && hasChinese)
                pairs?.Add((english.Count, chinese.Count));
            if (hasEnglish)
                english.Add(string.Format(CultureInfo.InvariantCulture, sentence.English, one.English, other.English));
            if (hasChinese)
                chinese.Add(string.Format(CultureInfo.InvariantCulture, sentence.Chinese, one.Chinese, other.Chinese));
        }

        return TextPairReader.Read("text", new SourceText("text", string.Join('\n', english)),
            new SourceText("text", string.Join('\n', chinese)));
    }

    /// <summary>The lesson's sentences as two texts, one of which lacks some.</summary>
    private static Transcript TwoTexts()
    {
        var (english, chinese) = Segmenter.Sentences(Lesson());
        return TextPairReader.Read("text", new SourceText("text", string.Join('\n', english)),
            new SourceText("text", string.Join('\n', chinese.Where((_, index) => index is < 10 or > 13))));
    }
}
