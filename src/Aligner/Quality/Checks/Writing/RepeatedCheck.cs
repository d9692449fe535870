using System.Text.RegularExpressions;
using Aligner.Segments.Operations;
using Aligner.Text;

namespace Aligner.Quality.Checks.Writing;

/// <summary>
/// Finds words written twice, and pairs that stand twice in one part of a document. Keeps a hash for each pair of the document.
/// </summary>
internal sealed partial class RepeatedCheck : QualityCheck
{
    // Shorter ones, as Yes., come again.
    private const int LeastLength = 15;

    private readonly Dictionary<UInt128, string> _firsts = [];

    public override IEnumerable<Observation> Examine(SegmentBlock block)
    {
        foreach (var segment in block.Segments)
        {
            if (DoubledWordOf(segment.English) is var (start, length))
            {
                yield return Observe(segment, $"'{segment.English.Substring(start, length)}' has a word twice",
                    new TextMark(Side.English, start, length));
            }

            foreach (var match in DoubledCharacter().Matches(segment.Chinese).Take(1))
            {
                yield return Observe(segment, $"'{match.Value}' has a character twice",
                    new TextMark(Side.Chinese, match.Index, match.Length));
            }

            if (segment.English.Length + segment.Chinese.Length < LeastLength)
                continue;
            var hash = TextHash.Of(segment.Part.ToString(), segment.English, segment.Chinese);
            if (!_firsts.TryAdd(hash, segment.Id))
                yield return Observe(segment, $"the same pair as {_firsts[hash]}");
        }
    }

    public override IEnumerable<Observation> EndDocument()
    {
        _firsts.Clear();
        return [];
    }

    // "He had had enough", "I know that that is so", "very, very".
    private static bool IsRight(string word) =>
        word is "had" or "that" or "very" or "so" or "really" or "no" or "ha" or "bye" or "well" or "yes" or "oh" or "long" or "many"
        or "there" or "now" or "is";

    private static (int Start, int Length)? DoubledWordOf(string text)
    {
        // In lower case, since a back reference that ignores case is not compiled.
        var lower = text.ToLowerInvariant();
        for (var match = DoubledWord().Match(lower); match.Success; match = match.NextMatch())
        {
            var word = match.Groups["word"].Value;
            if (!IsRight(word) && !IsSound(text, lower, match.Index + match.Length - word.Length))
                return (match.Index, match.Length);
        }

        return null;
    }

    // Tock tock tock, and the name Zhen Zhen.
    private static bool IsSound(string text, string lower, int second) =>
        char.IsUpper(text[second]) || DoubledWord().IsMatch(lower, second);

    [GeneratedRegex(@"\b(?<word>\p{L}+)\s+\k<word>\b")]
    private static partial Regex DoubledWord();

    [GeneratedRegex("的的|了了|和和|与与|及及|或或|把把|被被|其其|而而")]
    private static partial Regex DoubledCharacter();
}
