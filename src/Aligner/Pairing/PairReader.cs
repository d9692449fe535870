using Aligner.Text;
using Aligner.Transcripts;
using Aligner.Transcripts.Layouts;
using Aligner.Transcripts.Sources;
using Aligner.Transcripts.Sources.PlainText;

namespace Aligner.Pairing;

/// <summary>Reads sources of one language: two that translate each other as one document, or one alone.</summary>
internal static class PairReader
{
    /// <summary>
    /// Reads two sources by their times where both have any, else by their texts: one without times has a paragraph a line.
    /// </summary>
    /// <param name="document">The name of the document.</param>
    /// <param name="english">The English source.</param>
    /// <param name="chinese">Its translation.</param>
    /// <param name="layout">The layout of both; null where it is to be found.</param>
    /// <param name="pairer">Asked for only where there are times.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static ReadResult Read(string document, DecodedSource english, DecodedSource chinese, LayoutHint? layout,
        Func<TimelinePairer> pairer, CancellationToken cancellation)
    {
        if (english.Text is not { } one || chinese.Text is not { } other)
            return new ReadResult(null, (english.Text is null ? english : chinese).Problems[0]);
        if (layout is null && !HasTimes(one) && !HasTimes(other))
        {
            var texts = TextPairReader.Read(document, one, other);
            return Flagged(texts with { Problems = [.. english.Problems, .. chinese.Problems, .. texts.Problems] });
        }

        var read = pairer().Pair(english.Told(ReadSide(document, one, Side.English, layout)),
            chinese.Told(ReadSide(document, other, Side.Chinese, layout)), cancellation);
        return read.Transcript is { } transcript ? Flagged(transcript) : read;
    }

    /// <summary>One of the two may be a text without times.</summary>
    private static Transcript ReadSide(string document, SourceText source, Side side, LayoutHint? layout) =>
        layout is not null || HasTimes(source) ? TranscriptReader.ReadSide(document, source, layout)
        : TextPairReader.ReadSide(document, source, side);

    /// <summary>Reads a source of one language that has no translation beside it: the cues of that language.</summary>
    /// <param name="document">The name of the document.</param>
    /// <param name="source">One that could be decoded.</param>
    /// <param name="side">Its language.</param>
    /// <param name="layout">Its layout; null where it is to be found.</param>
    public static Transcript ReadOne(string document, DecodedSource source, Side side, LayoutHint? layout) =>
        TranscriptReader.FlagLost(source.Told(HasTimes(source.Text!)
            ? new TimelineSide(TranscriptReader.ReadSide(document, source.Text!, layout), side).Transcript
            : TextPairReader.ReadSide(document, source.Text!, side)));

    private static ReadResult Flagged(Transcript transcript) => new(TranscriptReader.FlagLost(transcript), null);

    private static bool HasTimes(SourceText source) => SourceFormats.Detect(source).HasTimes(source);
}
