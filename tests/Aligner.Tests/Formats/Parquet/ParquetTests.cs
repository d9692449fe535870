using Aligner.Segments;
using CsCheck;
using Xunit;

namespace Aligner.Tests.Formats.Parquet;

/// <summary>DuckDB reads what was written, and what it writes is read.</summary>
public sealed class ParquetTests
{
    private static readonly Segment[] Corpus =
    [
        Lessons.Segment("He said \"no\".\n", "一二。")
            with
            {
                Score = 0.25,
                Flags = ["a", "b"],
                Terms = ["x|y"],
                Footnotes = [1, 2],
                EnglishSentences = new SentenceRange(0, 2),
                ChineseSentences = new SentenceRange(1, 1),
                Speaker = "Host",
                EnglishLine = 3,
            },
        Lessons.Segment("", "只有中文") with { Id = "lesson#2", Range = null, Times = TimesKind.None, Bead = "0-1" },
        Lessons.Segment("😀 \u0001", "") with { Id = "lesson#3", Footnotes = [7] },
    ];

    [Fact]
    public void What_was_written_comes_back() =>
        RandomSegments.Any.Sample(segments => AssertSame(segments, Imports.Read(Exports.Bytes("parquet", segments))));

    [Fact]
    public void Several_row_groups_come_back()
    {
        var segments = Enumerable.Range(0, 3000)
            .Select(number => Lessons.Segment(new string((char)('a' + (number % 26)), 6000), $"第{number}。")
                with
            { Id = $"lesson#{number}", Flags = number % 3 == 0 ? ["x", "y"] : [] }).ToList();
        AssertSame(segments, Imports.Read(Exports.Bytes("parquet", segments)));
    }

    [Fact]
    public void An_empty_corpus_comes_back() => AssertSame([], Imports.Read(Exports.Bytes("parquet", [])));

    [Fact]
    public void DuckDB_reads_every_field()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("corpus.parquet", Exports.Bytes("parquet", Corpus));
        Assert.Equal(
            [
                "lesson#00:05|5|8.25|He said \"no\".\n|一二。|0.25|[a, b]|[0, 1]|[1]|[x|y]|[1, 2]|Host|3|",
                "lesson#2||||只有中文||[]|[]|[]|[]|[]|||",
                "lesson#3|5|8.25|😀 \u0001|||[]|[]|[]|[]|[7]|||",
            ],
            DuckDb.Query($"SELECT id, start, \"end\", en, zh, score, flags::VARCHAR, en_sentences::VARCHAR, zh_sentences::VARCHAR, terms::VARCHAR, footnotes::VARCHAR, speaker, en_line, zh_line FROM '{path}'"));
    }

    [Fact]
    public void DuckDB_reads_the_same_from_JSON_lines()
    {
        using var folder = new TemporaryFolder();
        var parquet = folder.Write("corpus.parquet", Exports.Bytes("parquet", Corpus));
        var json = folder.Write("corpus.jsonl", Exports.Bytes("jsonl", Corpus));
        const string Fields =
            "id, document, part, level, start, \"end\", times, en, zh, bead, score, flags::VARCHAR, terms::VARCHAR, footnotes::VARCHAR, "
                + "en_line, zh_line, en_lang, zh_lang";
        Assert.Equal(DuckDb.Query($"SELECT {Fields} FROM '{parquet}'"), DuckDb.Query($"SELECT {Fields} FROM read_json('{json}')"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(", COMPRESSION uncompressed")]
    [InlineData(", COMPRESSION gzip")]
    [InlineData(", ROW_GROUP_SIZE 2048")]
    public void What_DuckDB_writes_is_read(string options)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "other.parquet");
        DuckDb.Query($"COPY (SELECT 'Number ' || i || '.' AS en, CASE WHEN i % 7 = 0 THEN NULL ELSE '第' || (i % 10) || '。' END AS zh, 0.5 AS score, [i::INT, (i + 1)::INT] AS footnotes, CASE WHEN i % 2 = 0 THEN ['a', 'b'] ELSE [] END AS flags, i::DOUBLE / 4 AS start FROM range(5000) t(i)) TO '{path}' (FORMAT parquet{options})");
        var (read, problems) = Imports.Read(File.ReadAllBytes(path));
        Assert.Empty(problems);
        Assert.Equal(
            Enumerable.Range(0, 5000)
                .Select(i => ($"corpus#{i + 1}", $"Number {i}.", i % 7 == 0 ? "" : $"第{i % 10}。", (double?)0.5, $"{i} {i + 1}", i % 2 == 0
                    ? 2 : 0, TimeSpan.FromSeconds(i / 4.0))),
            read.Select(segment =>
                (segment.Id, segment.English, segment.Chinese, segment.Score, string.Join(' ', segment.Footnotes), segment.Flags.Length,
                    segment.Range!.Value.Start)));
    }

    [Fact]
    public void Other_compressions_and_columns_are_told()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "other.parquet");
        DuckDb.Query($"COPY (SELECT 'One.' AS en, '一。' AS zh, 1 AS note) TO '{path}' (FORMAT parquet, COMPRESSION zstd)");
        Assert.Equal(
            ["corpus.any:1:3: warning AL0973: the column 'note' is passed over; it is none of a segment, or of a type that none has",
                "corpus.any:1:1: error AL0971: the column 'en' is compressed with zstd; expected none, snappy, gzip or brotli; nothing is "
                    + "read from here on"],
            Imports.Read(File.ReadAllBytes(path)).Problems);
    }

    [Fact]
    public void Texts_of_a_translation_are_read()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "other.parquet");
        DuckDb.Query($"COPY (SELECT {{'en': 'One.', 'zh': '一。'}} AS translation) TO '{path}' (FORMAT parquet)");
        var (read, problems) = Imports.Read(File.ReadAllBytes(path));
        Assert.Empty(problems);
        Assert.Equal(("One.", "一。"), read.Select(segment => (segment.English, segment.Chinese)).Single());
    }

    [Fact]
    public void A_file_without_texts_is_told()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "other.parquet");
        DuckDb.Query($"COPY (SELECT 1 AS id) TO '{path}' (FORMAT parquet)");
        Assert.Equal(["corpus.any:1:1: error AL0972: no column of texts is named en or zh"],
            Imports.Read(File.ReadAllBytes(path)).Problems);
    }

    [Theory]
    [InlineData("1502191C480172001600190C00", "AL0972: no column of texts is named en or zh")]
    [InlineData("1502192C48017200480172001600190C00",
        "AL0970: the file is damaged, and nothing is read from here on: the schema is not a tree")]
    public void A_schema_without_columns_is_told(string footer, string told)
    {
        var bytes = Convert.FromHexString(footer);
        Assert.Equal(["corpus.any:1:1: error " + told],
            Imports.Read([.. "PAR1"u8, .. bytes, (byte)bytes.Length, 0, 0, 0, .. "PAR1"u8]).Problems);
    }

    [Fact]
    public void A_file_that_is_cut_off_is_told() => Assert.Equal(
        ["corpus.any:1:1: error AL0970: the file is damaged, and nothing is read from here on: it does not end as Parquet files do"],
        Imports.Read(Exports.Bytes("parquet", Corpus)[..^9]).Problems);

    [Fact]
    public void Damaged_bytes_end_with_a_problem_or_other_texts()
    {
        var whole = Exports.Bytes("parquet", Corpus);
        Gen.Select(Gen.Int[4, whole.Length - 1], Gen.Byte).Sample((place, value) =>
        {
            byte[] damaged = [.. whole];
            damaged[place] = value;
            var (read, problems) = Imports.Read(damaged);
            Assert.True(read.Count > 0 || problems.Count > 0);
        });
    }

    private static void AssertSame(IEnumerable<Segment> segments, (List<Segment> Segments, List<string> Problems) read)
    {
        Assert.Empty(read.Problems);
        Assert.Equal(Exports.Text("jsonl", segments), Exports.Text("jsonl", read.Segments));
    }
}
