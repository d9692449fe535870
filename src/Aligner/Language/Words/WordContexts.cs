using System.Collections.Frozen;

namespace Aligner.Language.Words;

/// <summary>
/// Words whose characters are as often words by themselves, and what is beside them then: 马上 after 从 is on horseback, 才能 before a verb is
/// "only then can". Where the characters around are such, the word costs more; a few cost less (有的 at the beginning of a clause).
/// </summary>
internal static class WordContexts
{
    private const float Split = 8;
    private const float Direction = 4;

    // Words, the characters before, the characters after; + for those that cost less. * is any, ! none of them, # a numeral, $ a mark or an
    // end of the text.
    private const string Table = """
        + 有的           $们們人                  !$
        马上 馬上        从從在骑騎到往匹         *
        个数 個數 个子 個子 个性 個性 个别 個別 本人 名人 条件 條件 条理 條理    #  *
        个人 個人        二两兩三四五六七八九十百千万萬几幾多0123456789  *
        一个人 一個人    有                       *
        的话 的話        *                        !$
        把手             !门門的车車              举舉放伸洗插搭背松鬆缩縮擦抬拿搁擱揣藏抽一给給伤傷张張
        和尚             !大小老$                 在未且有可
        都会 都會        !大                      *
        得可以           *                        !$
        一句话 一句話    *                        也都没沒就说說把
        一声 一聲        *                        !$
        穿着 穿著        !的$                     !打朴樸考讲講得入整随隨华華简簡$
        我去             *                        !$
        后来 後來        起走醒回                 到
        才能             !的有艺藝术術无無其$     !和与與的$
        将来 將來        她他我會会               学學这這北上自
        三次 三維 多種維生素  *                   !方元
        小的             最较較很                 *
        中的             *                        !目
        他用             *                        *
        把門 把门        *                        *
        到了 坏了 壞了 有了 好了 行了 得了 对了 對了 算了  !$   *
        着呢 著呢        !可多好大远遠近重高忙难難长長  *
        可不             !$                       !是
        要不             !$                       *
        那是             *                        *
        要不             $                        来來去走
        一面             挂掛墙牆有               *
        一时 一時        有                       *
        一块 一塊        出了有是                 *
        一把抓           *                        *
        前天 后天 後天 前后 前後 前年  年天月日   *
        年前             #                        *
        人和 人与 人與   *                        *
        学生会 學生會    *                        不
        当地 當地        *                        面
        了解 瞭解        学會会學                 *
        家里 家裡        国國专專                 *
        国会 國會        美中英德法我外各         *
        人才             *                        能
        使节 使節        *                        约約
        得很             *                        !$
        得直 得气 得氣   *                        *
        地点 地點        *                        点點
        实地 實地        实實                     *
        着花 着手 着地 着火 着装 着色 着想 着眼  看拿拉握牵举抬扶望听想等坐站躺跑走提抱背摆放挂写画贴穿戴插种开闭关带领跟顺沿朝向对冒含笑哭唱说喊指抓拍捧端  *
        着重 著重        写寫画畫                 !表介讲講分强強谈談说說研解描探指突于於考培抓论論阐闡推反刻展体體
        着重 著重        看拿拉握举舉抬扶听聽想坐站躺跑走提抱背摆擺放挂掛贴貼穿戴種开開带帶领領跟顺順向对對冒含笑哭唱喊挥揮担擔  *
        著手 著地 著火 著想 著眼  看拿拉握牽舉抬扶望聽想等坐站躺跑走提抱背擺放掛寫畫貼穿戴插種開閉關帶領跟順沿朝向對冒含笑哭唱說喊指抓拍捧端  *
        多重             有                       *
        票数 票數        把                       清
        重读 重讀        我你他她让讓再要         第课課这這
        行路             #两兩                    *
        种种 種種        这這                     法
        得数 得數        !的其                    *
        球弹 球彈        把                       *
        行人             #外内內同几幾            *
        得到             做办辦看听聽想找买買拿吃料走够夠赶趕摸数數用  *
        借过 借過        !$                       *
        上都             *                        *
        受过 受過        !代                      *
        走过 走過        *                        很许許几幾不一无無好那
        人种 人種        没沒有                   *
        画卷 畫卷        把                       *
        难处 難處        很最                     *
        外长 外長        在                       年
        年少             前去今明后後往           *
        得手             *                        !$了的后後
        着棋 著棋        下                       *
        作为 作為        看当當视視算             *
        午睡             中                       *
        着数 著數 着花 著花  *                    *
        盐都 鹽都 花都 新都 江都 宜都  *          !区區县縣市的
        有人             人要                     模
        了债 了債        还還清欠                 *
        得中             猜打射投考押             *
        树种 樹種        棵株                     *
        着劲 著勁        不                       *
        派出             *                        差
        人种 人種        个個                     *
        花结 花結        *                        籽果满滿
        出书 出書        不                       *
        船只             *                        靠能
        上载 上載        船车車                   *
        得到             请請借雇约約订訂         *
        得到             你我您咱还還就又再先也   前后後外路门門街楼车車
        """;

    private static readonly FrozenDictionary<string, (string Before, string After, float Cost)[]> Contexts = Parse();
    private static readonly FrozenDictionary<string, (string Before, string After, float Cost)[]>
        .AlternateLookup<ReadOnlySpan<char>> Lookup = Contexts.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a word costs more, or less, where it stands, in nats.</summary>
    public static float Cost(ReadOnlySpan<char> text, int start, int end)
    {
        if (end - start < 2)
            return 0;
        var before = start > 0 ? text[start - 1] : ' ';
        var after = end < text.Length ? text[end] : ' ';
        if (Lookup.TryGetValue(text[start..end], out var contexts))
        {
            foreach (var context in contexts)
            {
                if (Matches(context.Before, before) && Matches(context.After, after))
                    return context.Cost;
            }
        }

        // 悄悄地 is an adverb with its particle, whatever follows.
        if (text[start] == '地' && start > 1 && text[start - 1] == text[start - 2])
            return Split;

        // 喷出来 is 喷 and 出来: what comes or goes takes its direction with it.
        return end - start == 2 && after is '来' or '來' or '去' && "起出下上进進回过過".Contains(text[end - 1], StringComparison.Ordinal)
            ? Direction : 0;
    }

    private static bool Matches(string pattern, char character)
    {
        if (pattern == "*")
            return true;
        var isListed = pattern.Contains(character, StringComparison.Ordinal)
            || (pattern.Contains('#') && IsNumeral(character))
            || (pattern.Contains('$') && !char.IsLetterOrDigit(character));
        return isListed != pattern.StartsWith('!');
    }

    private static bool IsNumeral(char character) =>
        char.IsAsciiDigit(character) || ChineseNumerals.IsNumeral(character) || character is '两' or '兩' or '几' or '幾';

    private static FrozenDictionary<string, (string Before, string After, float Cost)[]> Parse() => Table
        .Split('\n')
        .Select(line => line.Split((char[])[' ', '\r'], StringSplitOptions.RemoveEmptyEntries))
        .SelectMany(fields => fields[..^2].Where(word => word != "+")
            .Select(word => (Word: word, Before: fields[^2], After: fields[^1], Cost: fields[0] == "+" ? -Split : Split)))
        .GroupBy(row => row.Word, row => (row.Before, row.After, row.Cost))
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
