using Aligner.Corpus;
using Aligner.Language.Sentences;

namespace Aligner.Exchange.Tables;

/// <summary>
/// Two rows one below the other, both changed, which together have as many characters as they had: a person moved text from one to the other,
/// and the numbers of sentences go with it. What is in neither row any more, or new in one, moves nothing.
/// </summary>
internal static class MovedText
{
    public static void Follow(EditedRow above, EditedRow below)
    {
        if (!above.IsChanged || !below.IsChanged || above.Draft.Document != below.Draft.Document || above.Draft.Part != below.Draft.Part)
            return;
        var (first, second) = (above.Draft, below.Draft);
        var (was, wasBelow) = (first.Checksum!, second.Checksum!);
        if (IsMoved((was.English, first.English), (wasBelow.English, second.English)))
            (first.EnglishSentences, second.EnglishSentences) = Share(first.EnglishSentences, second.EnglishSentences, first.English, second.English, text => EnglishSentenceSplitter.Split(text).Length);
        if (IsMoved((was.Chinese, first.Chinese), (wasBelow.Chinese, second.Chinese)))
            (first.ChineseSentences, second.ChineseSentences) = Share(first.ChineseSentences, second.ChineseSentences, first.Chinese, second.Chinese, text => ChineseSentenceSplitter.Split(text).Length);
    }

    private static bool IsMoved((int Length, string Text) above, (int Length, string Text) below)
    {
        var (now, nowBelow) = (RowChecksum.LengthOf(above.Text), RowChecksum.LengthOf(below.Text));
        return now != above.Length && now + nowBelow == above.Length + below.Length;
    }

    private static (SentenceRange?, SentenceRange?) Share(SentenceRange? one, SentenceRange? other, string above, string below, Func<string, int> count)
    {
        if (MergedRow.Whole(one, other) is not { } whole || (one ?? other)!.Value.Start != whole.Start || whole.Count != (one?.Count ?? 0) + (other?.Count ?? 0))
            return (one, other);
        return SplitRow.Sentences(whole, [above, below], count) is [var first, var second] ? (first, second) : (one, other);
    }
}
