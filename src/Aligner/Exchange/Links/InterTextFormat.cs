using Aligner.Corpus;
using Aligner.Exchange.Markup;

namespace Aligner.Exchange.Links;

/// <summary>Two texts and their alignment for the editor InterText (wanthalf.saga.cz/intertext), by its names of files.</summary>
public sealed class InterTextFormat : FileSetFormat
{
    public override string Name => "intertext";

    public override bool CanBePacked => false;

    public override IReadOnlyList<string> Extensions { get; } = [".alignment.xml"];

    public override IReadOnlyList<string> Endings { get; } = [".en.zh.alignment.xml", ".en.xml", ".zh.xml"];

    public override string Description => "for the alignment editor InterText: a text of each language and their alignment";

    public override SegmentWriter CreateWriter(IReadOnlyList<Stream> streams, string name, ExportOptions options) =>
        new InterTextWriter(streams, XmlCharacters.Keep(name + Endings[1], out _), XmlCharacters.Keep(name + Endings[2], out _));

    public override bool CanRead => true;

    public override bool Recognises(CorpusHead head) => XmlRoot.Is(head, "linkGrp");

    public override IEnumerable<Segment> Read(CorpusSource source) => new LinksReader(source).Read();
}
