using Aligner.Corpus;

namespace Aligner.Exchange.Moses;

/// <summary>Two texts whose lines are each other's translations, as Moses and OPUS have them: NAME.en-zh.en and NAME.en-zh.zh.</summary>
public sealed class MosesFormat : FileSetFormat
{
    public override string Name => "moses";

    /// <summary>One of the two files stands for both.</summary>
    public override IReadOnlyList<string> Extensions { get; } = [".en-zh.en"];

    public override IReadOnlyList<string> Endings { get; } = [".en-zh.en", ".en-zh.zh"];

    public override string Description => "two texts with a line for each pair, .en-zh.en and .en-zh.zh; pairs with both sides only";

    public override SegmentWriter CreateWriter(IReadOnlyList<Stream> streams, string name, ExportOptions options) => new MosesWriter(streams[0], streams[1]);

    public override bool CanRead => true;

    /// <summary>By the name alone: any text has lines.</summary>
    public override bool Recognises(CorpusHead head) => MosesName.Of(head.Path) is not null;

    public override IEnumerable<Segment> Read(CorpusSource source) => new MosesReader(source).Read();
}
