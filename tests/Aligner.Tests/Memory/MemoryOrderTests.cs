using Aligner.Edits;
using Aligner.Memory;
using Aligner.Segments;
using Xunit;

namespace Aligner.Tests.Memory;

/// <summary>
/// In what order a memory has the segments of a document, what stands beside each, and whose a passage is that several have.
/// </summary>
public sealed class MemoryOrderTests : IDisposable
{
    private readonly MemoryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_order_of_an_export_does_not_depend_on_that_of_adding()
    {
        List<Segment> segments = [.. Enumerable.Range(1, 30)
            .Select(i => MemoryFolder.Segment($"{i}", $"Sentence {i} of all.", $"第{i}句。", i > 15 ? "b" : "a"))];
        _folder.Add(segments.Where(segment => segment.Document == "b"));
        _folder.Add(segments.Where(segment => segment.Document == "a"));
        using var other = new MemoryFolder();
        other.Add(segments.Skip(10));
        other.Add(segments.Take(10));
        Assert.Equal(segments.Select(segment => segment.Id), _folder.Segments().Select(segment => segment.Id));
        Assert.Equal(_folder.Segments().Select(MemoryFolder.Text), other.Segments().Select(MemoryFolder.Text));
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
        _folder.Add([MemoryFolder.Segment("first", "The first.", "第一个。"), segments[0], segments[4],
            MemoryFolder.Segment("inner", "The inner.", "中间。"), MemoryFolder.Segment("next", "The next.", "下一个。")]);
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
        Assert.Equal(["a#1 再别的。", "a#2 第2句。", "a#3 第3句。", "a#4 第4句。", "a#5 第5句。"],
            _folder.Segments().Select(segment => $"{segment.Id} {segment.Chinese}"));
    }

    [Fact]
    public void The_neighbours_of_a_text_are_those_that_stand_beside_it_in_its_document()
    {
        List<Segment> segments =
        [
            MemoryFolder.Segment("1", "One.", "一。"), MemoryFolder.Segment("2", "Two.", "二。") with { Status = ReviewStatus.Excluded },
            MemoryFolder.Segment("3", "Three.", "三。"), MemoryFolder.Segment("4", "Four.", ""), MemoryFolder.Segment("5", "", "五。"),
            MemoryFolder.Segment("6", "Six.", "六。"),
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
        Assert.Equal(new AddCounts(0, 2, 0, 0, 0),
            _folder.Add([segments[1] with { English = "Second." }, segments[4] with { English = "Fifth." }]));
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
        List<Segment> longer = [.. MemoryFolder.Passage("b"), MemoryFolder.Segment("5", "Three.", "三。", "b")];
        _folder.Add(MemoryFolder.Passage("a"), MemoryFolder.Plain with { IsReviewed = true });
        Assert.Equal(new AddCounts(2, 0, 3, 0, 0), _folder.Add(longer));
        using var other = new MemoryFolder();
        other.Add(longer);
        Assert.Equal(new AddCounts(1, 3, 0, 0, 0), other.Add(MemoryFolder.Passage("a"), MemoryFolder.Plain with { IsReviewed = true }));
        Assert.Equal(["a#1", "a#2", "a#3", "a#4", "b#4", "b#5"], _folder.Segments().Select(segment => segment.Id));
        Assert.Equal(_folder.Segments().Select(MemoryFolder.Text), other.Segments().Select(MemoryFolder.Text));
        using var memory = other.Open();
        Assert.Empty(MemoryVerifier.Verify(memory));
    }

    [Fact]
    public void A_passage_that_a_person_has_confirmed_in_another_document_is_reviewed()
    {
        _folder.Add(MemoryFolder.Passage("a"));
        Assert.Equal(new AddCounts(0, 4, 0, 0, 0), _folder.Add(MemoryFolder.Passage("b"), MemoryFolder.Plain with { IsReviewed = true }));
        Assert.Equal(new AddCounts(0, 0, 4, 0, 0), _folder.Add(MemoryFolder.Passage("b"), MemoryFolder.Plain with { IsReviewed = true }));
        using var memory = _folder.Open();
        Assert.Equal(4, MemoryInfo.Of(memory).Reviewed);
    }

    [Fact]
    public void A_document_whose_segments_come_between_those_of_others_is_replaced_whole()
    {
        List<Segment> segments = [.. MemoryFolder.Passage("a")
            .Zip(MemoryFolder.Passage("c").Select(segment => segment with { English = segment.English + " Now." }))
            .SelectMany(pair => new[] { pair.First, pair.Second })];
        _folder.Add(segments);
        Assert.Equal(new AddCounts(0, 0, 8, 0, 0), _folder.Add(segments, MemoryFolder.Plain with { Replaces = true }));
        Assert.Equal(new AddCounts(0, 0, 0, 8, 8),
            _folder.Add([.. segments.Select(segment => segment with { Status = ReviewStatus.Excluded })],
                MemoryFolder.Plain with { Replaces = true }));
    }

    private List<int> Scores(params string[] lines)
    {
        using var memory = _folder.Open();
        var lookup = new MemoryLookup(memory, LookupOptions.Default);
        return [.. lines.Select(
            (line, i) => MemoryQuery.Of(line)
                with { Before = i > 0 ? lines[i - 1] : null, After = i + 1 < lines.Length ? lines[i + 1] : null })
            .SelectMany(query => lookup.Find(query).Take(1)).Select(match => match.Score).Where(score => score >= MemoryScore.Exact)];
    }
}
