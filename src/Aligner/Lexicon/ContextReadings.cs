using System.Buffers;
using System.Collections.Frozen;
using Aligner.Language.Words;

namespace Aligner.Lexicon;

/// <summary>
/// The readings of words, most of them single characters, whose neighbours tell which: 得 děi before a verb, 还 huán with what is
/// given back. Rules are tried in their order; where none holds, the usual reading stays. Tones are the dictionary's.
/// </summary>
/// <param name="text">In either script.</param>
/// <param name="tokens">Its words.</param>
internal sealed class ContextReadings(string text, IReadOnlyList<WordToken> tokens)
{
    private const string Persons = "我 你 您 他 她 它 我们 你们 他们 她们 它们 咱们 咱 大家 谁 自己";

    private const string Adverbs = "这 还 就 也 又 都 总 可 非 才 必 先 至少 那 一定 不然 否则 只 曾 已经 恐怕 大概 可能 今天 明天 后天 现在 以后 今晚 晚上 早上 比赛 考试 将来 每天 终于 从来 没 没有";
    // What must be done, where 得 is děi; a state that is told by what follows has de.
    private const string Duties = "洗 讲 趁 排 有 修 换 做 吃 喝 睡 买 卖 学 写 看 听 说 靠 守 交 付 管 送 拿 带 站 住 穿 练 记 准备 注意 小心 考虑 经过 通过 尽 加 提前 及时 按 照 从 由 当 开 关 上 下 坐 走 打 叫 放 留 来 重新 继续 保持 同意 明白 知道 认真 一步 慢慢 慢点 小声";
    private const string Nouns = "饭 菜 药 车 水 衣 家 书 钱 门 人 事 话 票 病 花 树 房 屋 茶 肉 鱼 米 路 活 信 字 课 题";
    private const string Feelings = "高兴 激动 感动 兴奋 紧张 害怕 难过 伤心 生气 漂亮 惊讶 着急 后悔 难受 舒服 喜欢";

    private const string Surname = "姓";

    private static readonly FrozenDictionary<string, (string Reading, Func<ReadingPlace, bool> Holds)[]> Rules = new Dictionary<string, (string Reading, Func<ReadingPlace, bool> Holds)[]>
    {
        ["得"] =
        [
            ("de5", place => place.GoesOn("跟 像 和 如同") && place.RestHas("一样 似的 一般")),
            ("de2", place => place.GoesOn("过 了") && place.RestHas("冠军 亚军 奖 第一 第二 第三 病 癌 满分 金牌 银牌")),
            ("dei3", place => (place.BeginsClause || place.IsAfter(Persons)) && place.RestHas("点起 点到 点走 点去 点前 点半 点钟 点就 点出")),
            ("de2", place => (place.BeginsClause || place.IsAfter(Persons + " " + Adverbs)) && place.GoesOn("了 过 到 出 第 奖 冠 亚 病 胜 满分 金 银 铜 知 意 失 名 分 闲 罪 救 感冒 重病 一 两 三 四 五 六 七 八 九 十 几 个")),
            ("de2", place => place.GoesOn("第 冠军 奖 病 胜 满分 金牌 银牌 感冒 的是 的病 人喜 人心 人疼")),
            ("de2", place => place.GoesOn("了") && !place.GoesOn("了吗 了吧 了呢 了的 了这 了那 了多") && place.WordsLeft > 1),
            ("dei3", place => (place.BeginsClause || place.IsAfter(Persons + " " + Adverbs + " 人 人们")) && !place.EndsClause),
            ("dei3", place => place.IsBeforeNumber || place.GoesOn("一天 一年 一个月 一整 半天 半年 去 回 把 给 让 请 跟 找 问 等 用 花 靠 赶 先 马上 好好 自己 多练 两 三 四 五 六 七 八 九 十 几个 半个")),
            ("dei3", place => (place.IsAfterLongWord || place.IsAfter(Nouns)) && !place.IsAfter(Feelings) && (place.GoesOn(Duties) || place.GoesOnWithOneOf("系擦缝搬抬扛推挖浇割煮炒切补填签盖寄借还租订取存赔")) && !place.GoesOn("说不 看不 听不 吃不 睡不 走不 站不 坐不 有点 有些 是 过分")),
        ],
        ["了"] = [("liao3", place => place.GoesOn("了") || (place.IsAfter("得 不") && !place.IsAfterFirstOfClause && (place.EndsClause || place.IsAfter("不") || place.GoesOn("吗 呢 吧 这 那 的 多 你 我 他"))))],
        ["地"] = [("di4", place => !place.IsAfterDouble && (place.BeginsClause || place.EndsClause || place.GoesOn("里 头") || place.IsAfterNumeral || (place.IsAfter("里") && place.BeginsWith("一二三四五六七八九十百千几两")) || place.IsAfter("完 这 那 哪 块 片 亩 扫 耕 拖 荒 湿 卖 买 租 无 在 有 是 种 下 本 该 各 某 此 两 之 的 到 于 对 把 离 满 就")))],
        ["着"] =
        [
            ("zhao2", place => place.IsAfter("不 得 睡 够 猜 逮 捉") || place.IsBefore("火 凉 迷 慌 魔 了 得 急") || place.GoesOn("什么急 哪门子急") || (place.EndsClause && (place.IsAfter("没 没有 都 就 能 点") || place.FollowsInClause("没 没有")))),
        ],
        ["点着"] = [("dian3 zhe5", place => place.GoesOn("一 两 三 几 灯 头"))],
        ["背着"] = [("bei1 zhe5", place => !place.GoesOn("人 家里 家人 父母 老师 大家 手 众 太阳 风 光 爸 妈 丈夫 妻子 老婆 老公 儿子 女儿 领导 同事 人们 政府 大人 老板 同学 别人"))],
        ["背"] =
        [
            ("bei1", place => !place.IsAfter("的") && place.RestHas("书包 背包 行李 筐 篓 麻袋")),
            ("bei4", place => place.GoesOn("过身 过脸 过去")),
            ("bei4", place => place.TextHas("课文 唐诗 古诗 单词 台词 歌词 公式 稿子 这首诗") || place.ClauseHas("诗词诵课式稿") || place.IsAfter("的 后 椅 手 山 其 脊") || place.GoesOn("上的 上有 上还 部 面 后 下来 出来 靠 对 熟 书")),
            ("bei1", place => place.GoesOn("着 起 上 负 夫 了 得 过 回 走 进 在 茶 盐 货 筐 柴 东西 孩 行李 包 不动 个 一 两 的是 你 我 他 她 老人 病人 伤员") || place.PrecedesInClause("责债锅罪筐柴米货孩弟妹奶爷")),
        ],
        ["看"] = [("kan1", place => place.GoesOn("门 家 大门 仓库 管 守 护 园 瓜 牛 羊 鹅 场子") || (place.GoesOn("孩子 摊 铺子 行李 车") && place.WordsLeft == 1) || (place.GoesOn("孙 娃 小孩 店") && place.IsAfter("在家 给 帮 替 里 家")) || (place.BeginsWith("帮替") && place.PrecedesInClause("包箱李车摊店门")))],
        ["结"] = [("jie1", place => place.GoesOn("满 了果 出果 籽") || (place.BeginsWith("树藤") && place.GoesOn("得 着")) || (place.PrecedesInClause("果籽瓜桃梨枣杏李豆莓橘葡栗") && !place.GoesOn("果 论 束")))],
        ["系"] =
        [
            ("xi4", place => place.IsAfter("中文 外语 数学 物理 化学 历史 哲学 该 本 各 全 院 这个 的")),
            ("ji4", place => place.GoesOn("鞋 好 上 着 紧 了 领 安全带 围裙 在 带 腰 绳 扣 住 红 蝴蝶 牢 不上 个 错 歪") || (!place.IsAfterLongWord && !place.EndsClause)),
        ],
        ["冲"] = [("chong4", place => place.GoesOn("着 我 你 他 她 大家 谁") || (place.IsAfter("很 真 太 挺 够 好 更 这么 那么 有点 有点儿") && place.EndsClause))],
        ["散"] = [("san3", place => place.IsAfter("松 懒 零 头发 鞋带 带子 绳子 捆 架子 打 弄") || place.GoesOn("架 装 文 乱 着"))],
        ["松散"] = [("song1 san3", _ => true)],
        ["露"] = [("lou4", place => place.GoesOn("马脚 了马脚 一手 了一手 面 了面 脸 了脸 馅 了馅 怯 了怯 底 了底 富 相 头"))],
        ["转"] =
        [
            ("zhuan4", place => place.GoesOn("圈 悠 着 来 了来 个圈 个不 了半天 了一天 了两天 了几天 了一上午 了两个 了三个 不停 动着 不动 得") || place.GoesOn("了转 一转") || place.IsRepeated || place.PrecedesInClause("圈") || place.BeginsWith("绕围") || (place.EndsClause && place.IsAfter("在 打 团团 乱 直"))),
            ("zhuan3", _ => true),
        ],
        ["还"] = [("huan2", place => place.EndsClause || place.IsAfter("要 该 没法 按时 分期 不 再不") || place.GoesOn("不还") || (place.GoesOn("得") && place.FollowsInClause("还钱 还书 还债")) || place.IsBefore("了 给 钱 债 清 书 款 你 我 他 她 人情"))],
        ["长"] =
        [
            ("chang2", place => place.IsAfter("太 很 够 更 最 越 那么 这么 多 挺 真 好 比较 不够")),
            ("zhang3", place => place.IsAfter("能 会 要 在 又 没 不再 还 正在 刚 才") && !place.EndsClause),
            ("zhang3", place => place.IsBefore("得 着 出 满 成 大 高 在 到 出来 了 过 草 虫 毛 痘 胖 牙 胡子 起 起来 进 叶 芽 叶子 个子 于 歪") || place.IsAfter("市 县 省 镇 乡 村 局 处 科 部 组 班 团 站 所 馆 州 厅")),
        ],
        ["行"] =
        [
            ("hang2", place => (place.IsAfterNumeral || place.IsAfter("第 哪 各 同 数 双 隔 改 转 入")) && !place.GoesOn("人 不")),
            ("hang2", place => place.IsAfter("这 那 本 干") && !place.GoesOn("吗 吧 不 了 得 么")),
        ],
        ["一行"] = [("yi1 xing2", place => place.IsAfter(Persons + " 等 代表团 主席 总理 部长 总统 先生") || place.GoesOn("人 数 来到 抵达 前往 二 三 四 五 六 七 八 九 十")), ("yi1 hang2", _ => true)],
        ["重"] = [("chong2", place => place.IsAfterNumeral || place.GoesOn("写 做 修 画 印 读 走 看 演 装 提 游 逢 返 组 启 编 译 拍 建 回 归 现 铺 排 学 唱 申 塑 来 盖 算 抄 洗 查 选 开 说 想 刷 试 投 订 答 考 办 教 讲 审 分 聚 拾 获 温"))],
        ["为"] =
        [
            ("wei2", place => place.PrecedesInClause("所") && !place.RestHas("所有 一所 两所 几所 这所 那所 所以 所学 所大 所医")),
            ("wei4", place => place.GoesOn("每 我 你 您 他 她 它 大家 孩子 学生 病人 客人 别人 国家 人民 祖国 此")),
            ("wei4", place => place.IsAfter("不 只 都 全 专 光 单") && !place.GoesOn("人所")),
            ("wei2", place => place.GoesOn("官 生 荣 伴 敌 友 邻 师 王 帝 首 主 准 例 限 止 期 患 害 据 凭 妻 难") || (place.GoesOn("一 二 两 三 四 五 六 七 八 九 十") && place.WordsLeft <= 3)),
            ("wei2", place => place.IsBeforeNumber || place.IsAfterNumeral || place.FollowsInClause("以 由 称 视 选 评 当 封 推 尊 誉 拜 聘 定 分 分成 列 改 变 叫 命名") || place.IsAfter("称 视 定 分 译 改 变 化 转 评 选 列 设 尊 誉 升 写 合 简称 叫 聘 拜 奉 均 约 仅 共 最 面积 人口 命名 改名 更名 转变 指定 统称 翻译 任命 划分")),
            ("wei4", place => place.GoesOn("我 你 您 他 她 它 咱 大家 人民 孩子 国家 自己 祖国 什么 这 那") || place.BeginsClause || place.WordsLeft > 1),
        ],
        ["只"] = [("zhi1", place => place.IsAfterNumeral || place.IsAfter("哪 各 那 这"))],
        ["种"] = [("zhong4", place => !place.IsAfterNumeral && !place.IsAfter("这 那 各 多 某 此 哪 何 同 另 此类 该 许多 好几 若干 不少 诸 品 物 人 良 火 配 选 留 育 这一 另一 每一") && !place.GoesOn("子 类 族 群"))],
        ["数"] =
        [
            ("shu3", place => place.IsRepeated || place.IsAfter("又 再 来 着 去 会 在 一边") || place.GoesOn("一数 了数")),
            ("shu4", place => place.EndsClause || place.IsBeforeNumber || place.IsAfter("的 个 个位 十位 整 双 单 这个 那个 人 一个 两个") || place.IsBefore("十 百 千 万 次 年 月 日 天 人 名 个 种 条 位 小时 的 是 很 太 不对 不大")),
            ("shu3", _ => true),
        ],
        ["率"] = [("shuai4", place => place.GoesOn("军 兵 众 队 部 团 师 领 先 百 代表 大军 两 三"))],
        ["教"] =
        [
            ("jiao4", place => place.IsAfter("基督 天主 伊斯兰 东正 犹太 印度 佛 道 新 异 邪 国 拜火 喇嘛 信 传 入 奉 回 本")),
            ("jiao1", _ => true),
        ],
        ["教会"] = [("jiao1 hui4", place => place.GoesOn("了 我 你 他 她 它 学生 孩子 大家 人 徒弟"))],
        ["应"] = [("ying4", place => place.RestHas("的要求 的邀请 之邀 的请求 之约 之请 邀请") || place.GoesOn("声 和 承 聘 征 邀") || (place.EndsClause && place.IsAfter("人 没 没人 不 没有")))],
        ["空"] =
        [
            ("kong1", place => place.GoesOn("房 箱 瓶 车 屋 床 手 盒 碗 杯 袋")),
            ("kong4", place => place.IsAfter("没 没有 有 抽 得 趁 偷 腾 先 留") || place.GoesOn("出") || (place.GoesOn("了") && place.RestHas("再 就来"))),
        ],
        ["觉"] = [("jiao4", place => place.IsAfterNumeral || place.IsAfter("个 场 睡 不着 好 懒 午 大 囫囵 安稳") || (place.IsAfter(Persons) && place.GoesOn("也 都 没")))],
        ["空位"] = [("kong4 wei4", _ => true)],
        ["过"] =
        [
            ("guo4", place => place.IsAfter("穿") && !place.PrecedesInClause("衣裙鞋裤服")),
            ("guo5", place => (place.IsAfter("下") && place.GoesOn("雨 雪 霜 棋 蛋 乡 厨 地")) || (place.IsAfter("上") && place.GoesOn("学 班 课 当 小学 中学 大学 台"))),
            ("guo5", place => place.IsAfter("走") && place.GoesOn("很 许多 几 不少 一些 无数 好多 那么多")),
            ("guo5", place => place.IsAfterLongWord && place.EndsClause && !place.IsAfter("这样 那样 怎么 怎样 日子 一起 好好 白白 这么 那么 不好 一天天")),
            ("guo4", place => place.GoesOn("年 节 来 去 日子 生日 中秋 春节 周末 河 桥 马路 了河 了桥 大桥 隧道 山 大街 草地 森林 沙漠 一座 一条 一片 一道")),
            ("guo5", place => place.IsAfter("去 来 看 吃 听 说 做 用 见 写 读 到 住 学 有 想 问 打 买 卖 试 骑 坐 喝 玩 提 讲 教 养 当 犯 受 帮 爱 恨 哭 笑 病 输 赢 得 没有 穿 戴 唱 演 画 种 修 借 还 寄 收 送 请 管 拍 碰 遇 尝 闻 摸 动 考 开 带 洗 丢 找 数 背 睡 干 杀 骗 骂")),
            ("guo5", place => place.IsAfter("研究 发生 出现 使用 参加 访问 讨论 尝试 听说 听见 看见 经历 体验 考虑 学习 工作 生活 结婚 离开 接触 介绍 检查 解释 联系 打算 表示 认识 喜欢 担任 拒绝 答应 怀疑 后悔 失败 成功 见面 吃饭 看病 住院 试验 批评 表扬 帮助 采访 调查 警告 提醒 欺骗 伤害 旅行 登上 去世 遇到 碰到 见到 看到 想到 提到 收到 遇见 碰见")),
        ],
        ["藏"] = [("zang4", place => place.IsAfter("川 滇 青 入 进 援 汉 蒙 回") || (place.IsAfter("了") && place.EndsClause && place.BeginsWith("进入出")))],
        ["倒"] =
        [
            ("dao4", place => place.IsAfter("挂 贴 拿 写 穿 印 排") || place.ClauseHas("水茶酒汤油奶圾粥")),
            ("dao3", place => (place.GoesOn("了") && place.WordsLeft == 1) || place.IsAfter("摔 病 跌 推 打 吹 绊 滑 晕 累 撞 卧 砍 压 击 放 醉 昏 难 刮 墙 树 房子 房 楼 塔 桥 屋 椅子 花瓶 栏杆 大树 扑 栽 被 要 快") || place.GoesOn("在地 在床 在路 在沙 在血 在门 在他 在她 在椅 塌 闭 下 地 了一片")),
        ],
        ["好"] = [("hao4", place => place.GoesOn("打听 吃懒 赌 喝酒 管闲 面子 表现 争 斗 逸 为人师 大喜功"))],
        ["干"] = [("gan1", place => (place.IsAfter("很 太 真 更 有点 有点儿 晒 晾 烘 吹 擦 喝 烤 风 抹 口 拧 熬 榨 哭 流 变 发 旱 枯 没 风 嘴唇 皮肤") && !place.GoesOn("活 什 事 啥")) || place.GoesOn("杯 了杯 了这杯 了一杯 燥") || (place.BeginsWith("河井池泪汗衣渠溪塘嗓酒水巾裤裙鞋袜墙漆被墨叶草柴泥") && place.WordsLeft <= 1 && (place.EndsClause || place.GoesOn("了 透"))))],
        ["调"] =
        [
            ("tiao2", place => place.GoesOn("低 高 大 小 好 整 成 得 一下 慢 快 早 晚 准 味 匀 开 亮 暗 料 色 酒 弦 台 闹钟 温 音 时间") || (place.GoesOn("到") && place.ClauseHas("音声温频度火"))),
        ],
        ["卷"] = [("juan4", place => (place.IsAfterNumeral || place.IsAfter("第 上 中 下 上下 各 全 试 改 阅 交 批")) && !place.GoesOn("着 起 走 成 入 胶 纸 布 画 线 带 钱 铺 电")), ("juan3", _ => true)],
        ["处"] = [("chu3", place => place.IsAfter("难 好 相 很难 不好 俩 共 善 会 易") || place.GoesOn("得 于 在 了 着 不来 不好"))],
        ["难处"] = [("nan2 chu3", place => place.IsAfter("很 真 不 最 太 好"))],
        ["扎"] = [("za1", place => place.GoesOn("紧 马尾 了个马尾 裤") || place.ClauseHas("辫发带蝴捆篱束") && !place.ClauseHas("针刺"))],
        ["担"] = [("dan4", place => place.IsAfterNumeral || place.IsAfter("货 重 挑"))],
        ["挑"] = [("tiao3", place => place.GoesOn("起 开 拨 逗 灯 动 破")), ("tiao1", _ => true)],
        ["待"] = [("dai1", place => place.GoesOn("了 在 着 一会 几 两 三 一 过 不住 不下 下去 到 久 半 上"))],
        ["撒"] = [("sa3", place => place.GoesOn("种 在 了一地 上 满 胡椒 盐 粉 点 些 下 土 糖 了 得 肥 药 一把 把 些 几"))],
        ["载"] = [("zai3", place => place.IsAfterNumeral)],
        ["中"] = [("zhong4", place => place.GoesOn("了 奖 毒 弹 计 标 风 暑 招 邪 枪 靶 过 大奖") || place.IsAfter("打 砸 击 射 猜 看 选 命 撞 刺 踢 押 投 切 考 相"))],
        ["发"] = [("fa4", place => place.IsAfter("理 烫 染 剪 白 黑 金 银") || (place.IsAfter("完 个 了 次") && place.BeginsWith("理烫染剪")))],
        ["相"] = [("xiang4", place => place.GoesOn("照") || place.IsAfter("副 照 长 站 坐 吃 亮 可怜 福 穷 睡") && !place.GoesOn("互 同 信"))],
        ["降"] = [("xiang2", place => (place.EndsClause && place.IsAfter("不 投 诈 劝 请 归 受 先")) || (place.BeginsWith("敌军叛") && (place.EndsClause || (place.GoesOn("了") && place.WordsLeft == 1))))],
        ["角"] = [("jue2", place => place.IsAfter("主 配 丑 旦 名 女主 男主 女 男") || place.BeginsWith("演扮饰唱"))],
        ["差"] =
        [
            ("cha1", place => place.BeginsClause && place.GoesOn("是 为 等于")),
            ("cha1", place => place.IsAfter("的 之 时 温 逆") && (place.EndsClause || place.RestHas("是 为 等于 大 小"))),
            ("chai1", place => place.IsAfter("出 公 邮 钦 当")),
            ("chai1", place => place.GoesOn("人去 人送 人来 人把 遣")),
            ("cha4", _ => true),
        ],
        ["朝"] = [("zhao1", place => place.GoesOn("九 夕 不保 三暮 发夕"))],
        ["朝阳"] = [("chao2 yang2", place => place.GoesOn("的 房 面 坡 门")), ("zhao1 yang2", _ => true)],
        ["前行"] = [("qian2 hang2", place => place.IsAfter("在 站在 坐在 最"))],
        ["观"] = [("guan4", place => place.IsAfterLongWord && !place.IsAfter(Persons) && !place.GoesOn("看 察 海 景 众 礼 战 赏 测 摩 望 后"))],
        ["重重"] = [("zhong4 zhong4", place => place.GoesOn("的 地")), ("chong2 chong2", _ => true)],
        ["正中"] = [("zheng4 zhong4", place => place.GoesOn("红心 靶 要害 下怀 眉 他 她 我 目标"))],
        ["假"] = [("jia4", place => place.IsAfter("天 请 放 休 病 事 婚 产 年 暑 寒 个 长 度 销 准 周 放了 星期 月") && !place.GoesOn("的 话 货 牙 发 山"))],
        ["薄"] = [("bo2", place => place.IsAfter("日 单 浅 淡 微 鄙"))],
        ["传"] = [("zhuan4", place => (place.IsAfter("的") && place.EndsClause) || (place.EndsClause && place.BeginsWith("写作立")) || place.GoesOn("》 略 记") || place.IsAfter("自 外 列 评 正 别 立 作 小 前"))],
        ["弹"] = [("dan4", place => place.IsAfter("子 炮 炸 原子 氢 导 枪 中 流 投") || place.GoesOn("药 头 片 壳")), ("tan2", _ => true)],
        ["量"] =
        [
            ("liang4", place => (place.EndsClause && !place.IsAfter("来 去 先 再 一 又")) || place.IsAfter("的 大 数 力 水 车 雨 用 产 总 人") || place.GoesOn("太 很 不 大 小 多 少 也 都 更 的 是 有 减 增 上")),
            ("liang2", _ => true),
        ],
        ["盛"] = [("cheng2", place => place.GoesOn("饭 汤 了 着 上 满 碗 粥 水 出 在 进 点 些 好") || place.PrecedesInClause("碗勺盘饭汤"))],
        ["挨"] = [("ai2", place => place.GoesOn("打 骂 饿 批 揍 罚 冻 宰 了打 了骂 了一 过打")), ("ai1", _ => true)],
        ["吐"] = [("tu4", place => place.GoesOn("血 了血 了一地 了一路 了一身 了三 了两 了好几 得") || place.ClauseHas("晕酒恶呕") || (place.EndsClause && place.IsAfter("想 要 直 都 又 会"))), ("tu3", _ => true)],
        ["钉"] = [("ding4", place => place.GoesOn("了 在 上 好 着 住 死 进 钉子 木 板 牌"))],
        ["划"] = [("hua2", place => place.GoesOn("船 算 桨 破 火柴 着 到 了一 了三 过 不来 向 得") || place.ClauseHas("船桨艇舟"))],
        ["磨"] = [("mo4", place => place.IsAfter("石 推 拉") || place.GoesOn("面 豆 成粉 坊"))],
        ["单"] = [("Shan4", place => place.IsAfter(Surname))],
        ["解"] = [("Xie4", place => place.IsAfter(Surname))],
        ["仇"] = [("Qiu2", place => place.IsAfter(Surname))],
        ["区"] = [("Ou1", place => place.IsAfter(Surname))],
        ["任"] = [("Ren2", place => place.IsAfter(Surname))],
        ["曾"] = [("Zeng1", place => place.IsAfter(Surname))],
        ["华"] = [("Hua4", place => place.IsAfter(Surname))],
        ["查"] = [("Zha1", place => place.IsAfter(Surname))],
        ["乐"] = [("Yue4", place => place.IsAfter(Surname))],
        ["儿"] = [("er2", place => place.BeginsClause || place.IsAfter("我 幼 女 孤 婴 爱 的 吾") || place.GoesOn("女 子 童")), ("r5", _ => true)],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (string Reading, Func<ReadingPlace, bool> Holds)[]>.AlternateLookup<ReadOnlySpan<char>> RuleLookup = Rules.GetAlternateLookup<ReadOnlySpan<char>>();

    // The characters of the rules that are written otherwise in traditional texts, which are read as simplified ones.
    private const string Traditional = "著還長為種數應覺過個們給錢債書說這裡裏來話兒頭見對開發軍隊師團練學國轉結繫盡彈車東門觀壓幾兩圈處難單幹乾調傳鞋帶參樂華區災誰會還覺從後還號聽問試歸藥點現體請讓無買賣萬時間";
    private const string SimplifiedOf = "着还长为种数应觉过个们给钱债书说这里里来话儿头见对开发军队师团练学国转结系尽弹车东门观压几两圈处难单干干调传鞋带参乐华区灾谁会还觉从后还号听问试归药点现体请让无买卖万时间";

    private static readonly SearchValues<char> AnyTraditional = SearchValues.Create(Traditional);

    private readonly string _text = Simplify(text);

    /// <summary>The reading of a word in its text, as the lexicon writes readings; null where its own usual one stays.</summary>
    public string? Of(int index)
    {
        var token = tokens[index];
        if (!RuleLookup.TryGetValue(_text.AsSpan(token.Start, token.Length), out var rules))
            return null;
        var place = new ReadingPlace(_text, tokens, index);
        return Array.Find(rules, rule => rule.Holds(place)).Reading;
    }

    private static string Simplify(string text)
    {
        if (!text.AsSpan().ContainsAny(AnyTraditional))
            return text;
        return string.Create(text.Length, text, static (simplified, text) =>
        {
            for (var i = 0; i < text.Length; i++)
                simplified[i] = Traditional.IndexOf(text[i], StringComparison.Ordinal) is >= 0 and var at ? SimplifiedOf[at] : text[i];
        });
    }
}
