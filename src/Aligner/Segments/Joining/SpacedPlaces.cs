using Aligner.Language.Sentences;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Segments.Joining;

/// <summary>
/// Where a side without stops may begin a sentence inside a cue: after a space between Chinese words, which there has the
/// place of a mark, or before an English capital.
/// </summary>
internal static class SpacedPlaces
{
    // Writers put spaces around Latin words as well; no clause begins with these.
    private const string NeverFirst = "的之和与及等了吗呢吧们與嗎們";

    /// <summary>The places after the spaces.</summary>
    public static IEnumerable<CuePoint> In(SideCues cues, WritingHabit habit)
    {
        var lower = cues.Side == Side.English && !habit.HasCapitals ? LowerCaseWords(cues) : null;
        return cues.WithText.Where(cue => !Flags.AreOfNoSpeech(cues[cue].Flags))
            .SelectMany(cue => In(cues.Text(cue), cues.Side, lower).Select(offset => new CuePoint(cue, offset)));
    }

    private static IEnumerable<int> In(string text, Side side, HashSet<string>? lower)
    {
        for (var offset = 1; offset < text.Length; offset++)
        {
            if (char.IsWhiteSpace(text[offset - 1])
                && (side == Side.English ? IsCapitalised(text, offset, lower) : IsBetweenChinese(text, offset)))
            {
                yield return offset;
            }
        }
    }

    private static HashSet<string> LowerCaseWords(SideCues cues)
    {
        // Most words are there already, and need not be cut out.
        var words = new HashSet<string>();
        var known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var cue in cues.WithText)
        {
            var text = cues.Text(cue).AsSpan();
            foreach (var word in text.Split(' '))
            {
                if (!text[word].IsEmpty && char.IsLower(text[word][0]))
                    known.Add(text[word]);
            }
        }

        return words;
    }

    /// <summary>
    /// Whether a word has a capital; where not all sentences begin with one, one that the text writes without it elsewhere, as it does
    /// neither names nor I.
    /// </summary>
    private static bool IsCapitalised(string text, int offset, HashSet<string>? lower)
    {
        if (lower is null || !char.IsUpper(text[offset]))
            return char.IsUpper(text[offset]);
        var end = text.IndexOf(' ', offset);
        return lower.Contains(text[offset..(end < 0 ? text.Length : end)].ToLowerInvariant());
    }

    private static bool IsBetweenChinese(string text, int offset)
    {
        var before = text.AsSpan(0, offset).TrimEnd();
        // A speaker's dash belongs to what follows.
        if (before.IsEmpty || TurnRuns.IsTurn(text, before.Length - 1))
            return false;
        var first = TurnRuns.IsTurn(text, offset) ? text.AsSpan(offset + 1).TrimStart()[0] : text[offset];
        return Script.IsHan(first) && !NeverFirst.Contains(first) && !Connectives.End(before)
            && (Script.IsHan(before[^1]) || !char.IsLetterOrDigit(before[^1]));
    }
}
