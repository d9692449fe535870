using System.Text.RegularExpressions;
using Aligner.Corpus;
using Aligner.Language;

namespace Aligner.Quality;

/// <summary>Finds words written twice, and pairs that stand twice in one part of a document. Keeps a hash for each pair of the document.</summary>
internal sealed partial class RepeatedCheck : QualityCheck
{
    // Shorter ones, as Yes., come again.
    private const int LeastLength = 15;

    private readonly Dictionary<TextHash, string> _firsts = [];

    public override IEnumerable<Observation> Examine(IReadOnlyList<Segment> block)
    {
        foreach (var segment in block)
        {
            foreach (var match in DoubledWord().Matches(segment.English).Where(match => !IsRight(match.Groups["word"].Value) && !IsSound(segment.English, match)).Take(1))
                yield return Observe(segment, $"'{match.Value}' has a word twice", new TextMark(Side.English, match.Index, match.Length));
            foreach (var match in DoubledCharacter().Matches(segment.Chinese).Take(1))
                yield return Observe(segment, $"'{match.Value}' has a character twice", new TextMark(Side.Chinese, match.Index, match.Length));
            if (segment.English.Length + segment.Chinese.Length < LeastLength)
                continue;
            var hash = TextHash.Of($"{segment.Part}\n{segment.English}\n{segment.Chinese}");
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
    private static bool IsRight(string word) => word.ToLowerInvariant() is "had" or "that" or "very" or "so" or "really" or "no" or "ha" or "bye" or "well" or "yes" or "oh" or "long" or "many" or "there" or "now" or "is";

    // Tock tock tock, and the name Zhen Zhen.
    private static bool IsSound(string text, Match match) =>
        char.IsUpper(match.Value[^match.Groups["word"].Length]) || DoubledWord().IsMatch(text, match.Index + match.Groups["word"].Length);

    [GeneratedRegex(@"\b(?<word>\p{L}+)\s+\k<word>\b", RegexOptions.IgnoreCase)]
    private static partial Regex DoubledWord();

    [GeneratedRegex("的的|了了|和和|与与|及及|或或|把把|被被|其其|而而")]
    private static partial Regex DoubledCharacter();
}
