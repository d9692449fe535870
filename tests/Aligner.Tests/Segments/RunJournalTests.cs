using System.Text;
using Aligner.Segments;
using Aligner.Segments.Journal;
using Aligner.Tests.Formats;
using Aligner.Transcripts;
using CsCheck;
using Xunit;

namespace Aligner.Tests.Segments;

public sealed class RunJournalTests : IDisposable
{
    private static readonly UInt128 Version = 5;
    private static readonly UInt128 Run = 7;

    private readonly TemporaryFolder _folder = new();

    private string Path => System.IO.Path.Combine(_folder.Path, "journal");

    [Fact]
    public void What_was_added_comes_back_field_by_field() =>
        RandomSegments.Any.Sample(
            segments =>
            {
                File.Delete(Path);
                Add((1, segments));
                using var journal = Open();
                Assert.Equal(1, journal.Count);
                Assert.Equal(Written(segments), Written(journal.Find(1)!));
            },
            iter: 100,
            threads: 1);

    [Fact]
    public void A_record_with_a_byte_changed_is_not_taken_nor_what_follows_it()
    {
        Add((1, [Segment("one")]), (2, [Segment("two")]), (3, [Segment("three")]));
        var bytes = File.ReadAllBytes(Path);
        bytes[bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("two"))] ^= 1;
        File.WriteAllBytes(Path, bytes);

        using var journal = Open();

        Assert.Equal("one", Assert.Single(journal.Find(1)!).English);
        Assert.Null(journal.Find(2));
        Assert.Null(journal.Find(3));
    }

    [Fact]
    public void A_journal_of_another_run_is_begun_anew()
    {
        Add((1, [Segment("one")]));
        using var journal = new RunJournal(Path, Version, Run + 1, resumes: true);
        Assert.Null(journal.Find(1));
        Assert.False(journal.IsOfOtherVersion);
    }

    [Fact]
    public void A_journal_of_another_version_is_begun_anew_and_told()
    {
        Add((1, [Segment("one")]));
        using (var journal = new RunJournal(Path, Version + 1, Run, resumes: true))
        {
            Assert.Null(journal.Find(1));
            Assert.True(journal.IsOfOtherVersion);
            journal.Add(1, [Segment("two")]);
        }

        using var again = new RunJournal(Path, Version + 1, Run, resumes: true);
        Assert.Equal("two", Assert.Single(again.Find(1)!).English);
        Assert.False(again.IsOfOtherVersion);
    }

    [Fact]
    public void A_journal_that_another_has_open_is_not_taken()
    {
        using var journal = Open();
        Assert.Throws<IOException>(Open);
    }

    [Fact]
    public void Each_of_many_documents_is_found_and_one_that_was_added_twice_counts_once_as_it_was_last()
    {
        Add([.. Enumerable.Range(0, 100).Select(i => (i * 37 % 100, new[] { Segment($"{i * 37 % 100}") }))]);
        Add((0, [Segment("again")]));

        using var journal = Open();

        Assert.Equal(100, journal.Count);
        Assert.Equal("again", Assert.Single(journal.Find(0)!).English);
        Assert.All(Enumerable.Range(1, 99), i => Assert.Equal($"{i}", Assert.Single(journal.Find((UInt128)i)!).English));
        Assert.Null(journal.Find(100));
    }

    public void Dispose() => _folder.Dispose();

    private RunJournal Open() => new(Path, Version, Run, resumes: true);

    private void Add(params (int Document, Segment[] Segments)[] documents)
    {
        using var journal = Open();
        foreach (var (document, segments) in documents)
            journal.Add((UInt128)document, segments);
    }

    private static Segment Segment(string english) =>
        new()
        {
            Id = "a#1",
            Document = "a",
            Part = Part.Transcript,
            Level = Level.Sentence,
            English = english,
            Chinese = "一",
            Bead = "1-1",
        };

    /// <summary>Arrays are equal only where they are the same one, so their items are compared.</summary>
    private static IEnumerable<string> Written(IEnumerable<Segment> segments) => segments.Select(segment =>
        $"{segment with { Flags = [], Terms = [], Footnotes = [] }} {string.Join('|', segment.Flags)} {string.Join('|', segment.Terms)} {string.Join('|', segment.Footnotes)}");
}
