namespace Aligner.Lexicon.Pronunciation;

/// <summary>
/// The rules of words of several characters, and of surnames, for <see cref="ContextReadings"/>: 结果 jiē guǒ of trees, 姓单 Shàn.
/// </summary>
internal static class CompoundReadings
{
    private const string Surname = "姓";

    public static readonly Dictionary<string, (string Reading, Func<ReadingPlace, bool> Holds)[]> Rules = new()
    {
        ["松散"] = [("song1 san3", _ => true)],
        ["一行"] = [("yi1 xing2",
            place => place.IsAfter(ReadingWords.Persons, "等 代表团 主席 总理 部长 总统 先生")
                || place.GoesOn("人 数人 数十 来到 抵达 前往 二 三 四 五 六 七 八 九 十")), ("yi1 hang2", _ => true)],
        ["教会"] = [("jiao1 hui4", place => place.GoesOn("了 我 你 他 她 它 学生 孩子 大家 人 徒弟"))],
        ["空位"] = [("kong4 wei4", _ => true)],
        ["难处"] = [("nan2 chu3", place => place.IsAfter("很 真 不 最 太 好"))],
        ["朝阳"] = [("chao2 yang2", place => place.GoesOn("的 房 面 坡 门")), ("zhao1 yang2", _ => true)],
        ["前行"] = [("qian2 hang2", place => place.IsAfter("在 站在 坐在 最"))],
        ["重重"] = [("zhong4 zhong4", place => place.GoesOn("的 地")), ("chong2 chong2", _ => true)],
        ["正中"] = [("zheng4 zhong4", place => place.GoesOn("红心 靶 要害 下怀 眉 他 她 我 目标"))],
        ["兴起"] = [("xing4 qi3", place => place.IsAfter("得 一时 正 乘 酒"))],
        ["好处"] = [("hao3 chu3", place => place.IsAfter("不 很 挺 真 最 难 太 更"))],
        ["结果"] = [("jie1 guo3", place => place.BeginsWith("树藤花秧苗秆") && (place.EndsClause || place.GoesOn("了 很 多 少")))],
        ["没落"] = [("mei2 la4", place => place.GoesOn("过 下 东西"))],
        ["落下"] = [("la4 xia5", place => place.FollowsInClause("把") || place.GoesOn("功课 了功课 一节 一课 什么东西 东西 太多功课 病根"))],
        ["下载"] = [("xia4 zai4", _ => true)],
        ["强打"] = [("qiang3 da3", place => place.GoesOn("精神 起精神 着精神"))],
        ["大意"] = [("da4 yi5", place => place.IsAfter("太 很 别 不 一时 粗心 不能 过于 千万别 太过"))],
        ["利害"] = [("li4 hai5", place => place.IsAfter("很 得 真 太 好"))],
        ["倒数"] = [("dao4 shu4", place => !place.GoesOn("第 计时 着 几 一 二 三 五 十") && place.IsAfter("的 是 其 个 互为"))],
        ["单"] = [("Shan4", place => place.IsAfter(Surname))],
        ["解"] = [("Xie4", place => place.IsAfter(Surname))],
        ["仇"] = [("Qiu2", place => place.IsAfter(Surname))],
        ["区"] = [("Ou1", place => place.IsAfter(Surname))],
        ["任"] = [("Ren2", place => place.IsAfter(Surname))],
        ["曾"] = [("Zeng1", place => place.IsAfter(Surname))],
        ["华"] = [("Hua4", place => place.IsAfter(Surname))],
        ["查"] = [("Zha1", place => place.IsAfter(Surname))],
        ["乐"] = [("Yue4", place => place.IsAfter(Surname))],
    };
}
