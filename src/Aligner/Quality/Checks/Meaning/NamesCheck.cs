using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Aligner.Language.Words;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Quality.Checks.Meaning;

/// <summary>
/// Finds names that one side lacks: Latin ones in Chinese text, and Chinese names in pinyin whose characters the Chinese does not have.
/// </summary>
internal sealed partial class NamesCheck(CheckOptions options) : SegmentCheck
{
    private const int MostSyllables = 3;

    private static readonly string[] Parts = ["family", "given"];

    // The hundred or so families most people belong to.
    private static readonly FrozenSet<string> FamilyNames = (
        "bai bao cai cao chang chen cheng cui dai deng ding dong du duan fan fang feng fu gao gong gu guo han hao he hou hu huang jia "
        + "jiang jin "
        + "kang kong lai lei li liang liao lin liu long lu luo lü ma mao meng mo ni pan peng qian qiao qin qiu ren shao shen shi song su "
        + "sun tan "
        + "tang tao tian wan wang wei wen wu xia xiang xiao xie xiong xu xue yan yang yao ye yin yu yuan zeng zhan zhang zhao zheng zhong "
        + "zhou zhu zou")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    protected override IEnumerable<Observation> Examine(Segment segment)
    {
        if (!segment.IsPair)
            yield break;
        foreach (var match in LatinName().Matches(segment.Chinese)
            .Where(match => !segment.English.Contains(match.Value, StringComparison.OrdinalIgnoreCase)
                && !IsInitials(match.Value, segment.English)).Take(1))
        {
            yield return Observe(segment, $"the Chinese has '{match.Value}', the English has not",
                new TextMark(Side.Chinese, match.Index, match.Length));
        }

        foreach (var match in TwoCapitals().Matches(segment.English)
            .Where(match => IsPinyinName(match) && !HasReading(match, segment.Chinese)).Take(1))
        {
            yield return Observe(segment, $"nothing in the Chinese reads '{match.Value}'",
                new TextMark(Side.English, match.Index, match.Length));
        }
    }

    /// <summary>AI is there where the English has artificial intelligence.</summary>
    private static bool IsInitials(string name, string english)
    {
        var initials = string.Concat(english.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => char.ToUpperInvariant(word[0])));
        return initials.Contains(name.ToUpperInvariant(), StringComparison.Ordinal);
    }

    private static bool IsPinyinName(Match match) =>
        FamilyNames.Contains(match.Groups["family"].Value.ToLowerInvariant())
        && PinyinSyllables.Parse(match.Groups["given"].Value.ToLowerInvariant(), MostSyllables).Any();

    /// <summary>Whether the characters of either name stand in a row in the Chinese.</summary>
    private bool HasReading(Match match, string chinese) =>
        Parts.Any(group => PinyinSyllables.Parse(match.Groups[group].Value.ToLowerInvariant(), MostSyllables)
            .Any(syllables => Enumerable.Range(0, Math.Max(0, chinese.Length - syllables.Length + 1))
                .Any(start => IsRead(chinese, start, syllables))));

    private bool IsRead(string chinese, int start, string[] syllables)
    {
        for (var i = 0; i < syllables.Length; i++)
        {
            if (!options.Lexicon.Value.Find(chinese.AsSpan(start + i, 1))
                .Any(entry => PinyinSyllables.WithoutTone(entry.Reading) == syllables[i]))
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9.@/])[A-Z][A-Za-z]{2,}(?![A-Za-z0-9@/])")]
    private static partial Regex LatinName();

    [GeneratedRegex(@"\b(?<family>[A-Z][a-z]+) (?<given>[A-Z][a-z]+)\b(?!-)")]
    private static partial Regex TwoCapitals();
}
