using System.Text;
using Aligner.Edits;
using Aligner.Segments;
using Aligner.Text;
using NJsonSchema;
using Xunit;
using static Aligner.Tests.Edits.Ferry;

namespace Aligner.Tests.Edits;

/// <summary>Logs of several reviewers are joined, logs of a text that has changed are brought to it, and no log breaks a run.</summary>
public sealed class LogTests
{
    [Fact]
    public void What_two_reviewers_said_is_in_the_joined_log_once()
    {
        var begun = Log(Pair(1, [0, 1], [0]), Say(EditKind.Confirm, 2, [4], [4]) with { By = "Anna" });
        var anna = begun with { Edits = [.. begun.Edits, Say(EditKind.Confirm, 3, [5], [5]) with { By = "Anna" }] };
        var bo = begun with
        {
            Source = "bo",
            Edits = [.. begun.Edits, Undo(3, 1), Say(EditKind.Confirm, 4, [5], [5]) with { By = "Bo" },
                Say(EditKind.Note, 5, [6], [6]) with { Text = "really?" }],
        };
        var (joined, problems) = LogJoin.Join([anna, bo]);
        Assert.Empty(problems);
        Assert.Equal(["1 pair", "2 confirm", "3 confirm", "4 undo", "5 note"],
            joined.Edits.Select(edit => $"{edit.Number} {edit.Kind.ToString().ToLowerInvariant()}"));
        Assert.Equal([2, 3, 5], joined.Standing.Select(edit => edit.Number));
        Assert.Equal(joined.Edits.Length, LogJoin.Join([joined, bo, anna]).Log.Edits.Length);
    }

    public static TheoryData<string> Contradictions => ["bead", "exclude", "forbid", "doubt", "cut", "text"];

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void Where_reviewers_contradict_each_other_neither_is_followed(string kind)
    {
        var (first, second) = kind switch
        {
            "bead" => (Pair(1, [2], [2, 3]), Pair(1, [2, 3], [2])),
            "exclude" => (Say(EditKind.Confirm, 1, [2], [2]), Say(EditKind.Exclude, 1, [2], [2])),
            "forbid" => (Pair(1, [2], [2]), Say(EditKind.Forbid, 1, [2], [2])),
            "doubt" => (Say(EditKind.Doubt, 1, [2], [2]), Say(EditKind.Confirm, 1, [2], [2])),
            "cut" => (Say(EditKind.Cut, 1, [2], []) with { Offset = 8 }, Say(EditKind.Cut, 1, [2], []) with { Offset = 14 }),
            _ => (Say(EditKind.Text, 1, [2], []) with { Text = "It blows." },
                Say(EditKind.Text, 1, [2], []) with { Text = "It is windy." }),
        };
        var (joined, problems) = LogJoin.Join([Log(first), Log(second) with { Source = "bo" }]);
        Assert.Equal($"bo:1:1: warning AL1310: operation 1 ({EditText.Of(second)}) contradicts operation 1 of log ({EditText.Of(first)}); neither is applied, and the sentences are doubtful", problems.Single().ToString());
        var segments = Align(joined);
        Assert.Equal(Texts(Align(null)), Texts(segments));
        var doubtful = segments.Where(segment => segment.Status != ReviewStatus.Automatic).ToList();
        Assert.All(doubtful,
            segment => Assert.Equal((ReviewStatus.Doubtful, $"{EditText.Of(first)}\n{EditText.Of(second)}"),
                (segment.Status, segment.Comment)));
        Assert.Contains(doubtful, segment => segment.English == English[2]);
    }

    [Fact]
    public void Long_logs_are_joined_in_the_time_that_they_are_long() => Growth.AssertLinear(
        count =>
        {
            var names = SentenceName.Of(Enumerable.Range(0, count).Select(number => $"Sentence {number}.")).ToList();
            var logs = (string[])["Anna", "Bo"];
            var (joined, problems) = LogJoin.Join([.. logs.Select((by, start) => Log([.. Enumerable.Range(0, count - 1).Select(number =>
                new Edit
                {
                    Kind = EditKind.Confirm,
                    Number = number + 1,
                    By = by,
                    English = [names[number + start]],
                    Chinese = [names[number]],
                })]))]);
            // Each but the ends contradicts two of the other: one by its English, one by its Chinese.
            Assert.Equal((2 * (count - 1)) - 1, problems.Length);
            Assert.DoesNotContain(joined.Edits, edit => edit.Kind == EditKind.Confirm);
        },
        2_000);

    [Fact]
    public void A_log_of_a_text_that_has_not_changed_stays_as_it_is()
    {
        var log = Log(Pair(1, [0, 1], [0]), Undo(2, 1));
        Assert.Same(log, LogRebase.Of(log, English, Chinese));
    }

    [Fact]
    public void A_log_is_brought_to_the_text_as_it_is()
    {
        var log = Log(
            Say(EditKind.Confirm, 1, [0], [0]),
            Say(EditKind.Cut, 2, [1], []) with { Offset = 13 },
            Say(EditKind.Join, 3, [], [2, 3]),
            Say(EditKind.Confirm, 4, [4], [4]) with { By = "Anna" },
            Say(EditKind.Note, 5, [5], [5]) with { Text = "which harbour?" },
            Say(EditKind.Text, 6, [6], []) with { Text = "No one speaks." },
            Say(EditKind.Confirm, 7, [7], [7]),
            Say(EditKind.Confirm, 8, [9], [9]),
            Undo(9, 7));
        string[] english = ["A gull cries.", .. English[..4], "A horn sounds now.", .. English[5..9]];
        string[] chinese = ["一只海鸥在叫。", .. Chinese[..9]];
        var rebased = LogRebase.Of(log, english, chinese);
        Assert.Equal(
            [
                "1 confirm: The ferry leaves at noon. = 渡船中午开。",
                "2 cut at 13: Bring a coat, for it is cold.",
                "3 join: 风从北边吹来。 | 我们坐在下面。",
                "4 doubt: A horn sounds now. = 汽笛响了。 [Anna]",
                "5 note: The harbour is behind us. = 港口在我们身后。 → which harbour?",
                "6 text: Nobody speaks. → No one speaks.",
                "8 confirm: Its door is open. = 门开着。",
            ],
            rebased.Edits.Select(edit => $"{edit.Number} {EditText.Of(edit)}"));
        Assert.Equal("was: A horn sounds.", rebased.Edits[3].Text);
        var (before, after) = (new List<Problem>(), new List<Problem>());
        var old = new Segmenter(SegmenterOptions.Default with { Edits = [log] }).Segments(Read(english, chinese), before).ToList();
        var now = new Segmenter(SegmenterOptions.Default with { Edits = [rebased] }).Segments(Read(english, chinese), after).ToList();
        Assert.Equal(old.Select(segment => (segment.English, segment.Chinese, segment.Status, segment.Comment)),
            now.Select(segment => (segment.English, segment.Chinese, segment.Status, segment.Comment)));
        Assert.Equal(["AL1302", "AL1303"], before.Select(problem => problem.Code));
        Assert.Equal(["log:1:1: warning AL1303: operation 8 (confirm) is lost: the document has never had the sentence 'Its door is open.'",
            "log:1:1: warning AL1303: operation 8 (confirm) is lost: the document has never had the sentence '门开着。'"],
            after.Select(problem => problem.ToString()));
        Assert.Same(rebased, LogRebase.Of(rebased, english, chinese));
    }

    /// <summary>Each sentence is in just one segment, whatever a log says.</summary>
    [Fact]
    public void No_log_loses_a_sentence_or_ends_a_run()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new Random(seed);
            var log = Log([.. Enumerable.Range(1, random.Next(1, 12)).Select(number => Any(random, number))]);
            var segments = new Segmenter(SegmenterOptions.Default with { Edits = [log] }).Segments(Read(English, Chinese), []).ToList();
            var isRewritten = log.Standing.Any(edit => edit.Kind == EditKind.Text);
            Assert.Equal(segments.Sum(segment => segment.EnglishSentences!.Value.Count),
                segments.Max(segment => segment.EnglishSentences!.Value.Start + segment.EnglishSentences!.Value.Count));
            Assert.Equal(segments.Sum(segment => segment.ChineseSentences!.Value.Count),
                segments.Max(segment => segment.ChineseSentences!.Value.Start + segment.ChineseSentences!.Value.Count));
            if (isRewritten)
                continue;
            Assert.Equal(Flat(string.Concat(English)), Flat(string.Concat(segments.Select(segment => segment.English))));
            Assert.Equal(Flat(string.Concat(Chinese)), Flat(string.Concat(segments.Select(segment => segment.Chinese))));
        }
    }

    [Fact]
    public async Task Every_line_of_a_log_follows_the_schema()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Project.Root, "src", "Aligner", "Edits", "edits.schema.json"),
            TestContext.Current.CancellationToken);
        using var stream = new MemoryStream();
        for (var seed = 0; seed < 20; seed++)
        {
            EditLogWriter.Write(
                Log([.. Enumerable.Range(1, 9)
                    .Select(number => Any(new Random((seed * 10) + number), number) with { At = "2026-11-30T04:00:00Z", By = "Anna" })]),
                    stream);
        }

        Assert.All(Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.Empty(schema.Validate(line)));
        Assert.NotEmpty(schema.Validate("{\"op\":\"move\"}"));
        Assert.NotEmpty(schema.Validate("{\"op\":\"pair\",\"en\":[{\"id\":\"12\",\"text\":\"a\"}]}"));
    }

    [Fact]
    public void A_damaged_log_is_read_as_far_as_it_goes()
    {
        using var stream = new MemoryStream();
        EditLogWriter.Write(Log(Pair(1, [0, 1], [0]), Say(EditKind.Note, 2, [4], [4]) with { Text = "a" }, Undo(3, 1)), stream);
        var whole = stream.ToArray();
        for (var length = 0; length < whole.Length; length++)
        {
            Assert.NotEmpty(EditLogReader.Read("log", whole.AsSpan(0, length)).Problems is var problems
                && whole[Math.Max(0, length - 1)] == '\n' ? ["whole lines"] : problems.Select(problem => problem.Code));
        }

        var random = new Random(1);
        for (var i = 0; i < 2000; i++)
        {
            var damaged = whole.ToArray();
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            var read = EditLogReader.Read("log", damaged);
            Assert.True(read.Log is not null || read.Problems.Length > 0, Encoding.UTF8.GetString(damaged));
        }
    }

    [Fact]
    public void What_was_said_last_is_taken_back_first()
    {
        var log = Log(Say(EditKind.Confirm, 1, [0], [0]), Say(EditKind.Confirm, 2, [1], [1]) with { Group = 2 },
            Say(EditKind.Confirm, 3, [2], [2]) with { Group = 2 });
        var taken = LogUndo.Of(log, null);
        Assert.Equal((4, 2, "2 3"), (taken.Undo!.Number, taken.Undo.Undone, string.Join(' ', taken.TakenBack.Select(edit => edit.Number))));
        log = log with { Edits = log.Edits.Add(taken.Undo) };
        Assert.Equal(1, LogUndo.Of(log, null).Undo!.Undone);
        Assert.Equal("operation 2 (confirm: Bring a coat, for it is cold. = 带一件外套，天很冷。) is taken back already, by operation 4; take that "
            + "back for it to hold again", LogUndo.Of(log, 2).Refusal);

        var again = LogUndo.Of(log, 4);
        Assert.Equal((4, "2 3"), (again.Undo!.Undone, string.Join(' ', again.TakenBack.Select(edit => edit.Number))));
        Assert.Equal([1, 2, 3], (log with { Edits = log.Edits.Add(again.Undo) }).Standing.Select(edit => edit.Number));
        Assert.Equal([3], LogUndo.Of(log with { Edits = log.Edits[..3] }, 3).TakenBack.Select(edit => edit.Number));
    }

    [Fact]
    public void Operations_that_others_need_are_taken_back_last()
    {
        var cut = Say(EditKind.Cut, 1, [1], []) with { Offset = 13 };
        var half = new SentenceName(SentenceName.HashOf("Bring a coat,"), 1, "Bring a coat,");
        var pair = Say(EditKind.Pair, 3, [], [1]) with { English = [half] };
        var log = Log(cut, Say(EditKind.Confirm, 2, [4], [4]), pair);
        Assert.Equal($"operation 1 ({EditText.Of(cut)}) cannot be taken back: operation 3 ({EditText.Of(pair)}) would be lost without it; take back what was said last first", LogUndo.Of(log, 1).Refusal);
        Assert.Null(LogUndo.Of(log, 2).Refusal);
        log = log with { Edits = log.Edits.Add(LogUndo.Of(log, 3).Undo!) };
        Assert.Null(LogUndo.Of(log, 1).Refusal);
        // What another one had taken the place of comes back; whether it fits is told where it is applied.
        var replaced = Log(Say(EditKind.Confirm, 1, [0], [0]), Pair(2, [0], [0, 1]), Pair(3, [1], [2]));
        Assert.Null(LogUndo.Of(replaced, 2).Refusal);
    }

    [Fact]
    public void What_is_not_there_cannot_be_taken_back()
    {
        Assert.Equal("has nothing to take back", LogUndo.Of(Log(), null).Refusal);
        Assert.Equal("has no operation 1", LogUndo.Of(Log(), 1).Refusal);
        var log = Log(Say(EditKind.Confirm, 7, [0], [0]) with { Line = 2 }, Say(EditKind.Confirm, 7, [1], [1]) with { Line = 3 });
        Assert.Equal("has no operation 8; its last is 7", LogUndo.Of(log, 8).Refusal);
        Assert.Equal("has 2 operations with the number 7, in lines 2, 3; give each a number of its own", LogUndo.Of(log, 7).Refusal);
    }

    private static Edit Any(Random random, int number)
    {
        var kind = (EditKind)random.Next(10);
        int[] english = [.. Enumerable.Range(random.Next(9), random.Next(3)).Where(index => index < 10)],
            chinese = [.. Enumerable.Range(random.Next(9), random.Next(3)).Where(index => index < 10)];
        return kind switch
        {
            EditKind.Undo => Undo(number, random.Next(1, number + 1)),
            EditKind.Cut => Say(kind, number, [random.Next(10)], []) with { Offset = random.Next(30) },
            EditKind.Text => Say(kind, number, [], [random.Next(10)]) with { Text = "新的句子。" },
            EditKind.Join => Say(kind, number, [.. Enumerable.Range(random.Next(8), 2)], []),
            EditKind.Forbid => Say(kind, number, [random.Next(10)], [random.Next(10)]),
            _ => english.Length + chinese.Length == 0 ? Say(EditKind.Note, number, [0], []) : Say(kind, number, english, chinese),
        };
    }

    private static Edit Undo(int number, int undone) => new() { Kind = EditKind.Undo, Number = number, Undone = undone };
}
