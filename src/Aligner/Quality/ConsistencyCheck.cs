using Aligner.Corpus;
using Aligner.Corpus.Operations;
using Aligner.Language;

namespace Aligner.Quality;

/// <summary>
/// Finds texts that come again with another translation. Keeps for each text of either side its hash, that of its translation
/// and the id of its first segment; no texts.
/// </summary>
internal sealed class ConsistencyCheck : QualityCheck
{
    // Shorter texts, as 好。, have many right translations.
    private const int LeastHan = 8;
    private const int LeastEnglishCharacters = 25;

    private readonly Dictionary<UInt128, First> _english = [];
    private readonly Dictionary<UInt128, First> _chinese = [];

    private readonly record struct First(string Id, UInt128 Other);

    public override IEnumerable<Observation> Examine(SegmentBlock block)
    {
        foreach (var segment in block.Pairs)
        {
            var (english, chinese) = (TextHash.Of(WordsOf(segment.English)), TextHash.Of(WordsOf(segment.Chinese)));
            if (Script.CountHan(segment.Chinese) >= LeastHan && Other(_chinese, chinese, english, segment) is { } sameChinese)
                yield return Observe(segment, $"the same Chinese has another English in {sameChinese}", TextMark.Whole(segment, Side.English));
            if (segment.English.Length >= LeastEnglishCharacters && Other(_english, english, chinese, segment) is { } sameEnglish)
                yield return Observe(segment, $"the same English has another Chinese in {sameEnglish}", TextMark.Whole(segment, Side.Chinese));
        }
    }

    /// <summary>The id of the text's first segment, where that has another translation.</summary>
    private static string? Other(Dictionary<UInt128, First> firsts, UInt128 text, UInt128 translation, Segment segment)
    {
        if (firsts.TryAdd(text, new First(segment.Id, translation)))
            return null;
        return firsts[text].Other == translation ? null : firsts[text].Id;
    }

    /// <summary>The letters and digits of a text in lower case: what differs in marks and spaces only is the same.</summary>
    private static string WordsOf(string text)
    {
        var words = new char[text.Length];
        var length = 0;
        foreach (var c in text.Where(char.IsLetterOrDigit))
            words[length++] = char.ToLowerInvariant(c);
        return new string(words, 0, length);
    }
}
