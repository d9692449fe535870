namespace Aligner.Lexicon.Pronunciation;

/// <summary>
/// The rules of single characters that are verbs and nouns, for <see cref="ContextReadings"/>: 转 zhuàn of wheels.
/// </summary>
internal static class WordReadings
{
    // What is watched, where 看 is kān.
    private const string Guarded = "门 家 店 摊 摊子 铺子 行李 孩子 仓库 林子 羊 牛 鸡 瓜 果园 包 箱子 东西 自行车 犯人 工地 场子";

    public static readonly Dictionary<string, (string Reading, Func<ReadingPlace, bool> Holds)[]> Rules = new()
    {
        ["看"] =
        [
            ("kan1", place => place.FollowsInClause("帮 替") && place.GoesOn("着") && place.WordsLeft == 1),
            ("kan1", place => (place.GoesOn("着点 好 住 着 一下 一会儿 几天 两天 几分钟 几个小时") && place.ClauseEndsWith(Guarded) && !place.GoesOn("着门 着窗"))
                || (place.GoesOn("林 地 果园 鱼塘 工地 犯人 场") && place.WordsLeft < 3) || place.GoesOn("门 家 大门 仓库 管 守 护 园 瓜 牛 羊 鹅 场子")
                || (place.GoesOn("孩子 摊 铺子 行李 车") && place.WordsLeft == 1) || (place.GoesOn("孙 娃 小孩 店") && place.IsAfter("在家 给 帮 替 里 家"))
                || (place.BeginsWith("帮替") && place.PrecedesInClause("包箱李车摊店门"))),
        ],
        ["结"] = [("jie1", place => place.GoesOn("满 了果 出果 籽") || (place.BeginsWith("树藤") && place.GoesOn("着"))
            || (place.GoesOn("得满 得多 得很 得密 得又 得不 得少") && place.TextHas("树 藤 果 枣 桃 梨 瓜"))
            || (place.PrecedesInClause("果籽瓜桃梨枣杏李豆莓橘葡栗柿荚穗椒茄椰莲") && !place.GoesOn("果 论 束")))],
        ["系"] =
        [
            ("xi4", place => place.IsAfter("心 情 名 所") || place.GoesOn("于")),
            ("xi4", place => place.IsAfter("中文 外语 数学 物理 化学 历史 哲学 该 本 各 全 院 这个 的")),
            ("ji4", place => place.GoesOn("鞋 好 上 着 紧 了 领 安全带 围裙 在 带 腰 绳 扣 住 红 蝴蝶 牢 不上 个 错 歪")
                || (!place.IsAfterLongWord && !place.EndsClause)),
        ],
        ["冲"] =
        [
            ("chong4", place => place.EndsClause && place.IsAfter("说话 味 味道 气味 脾气 口气 话 劲 酒味 烟味 药味 态度")),
            ("chong4", place => place.GoesOn("着 我 你 他 她 大家 谁") || (place.IsAfter("很 真 太 挺 够 好 更 这么 那么 有点 有点儿") && place.EndsClause)),
        ],
        ["散"] = [("san3", place => place.IsAfter("松 懒 零 头发 鞋带 带子 绳子 捆 架子 打 弄") || (place.GoesOn("了") && place.BeginsWith("柴绳捆带辫髻筐桶架扣"))
            || place.GoesOn("了架") || place.GoesOn("架 装 文 乱 着"))],
        ["露"] = [("lou4", place => place.GoesOn("马脚 了马脚 一手 了一手 面 了面 脸 了脸 馅 了馅 怯 了怯 底 了底 富 相 头"))],
        ["转"] =
        [
            ("zhuan3", place => place.ClauseHas("左右") && !place.ClauseHas("圈")),
            ("zhuan4", place => place.EndsClause && place.TextHas("风车 水车 纺车 车轮 齿轮")),
            ("zhuan4", place => (place.BeginsWith("轮机扇陀磨碾唱盘球") && (place.EndsClause || place.GoesOn("得 了 着 起来 不")))
                || (place.EndsClause && place.IsAfter("地 着 不 自己 得")) || (place.GoesOn("了") && place.RestHas("夜 天 圈 小时 上午 下午 会儿 遍 一转"))
                || place.IsRepeated),
            ("zhuan4", place => place.GoesOn("圈 悠 着 来 了来 个圈 个不 了半天 了一天 了两天 了几天 了一上午 了两个 了三个 不停 动着 不动 得") || place.GoesOn("了转 一转")
                || place.IsRepeated || place.PrecedesInClause("圈") || place.BeginsWith("绕围")
                || (place.EndsClause && place.IsAfter("在 打 团团 乱 直"))),
            ("zhuan3", _ => true),
        ],
        ["行"] =
        [
            ("hang2", place => place.IsAfter("一行") || place.GoesOn("里 内人 规")),
            ("hang2", place => (place.IsAfterNumeral || place.IsAfter("第 哪 各 同 数 双 隔 改 转 入")) && !place.GoesOn("人 不")),
            ("hang2", place => place.IsAfter("这 那 本 干") && !place.GoesOn("吗 吧 不 了 得 么")),
        ],
        ["重"] =
        [
            ("chong2", place => place.IsAfter("买 订 排 印 撞") && place.GoesOn("了")),
            ("chong2", place => place.IsAfterNumeral || (place.GoesOnWithOneOf(ReadingWords.Repeatable) && !place.IsAfter("很 太 更 最 这么 那么 多 有多 不"))),
        ],
        ["种"] =
        [
            ("zhong4", place => place.IsAfter("人") && place.BeginsWith("没有谁无")),
            ("zhong3", place => place.IsAfter("的") && place.EndsClause && !place.RestHas("的") && !place.IsAfterFirstOfClause
                && !place.BeginsWith("地田没")),
            ("zhong4", place => !place.IsAfterNumeral && !place.IsAfter("这 那 各 多 某 此 哪 何 同 另 此类 该 许多 好几 若干 不少 诸 品 物 人 良 火 配 选 留 育 这一 另一 每一")
                && !place.GoesOn("子 类 族 群")),
        ],
        ["数"] =
        [
            ("shu3", place => place.EndsClause && place.IsAfter("地 着")),
            ("shu3", place => place.IsRepeated || place.IsAfter("又 再 来 着 去 会 在 一边") || place.GoesOn("一数 了数")),
            ("shu4", place => place.EndsClause || place.IsBeforeNumber || place.IsAfter("的 个 个位 十位 整 双 单 这个 那个 人 一个 两个")
                || place.IsBefore("十 百 千 万 次 年 月 日 天 人 名 个 种 条 位 小时 的 是 很 太 不对 不大")),
            ("shu3", _ => true),
        ],
        ["率"] = [("shuai4", place => place.GoesOn("军 兵 众 队 部 团 师 领 先 百 代表 大军 两 三"))],
        ["教"] =
        [
            ("jiao4", place => place.IsAfter("基督 天主 伊斯兰 东正 犹太 印度 佛 道 新 异 邪 国 拜火 喇嘛 信 传 入 奉 回 本")),
            ("jiao1", _ => true),
        ],
        ["应"] =
        [
            ("ying1", place => place.GoesOn("满足 符合 达到 提出 按 根据 遵守 尊重 依 以 当 在 由 该 向")),
            ("ying4", place => place.GoesOn("读者 观众 听众 用户 客户 顾客 群众 居民 市民 家长 学生 同学 网友 对方 朋友 主人 政府 总统 总理 主席 校方 东道主")
                && place.RestHas("要求 请求 邀请 之邀 之约 之请")),
            ("ying4", place => place.RestHas("的要求 的邀请 之邀 的请求 之约 之请 邀请") || place.GoesOn("他 我 你 她 声 和 承 聘 征 邀 着 了 道 下 一声 一句 答 “ ： 「 ‘")
                || (place.EndsClause && place.IsAfter("人 没 没人 不 没有"))),
        ],
        ["空"] =
        [
            ("kong1", place => place.GoesOn("房 箱 瓶 车 屋 床 手 盒 碗 杯 袋")),
            ("kong4", place => place.GoesOn("一行 一格 两行 两格 几行 几格 两个字 两字") || (place.GoesOn("着") && place.ClauseHas("题格栏"))
                || place.GoesOn("儿")),
            ("kong4", place => place.IsAfter("没 没有 有 抽 得 趁 偷 腾 先 留") || place.GoesOn("出") || (place.GoesOn("了") && place.RestHas("再 就来"))),
        ],
        ["觉"] =
        [
            ("jiao4", place => place.GoesOn("少 多 轻 浅 沉")),
            ("jiao4", place => place.ClauseHas("睡") || place.IsAfterNumeral || place.IsAfter("个 场 小 长 睡 不着 好 懒 午 大 囫囵 安稳")
                || (place.IsAfter(ReadingWords.Persons) && place.GoesOn("也 都 没"))),
        ],
        ["藏"] = [("zang4", place => place.IsAfter("川 滇 青 入 进 援 汉 蒙 回")
            || (place.IsAfter("了") && place.EndsClause && place.BeginsWith("进入出")))],
        ["倒"] =
        [
            ("dao4", place => place.FollowsInClause("把 将") && place.GoesOn("在 进 到 入 出 给")
                && !place.IsAfter("扶 抱 按 打 推 撞 摔 绊 拉 踢 压 扑 放 吹 刮 砍")),
            ("dao3", place => place.GoesOn("了下 下去 下来 了过去 过去")),
            ("dao4", place => place.IsAfter("挂 贴 拿 写 穿 印 排 话说 说 念 插") || place.ClauseHas("水茶酒汤油奶圾粥药米豆煤灰渣醋酱")),
            ("dao3", place => (place.GoesOn("了") && place.WordsLeft == 1) || place.IsAfter("摔 病 跌 推 打 吹 绊 滑 晕 累 撞 卧 砍 压 击 放 醉 昏 难 刮 墙 树 房子 "
                + "房 楼 塔 桥 屋 椅子 花瓶 栏杆 大树 扑 栽 被 要 快") || place.GoesOn("在 塌 闭 下 地 了一片")),
        ],
        ["好"] =
        [
            ("hao4", place => place.IsAfter(ReadingWords.Persons) && place.GoesOn("学 动 静 斗 客 胜 强 赌 酒 色 玩 古 名 战 奇")),
            ("hao4", place => place.GoesOn("打听 吃懒 赌 喝酒 管闲 面子 表现 争 斗 逸 为人师 大喜功")),
        ],
        ["干"] =
        [
            ("gan1", place => (place.ClauseHas("井河溪泉塘池") && place.GoesOn("过 了"))
                || (place.BeginsWith("泪汗衣酒水巾裤裙鞋袜墙漆被墨草柴泥") && place.GoesOn("了吗 了没 了吧 了呢 了再"))),
            ("gan1", place => (place.GoesOn("的") && place.IsAfter("件 条 双 张 块 身 是 换 点 全 些 找"))
                || place.GoesOn("得见底 得见了底 得裂 得开裂 得冒烟 得起皮 得发 死 透 裂 枯 硬 瘪 涸")),
            ("gan1", place => (place.IsAfter("很 太 真 更 有点 有点儿 晒 晾 烘 吹 擦 喝 抽 排 舀 挤 控 沥 蒸 烧 耗 烤 风 抹 口 拧 熬 榨 哭 流 变 发 旱 枯 没 风 嘴唇 皮肤")
                && !place.GoesOn("活 什 事 啥")) || place.GoesOn("杯 了杯 了这杯 了一杯 燥")
                || (place.BeginsWith("河井池泪汗衣渠溪塘嗓酒水巾裤裙鞋袜墙漆被墨叶草柴泥血迹") && place.WordsLeft <= 1 && (place.EndsClause || place.GoesOn("了 透")))),
        ],
        ["调"] =
        [
            ("tiao2", place => place.GoesOn("一调 了调 试 焦") || (place.IsRepeated && place.BeginsWith("调"))),
            ("diao4", place => place.EndsClause && place.IsAfter("走 跑 变 定 高 低 一个 个 种 同 老 借 外 抽 内")),
            ("tiao2", place => place.GoesOn("低 高 大 小 好 整 成 得 一下 慢 快 早 晚 准 味 匀 开 亮 暗 料 色 酒 弦 台 闹钟 温 音 时间 琴 味 解")
                || (place.GoesOn("到") && place.ClauseHas("音声温频度火钟表闹灯亮镜弦")) || (place.GoesOn("回 快 慢 准") && place.TextHas("钟 表 指针"))),
        ],
        ["卷"] = [("juan4", place => (place.IsAfterNumeral || place.IsAfter("第 上 中 下 上下 各 全 试 改 阅 交 批"))
            && !place.GoesOn("着 起 走 成 入 胶 纸 布 画 线 带 钱 铺 电")), ("juan3", _ => true)],
        ["处"] =
        [
            ("chu3", place => place.GoesOn("以 死刑 分 刑 罚 斩")),
            ("chu3", place => place.IsAfter("难 好 相 很难 不好 俩 共 善 会 易") || place.GoesOn("得 于 在 了 着 过 久 成 不来 不好 不下")
                || (place.EndsClause && place.IsAfter("不 容易 一起 很好 也 别"))),
        ],
        ["扎"] = [("za1", place => place.GoesOn("紧 马尾 了个马尾 裤") || place.ClauseHas("辫发带蝴捆篱束") && !place.ClauseHas("针刺"))],
        ["担"] = [("dan4", place => place.IsAfterNumeral || place.IsAfter("货 重 挑"))],
        ["挑"] = [("tiao3", place => (place.FollowsInClause("用 拿") && place.BeginsWith("针竿棍杆剑刀枪尖")) || place.GoesOn("起 开 拨 逗 灯 动 破 明")),
            ("tiao1", _ => true)],
        ["待"] = [("dai1", place => place.GoesOn("了 在 着 一会 几 两 三 一 过 不住 不下 下去 到 久 半 上"))],
        ["撒"] = [("sa3", place => place.GoesOn("种 在 了一地 上 满 胡椒 盐 粉 点 些 下 土 糖 了 得 肥 药 一把 把 些 几"))],
        ["载"] = [("zai3", place => place.IsAfterNumeral || place.GoesOn("有 入 于 明") || place.BeginsWith("书报刊典史志"))],
        ["中"] =
        [
            ("zhong4", place => place.GoesOn("了 奖 毒 弹 计 标 风 暑 招 邪 枪 靶 过 大奖") || place.IsAfter("打 砸 击 射 猜 看 选 命 撞 刺 踢 押 投 切 考 相")),
            ("zhong4", place => place.EndsClause && place.IsAfter("没 没有 都 又 再 全 不 能 会 已")),
        ],
        ["发"] = [("fa4", place => place.IsAfter("理 烫 染 剪 白 黑 金 银") || (place.IsAfter("完 个 了 次") && place.BeginsWith("理烫染剪")))],
        ["相"] = [("xiang4", place => place.GoesOn("照 马 面 术 公 机 片") || (place.EndsClause && !place.IsAfter("互 竞 争"))
            || place.IsAfter("个 张 副 照 长 站 坐 吃 亮 可怜 福 穷 睡") && !place.GoesOn("互 同 信"))],
        ["降"] =
        [
            ("xiang2", place => place.GoesOn("虎 龙 妖 魔 伏 敌 住 服 不住 得住")),
            ("xiang2", place => (place.EndsClause && place.IsAfter("不 肯 愿 想 宁 死 投 诈 劝 请 归 受 先"))
                || (place.BeginsWith("敌军叛") && (place.EndsClause || (place.GoesOn("了") && place.WordsLeft == 1)))),
        ],
        ["角"] = [("jue2", place => place.IsAfter("主 配 丑 旦 名 女主 男主 女 男") || place.BeginsWith("演扮饰唱")
            || (place.GoesOn("儿") && place.ClauseHas("台戏剧团名捧")))],
        ["差"] =
        [
            ("cha1", place => place.BeginsClause && place.GoesOn("是 为 等于")),
            ("cha1", place => place.IsAfter("的 之 时 温 逆") && (place.EndsClause || place.RestHas("是 为 等于 大 小"))),
            ("chai1", place => place.IsAfter("出 公 邮 钦 当")),
            ("chai1", place => place.GoesOn("人去 人送 人来 人把 遣")),
            ("cha4", _ => true),
        ],
        ["朝"] = [("zhao1", place => (place.IsAfter("一 今") && !place.BeginsWith("这那每哪")) || place.GoesOn("九 夕 不保 三暮 发夕"))],
        ["观"] = [("guan4", place => place.IsAfterLongWord && !place.IsAfter(ReadingWords.Persons)
            && !place.GoesOn("看 察 海 景 众 礼 战 赏 测 摩 望 后"))],
        ["假"] =
        [
            ("jia4", place => place.GoesOn("了 吗 吧 呢") && place.WordsLeft < 3 && place.BeginsWith("请放休准销")),
            ("jia4", place => place.EndsClause && place.BeginsWith("请放休准销")),
            ("jia4", place => place.IsAfter("天 请 放 休 病 事 婚 产 年 暑 寒 个 长 度 销 准 周 放了 星期 月") && !place.GoesOn("的 话 货 牙 发 山")),
        ],
        ["薄"] = [("bo2", place => place.IsAfter("日 单 浅 淡 微 鄙"))],
        ["传"] = [("zhuan4", place => (place.IsAfter("的") && place.EndsClause) || (place.EndsClause && place.BeginsWith("写作立读本部篇著编"))
            || place.GoesOn("》 略 记") || place.IsAfter("自 外 列 评 正 别 立 作 小 前"))],
        ["弹"] = [("dan4", place => place.IsAfter("子 炮 炸 原子 氢 导 枪 中 流 投") || place.GoesOn("药 头 片 壳")), ("tan2", _ => true)],
        ["量"] =
        [
            ("liang4", place => place.IsAfterLongWord && !place.IsAfter(ReadingWords.PersonsAndAdverbs, "重新 仔细 亲自 反复 自己 孩子 病人")
                && !place.GoesOn("了 一 出 着 过 体温 身高 血压 腰 尺 得 好 身")),
            ("liang4", place => (place.EndsClause && !place.IsAfter("来 去 先 再 一 又")) || place.IsAfter("的 大 数 力 水 车 雨 用 产 总 人")
                || place.GoesOn("太 很 不 大 小 多 少 也 都 更 的 是 有 减 增 上")),
            ("liang2", _ => true),
        ],
        ["盛"] = [("cheng2", place => place.GoesOn("饭 汤 了 着 上 满 碗 粥 水 出 在 进 点 些 好") || place.PrecedesInClause("碗勺盘饭汤")
            || (place.EndsClause && place.IsAfter(ReadingWords.Persons, "来 去 给 多") && place.TextHas("饭 汤 粥 菜 面")))],
        ["挨"] = [("ai2", place => place.GoesOn("打 骂 饿 批 揍 罚 冻 宰 了打 了骂 了一 过打")), ("ai1", _ => true)],
        ["吐"] = [("tu4", place => place.GoesOn("血 了血 了一地 了一路 了一身 了三 了两 了一次 了几 了好几 了半 了又 过 个不停 不止 什么 得") || place.ClauseHas("晕酒恶呕")
            || (place.EndsClause && place.IsAfter("想 要 直 都 又 会"))), ("tu3", _ => true)],
        ["钉"] = [("ding4", place => place.GoesOn("了 在 上 好 着 住 死 进 钉子 木 板 牌"))],
        ["划"] = [("hua2", place => place.GoesOn("船 算 桨 破 火柴 着 到 了一 了三 过 不来 向 得") || place.ClauseHas("船桨艇舟"))],
        ["磨"] = [("mo4", place => place.IsAfter("石 推 拉") || place.GoesOn("面 豆 成粉 坊"))],
        ["当"] =
        [
            ("dang4", place => place.GoesOn("过") && place.ClauseEndsWith("用 使 花")),
            ("dang4", place => place.GoesOn("了 掉") && place.WordsLeft < 2 && place.IsAfter("去 也 给 都 拿")),
            ("dang4", place => place.IsAfter("都 全") && place.RestHas("卖 烧 扔 吃 用")),
            ("dang1", place => place.GoesOn("着 过 了 时 然 天 年 初 前 场 中 代 局 今")),
            ("dang4", place => place.FollowsInClause("把 将 拿 以 用 被") || place.GoesOn("我是 你是 他是 她是 是") || place.RestHas("人用 来用 钱用")
                || place.IsAfter("典 上 不 得 恰 适 妥")),
        ],
        ["落"] = [("la4", place => place.FollowsInClause("把") || place.GoesOn("东西 了东西 下东西")
            || (place.GoesOn("了 过 下") && place.RestHas("个字 几字 一行 两行 一页 两页 一句 一节 一课 功课 一题 一步 一拍")))],
        ["没"] = [("mo4", place => place.GoesOn("过了 过膝 过腰 过头顶 过脚 过小腿 过大腿 过胸 过屋 过车 过桥面 过堤 过田 顶 了顶 了膝 了腰")
            || (place.GoesOn("入") && !place.GoesOn("入学 入党 入会 入伍 入睡 入场 入选 入职 入库"))
            || (place.GoesOn("了 到") && place.BeginsWith("水潮浪草雪沙泥") && !place.BeginsWith("他她我你就")))],
        ["铺"] = [("pu4", place => (place.IsAfter("上 下 中") && (place.EndsClause || place.GoesOn("的 有 是 睡 还")))
            || place.IsAfter("杂货 包子 药 肉 铁匠 米 茶 面 布 点心 烧饼 理发 小吃 家 间")
            || (place.EndsClause && place.BeginsWith("开") && !place.IsAfter("好 在 满 要 来")))],
        ["强"] = [("qiang3", place => place.GoesOn("作 装 颜 求 留 加 拉 逼 笑 撑 辩 咽 压 按 打精神"))],
        ["扇"] = [("shan4", place => place.IsAfterNumeral || place.IsAfter("这 那 每 哪 整 把 电 蒲 团 折 风 羽 摇 吊"))],
        ["舍"] =
        [
            ("she4", place => place.IsAfter("宿 校 猪 牛 鸡 房 寒 农 茅 屋 旅 精 羊 村")),
            ("she3", _ => true),
        ],
        ["宿"] = [("xiu3", place => place.IsAfterNumeral || place.IsAfter("整 大半"))],
        ["占"] = [("zhan1", place => place.GoesOn("卦 卜 星 梦 了一卦 了卦 一卦"))],
        ["涨"] = [("zhang4", place => place.GoesOn("红 紫 大 满 得通红 得满脸") || place.BeginsWith("豆脸肚泡") || place.TextHas("豆子 黄豆 木耳 面团 海带"))],
        ["缝"] = [("feng2", place => place.GoesOn("着 了 衣 补 好 扣 上 被 制 合 起 在 得 过 纽 袜 裤 针 个 一 几 住 完 进") && !place.IsAfter("条 道 个"))],
        ["卡"] = [("qia3", place => place.GoesOn("住 在 死 壳 脖 了一下 了壳 着 得"))],
        ["供"] = [("gong4", place => place.GoesOn("着 奉 佛 品 祖 神 香 认 出 词 果 一碗 一尊 了一尊 上"))],
        ["折"] = [("she2", place => (place.GoesOn("了") && place.BeginsWith("腿骨臂腰枝翅杆膊")) || place.IsAfter("断 打 撅 撞 摔 压"))],
        ["炸"] = [("zha2", place => place.BeginsWith("油锅") || (place.GoesOn("了 着") && place.PrecedesInClause("鱼鸡薯糕丸豆虾饼肉"))
            || place.GoesOn("鱼 鸡 薯 油条 丸 酱 糕 豆腐 春卷 得金黄 得焦 得酥 好的鱼"))],
        ["晃"] = [("huang3", place => place.GoesOn("眼 得人 得睁 得我 得他 了一眼 而过 过"))],
        ["闷"] = [("men1", place => (place.ClauseHas("屋天热车气房雨") && place.IsAfter("很 太 真 有点 有点儿 又 好 得 发 里"))
            || place.GoesOn("热 声 头 在家 着头 得慌 得喘"))],
        ["呛"] = [("qiang1", place => place.GoesOn("了水 了口水 水 了一口 了几口 着了"))],
        ["儿"] = [("er2", place => place.BeginsClause || place.IsAfter("我 幼 女 孤 婴 爱 的 吾") || place.GoesOn("女 子 童")), ("r5", _ => true)],
    };
}
