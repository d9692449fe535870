using System.Collections.Frozen;

namespace Aligner.Terminology;

/// <summary>Words that begin and end no term.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> English = (
        "a an the this that these those some any each every all both few many much more most other another such no not only own same so "
        + "too very "
        + "i me my we us our you your he him his she her it its they them their who whom whose which what where when why how there here "
        + "am is are was were be been being have has had having do does did doing done will would shall should can could may might must "
        + "and or but nor yet if then else than as of at by for with about against between into through during before after above below to "
        + "from up down in out on off over under again further once "
        + "because while until although though since unless whether upon within without across along among around behind beyond toward "
        + "towards per via "
        + "also just even still already ever never always often sometimes now today well however therefore thus hence rather quite almost "
        + "else "
        + "one two three four five six seven eight nine ten first second third new let get got make made take took taken give given go "
        + "goes went gone come came say said says see seen know known way thing things lot kind "
        + "s t ll re ve d m don didn doesn isn aren wasn weren won couldn wouldn shouldn").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Chinese = (
        "的 了 是 在 不 我 你 他 她 它 们 我们 你们 他们 她们 它们 咱们 这 那 哪 谁 什么 怎么 怎样 如何 为什么 多少 几 有 没 没有 个 一 一个 一种 一些 这个 那个 这些 那些 这样 那样 这里 那里 "
        + "上 下 中 里 外 内 前 后 间 之 之间 其 其中 也 就 都 和 与 及 以及 或 或者 而 而且 并 并且 但 但是 却 还 还是 又 再 更 最 很 太 非常 已 已经 曾 曾经 正 正在 将 将要 会 能 能够 可 可以 要 想 应 应该 "
        + "必须 需要 "
        + "说 道 讲 看 来 去 到 从 由 于 对 对于 关于 把 被 让 使 给 向 往 以 为 为了 因 因为 所以 如果 虽然 然后 那么 只 只有 就是 不是 也是 都是 而是 着 过 得 地 等 等等 个人 人 人们 时 时候 年 月 日 天 第一 "
        + "第二 第三 "
        + "二 三 四 五 六 七 八 九 十 百 千 万 亿 两 多 少 大 小 好 新 些 每 各 各种 本 该 此 某 同 同时 通过 根据 按 按照 进行 作为 成为 当 当时 现在 今天 今 所 者 性 化 里面 上面 下面 不仅 不能 不会 不要 自己 "
        + "大家 一直 一样 一下 一次 起来 出来 下来 出 进 做 作 用 像 叫 吧 吗 呢 啊 嘛").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool HasEnglish(string word) => English.Contains(word);

    public static bool HasChinese(string word) => Chinese.Contains(word);
}
