using System.Collections.Frozen;
using Aligner.Language.Words;

namespace Aligner.Lexicon;

/// <summary>
/// The readings of characters that are words by themselves and whose neighbours tell which: 得 děi before a verb, 还 huán with what is
/// given back. Rules are tried in their order; where none holds, the usual reading stays. Tones are the dictionary's.
/// </summary>
internal static class ContextReadings
{
    private const string Persons = "我 你 您 他 她 它 我们 你们 他们 她们 它们 咱们 咱 大家 谁 自己";

    private static readonly FrozenDictionary<char, (string Reading, Func<ReadingPlace, bool> Holds)[]> Rules = new Dictionary<char, (string Reading, Func<ReadingPlace, bool> Holds)[]>
    {
        ['得'] =
        [
            ("de2", place => place.GoesOn("第 冠军 奖 病 胜 满分")),
            ("dei3", place => place.IsAfter(Persons + " 人 人们 这 还 就 也 又 都 总 可 非 才 必 先 至少 那 一定 不然 否则") && !place.GoesOn("了 过 到 一") && !place.EndsClause),
        ],
        ['地'] = [("di4", place => !place.IsAfterDouble && (place.BeginsClause || place.IsAfter("这 那 哪 块 片 亩 扫 耕 拖 荒 湿 卖 买 租 无 在 有 是 种 下 本 该 各 某 此 两 之 的 到 于 对 把 离 满 就")))],
        ['着'] = [("zhao2", place => place.IsAfter("不 得 睡 够 猜 逮 捉"))],
        ['还'] = [("huan2", place => place.EndsClause || place.IsBefore("了 给 钱 债 清 书 款 你 我 他"))],
        ['长'] = [("zhang3", place => place.IsBefore("得 着 出 满 成 大 高 在 到 出来") || place.IsAfter("市 县 省 镇 乡 村 局 处 科 部 组 班 团 站 所 馆 州 厅"))],
        ['行'] = [("hang2", place => place.IsAfterNumeral || place.IsAfter("第 哪 各 同 数 双"))],
        ['重'] = [("chong2", place => place.IsAfterNumeral || place.GoesOn("写 做 修 画 印 读 走 看 演 装 提 游 逢 返 组 启 编 译 拍 建 回 归 现 铺 排 学 唱 申 塑"))],
        ['为'] =
        [
            ("wei2", place => place.IsBeforeNumber || place.IsAfterNumeral || place.FollowsInClause("以") || place.PrecedesInClause("所") || place.IsAfter("称 视 定 分 译 改 变 化 转 评 选 列 设 尊 誉 升 写 合 简称 叫 聘 拜 奉 均 约 仅 共 最 面积 人口 命名 改名 更名 转变 指定 统称 翻译 任命 划分")),
            ("wei4", place => place.GoesOn("我 你 您 他 她 它 咱 大家 人民 孩子 国家 自己 祖国 什么 这 那") || place.BeginsClause || place.IsAfter(Persons + " 也 都 还 就 并 能 要 会 可以 愿意 专门 纷纷")),
        ],
        ['只'] = [("zhi1", place => place.IsAfterNumeral || place.IsAfter("哪 各 那 这"))],
        ['种'] = [("zhong4", place => !place.IsAfterNumeral && !place.IsAfter("这 那 各 多 某 此 哪 何 同 另 此类") && place.GoesOn("地 田 菜 花 树 草 茶 稻 麦 下 植 了 着 上 过 瓜 豆 果 粮 满 棉 玉米 水稻 庄稼 什么"))],
        ['数'] = [("shu3", place => place.IsBefore("了 着 到 清 一") || place.IsRepeated)],
        ['率'] = [("shuai4", place => place.GoesOn("军 兵 众 队 部 团 师"))],
        ['教'] =
        [
            ("jiao1", place => place.IsBefore(Persons + " 书 会 给 了 过 孩子 孩子们 学生 英语 英文 汉语 中文 数学 小学 中学") || place.IsAfter("不 没 能 想 要 来 在 去 曾 谁 " + Persons)),
            ("jiao4", place => place.IsAfterLongWord),
        ],
        ['应'] = [("ying4", place => place.PrecedesInClause("邀请") && !place.IsAfter(Persons))],
        ['空'] = [("kong4", place => place.IsAfter("没 没有 有 抽") && (place.EndsClause || place.IsBefore("了 的 去 来 再 就 吗 呢 看 做")))],
        ['觉'] = [("jiao4", place => place.IsAfterNumeral || place.IsAfter("个 场 睡 不着"))],
        ['过'] = [("guo5", place => place.IsAfter("去 来 看 吃 听 说 做 用 见 写 读 到 住 学 有 想 问 打 买 卖 试 骑 坐 喝 玩 提 讲 研究 发生 出现 使用 参加 访问 讨论 尝试"))],
        ['背'] = [("bei1", place => place.GoesOn("着 起 上 负 夫 了 得 茶 盐 货 筐 柴 东西 孩 行李 包 不动") && !place.IsAfter("的 后 椅 手 山 其 脊"))],
        ['藏'] = [("zang4", place => place.IsAfter("川 滇 青 入 进 援 汉 蒙 回"))],
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<char, char> Simplified = new Dictionary<char, char>
    {
        ['著'] = '着',
        ['還'] = '还',
        ['長'] = '长',
        ['為'] = '为',
        ['種'] = '种',
        ['數'] = '数',
        ['應'] = '应',
        ['覺'] = '觉',
        ['過'] = '过',
    }.ToFrozenDictionary();

    /// <summary>The reading of a word in its text, as the lexicon writes readings; null where its own usual one stays.</summary>
    public static string? Of(string text, IReadOnlyList<WordToken> tokens, int index)
    {
        if (tokens[index].Length > 1)
            return null;
        var character = text[tokens[index].Start];
        if (!Rules.TryGetValue(Simplified.GetValueOrDefault(character, character), out var rules))
            return null;
        var place = new ReadingPlace(text, tokens, index);
        return Array.Find(rules, rule => rule.Holds(place)).Reading;
    }
}
