using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Aligner.Formats.Markup;
using Aligner.Segments;

namespace Aligner.Formats.Parquet;

/// <summary>
/// A folder as the Hugging Face Hub has data sets: README.md with what it says of them, and the segments as Parquet, in shards.
/// </summary>
internal sealed partial class HfFormat : FileSetFormat
{
    public override string Name => "hf";

    /// <summary>What a shard holds before the next one begins, in bytes; the Hub's own programs begin a new one at 500 MB.</summary>
    public long ShardLength { get; init; } = 500_000_000;

    public override bool CanBePacked => false;

    public override IReadOnlyList<string> Extensions { get; } = [".hf"];

    /// <summary>Below the folder.</summary>
    public override IReadOnlyList<string> Endings => EndingsOf(2);

    public override IReadOnlyList<string> EndingsOf(int count) =>
        ["/README.md", .. Enumerable.Range(0, count - 1)
            .Select(shard => FormattableString.Invariant($"/data/train-{shard:D5}-of-{count - 1:D5}.parquet"))];

    public override bool IsOldPart(string path) => Shard().IsMatch(path);

    public override string Description => "a folder for the Hugging Face Hub: README.md and Parquet of all documents";

    public override bool IsFolder => true;

    /// <exception cref="NotSupportedException">The corpus came to more than one shard.</exception>
    public override SegmentWriter CreateWriter(IReadOnlyList<Stream> streams, string name, ExportOptions options) =>
        CreateWriter(streams, () => throw new NotSupportedException($"{Name} takes more files than {streams.Count}"), name, options);

    public override SegmentWriter CreateWriter(IReadOnlyList<Stream> streams, Func<Stream> more, string name, ExportOptions options) =>
        new HfWriter(streams[0], streams[1], more, ShardLength, name, options);

    [GeneratedRegex(@"[/\\]data[/\\]train-\d{5}-of-\d{5}\.parquet\z")]
    private static partial Regex Shard();
}

/// <summary>
/// Writes the segments as Parquet, a shard after the other, and at the end the card of the data set
/// (huggingface.co/docs/hub/datasets-cards).
/// </summary>
internal sealed class HfWriter(Stream card, Stream first, Func<Stream> more, long shardLength, string name, ExportOptions options)
    : SegmentWriter
{
    private ParquetWriter _shard = new(first, options);
    private readonly SortedSet<string> _documents = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _tags = new(StringComparer.Ordinal);
    private long _segments;
    private long _documentCount;

    public override void Complete()
    {
        _shard.Complete();
        card.Write(Encoding.UTF8.GetBytes(Card()));
        card.Flush();
    }

    protected override bool HoldsStatus => true;

    protected override void WriteSegment(Segment segment)
    {
        if (!_documents.Contains(segment.Document))
        {
            // The segments of a document stand together.
            _documents.Clear();
            _documents.Add(segment.Document);
            _documentCount++;
        }

        _tags.Add(options.EnglishTagOf(segment));
        _tags.Add(options.ChineseTagOf(segment));
        _segments++;
        if (_shard.Length >= shardLength)
            BeginShard();
        _shard.Write(segment);
    }

    private void BeginShard()
    {
        _shard.Complete();
        _shard.Dispose();
        _shard = new ParquetWriter(more(), options);
    }

    private string Card() => $"""
        ---
        pretty_name: "{Quoted(name)}"
        language:
        - en
        - zh
        license: unknown
        task_categories:
        - translation
        size_categories:
        - {SizeCategory}
        configs:
        - config_name: default
          data_files:
          - split: train
            path: data/train-*
        ---

        # {Plain(name)}

        {Count(_segments, "segment")} of {Count(_documentCount, "document")} in English and Chinese ({Plain(string.Join(", ", _tags))}), aligned by aligner. Each has both texts (`en`, `zh`),
        where it is from (`document`, `part`, `start`, `end`), how sure the pair is (`score`, from 0 to 1) and what makes it worth a look (`flags`).

        `license` says `unknown`: write the licence of the texts there.

        """.ReplaceLineEndings("\n");

    private string SizeCategory => _segments switch
    {
        < 1_000 => "n<1K",
        < 10_000 => "1K<n<10K",
        < 100_000 => "10K<n<100K",
        < 1_000_000 => "100K<n<1M",
        < 10_000_000 => "1M<n<10M",
        < 100_000_000 => "10M<n<100M",
        _ => "100M<n<1B",
    };

    private static string Count(long count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    private static string Quoted(string text) =>
        Plain(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    /// <summary>On one line, with nothing that commands a terminal.</summary>
    private static string Plain(string text) => string.Concat(XmlCharacters.Keep(text, out _).Select(c => char.IsControl(c) ? ' ' : c));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _shard.Dispose();
    }
}
