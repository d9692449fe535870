using System.Runtime.Versioning;
using Aligner.Corpus;
using Aligner.Memory;
using Aligner.Tests.Exchange;
using CsCheck;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Aligner.Tests.Memory;

public sealed class MemoryStoreTests : IDisposable
{
    private readonly MemoryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_field_of_a_pair_comes_back_whatever_it_holds() => RandomSegments.Any.Sample(
        segments =>
        {
            using var folder = new MemoryFolder();
            segments = [.. segments.Select(segment => segment with { English = $"a{segment.English}", Chinese = $"茶{segment.Chinese}", Explanation = segment.Speaker, Status = segment.Status == ReviewStatus.Excluded ? ReviewStatus.Doubtful : segment.Status })];
            folder.Add(segments.OrderBy(segment => segment.Document, StringComparer.Ordinal));
            Assert.Equal(segments.OrderBy(segment => segment.Id, StringComparer.Ordinal).Select(Text), folder.Segments().OrderBy(segment => segment.Id, StringComparer.Ordinal).Select(Text));
        },
        iter: 15);

    [Fact]
    public void What_is_added_again_changes_nothing()
    {
        var segments = Passage("a");
        Assert.Equal(new AddCounts(4, 0, 0, 1, 0), _folder.Add(segments.Append(MemoryFolder.Segment("9", "Alone.", ""))));
        Assert.Equal(new AddCounts(0, 0, 4, 0, 0), _folder.Add(segments));
        Assert.Equal(segments.Select(Text), _folder.Segments().Select(Text));
    }

    [Fact]
    public void The_same_passage_of_another_document_is_there_already_and_a_sentence_said_again_is_not()
    {
        _folder.Add(Passage("a"));
        Assert.Equal(new AddCounts(0, 0, 4, 0, 0), _folder.Add(Passage("b")));
        Assert.Equal(new AddCounts(2, 0, 0, 0, 0), _folder.Add([MemoryFolder.Segment("1", "Yes.", "是的。", "c"), MemoryFolder.Segment("2", "One.", "一。", "c")]));
    }

    [Fact]
    public void A_corrected_segment_replaces_the_old_one()
    {
        _folder.Add(Passage("a"), MemoryFolder.Plain with { IsReviewed = true });
        List<Segment> corrected = [.. Passage("a").Select(segment => segment.Id == "a#2" ? segment with { Chinese = "对。" } : segment)];
        // Its neighbours get it for a neighbour, and stay.
        Assert.Equal(new AddCounts(0, 3, 1, 0, 0), _folder.Add(corrected));
        Assert.Equal(corrected.Select(segment => Text(segment with { Status = segment.Id == "a#2" ? ReviewStatus.Automatic : ReviewStatus.Confirmed })), _folder.Segments().Select(Text));
        using var memory = _folder.Open();
        Assert.Equal([true, false, true, true], memory.Units().Select(unit => unit.IsReviewed));
        Assert.Equal("a#4", Assert.Single(new MemoryLookup(memory, LookupOptions.Default).Find(MemoryQuery.Of("是的。"))).Unit.Segment.Id);
    }

    [Fact]
    public void What_a_reviewer_said_of_a_segment_counts()
    {
        List<Segment> segments = [.. Passage("a").Select(segment => segment with { Status = segment.Id switch { "a#1" => ReviewStatus.Confirmed, "a#2" => ReviewStatus.Excluded, "a#3" => ReviewStatus.Doubtful, _ => ReviewStatus.Automatic } })];
        Assert.Equal(new AddCounts(3, 0, 0, 1, 0), _folder.Add(segments));
        using var memory = _folder.Open();
        Assert.Equal([("a#1", true), ("a#3", false), ("a#4", false)], memory.Units().Select(unit => (unit.Segment.Id, unit.IsReviewed)));
        Assert.Equal([ReviewStatus.Confirmed, ReviewStatus.Doubtful, ReviewStatus.Automatic], memory.Units().Select(unit => unit.Segment.Status));
    }

    [Fact]
    public void A_document_can_be_replaced_whole()
    {
        _folder.Add([.. Passage("a"), .. Passage("b").Select(segment => segment with { English = segment.English + " Now." })]);
        Assert.Equal(new AddCounts(0, 1, 1, 0, 2), _folder.Add(Passage("a").Take(2), MemoryFolder.Plain with { Replaces = true }));
        Assert.Equal(["a#1", "a#2", "b#1", "b#2", "b#3", "b#4"], _folder.Segments().Select(segment => segment.Id));
    }

    [Fact]
    public void The_order_of_an_export_does_not_depend_on_that_of_adding()
    {
        List<Segment> segments = [.. Enumerable.Range(1, 30).Select(i => MemoryFolder.Segment($"{i}", $"Sentence {i} of all.", $"第{i}句。", i > 15 ? "b" : "a"))];
        _folder.Add(segments.Where(segment => segment.Document == "b"));
        _folder.Add(segments.Where(segment => segment.Document == "a"));
        using var other = new MemoryFolder();
        other.Add(segments.Skip(10));
        other.Add(segments.Take(10));
        Assert.Equal(segments.Select(segment => segment.Id), _folder.Segments().Select(segment => segment.Id));
        Assert.Equal(_folder.Segments().Select(Text), other.Segments().Select(Text));
    }

    [Fact]
    public void A_document_keeps_the_order_of_its_segments_whatever_their_ids()
    {
        string[] ids = ["zeta", "alpha", "c10", "9f3e", "c2", "beta", "02aa"];
        List<Segment> segments = [.. ids.Select((id, i) => MemoryFolder.Segment(id, $"Sentence {i} of all.", $"第{i}句。"))];
        _folder.Add(segments);
        Assert.Equal(ids, Names());
        _folder.Add([segments[3] with { Chinese = "别的。" }, segments[1] with { English = "Another." }]);
        Assert.Equal(["zeta", "c10", "9f3e", "alpha", "c2", "beta", "02aa"], Names());
        _folder.Add(segments);
        Assert.Equal(ids, Names());
        // New ones stand where they come.
        _folder.Add([MemoryFolder.Segment("first", "The first.", "第一个。"), segments[0], segments[4], MemoryFolder.Segment("inner", "The inner.", "中间。"), MemoryFolder.Segment("next", "The next.", "下一个。")]);
        Assert.Equal(["first", "zeta", "alpha", "c10", "9f3e", "c2", "inner", "next", "beta", "02aa"], Names());
        _folder.Add(segments.Skip(5), MemoryFolder.Plain with { Replaces = true });
        Assert.Equal(["beta", "02aa"], Names());
        IEnumerable<string> Names() => _folder.Segments().Select(segment => segment.Id[2..]);
    }

    [Fact]
    public void A_segment_that_comes_twice_counts_as_it_comes_last()
    {
        List<Segment> segments = [.. Enumerable.Range(1, 5).Select(i => MemoryFolder.Segment($"{i}", $"Sentence {i} of all.", $"第{i}句。"))];
        _folder.Add([.. segments, segments[3], segments[0] with { Chinese = "别的。" }, segments[0] with { Chinese = "再别的。" }, segments[2]]);
        Assert.Equal(["a#1 再别的。", "a#2 第2句。", "a#3 第3句。", "a#4 第4句。", "a#5 第5句。"], _folder.Segments().Select(segment => $"{segment.Id} {segment.Chinese}"));
    }

    [Fact]
    public void The_neighbours_of_a_text_are_those_that_stand_beside_it_in_its_document()
    {
        List<Segment> segments =
        [
            MemoryFolder.Segment("1", "One.", "一。"), MemoryFolder.Segment("2", "Two.", "二。") with { Status = ReviewStatus.Excluded },
            MemoryFolder.Segment("3", "Three.", "三。"), MemoryFolder.Segment("4", "Four.", ""), MemoryFolder.Segment("5", "", "五。"), MemoryFolder.Segment("6", "Six.", "六。"),
        ];
        Assert.Equal(new AddCounts(3, 0, 0, 3, 0), _folder.Add(segments));
        Assert.Equal([101, 101, 101], Scores("One.", "Two.", "Three.", "Four.", "Six."));
        Assert.Equal([101, 101, 101], Scores("一。", "二。", "三。", "五。", "六。"));
        Assert.Equal([100, 100, 100], Scores("One.", "Three.", "Six."));
        Assert.Equal([100, 100, 100], Scores("一。", "三。", "六。"));
        // What was left out comes later.
        _folder.Add([.. segments.Select(segment => segment with { Status = ReviewStatus.Automatic })]);
        Assert.Equal([101, 101, 101, 101], Scores("One.", "Two.", "Three.", "Four.", "Six."));
    }

    [Fact]
    public void What_comes_alone_stands_between_the_neighbours_that_its_document_has()
    {
        List<Segment> segments = [.. Enumerable.Range(1, 6).Select(i => MemoryFolder.Segment($"{i}", $"Sentence {i} of all.", $"第{i}句。"))];
        _folder.Add(segments);
        Assert.Equal(new AddCounts(0, 2, 0, 0, 0), _folder.Add([segments[1] with { English = "Second." }, segments[4] with { English = "Fifth." }]));
        string[] lines = ["Sentence 1 of all.", "Second.", "Sentence 3 of all.", "Sentence 4 of all.", "Fifth.", "Sentence 6 of all."];
        Assert.Equal(Enumerable.Repeat(101, 6), Scores(lines));
        Assert.Equal(Enumerable.Repeat(101, 6), Scores([.. Enumerable.Range(1, 6).Select(i => $"第{i}句。")]));
        // A new one between two.
        _folder.Add([segments[3], MemoryFolder.Segment("4b", "Fourth and a half.", "四点五。")]);
        _folder.Add([MemoryFolder.Segment("0", "Before all.", "之前。"), segments[0]]);
        Assert.Equal(Enumerable.Repeat(101, 8), Scores(["Before all.", .. lines[..4], "Fourth and a half.", .. lines[4..]]));
        // What was never said side by side is not taken for it.
        _folder.Add([MemoryFolder.Segment("20", "Later on.", "以后。")]);
        Assert.Equal(100, Scores("Sentence 6 of all.", "Later on.")[1]);
    }

    [Fact]
    public void The_order_of_adding_does_not_say_whose_a_passage_is()
    {
        List<Segment> longer = [.. Passage("b"), MemoryFolder.Segment("5", "Three.", "三。", "b")];
        _folder.Add(Passage("a"), MemoryFolder.Plain with { IsReviewed = true });
        Assert.Equal(new AddCounts(2, 0, 3, 0, 0), _folder.Add(longer));
        using var other = new MemoryFolder();
        other.Add(longer);
        Assert.Equal(new AddCounts(1, 3, 0, 0, 0), other.Add(Passage("a"), MemoryFolder.Plain with { IsReviewed = true }));
        Assert.Equal(["a#1", "a#2", "a#3", "a#4", "b#4", "b#5"], _folder.Segments().Select(segment => segment.Id));
        Assert.Equal(_folder.Segments().Select(Text), other.Segments().Select(Text));
        using var memory = other.Open();
        Assert.Empty(MemoryVerifier.Verify(memory));
    }

    [Fact]
    public void A_passage_that_a_person_has_confirmed_in_another_document_is_reviewed()
    {
        _folder.Add(Passage("a"));
        Assert.Equal(new AddCounts(0, 4, 0, 0, 0), _folder.Add(Passage("b"), MemoryFolder.Plain with { IsReviewed = true }));
        Assert.Equal(new AddCounts(0, 0, 4, 0, 0), _folder.Add(Passage("b"), MemoryFolder.Plain with { IsReviewed = true }));
        using var memory = _folder.Open();
        Assert.Equal(4, MemoryInfo.Of(memory).Reviewed);
    }

    [Fact]
    public void A_document_whose_segments_come_between_those_of_others_is_replaced_whole()
    {
        List<Segment> segments = [.. Passage("a").Zip(Passage("c").Select(segment => segment with { English = segment.English + " Now." })).SelectMany(pair => new[] { pair.First, pair.Second })];
        _folder.Add(segments);
        Assert.Equal(new AddCounts(0, 0, 8, 0, 0), _folder.Add(segments, MemoryFolder.Plain with { Replaces = true }));
        Assert.Equal(new AddCounts(0, 0, 0, 8, 8), _folder.Add([.. segments.Select(segment => segment with { Status = ReviewStatus.Excluded })], MemoryFolder.Plain with { Replaces = true }));
    }

    [Fact]
    public void Documents_and_units_are_removed_and_are_found_no_more()
    {
        _folder.Add([.. Passage("a"), MemoryFolder.Segment("1", "Tea is good.", "茶很好。", "b")]);
        Assert.Equal((3, 1), _folder.Write(writer => (writer.RemoveUnit("a#4") + writer.RemoveUnit("b#1") + writer.RemoveUnit("a#1") + writer.RemoveUnit("c#1"), writer.RemoveDocument("b") + writer.RemoveUnit("a#2"))));
        Assert.Equal(["a#3"], _folder.Segments().Select(segment => segment.Id));
        using var memory = _folder.Open();
        Assert.Empty(new MemoryLookup(memory, LookupOptions.Default).Find(MemoryQuery.Of("Tea is good.")));
        Assert.Equal(4, MemoryInfo.Of(memory).Removed);
    }

    [Fact]
    public void What_was_not_completed_leaves_what_was_there()
    {
        _folder.Add(Passage("a"));
        using (var memory = _folder.Open(MemoryAccess.Write))
        using (var writer = new MemoryWriter(memory))
            writer.Add(Passage("c").Select(segment => segment with { English = segment.English + " More." }), MemoryFolder.Plain);
        Assert.Equal(4, _folder.Segments().Count);
        using var after = _folder.Open();
        Assert.Empty(MemoryVerifier.Verify(after));
    }

    [Fact]
    public void A_reader_sees_one_state_while_another_writes()
    {
        _folder.Add(Passage("a"));
        using var memory = _folder.Open();
        using (memory.Snapshot())
        {
            Assert.Equal(4, memory.Count);
            _folder.Write(writer => writer.RemoveDocument("a"));
            Assert.Equal(4, memory.Count);
        }

        Assert.Equal(0, memory.Count);
    }

    [Fact]
    public void Look_ups_of_an_open_memory_see_what_others_add()
    {
        _folder.Add(Passage("a"));
        using var memory = _folder.Open();
        var lookup = new MemoryLookup(memory, LookupOptions.Default);
        Assert.Empty(lookup.Find(MemoryQuery.Of("A ferry still runs here.")));
        _folder.Add([MemoryFolder.Segment("1", "The ferry still runs here.", "渡船还在走。", "d")]);
        Assert.Equal("渡船还在走。", Assert.Single(lookup.Find(MemoryQuery.Of("A ferry still runs here."))).Target);
    }

    [Fact]
    public void Compacting_leaves_out_what_is_gone_and_loses_nothing()
    {
        _folder.Add(Enumerable.Range(0, 4500).Select(i => MemoryFolder.Segment($"{i}", $"Sentence {i} of all of them.", $"第{i}句。", $"d{i % 3}")));
        var before = _folder.Write(writer => writer.RemoveDocument("d1"));
        Assert.Equal(1500, before);
        var size = new FileInfo(_folder.Path).Length;
        _folder.Write(writer =>
        {
            writer.Compact();
            return 0;
        });
        Assert.True(new FileInfo(_folder.Path).Length < size);
        using var memory = _folder.Open();
        Assert.Equal((3000L, 0L), (memory.Count, MemoryInfo.Of(memory).Removed));
        Assert.Empty(MemoryVerifier.Verify(memory));
    }

    [Theory]
    [InlineData("DELETE FROM blocks WHERE side = 0", "the English of 4 units is not in the index of the look-up")]
    [InlineData("UPDATE units SET zh = '别的' WHERE id = 1", "the index of the look-up has another Chinese for 1 units|1 units have a wrong number for their Chinese")]
    [InlineData("DELETE FROM kinds", "a row of units belongs to nothing|a row of units belongs to nothing|a row of units belongs to nothing|a row of units belongs to nothing")]
    public void Damage_is_told(string damage, string told)
    {
        _folder.Add(Passage("a"));
        Execute($"PRAGMA foreign_keys = OFF; {damage}");
        using var memory = _folder.Open();
        Assert.Equal(told.Split('|'), MemoryVerifier.Verify(memory));
    }

    [Fact]
    public void What_is_no_memory_is_refused_in_words()
    {
        File.WriteAllText(_folder.Path, "The ferry still runs, and this is a text of more than a hundred bytes, which is as many as the head of a database has at least.");
        Assert.Equal($"{_folder.Path}:1:1: error AL1401: this is no translation memory; 'aligner memory add' makes one", Refusal(MemoryAccess.Create));
        File.Delete(_folder.Path);
        Assert.Equal($"{_folder.Path}:1:1: error AL0001: no such file or folder", Refusal(MemoryAccess.Read));
        Execute("CREATE TABLE other (id)");
        Assert.Equal($"{_folder.Path}:1:1: error AL1401: this is no translation memory; 'aligner memory add' makes one", Refusal(MemoryAccess.Write));
    }

    [Fact]
    public void A_memory_of_a_later_format_is_refused_in_words()
    {
        _folder.Add(Passage("a"));
        Execute("PRAGMA user_version = 3");
        Assert.Equal($"{_folder.Path}:1:1: error AL1401: the memory has format 3, and this program knows format 2; use the program that made it to export it", Refusal(MemoryAccess.Read));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_memory_that_nobody_may_change_is_read()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "needs a user other than root, who may write all");
        _folder.Add(Passage("a"));
        var folder = Path.GetDirectoryName(_folder.Path)!;
        File.SetUnixFileMode(_folder.Path, UnixFileMode.UserRead);
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            using var memory = _folder.Open();
            Assert.True(memory.IsFixed);
            Assert.Equal(4, memory.Count);
            using var other = memory.OpenAnother();
            Assert.Equal(4, other.Count);
        }
        finally
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>The best score of each line between its neighbours; nothing of those without a match of 100.</summary>
    private List<int> Scores(params string[] lines)
    {
        using var memory = _folder.Open();
        var lookup = new MemoryLookup(memory, LookupOptions.Default);
        return [.. lines.Select((line, i) => MemoryQuery.Of(line) with { Before = i > 0 ? lines[i - 1] : null, After = i + 1 < lines.Length ? lines[i + 1] : null })
            .SelectMany(query => lookup.Find(query).Take(1)).Select(match => match.Score).Where(score => score >= MemoryScore.Exact)];
    }

    private string Refusal(MemoryAccess access)
    {
        var (memory, problem) = TranslationMemory.Open(_folder.Path, access);
        Assert.Null(memory);
        return problem!.ToString();
    }

    private void Execute(string text)
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection($"Data Source={_folder.Path};Pooling=False");
        connection.Open();
#pragma warning disable CA2100 // Constants of this file only.
        using var command = new SqliteCommand(text, connection);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static List<Segment> Passage(string document) =>
    [
        MemoryFolder.Segment("1", "One.", "一。", document),
        MemoryFolder.Segment("2", "Yes.", "是的。", document),
        MemoryFolder.Segment("3", "Two.", "二。", document),
        MemoryFolder.Segment("4", "Yes.", "是的。", document),
    ];

    private static string Text(Segment segment) => Exports.Text("jsonl", [segment]);
}
