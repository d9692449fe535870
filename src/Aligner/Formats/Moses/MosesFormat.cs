using System.Buffers;
using System.Text;
using Aligner.Segments;

namespace Aligner.Formats.Moses;

/// <summary>Two texts whose lines are each other's translations, as Moses and OPUS have them: NAME.en-zh.en and NAME.en-zh.zh.</summary>
internal sealed class MosesFormat : FileSetFormat
{
    public override string Name => "moses";

    /// <summary>One of the two files stands for both.</summary>
    public override IReadOnlyList<string> Extensions { get; } = [".en-zh.en"];

    public override IReadOnlyList<string> Endings { get; } = [".en-zh.en", ".en-zh.zh"];

    public override string Description => "two texts with a line for each pair, .en-zh.en and .en-zh.zh; pairs with both sides only";

    public override SegmentWriter CreateWriter(IReadOnlyList<Stream> streams, string name, ExportOptions options) =>
        new MosesWriter(streams[0], streams[1]);

    public override bool CanRead => true;

    /// <summary>By the name alone: any text has lines.</summary>
    public override bool Recognises(CorpusHead head) => MosesName.Of(head.Path) is not null;

    public override IEnumerable<Segment> Read(CorpusSource source) => new MosesReader(source).Read();
}

/// <summary>Writes a line of each text for each pair; a line end inside a text becomes a space and is counted as dropped.</summary>
internal sealed class MosesWriter(Stream english, Stream chinese) : SegmentWriter
{
    /// <summary>What any reader of lines may end a line at (Unicode Standard Annex 14, hard line breaks).</summary>
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\v\f\u0085\u2028\u2029");

    private readonly StreamWriter _english = Open(english);
    private readonly StreamWriter _chinese = Open(chinese);

    public override void Complete()
    {
        _english.Flush();
        _chinese.Flush();
    }

    protected override bool Takes(Segment segment) => segment.IsPair;

    protected override void WriteSegment(Segment segment)
    {
        WriteLine(_english, segment.English);
        WriteLine(_chinese, segment.Chinese);
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        _english.Dispose();
        _chinese.Dispose();
    }

    private static StreamWriter Open(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };

    private void WriteLine(StreamWriter writer, string text)
    {
        var rest = text.AsSpan();
        for (int end; (end = rest.IndexOfAny(LineEnds)) >= 0; DroppedCharacters++)
        {
            writer.Write(rest[..end]);
            writer.Write(' ');
            rest = rest[(rest[end..].StartsWith("\r\n") ? end + 2 : end + 1)..];
        }

        writer.WriteLine(rest);
    }
}
