using System.Collections.Frozen;

namespace Aligner.Benchmarks.Checking;

/// <summary>
/// Pairs of the gold texts whose sides truly say different things, found by reading what the checks said of them: literary
/// translators leave out clauses and change numbers. A finding there is right, so they are not counted as clean.
/// </summary>
internal static class GoldDifferences
{
    /// <summary>By id, what one side has and the other has not.</summary>
    public static FrozenDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["001#107"] = "the fourteenth",
        ["002#32"] = "When he regained consciousness",
        ["002#80"] = "二十几, 八九, 生怕海老公要他交出来",
        ["002#92"] = "我…… 我……",
        ["002#111"] = "若不是皇宫，哪有这等富丽堂皇的",
        ["002#115"] = "他和海老公相处一日，又和老吴、温氏兄弟赌了半天钱",
        ["002#122"] = "这个…… 什么书",
        ["002#131"] = "五个字中居然识得三个",
        ["002#160"] = "我跟他斗了半天",
        ["002#175"] = "这时终于忍不住说了一句",
        ["002#178"] = "掀住肩头",
        ["002#217"] = "再给他顺力推出",
        ["003#1"] = "assisted by Aroma",
        ["004#32"] = "奶奶丰腴的青春年华辐射着",
        ["004#168"] = "贴着杂草梢头",
        ["004#172"] = "半截吐出口外，半截咽到肚里",
        ["004#193"] = "云声像推磨一样旋转着过来，风向变幻不定，高粱四面摇摆，田野凌乱不堪",
        ["004#196"] = "道路很快就泥泞不堪，杂草伏地，矢车菊清醒地擎着湿漉漉的头",
        ["005#140"] = "心不知飞到哪里去了",
        ["005#166"] = "虽是有光，却是不明就里的光",
        ["006#3"] = "2.7255 against 2.726",
        ["006#17"] = "目前的宇宙起源理论认为，宇宙诞生于距今约一百四十亿年前的一次大爆炸",
        ["006#27"] = "2.725±0.002 against 2.726±0.010",
        ["006#73"] = "并将其变化显示为曲线",
        ["006#104"] = "five orders of magnitude against 七个数量级",
        ["006#147"] = "说了这简短的三个字后",
        ["006#152"] = "在城市里漫无目的地开着",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
