using System.Runtime.Versioning;
using Aligner.Edits;
using Aligner.Memory;
using Aligner.Segments;
using Aligner.Tests.Formats;
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
            segments = [.. segments.Select(
                segment => segment with
                {
                    English = $"a{segment.English}",
                    Chinese = $"茶{segment.Chinese}",
                    Explanation = segment.Speaker,
                    Status = segment.Status == ReviewStatus.Excluded ? ReviewStatus.Doubtful : segment.Status,
                })];
            folder.Add(segments.OrderBy(segment => segment.Document, StringComparer.Ordinal));
            Assert.Equal(segments.OrderBy(segment => segment.Id, StringComparer.Ordinal).Select(MemoryFolder.Text),
                folder.Segments().OrderBy(segment => segment.Id, StringComparer.Ordinal).Select(MemoryFolder.Text));
        },
        iter: 15);

    [Fact]
    public void What_is_added_again_changes_nothing()
    {
        var segments = MemoryFolder.Passage("a");
        Assert.Equal(new AddCounts(4, 0, 0, 1, 0), _folder.Add(segments.Append(MemoryFolder.Segment("9", "Alone.", ""))));
        Assert.Equal(new AddCounts(0, 0, 4, 0, 0), _folder.Add(segments));
        Assert.Equal(segments.Select(MemoryFolder.Text), _folder.Segments().Select(MemoryFolder.Text));
    }

    [Fact]
    public void The_same_passage_of_another_document_is_there_already_and_a_sentence_said_again_is_not()
    {
        _folder.Add(MemoryFolder.Passage("a"));
        Assert.Equal(new AddCounts(0, 0, 4, 0, 0), _folder.Add(MemoryFolder.Passage("b")));
        Assert.Equal(new AddCounts(2, 0, 0, 0, 0),
            _folder.Add([MemoryFolder.Segment("1", "Yes.", "是的。", "c"), MemoryFolder.Segment("2", "One.", "一。", "c")]));
    }

    [Fact]
    public void A_corrected_segment_replaces_the_old_one()
    {
        _folder.Add(MemoryFolder.Passage("a"), MemoryFolder.Plain with { IsReviewed = true });
        List<Segment> corrected = [.. MemoryFolder.Passage("a")
            .Select(segment => segment.Id == "a#2" ? segment with { Chinese = "对。" } : segment)];
        // Its neighbours get it for a neighbour, and stay.
        Assert.Equal(new AddCounts(0, 3, 1, 0, 0), _folder.Add(corrected));
        Assert.Equal(corrected.Select(
            segment => MemoryFolder.Text(segment with { Status = segment.Id == "a#2" ? ReviewStatus.Automatic : ReviewStatus.Confirmed })),
            _folder.Segments().Select(MemoryFolder.Text));
        using var memory = _folder.Open();
        Assert.Equal([true, false, true, true], memory.Units().Select(unit => unit.IsReviewed));
        Assert.Equal("a#4", Assert.Single(new MemoryLookup(memory, LookupOptions.Default).Find(MemoryQuery.Of("是的。"))).Unit.Segment.Id);
    }

    [Fact]
    public void What_a_reviewer_said_of_a_segment_counts()
    {
        List<Segment> segments = [.. MemoryFolder.Passage("a")
            .Select(segment => segment
                with
                {
                    Status = segment.Id switch { "a#1" => ReviewStatus.Confirmed, "a#2" => ReviewStatus.Excluded, "a#3" =>
                        ReviewStatus.Doubtful, _ => ReviewStatus.Automatic },
                })];
        Assert.Equal(new AddCounts(3, 0, 0, 1, 0), _folder.Add(segments));
        using var memory = _folder.Open();
        Assert.Equal([("a#1", true), ("a#3", false), ("a#4", false)], memory.Units().Select(unit => (unit.Segment.Id, unit.IsReviewed)));
        Assert.Equal([ReviewStatus.Confirmed, ReviewStatus.Doubtful, ReviewStatus.Automatic],
            memory.Units().Select(unit => unit.Segment.Status));
    }

    [Fact]
    public void A_document_can_be_replaced_whole()
    {
        _folder.Add([.. MemoryFolder.Passage("a"),
            .. MemoryFolder.Passage("b").Select(segment => segment with { English = segment.English + " Now." })]);
        Assert.Equal(new AddCounts(0, 1, 1, 0, 2),
            _folder.Add(MemoryFolder.Passage("a").Take(2), MemoryFolder.Plain with { Replaces = true }));
        Assert.Equal(["a#1", "a#2", "b#1", "b#2", "b#3", "b#4"], _folder.Segments().Select(segment => segment.Id));
    }

    [Fact]
    public void Documents_and_units_are_removed_and_are_found_no_more()
    {
        _folder.Add([.. MemoryFolder.Passage("a"), MemoryFolder.Segment("1", "Tea is good.", "茶很好。", "b")]);
        Assert.Equal((3, 1),
            _folder.Write(writer =>
                (writer.RemoveUnit("a#4") + writer.RemoveUnit("b#1") + writer.RemoveUnit("a#1") + writer.RemoveUnit("c#1"),
                    writer.RemoveDocument("b") + writer.RemoveUnit("a#2"))));
        Assert.Equal(["a#3"], _folder.Segments().Select(segment => segment.Id));
        using var memory = _folder.Open();
        Assert.Empty(new MemoryLookup(memory, LookupOptions.Default).Find(MemoryQuery.Of("Tea is good.")));
        Assert.Equal(4, MemoryInfo.Of(memory).Removed);
    }

    [Fact]
    public void What_was_not_completed_leaves_what_was_there()
    {
        _folder.Add(MemoryFolder.Passage("a"));
        using (var memory = _folder.Open(MemoryAccess.Write))
        using (var writer = new MemoryWriter(memory))
        {
            writer.Add(MemoryFolder.Passage("c").Select(segment => segment with { English = segment.English + " More." }),
                MemoryFolder.Plain);
        }

        Assert.Equal(4, _folder.Segments().Count);
        using var after = _folder.Open();
        Assert.Empty(MemoryVerifier.Verify(after));
    }

    [Fact]
    public void A_reader_sees_one_state_while_another_writes()
    {
        _folder.Add(MemoryFolder.Passage("a"));
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
        _folder.Add(MemoryFolder.Passage("a"));
        using var memory = _folder.Open();
        var lookup = new MemoryLookup(memory, LookupOptions.Default);
        Assert.Empty(lookup.Find(MemoryQuery.Of("A ferry still runs here.")));
        _folder.Add([MemoryFolder.Segment("1", "The ferry still runs here.", "渡船还在走。", "d")]);
        Assert.Equal("渡船还在走。", Assert.Single(lookup.Find(MemoryQuery.Of("A ferry still runs here."))).Target);
    }

    [Fact]
    public void An_index_that_is_made_anew_leaves_no_room_unused()
    {
        _folder.Add(Enumerable.Range(0, 4600)
            .Select(i => MemoryFolder.Segment($"{i}", $"Sentence {i} of all of them.", $"第{i}句。", i < 4300 ? "a" : "b")));
        _folder.Write(writer => writer.RemoveDocument("a"));
        using var memory = _folder.Open();
        Assert.Equal((300L, 0L, 0L), (memory.Count, MemoryInfo.Of(memory).Removed, memory.Number("PRAGMA freelist_count")));
    }

    [Fact]
    public void Compacting_leaves_out_what_is_gone_and_loses_nothing()
    {
        _folder.Add(Enumerable.Range(0, 4500)
            .Select(i => MemoryFolder.Segment($"{i}", $"Sentence {i} of all of them.", $"第{i}句。", $"d{i % 3}")));
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
    [InlineData("UPDATE units SET zh = '别的' WHERE id = 1",
        "the index of the look-up has another Chinese for 1 units|1 units have a wrong number for their Chinese")]
    [InlineData("DELETE FROM kinds",
        "a row of units belongs to nothing|a row of units belongs to nothing|a row of units belongs to nothing|a row of units belongs to "
            + "nothing")]
    public void Damage_is_told(string damage, string told)
    {
        _folder.Add(MemoryFolder.Passage("a"));
        Execute($"PRAGMA foreign_keys = OFF; {damage}");
        using var memory = _folder.Open();
        Assert.Equal(told.Split('|'), MemoryVerifier.Verify(memory));
    }

    [Fact]
    public void What_a_run_that_was_killed_had_only_begun_is_made()
    {
        Execute("PRAGMA page_size = 8192; VACUUM; PRAGMA journal_mode = WAL");
        Assert.NotEqual(0, new FileInfo(_folder.Path).Length);
        _folder.Add(MemoryFolder.Passage("a"));
        using var memory = _folder.Open();
        Assert.Equal(4, memory.Count);
    }

    [Fact]
    public void What_is_no_memory_is_refused_in_words()
    {
        File.WriteAllText(_folder.Path,
            "The ferry still runs, and this is a text of more than a hundred bytes, which is as many as the head of a database has at "
                + "least.");
        Assert.Equal($"{_folder.Path}:1:1: error AL1401: this is not a translation memory; 'aligner memory add' makes one",
            Refusal(MemoryAccess.Create));
        File.Delete(_folder.Path);
        Assert.Equal($"{_folder.Path}:1:1: error AL0001: no such file or folder", Refusal(MemoryAccess.Read));
        Execute("CREATE TABLE other (id)");
        Assert.Equal($"{_folder.Path}:1:1: error AL1401: this is not a translation memory; 'aligner memory add' makes one",
            Refusal(MemoryAccess.Write));
    }

    [Fact]
    public void A_memory_of_a_later_format_is_refused_in_words()
    {
        _folder.Add(MemoryFolder.Passage("a"));
        Execute("PRAGMA user_version = 3");
        Assert.Equal($"{_folder.Path}:1:1: error AL1401: the memory has format 3, and this program knows format 2; use the program that made it to export it", Refusal(MemoryAccess.Read));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_memory_that_nobody_may_change_is_read()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "needs a user other than root, who may write all");
        _folder.Add(MemoryFolder.Passage("a"));
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
}
