using System.Collections.Immutable;
using Aligner.Edits;
using Aligner.Reviewing;
using Aligner.Segments;
using Aligner.Text;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Tests.Reviewing;

/// <summary>A corpus under review: its pairs are what it says, until a reviewer says otherwise.</summary>
public sealed class CorpusReviewTests
{
    private static readonly Segmenter Segmenter = new(SegmenterOptions.Default);

    private static readonly ImmutableArray<Segment> Units =
    [
        Unit("u1", "The ferry is late. We wait on the pier.", "渡船晚点了。我们在码头上等。"),
        Unit("u2", "It rains.", "一只猫睡在屋顶上。") with { Score = 0.4, Comment = "odd", Status = ReviewStatus.Doubtful },
        Unit("u3", "", ""),
        Unit("u4", "A cat sleeps on the roof. Nobody wakes it.", "下雨了。没有人叫醒它。")
            with { Range = new TimeRange(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(20)), Times = TimesKind.Exact },
        Unit("u5", "Only English here.", "") with { Bead = "1-0" },
        Unit("u6", "Tea\nis  served.", "茶来了。") with { Flags = [Flags.Dialogue], Speaker = "Ana", Status = ReviewStatus.Confirmed },
    ];

    [Fact]
    public void Its_rows_are_its_segments_as_they_are_and_its_sides_are_cut_into_sentences()
    {
        var session = Session(Units);
        Assert.Equal(["2-2", "1-1", "2-2", "1-0", "1-1"],
            session.State.Rows.Select(row => $"{row.Bead.EnglishCount}-{row.Bead.ChineseCount}"));
        Assert.Equal([ReviewStatus.Automatic, ReviewStatus.Doubtful, ReviewStatus.Automatic, ReviewStatus.Automatic,
            ReviewStatus.Confirmed], session.State.Rows.Select(row => row.Status));
        Assert.Equal(("odd", 0.4), (session.State.Rows[1].Comment, session.State.Rows[1].Bead.Score));
        Assert.True(session.State.Rows[0].Bead.Score > 0.9, "what has no score is scored by its words");
        Assert.Equal(Units.Where(unit => unit.Id != "u3"), session.State.Segments());
        Assert.Equal(Units, Corrected(Units, session));
    }

    [Fact]
    public void What_is_said_concerns_its_rows_alone_and_the_rest_is_written_as_it_was_read()
    {
        var session = Session(Units);
        var before = session.State.Rows;
        Do(session, new ReviewChange { Action = ReviewAction.Confirm, Rows = [0] });
        Do(session, new ReviewChange { Action = ReviewAction.Text, Side = Side.Chinese, Sentence = 1, Text = "我们在码头等。" });
        // The Chinese of two units was swapped: each sentence goes where it belongs.
        Do(session, new ReviewChange { Action = ReviewAction.Pair, English = new SentenceRange(2, 1), Chinese = new SentenceRange(3, 1) });
        Do(session, new ReviewChange { Action = ReviewAction.Exclude, Rows = [session.State.RowOf(Side.English, 5)] });
        Do(session, new ReviewChange { Action = ReviewAction.Note, Rows = [session.State.RowOf(Side.English, 6)], Text = "who serves?" });
        Assert.Equal(before[^1] with { Comment = "who serves?" }, session.State.Rows[^1] with { Bead = before[^1].Bead });
        Assert.Equal(
            [
                "u1: The ferry is late. We wait on the pier. = 渡船晚点了。我们在码头等。 2-2 Confirmed",
                "u2: - = 一只猫睡在屋顶上。 0-1 Automatic",
                "u2/2: It rains. = 下雨了。 1-1 Confirmed",
                "u3: - = - 1-1 Automatic",
                "u4: A cat sleeps on the roof. Nobody wakes it. = 没有人叫醒它。 2-1 Automatic",
                "u5: Only English here. = - 1-0 Excluded",
                "u6: Tea\nis  served. = 茶来了。 1-1 Confirmed",
            ],
            Corrected(Units, session)
                .Select(unit => $"{unit.Id}: {Shown(unit.English)} = {Shown(unit.Chinese)} {unit.Bead} {unit.Status}"));
        Assert.Equal([1, 1], Corrected(Units, session).Where(unit => unit.Id is "u1" or "u2/2").Select(unit => unit.Score));
        Assert.Equal(Units[^1] with { Comment = "who serves?" }, Corrected(Units, session)[^1]);
    }

    [Fact]
    public void What_is_split_shares_the_time_and_what_is_merged_has_that_of_all()
    {
        var session = Session(Units);
        Do(session, new ReviewChange { Action = ReviewAction.Split, Side = Side.English, Sentence = 4 });
        var halves = session.State.Segments().Where(segment => segment.Id.StartsWith("u4", StringComparison.Ordinal)).ToList();
        Assert.Equal(["u4", "u4/2"], halves.Select(half => half.Id));
        Assert.Equal(["A cat sleeps on the roof.", "Nobody wakes it."], halves.Select(half => half.English));
        Assert.Equal((TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(20)), (halves[0].Range!.Value.Start, halves[1].Range!.Value.End));
        Assert.Equal(halves[0].Range!.Value.End, halves[1].Range!.Value.Start);
        Assert.All(halves, half => Assert.Equal(TimesKind.Estimated, half.Times));
        Do(session, new ReviewChange { Action = ReviewAction.Merge, Rows = [2] });
        Assert.Equal(Units[3].English, session.State.Segments().Single(segment => segment.Id == "u4").English);
        Do(session, new ReviewChange { Action = ReviewAction.Merge, Rows = [0] });
        Assert.Equal(("u1", "The ferry is late. We wait on the pier. It rains.", "3-3"),
            session.State.Segments().Select(segment => (segment.Id, segment.English, segment.Bead)).First());
    }

    [Fact]
    public void What_a_corpus_pairs_is_searched_anew_only_where_that_is_forbidden()
    {
        var session = Session(Units);
        Do(session, new ReviewChange { Action = ReviewAction.Cut, Side = Side.English, Sentence = 0, Offset = 10 });
        Assert.Equal("3-2", Shape(session, 0));
        Do(session, new ReviewChange { Action = ReviewAction.Forbid, Rows = [0] });
        Assert.NotEqual("3-2", Shape(session, 0));
        Do(session, new ReviewChange { Action = ReviewAction.Undo });
        Do(session, new ReviewChange { Action = ReviewAction.Undo });
        Assert.Equal("2-2", Shape(session, 0));
    }

    [Fact]
    public void A_corpus_that_has_changed_keeps_what_was_said_of_what_is_still_there()
    {
        var session = Session(Units);
        Do(session, new ReviewChange { Action = ReviewAction.Confirm, Rows = [0] });
        Do(session, new ReviewChange { Action = ReviewAction.Confirm, Rows = [2] });
        ImmutableArray<Segment> changed = [Units[0], Unit("u0", "Good morning.", "早上好。"), .. Units[1..3],
            Units[3] with { English = "A black cat sleeps on the roof. Nobody wakes it." }, .. Units[4..]];
        var problems = new List<Problem>();
        var corrected = new Segmenter(SegmenterOptions.Default
            with
        { Edits = [session.State.Log] }).Segments(CorpusTranscript.Of("units", changed), problems,
            TestContext.Current.CancellationToken).ToList();
        Assert.Equal(["units:1:1: warning AL1302: operation 2 (confirm) is doubtful: 'A cat sleeps on the roof.' has changed"],
            problems.Select(problem => problem.ToString()));
        Assert.Equal([ReviewStatus.Confirmed, ReviewStatus.Automatic, ReviewStatus.Doubtful, ReviewStatus.Automatic, ReviewStatus.Doubtful],
            corrected.Take(5).Select(unit => unit.Status));
        Assert.Equal("was: A cat sleeps on the roof.", corrected[4].Comment);
    }

    /// <summary>Segments as a corpus that has no score of some, two sentences of some, and one side of some.</summary>
    internal static CorpusTranscript Corpus(IEnumerable<Segment> segments) =>
        CorpusTranscript.Of("corpus", segments.Chunk(3).SelectMany((three, index) => (IEnumerable<Segment>)(index % 3 == 0
        ? [three[0] with
        {
            English = string.Join(' ', three.Select(one => one.English)).Trim(),
            Chinese = string.Concat(three.Select(one => one.Chinese)),
            Score = null,
        }]
        : index % 3 == 1 ? three : three.Select(one => one with { Chinese = one == three[^1] ? "" : one.Chinese, Score = null }))));

    private static string Shown(string text) => text.Length == 0 ? "-" : text;

    private static string Shape(ReviewSession session, int row) =>
        $"{session.State.Rows[row].Bead.EnglishCount}-{session.State.Rows[row].Bead.ChineseCount}";

    private static List<Segment> Corrected(IEnumerable<Segment> units, ReviewSession session) =>
        [.. new Segmenter(SegmenterOptions.Default with { Edits = [session.State.Log] }).Segments(CorpusTranscript.Of("units", units),
            TestContext.Current.CancellationToken)];

    private static ReviewSession Session(IEnumerable<Segment> units) =>
        new(CorpusTranscript.Of("units", units), Segmenter, null, (_, _) => { }, TestContext.Current.CancellationToken);

    private static void Do(ReviewSession session, ReviewChange change) =>
        session.Do(change, null, null, TestContext.Current.CancellationToken);

    private static Segment Unit(string id, string english, string chinese) =>
        new()
        {
            Id = id,
            Document = "units",
            Part = Part.Transcript,
            Level = Level.Sentence,
            English = english,
            Chinese = chinese,
            Bead = "1-1",
        };
}
