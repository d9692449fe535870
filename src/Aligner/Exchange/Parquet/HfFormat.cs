using System.Text.RegularExpressions;

namespace Aligner.Exchange.Parquet;

/// <summary>A folder as the Hugging Face Hub has data sets: README.md with what it says of them, and the segments as Parquet, in shards.</summary>
public sealed partial class HfFormat : FileSetFormat
{
    public override string Name => "hf";

    /// <summary>What a shard holds before the next one begins, in bytes; the Hub's own programs begin a new one at 500 MB.</summary>
    public long ShardLength { get; init; } = 500_000_000;

    public override bool CanBePacked => false;

    public override IReadOnlyList<string> Extensions { get; } = [".hf"];

    /// <summary>Below the folder.</summary>
    public override IReadOnlyList<string> Endings => EndingsOf(2);

    public override IReadOnlyList<string> EndingsOf(int count) =>
        ["/README.md", .. Enumerable.Range(0, count - 1).Select(shard => FormattableString.Invariant($"/data/train-{shard:D5}-of-{count - 1:D5}.parquet"))];

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
