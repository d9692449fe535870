using System.Text;
using Aligner.Edits;
using Aligner.Formats;
using Aligner.Formats.Parquet;
using Aligner.Segments;
using Xunit;

namespace Aligner.Tests.Formats.Parquet;

/// <summary>A folder for the Hugging Face Hub.</summary>
public sealed class HfTests
{
    private static readonly Segment[] Corpus = [Lessons.Segment("The kiln is \"old\".", "窑很旧。"),
        Lessons.Segment("Good.", "好。") with { Id = "other#1", Document = "other", Status = ReviewStatus.Excluded }];

    /// <summary>A shard for each segment.</summary>
    private static readonly HfFormat Sharded = new() { ShardLength = 1 };

    /// <summary>Where python3 has these modules, as an environment of its own may; else it is python3 of the system.</summary>
    private static readonly string Python = Environment.GetEnvironmentVariable("ALIGNER_PYTHON") ?? "/usr/bin/python3";

    [Fact]
    public void The_card_tells_languages_licence_and_where_the_data_are() => Assert.Equal(
        """
        ---
        pretty_name: "kilns"
        language:
        - en
        - zh
        license: unknown
        task_categories:
        - translation
        size_categories:
        - n<1K
        configs:
        - config_name: default
          data_files:
          - split: train
            path: data/train-*
        ---

        # kilns

        2 segments of 2 documents in English and Chinese (en-US, zh-CN), aligned by aligner. Each has both texts (`en`, `zh`),
        where it is from (`document`, `part`, `start`, `end`), how sure the pair is (`score`, from 0 to 1) and what makes it worth a look (`flags`).

        `license` says `unknown`: write the licence of the texts there.

        """.ReplaceLineEndings("\n"),
        Encoding.UTF8.GetString(Write()[0]));

    [Fact]
    public void The_data_are_read_back() =>
        Assert.Equal(Exports.Text("jsonl", Corpus), Exports.Text("jsonl", Imports.Read(Write()[1]).Segments));

    [Fact]
    public void A_long_corpus_stands_in_shards_that_say_how_many_they_are()
    {
        Assert.Equal(["/README.md", "/data/train-00000-of-00001.parquet"], Sharded.Endings);
        Assert.Equal(["/README.md", "/data/train-00000-of-00002.parquet", "/data/train-00001-of-00002.parquet"], Sharded.EndingsOf(3));
        var files = Write(Sharded);
        Assert.Equal(3, files.Length);
        Assert.Equal(Exports.Text("jsonl", Corpus), Exports.Text("jsonl", files[1..].SelectMany(file => Imports.Read(file).Segments)));
    }

    [Fact]
    public void Pandas_loads_the_data()
    {
        Assert.SkipUnless(File.Exists(Python)
            && Client.Run(Python, "-c", "import pandas, pyarrow").Code == 0, "needs Python with pandas and pyarrow, as $ALIGNER_PYTHON");
        using var folder = WriteFolder();
        var result = Client.Run(Python, "-X", "utf8", "-c",
            "import sys, pandas\nt = pandas.read_parquet(sys.argv[1] + '/data')\nprint(len(t), t['en'][0], t['zh'][1])", folder.Path);
        Assert.Equal("2 The kiln is \"old\". 好。\n", result.Output + result.Error);
    }

    [Fact]
    public void DuckDB_loads_the_data()
    {
        using var folder = WriteFolder();
        Assert.Equal(["The kiln is \"old\".|窑很旧。", "Good.|好。"],
            DuckDb.Query($"SELECT en, zh FROM '{folder.Path}/data/train-*.parquet' ORDER BY filename"));
    }

    private static TemporaryFolder WriteFolder()
    {
        var folder = new TemporaryFolder();
        foreach (var (file, ending) in Write(Sharded).Zip(Sharded.EndingsOf(3)))
            folder.Write(ending[1..], file);
        return folder;
    }

    private static byte[][] Write(HfFormat? format = null)
    {
        List<MemoryStream> streams = [new(), new()];
        using (var writer = (format ?? new HfFormat()).CreateWriter([.. streams], () => More(streams), "kilns", ExportOptions.Default))
        {
            foreach (var segment in Corpus)
                writer.Write(segment);
            writer.Complete();
        }

        return [.. streams.Select(stream => stream.ToArray())];
    }

    private static MemoryStream More(List<MemoryStream> streams)
    {
        streams.Add(new MemoryStream());
        return streams[^1];
    }
}
