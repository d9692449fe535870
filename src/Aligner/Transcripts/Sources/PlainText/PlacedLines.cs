using Aligner.Text;
using Aligner.Transcripts.Sources.Lesson;

namespace Aligner.Transcripts.Sources.PlainText;

/// <summary>
/// Gives a side to the lines that do not say theirs, where the languages take turns: a number, a name, Chinese that is mostly Latin names.
/// The lines that are plainly in one language say how often the language changes from line to line, within a paragraph and after a blank
/// line; the sides of the others are the most probable ones between them (the algorithm of Viterbi).
/// </summary>
internal static class PlacedLines
{
    // What is plain stays so, whatever stands around it.
    private const double Plain = 100;
    private const double Weak = 1;

    // A name or a term of one or two words stands in Chinese as it stands in English.
    private const int MostWords = 2;

    // Where the languages change less often they do not take turns.
    private const double LeastChange = 0.8;
    private const int FewestPlain = 3;

    /// <param name="all">In the order of the source.</param>
    /// <param name="areTogether">Whether no blank line stands between a line and the one before it.</param>
    public static List<LessonLine> Apply(List<LessonLine> all, Func<LessonLine, LessonLine, bool> areTogether)
    {
        var lines = all.FindAll(line => line.Text.Any(char.IsLetterOrDigit));
        var evidence = lines.ConvertAll(line => EvidenceFor(line.Text));
        if (evidence.TrueForAll(IsPlain))
            return all;
        var together = lines.Select((line, index) => index > 0 && areTogether(lines[index - 1], line)).ToList();
        var (within, across) = (Change(evidence, together, true), Change(evidence, together, false));
        if (within.Plain + across.Plain < FewestPlain || Math.Min(within.Share, across.Share) < LeastChange)
            return all;
        var sides = MostProbable(evidence, [.. together.Select(isTogether => isTogether ? within.Share : across.Share)]);
        var given = Enumerable.Range(0, lines.Count).Where(index => !IsPlain(evidence[index]) && IsTurn(sides, index))
            .ToDictionary(index => lines[index], index => sides[index]);
        return all.ConvertAll(line => given.TryGetValue(line, out var side) ? line with { Given = side } : line);
    }

    /// <summary>A line beside which another of its own language stands is no turn: it may be a heading, or the number of a page.</summary>
    private static bool IsTurn(Side[] sides, int index) =>
        (index == 0 || sides[index - 1] != sides[index]) && (index + 1 == sides.Length || sides[index + 1] != sides[index]);

    private static bool IsPlain(double evidence) => Math.Abs(evidence) >= Plain;

    /// <summary>More than nought for Chinese, less for English.</summary>
    private static double EvidenceFor(string text)
    {
        var words = Script.CountLatinWords(text);
        if (Script.HasHan(text))
        {
            return words == 0 || Script.SideOf(text) == Side.Chinese ? Plain
                : text.Split(' ').Any(word => Script.IsEnglishFunctionWord(word)) ? -Plain : Weak;
        }

        if (text.Any(c => char.IsLetter(c) && !Script.IsLatinLetter(c)))
            return Plain;
        return words > MostWords ? -Plain : words == 0 ? 0 : -Weak;
    }

    /// <summary>How often the language changes from one plain line to the next, and how many such lines there are.</summary>
    private static (double Share, int Plain) Change(List<double> evidence, List<bool> together, bool isTogether)
    {
        var (changes, all) = (0, 0);
        for (var i = 1; i < evidence.Count; i++)
        {
            if (together[i] != isTogether || !IsPlain(evidence[i]) || !IsPlain(evidence[i - 1]))
                continue;
            all++;
            changes += evidence[i] > 0 != evidence[i - 1] > 0 ? 1 : 0;
        }
        // One observation of each kind more keeps both possible.
        return all == 0 ? (LeastChange, 0) : (Math.Max(changes / (double)all, (changes + 1.0) / (all + 2)), all);
    }

    private static Side[] MostProbable(List<double> evidence, List<double> changes)
    {
        var (english, chinese) = (-evidence[0], evidence[0]);
        var cameFrom = new List<(bool EnglishFromChinese, bool ChineseFromEnglish)> { default };
        for (var i = 1; i < evidence.Count; i++)
        {
            var share = Math.Clamp(changes[i], 0.01, 0.99);
            var (change, stay) = (Math.Log(share), Math.Log(1 - share));
            cameFrom.Add((chinese + change > english + stay, english + change > chinese + stay));
            (english, chinese) = (Math.Max(english + stay, chinese + change) - evidence[i],
                Math.Max(chinese + stay, english + change) + evidence[i]);
        }

        var sides = new Side[evidence.Count];
        var isChinese = chinese > english;
        for (var i = evidence.Count - 1; i >= 0; i--)
        {
            sides[i] = isChinese ? Side.Chinese : Side.English;
            isChinese = isChinese ? !cameFrom[i].ChineseFromEnglish : cameFrom[i].EnglishFromChinese;
        }
        return sides;
    }
}
