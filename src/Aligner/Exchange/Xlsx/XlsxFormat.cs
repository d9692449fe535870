using Aligner.Corpus;

namespace Aligner.Exchange.Xlsx;

/// <summary>A spreadsheet (Office Open XML, ECMA-376), for people to look over and edit.</summary>
public sealed class XlsxFormat : CorpusFormat
{
    public const string Extension = ".xlsx";

    public override string Name => "xlsx";

    public override bool CanBePacked => false;

    public override IReadOnlyList<string> Extensions { get; } = [Extension];

    public override string Description => "a spreadsheet for review: filter, coloured scores, columns for status and comment; rows may be sorted, split, merged and deleted";

    public override string Takes => "cells of up to 32,767 characters only";

    public override SegmentWriter CreateWriter(Stream stream, ExportOptions options) => new XlsxWriter(stream, options, XlsxLimits.Rows);

    public override bool CanRead => true;

    /// <summary>A zip archive with the folder of a workbook among its first names.</summary>
    public override bool Recognises(CorpusHead head) => head.Bytes.StartsWith("PK\u0003\u0004"u8) && (head.HasExtension(this) || head.Bytes.IndexOf("xl/"u8) > 0);

    public override IEnumerable<Segment> Read(CorpusSource source) => new XlsxReader(source).Read();
}
