using System.Collections.Immutable;
using System.Text;
using Aligner.Language.Words;

namespace Aligner.Lexicon;

/// <summary>The entries of a word for people who read: the likeliest reading first, with tone marks.</summary>
internal sealed class Readings(BilingualLexicon lexicon)
{
    private const int Likeliest = 1000;

    // What a character that stands alone is most often, where the lexicon has more to say on another of its readings.
    private const string StandingAlone = """
        了le5 着zhe5 著zhe5 得de5 地de5 么me5 麼me5 啊a5 呀ya5 哩li5 咯lo5 什shen2 长chang2 長chang2 重zhong4 数shu4 數shu4 处chu4 處chu4
        相xiang1 空kong1 干gan4 幹gan4 脚jiao3 腳jiao3 句ju4 雨yu3 降jiang4 斗dou4 鬥dou4 拉la1 强qiang2 強qiang2 佛Fo2 贾Jia3 賈Jia3
        校xiao4 吓xia4 嚇xia4 岂qi3 豈qi3 衣yi1 荡dang4 蕩dang4 溜liu1 肚du4 芥jie4 屏ping2 阿a1 碌lu4 亟ji2 铺pu1 鋪pu1 盛sheng4
        没mei2 沒mei2 教jiao1 宁ning2 寧ning2 咽yan4 吭keng1
        """;

    private static readonly Dictionary<string, string> AloneReadings = ParseAlone();

    /// <summary>The entries of a word that have a reading, the likeliest reading first.</summary>
    public ImmutableArray<LexiconEntry> Of(string word) =>
        [.. lexicon.Find(word).Where(entry => entry.Reading.Length > 0).OrderByDescending(entry => Likelihood(word, entry))];

    /// <summary>A syllable with its tone mark for each character of the word; empty ones for what has no reading.</summary>
    public string[] Syllables(string word)
    {
        var characters = word.EnumerateRunes().ToArray();
        var syllables = Of(word) is [var first, ..] ? ToneMarked(first) : [];
        return syllables.Length == characters.Length ? syllables : [.. characters.Select(Alone)];
    }

    public static string[] ToneMarked(LexiconEntry entry) => [.. entry.Reading.Split(' ').Select(Pinyin.WithToneMark)];

    private string Alone(Rune character) => Of(character.ToString()) is [var first, ..] ? ToneMarked(first)[0] : "";

    // A word with much to say is the commoner one (东西 the thing, not east and west); names and surnames are capitalised.
    private static double Likelihood(string word, LexiconEntry entry)
    {
        var isUsual = AloneReadings.GetValueOrDefault(word) == entry.Reading;
        var isName = !isUsual && word.Length == 1 && char.IsUpper(entry.Reading[0]);
        return entry.Glosses.Sum(gloss => gloss.Weight) + (isUsual ? Likeliest : 0) - (isName ? Likeliest : 0);
    }

    private static Dictionary<string, string> ParseAlone()
    {
        var readings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in StandingAlone.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
            readings[pair[..1]] = pair[1..];
        return readings;
    }
}
