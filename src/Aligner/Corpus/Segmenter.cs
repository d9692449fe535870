using System.Collections.Immutable;
using Aligner.Transcripts;

namespace Aligner.Corpus;

/// <summary>Makes segments of a transcript's cues.</summary>
public static class Segmenter
{
    /// <summary>The segments of the level asked for, in the order of the source.</summary>
    public static IEnumerable<Segment> Segments(Transcript transcript, Level level)
    {
        var chineseTag = LanguageTags.OfChinese(transcript);
        return level switch
        {
            Level.Cue => transcript.Cues.Select(cue => OfCue(transcript, cue, chineseTag)),
            _ => throw new ArgumentOutOfRangeException(nameof(level), level, "no such level"),
        };
    }

    private static Segment OfCue(Transcript transcript, Cue cue, string chineseTag) => new()
    {
        Id = SegmentId.Of(transcript.Name, cue.Key),
        Document = transcript.Name,
        Part = cue.Part,
        Level = Level.Cue,
        Range = cue.Times,
        Times = cue.Times is null ? TimesKind.None : TimesKind.Exact,
        English = cue.English.Text,
        Chinese = cue.Chinese.Text,
        ChineseTag = chineseTag,
        Bead = $"{(cue.English.IsMissing ? 0 : 1)}-{(cue.Chinese.IsMissing ? 0 : 1)}",
        Flags = cue.Flags,
        Terms = TermsIn(transcript, cue),
        Footnotes = [.. cue.English.Footnotes.Concat(cue.Chinese.Footnotes).Distinct()],
        Speaker = cue.Speaker,
        EnglishLine = cue.English.IsMissing ? null : cue.English.Line,
        ChineseLine = cue.Chinese.IsMissing ? null : cue.Chinese.Line,
    };

    private static ImmutableArray<string> TermsIn(Transcript transcript, Cue cue) =>
    [
        .. from term in transcript.Terms
           where cue.English.Text.Contains(term.English, StringComparison.OrdinalIgnoreCase) || cue.Chinese.Text.Contains(term.Chinese, StringComparison.Ordinal)
           select term.English,
    ];
}
