namespace Aligner.Language.Sentences;

/// <summary>How one side of a transcript is written, as far as it tells where sentences end.</summary>
/// <param name="HasStops">Whether sentences end in full stops. Chinese subtitles often have none, though they may mark questions.</param>
/// <param name="HasCapitals">Whether a lower-case letter at the start of an English cue tells that a sentence goes on.</param>
internal sealed record WritingHabit(bool HasStops, bool HasCapitals)
{
    // A sentence has some 25 Chinese characters or 17 words; a text with a quarter of the stops that makes is punctuated.
    private const int ChineseLettersPerStop = 100;
    private const int EnglishLettersPerStop = 320;

    /// <param name="texts">Those of the cues.</param>
    /// <param name="side">Their language.</param>
    public static WritingHabit Of(IEnumerable<string> texts, Side side)
    {
        long letters = 0, stops = 0, capitals = 0;
        foreach (var text in texts)
        {
            letters += text.Count(char.IsLetter);
            capitals += text.Count(char.IsUpper);
            stops += CountStops(text);
        }

        return new WritingHabit(stops * (side == Side.English ? EnglishLettersPerStop : ChineseLettersPerStop) >= letters, capitals > 0);
    }

    private static int CountStops(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
            count += text[i] == '。' || (text[i] == '.' && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]))) ? 1 : 0;
        return count;
    }
}
