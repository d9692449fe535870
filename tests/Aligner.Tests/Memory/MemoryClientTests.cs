using System.Globalization;
using Aligner.Memory;
using Aligner.Segments;
using Aligner.Tests.Formats;
using Aligner.Text;
using CsCheck;
using Xunit;

namespace Aligner.Tests.Memory;

/// <summary>What other programs say of a memory.</summary>
public sealed class MemoryClientTests : IDisposable
{
    private const string Python = "/usr/bin/python3";
    private static readonly string[] Characters = ["茶", "马", "古", "道", "走", "很", "好", "山"];
    private readonly MemoryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Characters of Chinese without marks are what Translate Toolkit counts, too.</summary>
    [Fact]
    public void Translate_Toolkit_gives_the_same_similarity()
    {
        const string script =
            "import sys\nfrom translate.search.lshtein import LevenshteinComparer\nfor line in sys.stdin.read().splitlines():\n    a, b = "
                + "line.split('\\t')\n    print(int(LevenshteinComparer(1000).similarity(a, b, 0) + 1e-9))";
        Assert.SkipUnless(File.Exists(Python)
            && Client.Run(Python, "-c", "import translate.search.lshtein").Code == 0, "needs Debian's python3-translate");
        var random = new Random(3);
        List<string> texts = [.. Enumerable.Range(0, 40).Select(_ => string.Concat(random.GetItems(Characters, random.Next(4, 18))))];
        _folder.Add(texts.Select((text, i) => MemoryFolder.Segment($"{i}", $"Sentence {i}", text, $"d{i}")),
            MemoryFolder.Plain with { IsReviewed = true });
        using var memory = _folder.Open();
        var lookup = new MemoryLookup(memory, LookupOptions.Default with { Least = 1, Most = 10 });
        List<(string Query, MemoryMatch Match)> matches = [.. texts.Select(text => text[1..])
            .SelectMany(query => lookup.Find(MemoryQuery.Of(query)).Select(match => (query, match)))];
        Assert.True(matches.Count > 100);
        var file = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(_folder.Path)!, "pairs.txt");
        File.WriteAllLines(file, matches.Select(row => $"{row.Query}\t{row.Match.Source}"));
        var told = Client.Run(Python, "-c", script.Replace("sys.stdin", $"open('{file}', encoding='utf-8')", StringComparison.Ordinal));
        Assert.Equal(matches.Select(row => row.Match.Figures.Words),
            told.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => int.Parse(line, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Another_SQLite_finds_the_file_whole_and_reads_it()
    {
        Assert.SkipUnless(File.Exists(Python), "needs Debian's python3");
        _folder.Add(Enumerable.Range(0, 50).Select(i => MemoryFolder.Segment($"{i}", $"Sentence {i} of tea.", $"第{i}句茶。")));
        const string script =
            "import sqlite3, sys\nfile = sqlite3.connect(sys.argv[1])\nprint(file.execute('PRAGMA integrity_check').fetchone()[0], "
                + "file.execute('PRAGMA foreign_key_check').fetchall(), file.execute('SELECT count(*) FROM units').fetchone()[0], "
                + "file.execute(\"SELECT count(*) FROM terms WHERE terms MATCH 'tea'\").fetchone()[0])";
        Assert.Equal((0, "ok [] 50 50\n", ""), Client.Run(Python, "-c", script, _folder.Path));
    }

    [Fact]
    public void Any_text_is_found_again_whatever_it_holds()
    {
        RandomSegments.Any.Sample(segments =>
        {
            using var folder = new MemoryFolder();
            List<Segment> pairs = [.. segments.Where(segment => segment.IsPair)
                .Select((segment, i) => segment with { Id = $"d{i}#1", Document = $"d{i}" })];
            folder.Add(pairs);
            using var memory = folder.Open();
            var lookup = new MemoryLookup(memory, LookupOptions.Default with { Most = 50 });
            foreach (var pair in pairs)
            {
                Assert.Contains(lookup.Find(new MemoryQuery(pair.English, Side.English)),
                    match => match.Score == MemoryScore.Exact && match.Source == pair.English);
                Assert.Contains(lookup.Find(new MemoryQuery(pair.Chinese, Side.Chinese)),
                    match => match.Score == MemoryScore.Exact && match.Target == pair.English);
            }
        }, iter: 12);
    }
}
