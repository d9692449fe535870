using Aligner.Formats.Markup;
using Aligner.Segments;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Formats.Tmx;

/// <summary>Translation Memory eXchange 1.4b (LISA OSCAR, 2005).</summary>
internal sealed class TmxFormat : CorpusFormat
{
    public override string Name => "tmx";

    public override IReadOnlyList<string> Extensions { get; } = [".tmx"];

    public override string Description => "TMX 1.4, for translation memories; pairs with both sides only";

    public override IEnumerable<Problem> Check(Transcript transcript)
    {
        var text = transcript.Source.Text;
        foreach (var passage in transcript.Passages.Where(passage => passage.Role is Role.English or Role.Chinese))
        {
            var end = passage.Start + passage.Length;
            for (var from = passage.Start; XmlCharacters.IndexOfForbidden(text.AsSpan(from, end - from)) is >= 0 and var found;
                from += found + 1)
            {
                yield return Forbidden(transcript.Source, from + found);
            }
        }
    }

    public override SegmentWriter CreateWriter(Stream stream, ExportOptions options) => new TmxWriter(stream, options);

    public override bool CanRead => true;

    public override bool Recognises(CorpusHead head) => XmlRoot.Is(head, "tmx");

    public override IEnumerable<Segment> Read(CorpusSource source) => new TmxReader(source).Read();

    private static Problem Forbidden(SourceText source, int offset) => source.Problem(
        "AL0201",
        Severity.Warning,
        offset,
        FormattableString.Invariant($"XML 1.0 does not allow the character U+{(int)source.Text[offset]:X4}; TMX leaves it out"));
}

/// <summary>What a user can choose of TMX.</summary>
public sealed record TmxOptions
{
    /// <summary>Whether it has a document type declaration.</summary>
    public bool HasDoctype { get; init; } = true;

    /// <summary>The program that it is for.</summary>
    public TmxProfile Profile { get; init; } = TmxProfile.Standard;
}
