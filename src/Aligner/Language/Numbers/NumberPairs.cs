namespace Aligner.Language.Numbers;

/// <summary>Tells numbers that stand beside each other for one that is not known: <c>fourteen or fifteen</c>, 十四五, 两三.</summary>
internal static class NumberPairs
{
    private const string Between = "between ";

    /// <summary><c>two or three</c>, <c>ten to twenty</c>, <c>between ten and twenty</c>.</summary>
    public static void JoinEnglish(string text, List<NumberMention> mentions) => Join(mentions, (first, second) =>
        text.AsSpan(first.End, second.Start - first.End) switch
        {
            " or " or " to " => true,
            " and " => text.AsSpan(0, first.Start).EndsWith(Between, StringComparison.OrdinalIgnoreCase),
            _ => false,
        });

    /// <summary>Numerals without anything between them.</summary>
    public static void JoinChinese(string text, List<NumberMention> mentions) => Join(mentions, (first, second) =>
        first.End == second.Start && !text.AsSpan(first.Start, second.End - first.Start).ContainsAnyInRange('0', '9'));

    private static void Join(List<NumberMention> mentions, Func<NumberMention, NumberMention, bool> arePair)
    {
        if (mentions.Count < 2)
            return;
        int[] order = [.. Enumerable.Range(0, mentions.Count).OrderBy(i => mentions[i].Start)];
        foreach (var (one, other) in order.Zip(order.Skip(1)))
        {
            var (first, second) = (mentions[one], mentions[other]);
            if (first.End > second.Start || !arePair(first, second))
                continue;
            mentions[one] = first with { Or = second.Value };
            mentions[other] = second with { Or = first.Value };
        }
    }
}
