using Aligner.Memory;
using Aligner.Segments.Concordance;
using CsCheck;
using Xunit;

namespace Aligner.Tests.Memory;

public sealed class MemorySearchTests : IDisposable
{
    private static readonly string[] Pieces = ["tea", "Tea", "steam", " ", " ", "horses", "went", "5G", "3,500", "it's", "茶", "马", "古道",
        "，", "。", "—", "café", "ſ", "𠀀", "ａ", "horse-drawn", "T恤"];
    private readonly MemoryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>The index leaves out nothing that reading all texts finds.</summary>
    [Theory]
    [InlineData(SearchMode.Literal)]
    [InlineData(SearchMode.Word)]
    public void The_index_finds_all_that_reading_finds(SearchMode mode)
    {
        var random = new Random(7);
        _folder.Add(Enumerable.Range(0, 300)
            .Select(i => MemoryFolder.Segment($"{i}", $"a{string.Concat(random.GetItems(Pieces, 6))}",
                string.Concat(random.GetItems(Pieces, 6)) + "了")));
        using var memory = _folder.Open();
        var all = memory.UnitsAsAdded().ToList();
        var found = 0;
        Choose.From(Pieces).Array[1, 3].Select(string.Concat).Where(pattern => pattern.Trim().Length > 0).Sample(
            pattern =>
            {
                foreach (var text in (string[])[pattern, pattern[..1], pattern[^1..], $"en:{pattern.Trim()} zh:茶"])
                {
                    if (text.Trim().Length == 0 || char.IsSurrogate(text[0]) || char.IsSurrogate(text[^1]))
                        continue;
                    var query = SearchQuery.Parse(text, mode);
                    List<long> read = [.. all.Where(unit => query.Match(unit.Segment) is not null).Select(unit => unit.Id)];
                    var hits = new MemorySearch(memory).Find(query).Select(hit => all.Find(unit => unit.Segment.Id == hit.Segment.Id)!.Id);
                    Assert.Equal(read, hits);
                    found += read.Count;
                }
            },
            iter: 40, threads: 1);
        Assert.True(found > 200);
    }
}
