using Aligner.Text;

namespace Aligner.Transcripts.Sources.Timed.Sides;

/// <summary>Makes one cue of two that have one time span, one in English, the other in Chinese.</summary>
internal static class TwinFinder
{
    // More cues with one span are not a pair but a file whose times tell nothing.
    private const int MostOfOneSpan = 6;
    private const int FewestTwins = 2;
    private const double LeastInOrder = 0.9;

    // A name or a term in both languages has no more.
    private const int MostWords = 2;

    public static List<CueDraft> Merge(List<CueDraft> drafts)
    {
        var areSections = AreSections(drafts);
        var absorbed = new HashSet<CueDraft>();
        var spans = SharedSpans.Of(drafts.FindAll(draft => !draft.Block.IsSign), draft => draft.Block.Times)
            .Where(span => span.Count <= MostOfOneSpan).ToList();
        var twins = spans.FindAll(AreTwins);
        var areTwins = twins.Count * 2 > spans.Count(span => !span.Exists(draft => draft.IsNeither));
        var englishFirst = twins.Count(span => span[0].IsEnglish);
        foreach (var span in spans)
        {
            if (areTwins && Math.Max(englishFirst, twins.Count - englishFirst) >= LeastInOrder * twins.Count)
                Place(span, englishFirst * 2 > twins.Count ? Side.English : Side.Chinese);
            MergeSpan(span, areTwins, absorbed);
        }

        var left = drafts.FindAll(draft => !absorbed.Contains(draft));
        return areSections && absorbed.Count >= FewestTwins
            ? [.. left.OrderBy(draft => draft.Block.Times?.Start ?? TimeSpan.MaxValue)] : left;
    }

    /// <summary>
    /// Whether all cues of one language come first, then those of the other, each in the order of their times: one that has no twin has its
    /// place between theirs.
    /// </summary>
    private static bool AreSections(List<CueDraft> drafts)
    {
        var first = drafts.TakeWhile(draft => !draft.IsChinese).Count();
        first = first > 0 ? first : drafts.TakeWhile(draft => !draft.IsEnglish).Count();
        var second = drafts.Skip(first).ToList();
        return second.Count > 0 && (second.TrueForAll(draft => !draft.IsEnglish) || second.TrueForAll(draft => !draft.IsChinese))
            && AreInOrder(drafts.Take(first)) && AreInOrder(second);
    }

    private static bool AreInOrder(IEnumerable<CueDraft> drafts)
    {
        var starts = drafts.Select(draft => draft.Block.Times?.Start).OfType<TimeSpan>().ToList();
        return starts.Zip(starts.Skip(1)).All(pair => pair.First <= pair.Second);
    }

    private static bool AreTwins(List<CueDraft> span) =>
        span is [var one, var other] && ((one.IsEnglish && other.IsChinese) || (one.IsChinese && other.IsEnglish));

    /// <param name="span">Cues of one time.</param>
    /// <param name="areTwins">Whether most of such cues in the file are twins: then one that has a stray line of the other language is a
    /// twin too.</param>
    /// <param name="absorbed">Gets those that are part of another now.</param>
    private static void MergeSpan(List<CueDraft> span, bool areTwins, HashSet<CueDraft> absorbed)
    {
        SettleWordless(span);
        if (areTwins && span.Count == 2 && span.Count(draft => draft.IsEnglish || draft.IsChinese) == 1
            && !span.Exists(draft => draft.IsNeither))
        {
            MergeAll(span, absorbed);
            return;
        }

        var english = span.FindAll(draft => draft.IsEnglish);
        var chinese = span.FindAll(draft => draft.IsChinese);
        if (english.Count == chinese.Count)
            MergePairs(english.Zip(chinese), span, absorbed);
        else if (english.Count > 0 && chinese.Count > 0)
            MergeAll([.. span.Where(draft => draft.IsEnglish || draft.IsChinese)], absorbed);
    }

    private static void MergePairs(IEnumerable<(CueDraft English, CueDraft Chinese)> pairs, List<CueDraft> span, HashSet<CueDraft> absorbed)
    {
        foreach (var (english, chinese) in pairs.ToList())
            MergeAll(span.IndexOf(english) < span.IndexOf(chinese) ? [english, chinese] : [chinese, english], absorbed);
    }

    private static void MergeAll(List<CueDraft> drafts, HashSet<CueDraft> absorbed)
    {
        foreach (var twin in drafts.Skip(1))
        {
            drafts[0].Absorb(twin);
            absorbed.Add(twin);
        }
    }

    /// <summary>Of twins that say nothing of their language, a number or one or two Latin words in both, the place says it.</summary>
    private static void Place(List<CueDraft> span, Side first)
    {
        if (span is not [var one, var other] || !((one.IsNeither && other.IsNeither) || (one.IsEnglish && other.IsEnglish)))
            return;
        var chinese = first == Side.Chinese ? one : other;
        if (chinese.IsEnglish
            && !chinese.English.TrueForAll(line => Script.HasHan(line.Text) || Script.CountLatinWords(line.Text) <= MostWords))
        {
            return;
        }

        one.MoveTo(first);
        other.MoveTo(first.Other());
    }

    /// <summary>A number or a formula beside a twin with words is on the other side.</summary>
    private static void SettleWordless(List<CueDraft> span)
    {
        if (span is [var one, var other] && one.IsNeither != other.IsNeither)
        {
            var (wordless, worded) = one.IsNeither ? (one, other) : (other, one);
            if (worded.IsEnglish || worded.IsChinese)
                wordless.Settle(worded.IsEnglish ? Side.Chinese : Side.English);
        }
    }
}
