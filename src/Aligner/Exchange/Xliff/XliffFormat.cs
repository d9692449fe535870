using Aligner.Corpus;
using Aligner.Exchange.Markup;

namespace Aligner.Exchange.Xliff;

/// <summary>XLIFF in one of its two families: 2.1 (OASIS, 2018), or 1.2 (OASIS, 2008), which other programs know. A file for each document.</summary>
public sealed class XliffFormat : CorpusFormat
{
    private readonly bool _isVersion1;
    private readonly Func<Stream, ExportOptions, SegmentWriter> _writer;

    private XliffFormat(bool isVersion1, string name, string description, Func<Stream, ExportOptions, SegmentWriter> writer) =>
        (_isVersion1, Name, Description, _writer) = (isVersion1, name, description, writer);

    /// <summary>A unit for each segment.</summary>
    public static XliffFormat Version2 { get; } = new(
        isVersion1: false,
        "xliff",
        "XLIFF 2.1, for translation and review; times and scores as metadata, flags as notes",
        (stream, options) => new Xliff2Writer(stream, options));

    /// <summary>A trans-unit for each segment, valid to the strict schema.</summary>
    public static XliffFormat Version1 { get; } = new(
        isVersion1: true,
        "xliff12",
        "XLIFF 1.2, for programs that do not take 2.1",
        (stream, options) => new Xliff12Writer(stream, options));

    public override string Name { get; }

    /// <summary>Also of Trados, memoQ and Phrase, which write version 1.2.</summary>
    public override IReadOnlyList<string> Extensions => _isVersion1 ? [".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff"] : [".xlf", ".xliff"];

    public override string Description { get; }

    public override SegmentWriter CreateWriter(Stream stream, ExportOptions options) => _writer(stream, options);

    public override bool CanRead => true;

    public override bool Recognises(CorpusHead head) => XmlRoot.Is(head, "xliff") && IsVersion1(head) == _isVersion1;

    public override IEnumerable<Segment> Read(CorpusSource source) => new XliffReader(source).Read();

    private static bool IsVersion1(CorpusHead head) =>
        XmlRoot.TagOf(head) is { } tag && (tag.Contains("version=\"1", StringComparison.Ordinal) || tag.Contains("version='1", StringComparison.Ordinal));
}
