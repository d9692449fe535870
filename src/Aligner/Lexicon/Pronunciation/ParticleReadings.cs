namespace Aligner.Lexicon.Pronunciation;

/// <summary>
/// The rules of characters that stand by themselves in every text, for <see cref="ContextReadings"/>: 得 děi before what must be done, 着
/// zháo where a fire catches.
/// </summary>
internal static class ParticleReadings
{
    public static readonly Dictionary<string, (string Reading, Func<ReadingPlace, bool> Holds)[]> Rules = new()
    {
        ["得"] =
        [
            ("de2", place => place.BeginsClause && place.GoesOn("数为 数是 数相")),
            ("dei3", place => (place.IsAfter(ReadingWords.Estimates) || place.IsAfter("怎么 无论如何 不管怎样 这么说 这样一来 按理"))
                && !place.EndsClause && !place.GoesOn("很 不行 不得了 到了 要命 要死 多 不能 不敢 不想 好像")),
            ("dei3", place => place.IsAfter(ReadingWords.Doings) && !place.EndsClause
                && !place.GoesOn("了 过 到 满 第 一等 很 太 不 真 好 早 晚 多 少 勤 快 慢 更 比 罪 最 越来越 有点 特别")),
            ("de5", place => place.IsAfter(ReadingWords.Qualities) && !place.EndsClause),
            ("de2", place => place.IsAfterNoun(ReadingWords.NounEndings) && place.GoesOn("过 的 人喜 人心 到 出 知 了 第 冠 亚 奖 胜 金牌 银牌 满分 分 票 病 罪 救")
                && !place.GoesOn("出示 出席 过去 过来 过河 过桥 到处 到了 出去 出来 出门 出面 出钱 出力 了解 到医 到学 到城 到外 到县 分")),
            ("dei3", place => place.IsAfterNoun(ReadingWords.NounEndings) && !place.EndsClause),
            ("dei3", place => place.IsAfterNominal && place.IsBeforeVerb && !place.IsAfter(ReadingWords.Feelings)),
            ("dei3", place => (place.IsAfter(ReadingWords.Nouns) || place.IsAfterNoun(ReadingWords.NounEndings))
                && place.IsBefore(ReadingWords.Persons)),
            ("de5", place => !place.BeginsClause && !place.IsAfter(ReadingWords.PersonsAndAdverbs)
                && place.GoesOn("十分 非常 很 特别 格外 极 相当 过于 太 更加 越来越 不得了 不行 不成 要命 要死 厉害 够呛 几乎 一塌 一干 一清 一模 一丝 七上 七零 乱七 四分 五颜 像 跟 比")),
            ("de2", place => place.BeginsClause && place.EndsClause),
            ("de2", place => (place.IsAfterLongWord || place.IsAfterNumeral) && place.GoesOn("了") && place.WordsLeft == 1
                && !place.IsAfter("忍受 承受 解决 应付 负担 容忍 克服 对付")),
            ("de2", place => place.BeginsWith("乘加除减") && place.GoesOn("一 二 三 四 五 六 七 八 九 十 零 几 多少 到")),
            ("dei3", place => place.IsAfter(ReadingWords.Nouns) && place.GoesOn("一口 一个 一步 一件 一年 一天 一样")),
            ("dei3", place => (place.BeginsClause || place.IsAfter(ReadingWords.PersonsAndAdverbs) || place.IsAfterNumeral)
                && place.GoesOn("一 两 三 四 五 六 七 八 九 十 几 半 好几") && !place.RestHas("分 奖 名 票 胜 冠 牌 子 女 利 钱 失 块")),
            ("de5", place => place.GoesOn("跟 像 和 如同") && place.RestHas("一样 似的 一般")),
            ("de2", place => place.GoesOn("过 了") && place.RestHas("冠军 亚军 奖 第一 第二 第三 病 癌 满分 金牌 银牌")),
            ("dei3", place => (place.BeginsClause || place.IsAfter(ReadingWords.Persons)) && place.RestHas("点起 点到 点走 点去 点前 点半 点钟 点就 点出")),
            ("de2", place => (place.BeginsClause || place.IsAfter(ReadingWords.PersonsAndAdverbs))
                && place.GoesOn("了 过 到 出 第 奖 冠 亚 病 胜 满分 金 银 铜 知 意 失 名 分 闲 罪 救 感冒 重病 一 两 三 四 五 六 七 八 九 十 几 个")),
            ("de2", place => place.GoesOn("第 冠军 奖 病 胜 满分 金牌 银牌 感冒 的是 的病 人喜 人心 人疼")),
            ("de2", place => place.GoesOn("了") && !place.GoesOn("了吗 了吧 了呢 了的 了这 了那 了多") && place.WordsLeft > 1),
            ("dei3", place => (place.BeginsClause || place.IsAfter(ReadingWords.PersonsAndAdverbs, "人 人们")) && !place.EndsClause),
            ("dei3", place => place.IsBeforeNumber || place.GoesOn("一天 一年 一个月 一整 半天 半年 去 回 把 给 让 请 跟 找 问 等 用 花 靠 赶 先 马上 好好 自己 多练 两 三 四 五 六 "
                + "七 八 九 十 几个 半个")),
            ("dei3", place => (place.IsAfterLongWord || place.IsAfter(ReadingWords.Nouns)) && !place.IsAfter(ReadingWords.Feelings)
                && (place.GoesOn(ReadingWords.Duties) || place.GoesOnWithOneOf(ReadingWords.DutyVerbs)) && !place.GoesOn("说不 看不 听不 吃不 睡不 走不 站不 坐不 有点 有些 是 过分")),
            ("dei3", place => place.IsAfter("天 每天 一天 年 每年 月 个月 小时 分钟 趟 顿 回 周 星期 早上 上午 下午 中午 夜里 时候 以前 以后 之前 之后 后 前 时 里 外 现在 那时 路 个人")
                && !place.EndsClause && !place.GoesOn("很 不 太 真 更 最 多 少 快 慢 好 早 晚 像 跟 和 比 都 连 了")),
            ("dei3", place => place.IsBefore("在 于 由 从 按 按照 根据 通过 经过 向 为 趁 用 往") || (place.IsBefore("对") && place.WordsLeft > 2)),
        ],
        ["了"] =
        [
            ("le5", place => place.IsAfter("得") && place.EndsClause && place.IsTwoAfterLongWord),
            ("liao3", place => place.GoesOn("了")
                || (place.IsAfter("得 不") && !place.IsAfterFirstOfClause
                    && (place.EndsClause || place.IsAfter("不") || place.GoesOn("吗 呢 吧 这 那 的 多 你 我 他")))),
        ],
        ["地"] = [("di4", place => !place.IsAfterDouble
            && (place.BeginsClause || place.EndsClause || place.GoesOn("里 头") || place.IsAfterNumeral
                || (place.IsAfter("里") && place.BeginsWith("一二三四五六七八九十百千几两"))
                || place.IsAfter("完 麦 稻 玉米 菜 瓜 花生 棉花 山 旱 草 沙 雪 田 墓 坟 工 这 那 哪 块 片 亩 扫 耕 拖 荒 湿 卖 买 租 无 在 有 是 种 下 本 该 各 某 此 两 之 的 到 于 对 把 离 满 "
                    + "就")))],
        ["着"] =
        [
            ("zhao2", place => place.EndsClause && place.IsAfter("摔 冻 饿 吓 烫 磕 碰 累 伤 呛 噎 热 凉 急 砸 扎") && place.TextHas("小心 别 当心 怕 没")),
            ("zhao2", place => place.IsAfter("就 都 没 也 又 能 会 刚 已") && place.GoesOn("不 起来 起火 得 了")),
            ("zhao2", place => place.IsAfter("碰 找 捡 逮 猜 够 捞 买 借") && (place.GoesOn("了") || place.ClauseEndsWith("了 吗 没有 没"))),
            ("zhao2", place => place.IsAfter("不 得 睡 够 猜 逮 捉") || place.IsBefore("火 凉 迷 慌 魔 了 得 急") || place.GoesOn("什么急 哪门子急")
                || (place.EndsClause && (place.IsAfter("没 没有 都 就 能 点") || place.FollowsInClause("没 没有")))),
        ],
        ["点着"] = [("dian3 zhe5", place => place.GoesOn("一 两 三 几 灯 头"))],
        ["背着"] = [("bei1 zhe5", place => !place.GoesOn("人 家里 家人 父母 老师 大家 手 众 太阳 风 光 爸 妈 丈夫 妻子 老婆 老公 儿子 女儿 领导 同事 人们 政府 大人 老板 同学 别人"))],
        ["背"] =
        [
            ("bei4", place => place.GoesOn("上背 上驮 上贴 上长 上扛 上全 上都")),
            ("bei1", place => !place.IsAfter("的") && place.RestHas("书包 背包 行李 筐 篓 麻袋")),
            ("bei4", place => place.GoesOn("过身 过脸 过去")),
            ("bei4", place => place.TextHas("课文 唐诗 古诗 单词 台词 歌词 公式 稿子 这首诗") || place.ClauseHas("诗词诵课式稿") || place.IsAfter("的 后 椅 手 山 其 脊")
                || place.GoesOn("上的 上有 上还 部 面 后 下来 出来 靠 对 熟 书")),
            ("bei1", place => place.GoesOn("着 起 上 负 夫 了 得 过 回 走 进 下山 下楼 下车 下船 出 去 在 茶 盐 货 筐 柴 东西 孩 行李 包 不动 个 一 两 的是 你 我 他 她 老人 病人 伤员")
                || place.ClauseHas("责债锅罪筐柴米货孩弟妹奶爷")),
        ],
        ["还"] =
        [
            ("huan2", place => place.IsAfter("没 没有 该 要 能 想 得 也") && place.GoesOn("呢 吗 吧 的") && place.WordsLeft < 2),
            ("huan2", place => place.GoesOn("回 到") && place.FollowsInClause("把 将")),
            ("huan2", place => place.GoesOn("得很 得慢 得快 得晚") && place.TextHas("还钱 还债 还书 还贷")),
            ("huan2", place => place.GoesOn("都行 都可以 也行 也不迟 就行") && place.TextHas("钱 借 欠 债 书")),
            ("huan2", place => place.GoesOn("上 清 完 掉 不起 不上 得起 不清") && place.TextHas("借 欠 债 贷 款 账 钱") && !place.GoesOn("上学 上过")),
            ("hai2", place => place.GoesOn("给") && place.RestHas("写 讲 打 送 买 带 做 看 倒 留 介绍 寄 发了 发过 提 安排 准备 配 加 拿 唱 念 画 装 取 起了")
                && !place.FollowsInClause("把 将 要 得 没 不 应该 必须 来")),
            ("huan2", place => place.EndsClause || place.IsAfter("要 该 没法 按时 分期 不 再不") || place.GoesOn("不还")
                || (place.GoesOn("得") && place.FollowsInClause("还钱 还书 还债")) || place.IsBefore("了 给 钱 债 清 书 款 你 我 他 她 人情")),
        ],
        ["长"] =
        [
            ("chang2", place => place.GoesOn("得念 得没 得看不 得数不 得走不 得望 得惊人 得离谱 得拖")),
            ("zhang3", place => place.GoesOn("心眼 见识 知识 本事 志气 记性 脑子 疯 肉 斤 膘 霉 锈 刺 毒 瘤 癌 皱纹 白发 翅膀 眼睛 了个 了一 了几 了不少 了许多 了两")),
            ("zhang3", place => place.GoesOn("这么大 那么大 这么高 那么高")),
            ("zhang3", place => (place.RestHas("岁 一辈 两辈") && place.FollowsInClause("比 我 他 她"))
                || (place.IsAfter("之") && place.BeginsWith("家国军校族院城县村馆会")) || place.GoesOn("好了")),
            ("chang2", place => place.IsAfter("留 拉 放 延 加 拖 变 伸 接 剪 做 弄 越来越 之") || (place.IsAfter("又") && place.GoesOn("又"))
                || (place.BeginsWith("裙裤袍袖") && place.GoesOn("到 及 过 得"))
                || (place.BeginsWith("发裤裙袖绳指夜影日") && (place.GoesOn("了 着呢") && place.WordsLeft < 3))),
            ("chang2", place => place.IsAfter("太 很 够 更 最 越 那么 这么 多 挺 真 好 比较 不够")),
            ("zhang3", place => place.IsAfter("能 会 要 在 又 没 不再 还 正在 刚 才") && !place.EndsClause),
            ("zhang3", place => place.IsBefore("得 着 出 满 成 大 高 在 到 出来 了 过 草 虫 毛 痘 胖 牙 胡子 起 起来 进 叶 芽 叶子 个子 于 歪")
                || place.IsAfter("市 县 省 镇 乡 村 局 处 科 部 组 班 团 站 所 馆 州 厅")),
        ],
        ["为"] =
        [
            ("wei2", place => place.IsAfterNoun("间度格价数量期额距径积率费重高长") && (place.IsBeforeNumber || place.GoesOn("早 晚 零 负 从 每 约 第 百分"))),
            ("wei2", place => place.IsAfter("时间 日期 价格 长度 高度 深度 宽度 温度 速度 成绩 比分 人数 总数 数量 距离 年龄 身高 体重 目标 主题 题目 期限 名额 全长 总长 海拔 单位 直径 半径 售价 票价 "
                + "定价 单价 工资 月薪 学制 任期 工期 刑期 密码 编号 代号")),
            ("wei2", place => place.BeginsClause && place.WordsLeft < 5 && place.GoesOn("双向 单向 一 二 两 三 四 五 六 七 八 九 十")
                && !place.RestHas("提供 服务 带来 解决 送 开 办 修 盖 建 做")),
            ("wei4", place => place.IsBeforeNumber && place.WordsLeft > 3 && place.RestHas("提供 服务 带来 解决 送 开 办 举行 举办 修 盖 建 做 创造 准备 争 培训 免 减 "
                + "打 组织 庆 演 讲 检 治 捐 添")),
            ("wei2", place => place.GoesOn("每小时 每秒 每分 每公里 每平方 每立方 每吨 每公斤 每斤 每升 每度 每股 每千")),
            ("wei2", place => place.PrecedesInClause("所") && !place.RestHas("了 所有 一所 两所 几所 这所 那所 所以 所学 所大 所医")),
            ("wei4", place => place.GoesOn("每 我 你 您 他 她 它 大家 孩子 学生 病人 客人 别人 国家 人民 祖国 此")),
            ("wei4", place => place.IsAfter("不 只 都 全 专 光 单") && !place.GoesOn("人所")),
            ("wei2", place => place.GoesOn("官 生 荣 伴 敌 友 邻 师 帝 首 主 准 例 限 止 期 患 害 据 凭 妻 难")
                || (place.GoesOn("一 二 两 三 四 五 六 七 八 九 十") && place.WordsLeft <= 3)),
            ("wei2", place => place.IsBeforeNumber || place.IsAfterNumeral || place.FollowsInClause("以 由 称 视 选 评 当 封 推 尊 誉 拜 聘 定 分 分成 列 改 "
                + "变 叫 命名") || place.IsAfter(
                "称 视 定 分 译 改 变 化 转 评 选 列 设 尊 誉 升 写 合 简称 叫 聘 拜 奉 均 约 仅 共 最 面积 人口 命名 改名 更名 转变 指定 统称 翻译 任命 划分 改造 改编 改建 转化 培养 发展 打造 建设 分解 扩大 "
                    + "提高 缩短 延长 调整 增加 减少 规定 确定 认定 判定 命 更名 概括 归结 演变 转换 折算 合并 解释 理解 归纳 定义 设定 之")),
            ("wei4", place => place.GoesOn("我 你 您 他 她 它 咱 大家 人民 孩子 国家 自己 祖国 什么 这 那") || place.BeginsClause || place.WordsLeft > 1),
        ],
        ["只"] = [("zhi1", place => place.IsAfterNumeral || place.EndsClause || place.IsAfter("哪 各 多少")
            || (place.IsAfter("这 那") && !place.GoesOn("是 能 会 有 需 要 不过 限 说 不 想 好 为")))],
        ["过"] =
        [
            ("guo5", place => !place.BeginsClause && !place.IsAfter(ReadingWords.Persons, "只 就 才 又 也 都 还 已经 曾 走 跑 飞 穿 越 跨 跳 翻 经 通 度 渡 绕 熬 挨 要 能 会 想 再 "
                + "了 不 日子 这么 那么") && place.GoesOn("一次 一回 一遍 一趟 一杯 一顿 一句 一封 几次 几回 两次 三次 多次 不少次 许多次 任何 谁 哪")),
            ("guo4", place => place.IsAfter("穿") && !place.GoesOn("的 吗 没") && !place.TextHas("衣 裙 鞋 裤 服 袄 衫 袜")),
            ("guo5", place => (place.IsAfter("下") && place.GoesOn("雨 雪 霜 棋 蛋 乡 厨 地"))
                || (place.IsAfter("上") && place.GoesOn("学 班 课 当 小学 中学 大学 台"))),
            ("guo5", place => place.IsAfter("走") && place.GoesOn("很 许多 几 不少 一些 无数 好多 那么多")),
            ("guo5", place => place.IsAfterLongWord && place.EndsClause && !place.IsAfter("同时 顺利 平安 依次 分别 这样 那样 怎么 怎样 日子 一起 好好 白白 这么 那么 不好 "
                + "一天天")),
            ("guo4", place => place.GoesOn("了站 了头 了点 了时间 了时候 年 节 来 去 日子 生日 中秋 春节 周末 河 桥 马路 了河 了桥 大桥 隧道 山 大街 草地 森林 沙漠 一座 一条 一片 一道")),
            ("guo5", place => place.IsAfter("去 来 看 吃 听 说 做 用 见 写 读 到 住 学 有 想 问 打 买 卖 试 骑 坐 喝 玩 提 讲 教 养 当 犯 受 帮 爱 恨 哭 笑 病 输 赢 得 没有 穿 戴 唱 演 "
                + "画 种 修 借 还 寄 收 送 请 管 拍 碰 遇 尝 闻 摸 动 考 开 带 洗 丢 找 数 背 睡 干 杀 骗 骂 叫 吵 闹 洗 煮 烧 炒 剪 补 缝 烫 染 刷 擦 挖 耕 浇 喂 割 砍 劈 拆 装 搬 抬 扛 扫 喊 劝 求 "
                + "答 谢 猜 算 量 称 抄 译 编 登 导 拜 逛 约 谈 哄 亲 吻 烤 晒 冻 饿 醉 疼 伤 断 坏 亮 红 停 换 租 欠 赔 赚 存 花 偷 蹲 守 待 做 是 像 忘 怕 盼 迷 滑 钓 抓 养 立 设 建 盖 造 用 碰 订 "
                + "签 缺 断 沉 裂 漏 炸 打仗 跳舞 唱歌 上学 上班 读书 种地 当兵 坐牢 出国 搬家 生病 生气 发烧 红脸 吵架 打架")),
            ("guo5", place => place.IsAfter("研究 发生 出现 使用 参加 访问 讨论 尝试 听说 听见 看见 经历 体验 考虑 学习 工作 生活 结婚 离开 接触 介绍 检查 解释 联系 打算 表示 认识 喜欢 担任 拒绝 答应 "
                + "怀疑 后悔 失败 成功 见面 吃饭 看病 住院 试验 批评 表扬 帮助 采访 调查 警告 提醒 欺骗 伤害 旅行 登上 去世 遇到 碰到 见到 看到 想到 提到 收到 遇见 碰见")),
        ],
        ["不得"] = [("bu4 de5", place => !place.BeginsClause && (place.EndsClause || place.GoesOn("的")) && !place.IsAfter("也 都 又 而 求之"))],
        ["还给"] = [("hai2 gei3",
            place => place.RestHas("写 讲 打 送 买 带 做 看 倒 留 介绍 寄 发了 发过 提 安排 准备 配 加 拿 唱 念 画 装 取 起了 煮 炖")
                && !place.FollowsInClause("把 将 要 得 没 不 应该 必须 来"))],
        ["挣得"] = [("zheng4 de5", place => place.GoesOn("不 多 少 很 太 比 更 还 也 最 够") && !place.GoesOn("更多人 更多的"))],
        ["赚得"] = [("zhuan4 de5", place => place.GoesOn("不 多 少 很 太 比 更 还 也 最 够") && !place.GoesOn("更多人 更多的"))],
        ["见得"] = [("jian4 de5", place => place.GoesOn("不 多 少 很 太 比 更 还 也 最 够") && !place.GoesOn("更多人 更多的"))],
        ["赢得"] = [("ying2 de5", place => place.GoesOn("不 多 少 很 太 比 更 还 也 最 够") && !place.GoesOn("更多人 更多的"))],
        ["穿过"] = [("chuan1 guo5", place => place.TextHas("衣 裙 鞋 裤 服 袄 衫 袜") || place.GoesOn("的"))],
    };
}
