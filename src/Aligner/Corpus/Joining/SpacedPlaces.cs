using Aligner.Language;

namespace Aligner.Corpus.Joining;

/// <summary>Where subtitles without punctuation put a space in the place of a mark: between two Chinese words.</summary>
internal static class SpacedPlaces
{
    /// <summary>The places behind the spaces.</summary>
    public static IEnumerable<CuePoint> In(SideCues cues) =>
        from cue in cues.WithText
        let text = cues.Text(cue)
        from offset in Enumerable.Range(1, text.Length - 1)
        where char.IsWhiteSpace(text[offset - 1]) && IsWord(text[offset]) && IsWord(text.AsSpan(0, offset).TrimEnd())
        select new CuePoint(cue, offset);

    private static bool IsWord(ReadOnlySpan<char> text) => !text.IsEmpty && IsWord(text[^1]);

    // Between Latin words a space is only a space.
    private static bool IsWord(char c) => Script.IsHan(c);
}
