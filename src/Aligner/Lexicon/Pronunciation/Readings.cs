using System.Collections.Immutable;
using System.Text;
using Aligner.Language.Words;

namespace Aligner.Lexicon.Pronunciation;

/// <summary>The entries of a word for people who read: the likeliest reading first, with tone marks.</summary>
internal sealed class Readings(BilingualLexicon lexicon)
{
    private const int Likeliest = 1000;

    // What a character that stands alone is most often, where the lexicon has more to say on another of its readings.
    private const string StandingAlone = """
        了le5 着zhe5 著zhe5 得de5 地de5 么me5 麼me5 啊a5 呀ya5 哩li5 咯lo5 什shen2 长chang2 長chang2 重zhong4 数shu4 數shu4 处chu4 處chu4
        相xiang1 空kong1 干gan4 幹gan4 脚jiao3 腳jiao3 句ju4 雨yu3 降jiang4 斗dou4 鬥dou4 拉la1 强qiang2 強qiang2 佛Fo2 贾Jia3 賈Jia3
        校xiao4 吓xia4 嚇xia4 岂qi3 豈qi3 衣yi1 荡dang4 蕩dang4 溜liu1 肚du4 芥jie4 屏ping2 阿a1 碌lu4 亟ji2 铺pu1 鋪pu1 盛sheng4
        没mei2 沒mei2 教jiao1 宁ning2 寧ning2 咽yan4 吭keng1 薄bao2 乐le4 樂le4 都dou1 朝chao2 切qie1 哄hong3 调diao4 調diao4 待dai4 系xi4 中zhong1 好hao3 难nan2 難nan2
        率lu:4 露lu4 冲chong1 沖chong1 衝chong1 散san4 结jie2 結jie2 卷juan3 捲juan3 背bei4 传chuan2 傳chuan2 倒dao4 弹tan2 彈tan2 担dan1 擔dan1 涨zhang3 漲zhang3
        吗ma5 嗎ma5 称cheng1 稱cheng1 怔zheng4 卡ka3 哦o4 呵he1 供gong1 胖pang4 堡bao3 症zheng4 咳ke2 扛kang2 晃huang4 拧ning3 擰ning3 搂lou3 摟lou3
        趟tang4 仆pu2 僕pu2 沈Shen3 荷he2 爪zhua3 予yu3 拽zhuai4 熨yun4 喔wo1 陆lu4 陸lu4 仔zi3 淋lin2 幢zhuang4 雀que4 缀zhui4 綴zhui4 膏gao1 秤cheng4 佃dian4
        挟xie2 挾xie2 刹sha1 剎sha1 柏bai3 娜na4 镐gao3 鎬gao3 芸yun2 揣chuai1 喽lou5 嘍lou5 呐na5 菲fei1 轧ya4 軋ya4 垛duo4 鹄hu2 鵠hu2 悄qiao1 冯Feng2
        馮Feng2 瀑pu4 蛤ha2
        """;

    // The same for words.
    private const string UsualWords = """
        妻子 qi1 zi5;分子 fen1 zi3;好处 hao3 chu5;好處 hao3 chu5;空位 kong4 wei4;明朝 Ming2 chao2;当日 dang1 ri4;當日 dang1 ri4;所长 suo3 zhang3;所長 suo3 zhang3;大都 da4 dou1
        狮子 shi1 zi5;獅子 shi1 zi5;播种 bo1 zhong3;播種 bo1 zhong3;恶心 e3 xin5;看好 kan4 hao3;教会 jiao4 hui4;教會 jiao4 hui4;倒数 dao4 shu3;倒數 dao4 shu3
        累累 lei2 lei2;金子 jin1 zi5;猴儿 hou2 r5;猴兒 hou2 r5;保长 bao3 zhang3;行会 hang2 hui4;公差 gong1 chai1;一哄而散 yi1 hong4 er2 san4;手卷 shou3 juan4
        卷子 juan4 zi5;外传 wai4 zhuan4;外傳 wai4 zhuan4;不得 bu4 de2;当夜 dang1 ye4;生意 sheng1 yi5;老公 lao3 gong1;省事 sheng3 shi4;门道 men2 dao5;門道 men2 dao5;中式 Zhong1 shi4;裁缝 cai2 feng5;裁縫 cai2 feng5
        下调 xia4 tiao2;下調 xia4 tiao2;上调 shang4 tiao2;上調 shang4 tiao2;行头 xing2 tou5;行頭 xing2 tou5;言语 yan2 yu3;落空 luo4 kong1;上色 shang4 se4
        """;

    private static readonly Dictionary<string, string> UsualReadings = ParseUsual();

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
        var isUsual = UsualReadings.GetValueOrDefault(word) == entry.Reading;
        var isName = !isUsual && char.IsUpper(entry.Reading[0]);
        return entry.Glosses.Sum(gloss => gloss.Weight) + (isUsual ? Likeliest : 0) - (isName ? Likeliest : 0);
    }

    private static Dictionary<string, string> ParseUsual()
    {
        var readings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in StandingAlone.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
            readings[pair[..1]] = pair[1..];
        foreach (var pair in UsualWords.Split((char[])[';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            readings[pair[..pair.IndexOf(' ', StringComparison.Ordinal)]] = pair[(pair.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        return readings;
    }
}
