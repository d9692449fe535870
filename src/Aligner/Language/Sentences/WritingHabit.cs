using Aligner.Text;

namespace Aligner.Language.Sentences;

/// <summary>How one side of a transcript is written, as far as it tells where sentences end.</summary>
/// <param name="HasStops">Whether sentences end in full stops. Chinese subtitles often have none, though they may mark questions.</param>
/// <param name="HasCapitals">Whether a lower-case letter at the start of an English cue tells that a sentence goes on: without stops, only
/// where nearly all cues begin with a capital.</param>
internal sealed record WritingHabit(bool HasStops, bool HasCapitals)
{
    // A sentence has some 25 Chinese characters or 17 words; a text with a quarter of the stops that makes is punctuated.
    private const int ChineseLettersPerStop = 100;
    private const int EnglishLettersPerStop = 320;

    private const double LeastShareCapitalised = 0.75;

    /// <param name="texts">Those of the cues.</param>
    /// <param name="side">Their language.</param>
    public static WritingHabit Of(IEnumerable<string> texts, Side side)
    {
        long letters = 0, stops = 0, capitals = 0, count = 0, capitalised = 0;
        foreach (var text in texts)
        {
            foreach (var c in text)
            {
                letters += char.IsLetter(c) ? 1 : 0;
                capitals += char.IsUpper(c) ? 1 : 0;
            }

            stops += CountStops(text);
            count++;
            capitalised += text.Length > 0 && char.IsUpper(text[0]) ? 1 : 0;
        }

        var hasStops = stops * (side == Side.English ? EnglishLettersPerStop : ChineseLettersPerStop) >= letters;
        return new WritingHabit(hasStops, hasStops ? capitals > 0 : capitalised >= LeastShareCapitalised * count);
    }

    /// <summary>Without the points of an ellipsis, which those write as well who write no stops.</summary>
    private static int CountStops(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
            count += text[i] == '。' || (text[i] == '.' && IsStop(text, i)) ? 1 : 0;
        return count;
    }

    private static bool IsStop(string text, int point) =>
        (point == 0 || text[point - 1] != '.')
        && (point + 1 == text.Length || (text[point + 1] != '.' && !char.IsLetterOrDigit(text[point + 1])));
}
