namespace Aligner.Segments.Operations;

/// <summary>
/// Parts a corpus into training, development and test sets. The document's name alone decides, so that no document is in two of
/// them, and a document stays where it is when others come or go.
/// </summary>
/// <param name="DevelopmentShare">Of the documents, from 0 to 1.</param>
/// <param name="TestShare">Of the documents, from 0 to 1; with the development share at most 1.</param>
/// <param name="Seed">Another gives another split.</param>
internal sealed record CorpusSplit(double DevelopmentShare, double TestShare, string Seed)
{
    public SplitPart PartOf(Segment segment)
    {
        var place = TextHash.Fraction(Seed, segment.Document);
        if (place < TestShare)
            return SplitPart.Test;
        return place < TestShare + DevelopmentShare ? SplitPart.Dev : SplitPart.Train;
    }
}

/// <summary>What a part of a corpus is for.</summary>
internal enum SplitPart
{
    Train,
    Dev,
    Test,
}
