using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Aligner.Language.Words;

namespace Aligner.Lexicon.Words;

/// <summary>
/// Names of people that no lexicon has: a surname with one or two characters after it, all of which would stand alone, that the document
/// shows again. Two of them want three times, since two characters are more often chance.
/// </summary>
internal static class DocumentNames
{
    private const int LongestName = 3;
    private const int FewestOfThree = 2;
    private const int FewestOfTwo = 3;

    private const string Surnames = """
        王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鐘汪
        田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦俞章鲁魯葛伍韦韋申尤毕畢聂聶
        """;

    // What stands alone after a surname without being of the name.
    private const string Others = """
        的了着著过過是在有不没沒也都就才又还還很太最更被把让讓给給向到对對说說道问問答走来來去看听聽想要会會能个個只隻这這那之吗嗎呢吧啊和与與跟从從于於
        上下里裡中外前后後家人我你他她它们們一二两兩三四五六七八九十百千地得以为為用将將等则則而且或则即若如因所其此每各某再已曾可愿願笑哭站坐叫喊拿打做吃喝点點摇搖
        """;

    // A measure or a word that points, so that the surname is none: 一张纸, 这段路.
    private const string Counting = "一二两兩三四五六七八九十百千万萬几幾每这這那哪第半";

    private static readonly FrozenSet<char> AllSurnames = Surnames.Where(char.IsLetter).ToFrozenSet();
    private static readonly FrozenSet<char> AllOthers = Others.Where(char.IsLetter).ToFrozenSet();

    /// <summary>The names, each once, in the order in which they were first seen.</summary>
    /// <param name="texts">The Chinese of one document.</param>
    /// <param name="lexicon">By which it is cut.</param>
    public static List<string> Find(IEnumerable<string> texts, BilingualLexicon lexicon)
    {
        var tokenizer = new ChineseTokenizer(lexicon);
        var tokens = new List<WordToken>();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            tokens.Clear();
            tokenizer.Tokenize(text, tokens);
            for (var first = 0; first < tokens.Count; first++)
                Count(text, tokens, first, counts);
        }

        var three = counts.Where(name => name.Key.Length == LongestName && name.Value >= FewestOfThree).Select(name => name.Key).ToList();
        var alone = counts.Where(
            name => name.Key.Length < LongestName
                && name.Value - three.Where(longer => longer.StartsWith(name.Key, StringComparison.Ordinal))
                .Sum(longer => counts[longer]) >= FewestOfTwo);
        return [.. three, .. alone.Select(name => name.Key)];
    }

    private static void Count(string text, List<WordToken> tokens, int first, Dictionary<string, int> counts)
    {
        var start = tokens[first].Start;
        if (tokens[first].Length != 1 || !AllSurnames.Contains(text[start])
            || (start > 0 && Counting.Contains(text[start - 1], StringComparison.Ordinal)))
        {
            return;
        }

        for (var (length, next) = (2, first + 1);
            length <= LongestName && next < tokens.Count && IsGiven(text, tokens[next], start + length - 1); length++, next++)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, text.Substring(start, length), out _)++;
        }
    }

    private static bool IsGiven(string text, WordToken token, int place) =>
        token is { Kind: WordKind.Word, Length: 1 } && token.Start == place && char.IsLetter(text[place])
        && !AllOthers.Contains(text[place]);
}
