using System.Collections.Frozen;

namespace Aligner.Language.Sentences;

/// <summary>
/// Letters and numbers that name a thing after its noun: <c>Party B</c>, <c>Type C</c>, <c>Step 3</c>. Such a letter is no initial,
/// and at the start of a sentence such a noun with its number is a heading of what follows.
/// </summary>
internal static class SentenceLabel
{
    private const string Nouns =
        "Party Type Gate Plan Class Grade Group Team Vitamin Hepatitis Influenza Schedule Annex Appendix Exhibit Section Figure Table "
        + "Option " +
        "Point Line Terminal Zone Level Block Building Room Platform Company Row Column Set Matrix Node Unit Volume Part Step Case Item " +
        "Question Answer Sample Category Phase Product Model Series Drive Button Size Side Site Hall Wing Exit Dock Pier Bay Lot Track "
        + "Route Road " +
        "Chapter Article Clause Exercise Example Note Annexe Form List Box Variable Theorem Version Formula Tower Court Street Mode "
        + "Channel Port";

    private const string Headings =
        "Step Chapter Section Article Part Clause Question Answer Exercise Example Note Figure Table Appendix Annex Schedule Unit Lesson "
        + "Rule " +
        "Task Problem Case Item Day Scene Act Stage Phase Tip Book Verse";

    private static readonly string[] ChineseHeadings =
    [
        "步骤", "步驟", "附件", "附录", "附錄", "练习", "練習", "习题", "習題", "例", "注", "图", "圖", "表", "题", "題", "选项", "選項", "阶段", "階段", "问题", "問題",
    ];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NounSet = SetOf(Nouns);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> HeadingSet = SetOf(Headings);

    /// <summary>Whether the capital letter before the stop names a thing, and is no initial of a person.</summary>
    public static bool IsLetter(string text, Stop stop, int next)
    {
        var before = text.AsSpan(stop.SentenceStart, stop.Start - 1 - stop.SentenceStart).TrimEnd();
        if (EndsWithLabel(before.TrimEnd(": ")))
            return true;
        var noun = LastWord(before);
        return !noun.IsEmpty && (noun is "is" or "was" or "nor" || noun.SequenceEqual(EnglishWords.WordAt(text, next)));
    }

    public static bool EndsWithLabel(ReadOnlySpan<char> text) => NounSet.Contains(LastWord(text));

    /// <summary>
    /// Whether a noun and its number, which begin the sentence, are a heading of what follows them: <c>Step 3. Tighten the screws.</c>
    /// </summary>
    public static bool IsHeading(string text, Stop stop, ReadOnlySpan<char> counter, int next)
    {
        var before = text.AsSpan(stop.SentenceStart, stop.Start - counter.Length - stop.SentenceStart).Trim();
        return HeadingSet.Contains(before) && IsCounter(counter) && !before.SequenceEqual(EnglishWords.WordAt(text, next));
    }

    /// <summary>Whether a Chinese noun and the number after it begin the sentence: <c>步骤1. 开机。</c></summary>
    public static bool IsChineseHeading(string text, Stop stop)
    {
        var before = text.AsSpan(stop.SentenceStart, stop.Start - stop.SentenceStart).TrimEnd("0123456789").Trim();
        foreach (var heading in ChineseHeadings)
        {
            if (before.SequenceEqual(heading))
                return true;
        }

        return false;
    }

    private static bool IsCounter(ReadOnlySpan<char> word) =>
        ListMarker.IsCounter(word) || (!word.IsEmpty && !word.ContainsAnyExcept("IVX"));

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && char.IsAsciiLetter(text[start - 1]))
            start--;
        return text[start..];
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SetOf(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
