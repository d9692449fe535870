using System.Text;
using Aligner.Edits;
using Aligner.Reviewing;
using Aligner.Segments;
using Aligner.Text;
using Xunit;
using static Aligner.Tests.Edits.Ferry;

namespace Aligner.Tests.Edits;

/// <summary>What reviewers said holds in what is aligned anew, of the same document and of a changed one.</summary>
public sealed class EditTests
{
    [Fact]
    public void Pairs_that_were_set_are_kept_and_the_rest_is_aligned_around_them()
    {
        var segments = Align(Log(Pair(1, [0, 1], [0]), Pair(2, [2], [1, 2])));
        Assert.Equal("2-1 1.0000 confirmed", Facts(segments[0]));
        Assert.Equal("1-2 1.0000 confirmed", Facts(segments[1]));
        Assert.Equal(("We sit below.", "我们坐在下面。"), (segments[2].English, segments[2].Chinese));
        Assert.Equal(ReviewStatus.Automatic, segments[2].Status);
    }

    [Fact]
    public void A_sentence_without_a_partner_has_none()
    {
        var segments = Align(Log(Say(EditKind.Pair, 1, [3], []), Say(EditKind.Pair, 2, [], [3])));
        Assert.Contains(segments,
            segment => segment is { English: "We sit below.", Chinese: "", Status: ReviewStatus.Confirmed, Score: 1 });
        Assert.Contains(segments, segment => segment is { English: "", Chinese: "我们坐在下面。", Status: ReviewStatus.Confirmed, Score: 1 });
    }

    [Fact]
    public void What_was_forbidden_is_no_bead() =>
        Assert.DoesNotContain(Align(Log(Say(EditKind.Forbid, 1, [4], [4]))),
            segment => segment is { English: "A horn sounds.", Chinese: "汽笛响了。" });

    [Fact]
    public void Sentences_are_cut_joined_and_rewritten()
    {
        var cut = Say(EditKind.Cut, 1, [1], []) with { Offset = "Bring a coat,".Length };
        var join = Say(EditKind.Join, 2, [], [5, 6]);
        var text = Say(EditKind.Text, 3, [9], []) with { Text = "The door stands open." };
        var segments = Align(Log(cut, join, text));
        Assert.Equal(["Bring a coat,", "for it is cold."],
            segments.Select(segment => segment.English).Where(english => english.Contains("coat") || english.Contains("cold"))
                .SelectMany(english => english == English[1] ? ["Bring a coat,", "for it is cold."] : new[] { english }));
        Assert.Equal(12 - 1, segments.Sum(segment => segment.EnglishSentences!.Value.Count));
        Assert.Equal(10 - 1, segments.Sum(segment => segment.ChineseSentences!.Value.Count));
        Assert.Contains(segments, segment => segment.English.Contains("The door stands open.", StringComparison.Ordinal));
        Assert.DoesNotContain(segments, segment => segment.English.Contains("Its door", StringComparison.Ordinal));
    }

    [Fact]
    public void Operations_on_what_was_cut_name_its_parts()
    {
        var parts = SentenceName.Of(["Bring a coat,", "for it is cold."]).ToList();
        var zh = SentenceName.Of(["带一件外套，", "天很冷。"]).ToList();
        var segments = Align(Log(
            Say(EditKind.Cut, 1, [1], []) with { Offset = 13 },
            Say(EditKind.Cut, 2, [], [1]) with { Offset = 6 },
            new Edit { Kind = EditKind.Pair, Number = 3, English = [parts[0]], Chinese = [zh[0]] },
            new Edit { Kind = EditKind.Pair, Number = 4, English = [parts[1]], Chinese = [zh[1]] }));
        Assert.Contains(segments, segment => segment is { English: "Bring a coat,", Chinese: "带一件外套，" });
        Assert.Contains(segments, segment => segment is { English: "for it is cold.", Chinese: "天很冷。" });
    }

    [Fact]
    public void What_was_taken_back_does_not_count_and_counts_again_once_that_is_taken_back()
    {
        var pair = Pair(1, [0, 1], [0]);
        var undo = new Edit { Kind = EditKind.Undo, Number = 2, Undone = 1 };
        Assert.Equal(Texts(Align(null)), Texts(Align(Log(pair, undo))));
        Assert.Equal(Texts(Align(Log(pair))), Texts(Align(Log(pair, undo, new Edit { Kind = EditKind.Undo, Number = 3, Undone = 2 }))));
    }

    [Fact]
    public void Doubts_and_notes_stand_with_their_segment()
    {
        var segment = Align(Log(Say(EditKind.Doubt, 1, [4], [4]), Say(EditKind.Note, 2, [4], [4]) with { Text = "a horn or a whistle?" }))
            .Single(segment => segment.English == English[4]);
        Assert.Equal((ReviewStatus.Doubtful, "a horn or a whistle?"), (segment.Status, segment.Comment));
    }

    [Fact]
    public void In_a_changed_document_what_still_stands_holds_and_the_rest_is_told()
    {
        var log = Log(Say(EditKind.Confirm, 1, [0], [0]), Pair(2, [2], [2]), Say(EditKind.Confirm, 3, [4], [4]),
            Say(EditKind.Confirm, 4, [7], [7]), Say(EditKind.Confirm, 5, [8], [8]), Say(EditKind.Confirm, 6, [9], [9]));
        string[] english = ["A gull cries.", .. English[..4], "A horn sounds twice now.", .. English[5..9]];
        string[] chinese = ["一只海鸥在叫。", .. Chinese[..4], "汽笛响了。", .. Chinese[5..9]];
        log = log with
        {
            Edits = log.Edits.SetItem(2, log.Edits[2] with { English = [SentenceName.Of(["A horn sounds twice."]).Single()] }),
            English = log.English.SetItem(4, SentenceName.HashOf("A horn sounds twice.")),
        };
        var problems = new List<Problem>();
        var segments = new Segmenter(SegmenterOptions.Default with { Edits = [log] }).Segments(Read(english, chinese), problems).ToList();
        Assert.Equal([English[0], English[2], English[7], English[8]],
            segments.Where(segment => segment.Status == ReviewStatus.Confirmed).Select(segment => segment.English));
        Assert.Equal(("A horn sounds twice now.", "was: A horn sounds twice."),
            segments.Where(segment => segment.Status == ReviewStatus.Doubtful).Select(segment => (segment.English, segment.Comment))
                .Single());
        Assert.Equal(
        [
            "log:1:1: warning AL1302: operation 3 (confirm) is doubtful: 'A horn sounds twice.' has changed",
            "log:1:1: warning AL1303: operation 6 (confirm) is lost: the document no longer has 'Its door is open.'",
        ], problems.Select(problem => problem.ToString()));
    }

    /// <summary>
    /// Operations may name sentences that came after the log was begun; what is said of a changed pair as it is settles what was said
    /// before.
    /// </summary>
    [Fact]
    public void A_log_goes_on_where_its_source_has_changed()
    {
        var log = Log(Say(EditKind.Confirm, 1, [4], [4]), Say(EditKind.Doubt, 2, [9], [9]));
        string[] english = ["A gull cries.", .. English[..4], "A horn sounds loudly.", .. English[5..9], "Its door is open now."];
        string[] chinese = ["一只海鸥在叫。", .. Chinese];
        log = log with
        {
            Edits = [log.Edits[0] with { English = [SentenceName.Of(["A horn sounds loud."]).Single()] },
            log.Edits[1] with { English = [SentenceName.Of(["Its door is open."]).Single()] }],
            English = log.English.SetItem(4, SentenceName.HashOf("A horn sounds loud."))
        };
        var doubted = Segments(log);
        Assert.Equal(["A horn sounds loudly.", "Its door is open now."],
            doubted.Segments.Where(segment => segment.Status == ReviewStatus.Doubtful).Select(segment => segment.English));
        Assert.Equal(2, doubted.Problems.Count);

        Edit Confirm(int number, string one, string other) =>
            new()
            {
                Kind = EditKind.Confirm,
                Number = number,
                English = [SentenceName.Of([one]).Single()],
                Chinese = [SentenceName.Of([other]).Single()],
            };
        var settled = Segments(log
            with
        {
            Edits = [.. log.Edits, Confirm(3, "A horn sounds loudly.", Chinese[4]), Confirm(4, "A gull cries.", "一只海鸥在叫。"),
                Confirm(5, "Its door is open now.", Chinese[9])]
        });
        Assert.Empty(settled.Problems);
        Assert.Equal(["A gull cries.", "A horn sounds loudly.", "Its door is open now."],
            settled.Segments.Where(segment => segment.Status == ReviewStatus.Confirmed).Select(segment => segment.English));
        Assert.DoesNotContain(settled.Segments, segment => segment.Status == ReviewStatus.Doubtful);

        (List<Segment> Segments, List<Problem> Problems) Segments(EditLog said)
        {
            var problems = new List<Problem>();
            return ([.. new Segmenter(SegmenterOptions.Default with { Edits = [said] }).Segments(Read(english, chinese), problems)],
                problems);
        }
    }

    [Fact]
    public void Of_a_doubt_and_a_confirmation_the_later_one_holds()
    {
        var (confirm, doubt) = (Say(EditKind.Confirm, 1, [4], [4]), Say(EditKind.Doubt, 2, [4], [4]));
        Assert.Equal(ReviewStatus.Doubtful, Align(Log(confirm, doubt)).Single(segment => segment.English == English[4]).Status);
        Assert.Equal(ReviewStatus.Confirmed, Align(Log(doubt, confirm)).Single(segment => segment.English == English[4]).Status);
    }

    [Fact]
    public void What_was_said_as_one_is_taken_back_as_one_by_its_first_operation()
    {
        var (one, other) = (Pair(1, [0, 1], [0]) with { Group = 1 }, Pair(2, [2], [1, 2]) with { Group = 1 });
        Edit Undo(int number, int undone) => new() { Kind = EditKind.Undo, Number = number, Undone = undone };
        Assert.Empty(Log(one, other, Undo(3, 1)).Standing);
        Assert.Equal([1], Log(one, other, Undo(3, 2)).Standing.Select(edit => edit.Number));
        Assert.Equal([1, 2], Log(one, other, Undo(3, 1), Undo(4, 3)).Standing.Select(edit => edit.Number));
    }

    [Fact]
    public void Pairs_that_cross_are_told_and_the_later_one_holds()
    {
        var problems = new List<Problem>();
        var segments = new Segmenter(SegmenterOptions.Default
            with
        { Edits = [Log(Pair(1, [2], [4]), Pair(2, [4], [2]))] }).Segments(Read(English, Chinese), problems).ToList();
        Assert.Equal("log:1:1: warning AL1304: operation 1 (pair) crosses operation 2, which was said later and holds: pairs keep the "
            + "order of both texts", problems.Single().ToString());
        Assert.Equal(Chinese[2], segments.Single(segment => segment.English == English[4]).Chinese);
    }

    [Fact]
    public void A_document_that_was_renamed_finds_its_log() =>
        Assert.Equal("2-1 1.0000 confirmed", Facts(Align(Log(Pair(1, [0, 1], [0])) with { Document = "another" })[0]));

    [Fact]
    public void A_log_is_written_and_read_back_the_same()
    {
        var log = Log(Pair(1, [0, 1], [0]) with { At = "2026-11-30T04:00:00Z", By = "Anna" },
            Say(EditKind.Cut, 2, [3], []) with { Offset = 2 }, Say(EditKind.Note, 3, [4], [4]) with { Text = "“a”\n茶" },
            new Edit { Kind = EditKind.Undo, Number = 4, Undone = 3, Group = 4 });
        using var stream = new MemoryStream();
        EditLogWriter.Write(log, stream);
        var read = EditLogReader.Read("log", stream.ToArray());
        Assert.Empty(read.Problems);
        using var again = new MemoryStream();
        EditLogWriter.Write(read.Log!, again);
        Assert.Equal(stream.ToArray(), again.ToArray());
        Assert.Equal([1, 2], read.Log!.Standing.Select(edit => edit.Number));
    }

    [Theory]
    [InlineData("", "log:1:1: error AL1301: is not an edit log: its first line is not a JSON object")]
    [InlineData("{\"en\":\"a\"}\n", "log:1:1: error AL1301: is not an edit log: its first line has no number 'edits', the version of its form")]
    [InlineData("{\"edits\":2}\n", "log:1:1: error AL1301: is an edit log of version 2; this program reads version 1")]
    [InlineData("{\"edits\":1}\n", "log:1:1: error AL1301: names no document: the first line must have a text 'document'")]
    [InlineData("{\"edits\":1,\"document\":\"d\"}\n{\"op\":\"pair\"",
        "log:2:1: warning AL1301: the last line has no end and is passed over: it was being written when the program was stopped")]
    [InlineData("{\"edits\":1,\"document\":\"d\"}\nnull\n", "log:2:1: error AL1301: the line is not a JSON object and is passed over")]
    [InlineData("{\"edits\":1,\"document\":\"d\"}\n{\"op\":\"move\"}\n",
        "log:2:1: error AL1301: the operation 'move' is not known; these are: pair, forbid, cut, join, text, exclude, confirm, doubt, "
            + "note, undo")]
    [InlineData("{\"edits\":1,\"document\":\"d\"}\n{\"op\":\"pair\"}\n",
        "log:2:1: error AL1301: the operation 'pair' names no sentence, in 'en' or 'zh'")]
    [InlineData("{\"edits\":1,\"document\":\"d\"}\n{\"op\":\"pair\",\"en\":[{\"id\":\"12\"}]}\n",
        "log:2:1: error AL1301: a sentence in 'en' has no name: an object with 'id', 16 hexadecimal digits, and 'text' is expected")]
    [InlineData("{\"edits\":1,\"document\":\"d\"}\n{\"op\":\"undo\"}\n",
        "log:2:1: error AL1301: the operation 'undo' has no number 'undone' of the operation that it takes back")]
    public void A_damaged_log_is_told(string text, string problem) =>
        Assert.Equal([problem], EditLogReader.Read("log", Encoding.UTF8.GetBytes(text)).Problems.Select(found => found.ToString()));

    /// <summary>Whatever rows a person makes of a document's text, the log that is read from them makes those rows.</summary>
    [Fact]
    public void A_table_cut_anywhere_comes_back_from_its_log()
    {
        var segmenter = new Segmenter(SegmenterOptions.Default);
        var transcript = Read(English, Chinese);
        var automatic = segmenter.Segments(transcript).ToList();
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            var count = random.Next(2, 9);
            var (english, chinese) =
                (Parts(string.Join(' ', English), count, random, ' '), Parts(string.Concat(Chinese), count, random, null));
            var rows = Enumerable.Range(0, count)
                .Select(index => automatic[0]
                    with
                {
                    Id = index < automatic.Count ? automatic[index].Id : $"new{index}",
                    English = english[index],
                    Chinese = chinese[index],
                }).ToList();
            var log = TableEdits.ToLog("log", transcript, segmenter, rows, hasIds: true, "Anna", TestContext.Current.CancellationToken);
            var problems = new List<Problem>();
            var made = new Segmenter(SegmenterOptions.Default with { Edits = [log] }).Segments(transcript, problems).ToList();
            Assert.Empty(problems);
            Assert.Equal(rows.Select(row => (Flat(row.English), Flat(row.Chinese))),
                made.Select(segment => (Flat(segment.English), Flat(segment.Chinese))));
        }
    }

    [Fact]
    public void A_table_that_nobody_changed_says_nothing()
    {
        var segmenter = new Segmenter(SegmenterOptions.Default);
        var transcript = Read(English, Chinese);
        Assert.Empty(TableEdits.ToLog("log", transcript, segmenter, segmenter.Segments(transcript), hasIds: true, null,
            TestContext.Current.CancellationToken).Edits);
    }

    [Fact]
    public void Rewritten_merged_and_deleted_rows_become_operations()
    {
        var segmenter = new Segmenter(SegmenterOptions.Default);
        var transcript = Read(English, Chinese);
        var rows = segmenter.Segments(transcript).ToList();
        rows[2] = rows[2] with { English = "The wind is blowing from the north.", Status = ReviewStatus.Confirmed };
        rows[4] = rows[4] with { English = $"{rows[4].English} {rows[5].English}", Chinese = "汽笛响了，港口在我们身后。" };
        rows.RemoveAt(5);
        rows.RemoveAt(rows.Count - 1);
        var log = TableEdits.ToLog("log", transcript, segmenter, rows, hasIds: true, null, TestContext.Current.CancellationToken);
        var made = new Segmenter(SegmenterOptions.Default with { Edits = [log] }).Segments(transcript).ToList();
        Assert.Equal(rows.Select(row => (row.English, row.Chinese)),
            made.Where(segment => segment.Status != ReviewStatus.Excluded).Select(segment => (segment.English, segment.Chinese)));
        Assert.Equal(English[9], made.Single(segment => segment.Status == ReviewStatus.Excluded).English);
    }

    /// <summary>The text in as many parts; cut before a letter, and in English between words.</summary>
    private static List<string> Parts(string text, int count, Random random, char? between)
    {
        var places = Enumerable.Range(1, text.Length - 1)
            .Where(at => between is { } space ? text[at - 1] == space : char.IsLetter(text[at])).ToList();
        var cuts = random.GetItems([.. places], 4 * count).Distinct().Take(count - 1).Order().ToList();
        return [.. cuts.Prepend(0).Zip(cuts.Append(text.Length), (start, end) => text[start..end].Trim())];
    }
}
