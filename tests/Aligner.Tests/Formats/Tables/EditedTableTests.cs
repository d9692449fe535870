using Aligner.Edits;
using Aligner.Formats;
using Aligner.Segments;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Tests.Formats.Tables;

/// <summary>A table that a reviewer edited, read back: what a row is made of stays true.</summary>
public sealed class EditedTableTests
{
    private static readonly Segment[] Corpus =
    [
        Row(0, "The ferry leaves at dawn.", "渡船天亮时开。", 10, 12.5) with { Terms = ["ferry"] },
        Row(1, "It carries salt and cloth. Nobody pays twice.", "船上运盐和布。没有人付两次钱。", 13, 18, 2)
            with { Terms = ["salt", "cloth", "toll"], Footnotes = [2], Speaker = "Ann" },
        Row(3, "The mill has stood still since spring.", "磨坊从春天起就停了。", 19, 22),
        Row(4, "Who will mend the wheel?", "谁来修水车？", 23.5, 25),
        Row(5, "We will ask the smith.", "我们去问铁匠。", 26, 28),
    ];

    public static TheoryData<string> Formats => ["csv", "tsv", "excel", "xlsx"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_nobody_changed_stays_as_it_was(string format)
    {
        var (read, problems) = Edit(format, rows => { });
        Assert.Empty(problems);
        Assert.Equal(Exports.Text("jsonl", Corpus), Exports.Text("jsonl", read));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_corrected_pair_is_confirmed_and_loses_its_score(string format)
    {
        var (read, problems) = Edit(format, rows => rows[2]["zh"] = "磨坊从春天起就没有转过。");
        Assert.Equal([Note("1 corrected")], problems);
        Assert.Equal(Exports.Text("jsonl",
            [.. Corpus.Select(segment => segment.Id == "mill#3"
                ? segment with { Chinese = "磨坊从春天起就没有转过。", Score = null, Status = ReviewStatus.Confirmed }
                : segment)]), Exports.Text("jsonl", read));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_text_that_was_moved_to_the_next_row_takes_its_sentence_along(string format)
    {
        var (read, problems) = Edit(format, rows =>
        {
            (rows[1]["en"], rows[2]["en"]) = ("It carries salt and cloth.", "Nobody pays twice. The mill has stood still since spring.");
            (rows[1]["zh"], rows[2]["zh"]) = ("船上运盐和布。", "没有人付两次钱。磨坊从春天起就停了。");
        });
        Assert.Equal([Note("2 corrected")], problems);
        Assert.Equal((new SentenceRange(1, 1), new SentenceRange(1, 1), "1-1"),
            (read[1].EnglishSentences, read[1].ChineseSentences, read[1].Bead));
        Assert.Equal((new SentenceRange(2, 2), new SentenceRange(2, 2), "2-2"),
            (read[2].EnglishSentences, read[2].ChineseSentences, read[2].Bead));
        Assert.Equal(new SentenceRange(4, 1), read[3].EnglishSentences);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_split_row_shares_out_what_it_had(bool isCopied)
    {
        var (read, problems) = Edit("csv", rows =>
        {
            var added = isCopied ? new Dictionary<string, string>(rows[1]) : [];
            (rows[1]["en"], rows[1]["zh"]) = ("It carries salt and cloth.", "船上运盐和布。");
            (added["en"], added["zh"]) = ("Nobody pays twice.", "没有人付两次钱。");
            rows.Insert(2, added);
        });
        Assert.Equal([$"corpus.any:4:1: warning AL0928: the row has {(isCopied ? "the id of the row above" : "no id")}; it gets 'mill#1+1'",
            Note("1 split")], problems);
        AssertSplit(read);
    }

    [Fact]
    public void The_beginning_of_a_row_may_be_put_into_a_row_above_it()
    {
        var (read, _) = Edit("xlsx", rows =>
        {
            (rows[1]["en"], rows[1]["zh"]) = ("Nobody pays twice.", "没有人付两次钱。");
            rows.Insert(1, new() { ["en"] = "It carries salt and cloth.", ["zh"] = "船上运盐和布。" });
        });
        Assert.Equal(["mill#0", "mill#1+1", "mill#1", "mill#3", "mill#4", "mill#5"], read.Select(segment => segment.Id));
        AssertSplit(read);
    }

    [Fact]
    public void A_sentence_cut_in_two_is_the_same_sentence_in_both_rows()
    {
        var (read, _) = Edit("csv", rows =>
        {
            (rows[2]["en"], rows[2]["zh"]) = ("The mill has stood still", "磨坊就停了，");
            rows.Insert(3, new() { ["en"] = "since spring.", ["zh"] = "从春天起。" });
        });
        Assert.Equal([(3, 1), (3, 1)],
            read.Where(segment => segment.Id.StartsWith("mill#3", StringComparison.Ordinal))
                .Select(segment => (segment.EnglishSentences!.Value.Start, segment.EnglishSentences.Value.Count)));
        Assert.Equal(TimeSpan.FromSeconds(22), read[3].Range!.Value.End);
    }

    [Fact]
    public void Times_that_a_reviewer_gave_the_new_row_stay()
    {
        var (read, _) = Edit("csv", rows =>
        {
            (rows[1]["en"], rows[1]["zh"], rows[1]["end"]) = ("It carries salt and cloth.", "船上运盐和布。", "15.000");
            rows.Insert(2, new() { ["en"] = "Nobody pays twice.", ["zh"] = "没有人付两次钱。", ["start"] = "15.500", ["end"] = "18.000" });
        });
        Assert.Equal([(13.0, 15.0), (15.5, 18.0)],
            read.Skip(1).Take(2).Select(segment => (segment.Range!.Value.Start.TotalSeconds, segment.Range.Value.End!.Value.TotalSeconds)));
    }

    [Theory]
    [InlineData("deleted")]
    [InlineData("emptied")]
    [InlineData("the first of them deleted")]
    public void A_merged_row_has_the_times_and_the_sentences_of_both(string other)
    {
        var (read, problems) = Edit("csv", rows =>
        {
            var kept = rows[other == "the first of them deleted" ? 2 : 1];
            var gone = rows[kept == rows[1] ? 2 : 1];
            (kept["en"], kept["zh"]) = ($"{rows[1]["en"]} {rows[2]["en"]}", rows[1]["zh"] + rows[2]["zh"]);
            if (other == "emptied")
                (gone["en"], gone["zh"]) = ("", "");
            else
                rows.Remove(gone);
        });
        Assert.Equal([Note("1 merged with the next or the one before")], problems);
        Assert.Equal(4, read.Count);
        AssertMerged(read[1], 13, 22, 1, 3);
    }

    [Fact]
    public void The_last_rows_of_a_document_are_merged_as_others()
    {
        var (read, _) = Edit("xlsx", rows =>
        {
            (rows[3]["en"], rows[3]["zh"]) = ($"{rows[3]["en"]} {rows[4]["en"]}", rows[3]["zh"] + rows[4]["zh"]);
            rows.RemoveAt(4);
        });
        AssertMerged(read[3], 23.5, 28, 4, 2);
    }

    [Fact]
    public void A_merged_row_is_known_in_a_table_that_was_sorted()
    {
        var (read, _) = Edit("csv", rows =>
        {
            (rows[1]["en"], rows[1]["zh"]) = ($"{rows[1]["en"]} {rows[2]["en"]}", rows[1]["zh"] + rows[2]["zh"]);
            rows.RemoveAt(2);
            rows.Sort((one, other) => string.CompareOrdinal(other["zh"], one["zh"]));
        });
        AssertMerged(read.Single(segment => segment.Id == "mill#1"), 13, 22, 1, 3);
        Assert.Equal(3, read.Count(segment => segment is { Score: 0.5, Status: ReviewStatus.Automatic }));
    }

    [Fact]
    public void Three_rows_merged_end_before_the_next()
    {
        var (read, _) = Edit("csv", rows =>
        {
            (rows[1]["en"], rows[1]["zh"]) =
                (string.Join(' ', rows.Skip(1).Take(3).Select(row => row["en"])),
                    string.Concat(rows.Skip(1).Take(3).Select(row => row["zh"])));
            rows.RemoveRange(2, 2);
        });
        AssertMerged(read[1], 13, 26, 1, 4);
        Assert.Equal(TimesKind.Estimated, read[1].Times);
    }

    [Fact]
    public void A_row_deleted_beside_one_that_was_corrected_is_no_part_of_it()
    {
        var (read, _) = Edit("csv", rows =>
        {
            rows[1]["en"] = "It carries salt and linen. Nobody pays twice.";
            rows.RemoveAt(2);
        });
        Assert.Equal(("mill#1", "2-2", 18.0), (read[1].Id, read[1].Bead, read[1].Range!.Value.End!.Value.TotalSeconds));
    }

    [Fact]
    public void A_row_put_in_below_one_that_stays_takes_nothing_from_it()
    {
        var (read, _) = Edit("csv", rows => rows.Insert(1, new() { ["en"] = "Bring a lamp.", ["zh"] = "带上灯。" }));
        Assert.Equal(("mill#0+1", "mill", null, "1-1", ReviewStatus.Confirmed),
            (read[1].Id, read[1].Document, read[1].Range, read[1].Bead, read[1].Status));
        Assert.Equal(0.5, read[0].Score);
    }

    [Fact]
    public void A_side_taken_away_and_one_filled_in_are_counted()
    {
        var (read, _) = Edit("csv", rows => rows[0]["zh"] = "");
        Assert.Equal(("1-0", "missing-chinese"), (read[0].Bead, Assert.Single(read[0].Flags)));
        var (again, _) = Edit("csv", rows => rows[0]["zh"] = "天亮开船。", [.. read]);
        Assert.Equal(("1-1", true), (again[0].Bead, again[0].Flags.IsEmpty));
    }

    [Fact]
    public void In_a_table_without_checksums_missing_sentences_tell_a_merged_row()
    {
        var (read, problems) = Edit("csv", rows =>
        {
            (rows[1]["en"], rows[1]["zh"]) = ($"{rows[1]["en"]} {rows[2]["en"]}", rows[1]["zh"] + rows[2]["zh"]);
            rows.RemoveAt(2);
            rows.ForEach(row => row.Remove("checksum"));
        });
        Assert.Equal([Note("1 merged with the next or the one before")], problems);
        AssertMerged(read[1], 13, 23.5, 1, 3);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_a_reviewer_says_comes_back_and_goes_where_there_is_a_place_for_it(string format)
    {
        var (read, problems) = Edit(format, rows =>
        {
            (rows[0]["status"], rows[0]["comment"]) = ("Reviewed", "fine");
            (rows[1]["status"], rows[1]["comment"]) = ("doubtful", "is it “pay”?\nask Bo");
            rows[2]["status"] = "excluded";
        });
        Assert.Empty(problems);
        Assert.Equal([(ReviewStatus.Confirmed, "fine"), (ReviewStatus.Doubtful, "is it “pay”?\nask Bo"), (ReviewStatus.Excluded, null),
            (ReviewStatus.Automatic, null), (ReviewStatus.Automatic, null)], read.Select(segment => (segment.Status, segment.Comment)));
        foreach (var other in (string[])["jsonl", "parquet", "xliff", "xliff12", "tmx"])
        {
            var back = Imports.Read(Exports.Bytes(other, [.. read])).Segments;
            Assert.Equal(read.Where(segment => other != "tmx" || segment.Status != ReviewStatus.Excluded)
                .Select(segment => (segment.Id, segment.Status, segment.Comment)),
                back.Select(segment => (segment.Id, segment.Status, segment.Comment)));
        }
    }

    [Fact]
    public void A_status_that_is_none_is_told() =>
        Assert.Equal(["corpus.any:2:21: warning AL0926: the value 'maybe' of 'status' is passed over; expected automatic, confirmed, "
            + "doubtful or excluded"], Imports.Read("id,en,zh,status\nmill#1,One more.,一。,maybe\n").Problems);

    [Theory]
    [InlineData("moses")]
    [InlineData("tmx")]
    [InlineData("srt")]
    public void What_a_reviewer_excluded_is_left_out_of_formats_without_a_place_for_that(string format)
    {
        var writer = CorpusFormats.ByName(format)!.CreateWriter([new MemoryStream(), new MemoryStream()], "mill", ExportOptions.Default);
        writer.Write(Corpus[0] with { Status = ReviewStatus.Excluded });
        writer.Write(Corpus[1]);
        Assert.Equal((1, 0, 1), (writer.Written, writer.LeftOut, writer.Excluded));
    }

    private static void AssertSplit(IReadOnlyList<Segment> read)
    {
        var parts = read.Skip(1).Take(2).ToList();
        Assert.Equal([("mill", "1-1", 1, 1), ("mill", "1-1", 2, 1)],
            parts.Select(part => (part.Document, part.Bead, part.EnglishSentences!.Value.Start, part.ChineseSentences!.Value.Count)));
        Assert.Equal([(13.0, 15.644), (15.644, 18.0)],
            parts.Select(part => (part.Range!.Value.Start.TotalSeconds, part.Range.Value.End!.Value.TotalSeconds)));
        Assert.All(parts, part =>
            Assert.Equal((TimesKind.Estimated, ReviewStatus.Confirmed, null, "Ann", Part.Transcript),
                (part.Times, part.Status, part.Score, part.Speaker, part.Part)));
        Assert.Equal(["salt|cloth|toll", "toll"], parts.Select(part => string.Join('|', part.Terms)));
    }

    private static void AssertMerged(Segment merged, double start, double end, int sentence, int count) => Assert.Equal(
        (TimeSpan.FromSeconds(start), TimeSpan.FromSeconds(end), $"{count}-{count}", new SentenceRange(sentence, count),
            new SentenceRange(sentence, count), ReviewStatus.Confirmed, (double?)null),
        (merged.Range!.Value.Start, merged.Range.Value.End!.Value, merged.Bead, merged.EnglishSentences!.Value,
            merged.ChineseSentences!.Value, merged.Status, merged.Score));

    private static string Note(string what) =>
        $"corpus.any:1:1: note AL0930: rows that a person changed: {what}; they are confirmed, and their scores are dropped";

    private static Segment Row(int sentence, string english, string chinese, double start, double end, int count = 1) =>
        Lessons.Segment(english, chinese) with
        {
            Id = $"mill#{sentence}",
            Document = "mill",
            Level = Level.Sentence,
            Range = new TimeRange(TimeSpan.FromSeconds(start), TimeSpan.FromSeconds(end)),
            Times = TimesKind.Exact,
            Bead = $"{count}-{count}",
            Score = 0.5,
            EnglishSentences = new SentenceRange(sentence, count),
            ChineseSentences = new SentenceRange(sentence, count),
        };

    private static (IReadOnlyList<Segment> Segments, IReadOnlyList<string> Problems) Edit(string format,
        Action<List<Dictionary<string, string>>> edit, Segment[]? corpus = null) =>
        Imports.Read(EditedTable.Of(format, corpus ?? Corpus, edit));
}
