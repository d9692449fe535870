using System.Text;
using Aligner.Corpus;
using Aligner.Exchange;
using Xunit;

namespace Aligner.Tests.Exchange;

/// <summary>A folder for the Hugging Face Hub.</summary>
public sealed class HfTests
{
    private static readonly Segment[] Corpus = [Lessons.Segment("The kiln is \"old\".", "窑很旧。"), Lessons.Segment("Good.", "好。") with { Id = "other#1", Document = "other", Status = ReviewStatus.Excluded }];

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
    public void The_data_are_read_back() => Assert.Equal(Exports.Text("jsonl", Corpus), Exports.Text("jsonl", Imports.Read(Write()[1]).Segments));

    [Theory]
    [InlineData("pandas and pyarrow", "import pandas, pyarrow", "import sys, glob, pandas\nt = pandas.read_parquet(sys.argv[1] + '/data')\nprint(len(t), t['en'][0], t['zh'][1])")]
    [InlineData("duckdb", "import duckdb", "import sys, duckdb\nr = duckdb.sql(\"SELECT en, zh FROM '\" + sys.argv[1] + \"/data/train-*.parquet'\").fetchall()\nprint(len(r), r[0][0], r[1][1])")]
    public void Others_load_the_data(string modules, string import, string script)
    {
        Assert.SkipUnless(File.Exists(Python) && Client.Run(Python, "-c", import).Code == 0, $"needs Python with {modules}, as $ALIGNER_PYTHON");
        using var folder = new TemporaryFolder();
        var files = Write();
        folder.Write("README.md", files[0]);
        folder.Write("data/train-00000-of-00001.parquet", files[1]);
        var result = Client.Run(Python, "-X", "utf8", "-c", script, folder.Path);
        Assert.Equal("2 The kiln is \"old\". 好。\n", result.Output + result.Error);
    }

    private static byte[][] Write()
    {
        MemoryStream[] streams = [new(), new()];
        using (var writer = CorpusFormats.ByName("hf")!.CreateWriter(streams, "kilns", ExportOptions.Default))
        {
            foreach (var segment in Corpus)
                writer.Write(segment);
            writer.Complete();
        }

        return [.. streams.Select(stream => stream.ToArray())];
    }
}
