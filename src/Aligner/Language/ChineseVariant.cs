using System.Buffers;
using System.Collections.Frozen;

namespace Aligner.Language;

/// <summary>Tells simplified from traditional Chinese by characters that only one of the two writes.</summary>
internal static class ChineseVariant
{
    // Frequent characters, each pair one word: what they have in common (里, 后, 台 …) tells nothing and is left out.
    private const string OnlySimplified =
        "这个们来时说国会对学过发还经动现样点间问从开关电车东马鸟鱼见观长门风飞书语话读认识让请谁谢记许论设计议" +
        "义产业专与为乐买卖乡习传伤优儿党兴军农写决减几凤击划刘则创务劳势华单卫压县历双变号听员团园围图圆场坏块" +
        "声处备头夺妈妇孙宁宝实审宪宽宾导将尔层岁岛币师带帮归当录径总恶惊惯战户执扩护报担拟择挥损换据摄数断无旧" +
        "显晓术机杀权条极构标树桥检楼欢欧气汉沟浅济浓测湾湿满热爱爷独狮环疗监盐盖盘矿码确礼离种积称稳穷竞笔简类" +
        "红约级纪纯纲纳纸线练组细终织绍结绕给络绝统继续维综绿编缘网罗职联脑艺节苏药获营虽补装规览觉触订训讯讲证评" +
        "词试诗诚该详诸课谈谋负贡财责败货质购贵费资赏赛赵跃轮软轻较载辆输边达迁运进远连迟选遗邓邮郑释针钱铁铜银锋" +
        "错键镇队阳阴阶际陆陈险随难静韩页顶项顺须顾顿预领频题颜额飘饭饮馆驱验鲁鲜麦黄齐龙龄";

    private const string OnlyTraditional =
        "這個們來時說國會對學過發還經動現樣點間問從開關電車東馬鳥魚見觀長門風飛書語話讀認識讓請誰謝記許論設計議" +
        "義產業專與為樂買賣鄉習傳傷優兒黨興軍農寫決減幾鳳擊劃劉則創務勞勢華單衛壓縣歷雙變號聽員團園圍圖圓場壞塊" +
        "聲處備頭奪媽婦孫寧寶實審憲寬賓導將爾層歲島幣師帶幫歸當錄徑總惡驚慣戰戶執擴護報擔擬擇揮損換據攝數斷無舊" +
        "顯曉術機殺權條極構標樹橋檢樓歡歐氣漢溝淺濟濃測灣濕滿熱愛爺獨獅環療監鹽蓋盤礦碼確禮離種積稱穩窮競筆簡類" +
        "紅約級紀純綱納紙線練組細終織紹結繞給絡絕統繼續維綜綠編緣網羅職聯腦藝節蘇藥獲營雖補裝規覽覺觸訂訓訊講證評" +
        "詞試詩誠該詳諸課談謀負貢財責敗貨質購貴費資賞賽趙躍輪軟輕較載輛輸邊達遷運進遠連遲選遺鄧郵鄭釋針錢鐵銅銀鋒" +
        "錯鍵鎮隊陽陰階際陸陳險隨難靜韓頁頂項順須顧頓預領頻題顏額飄飯飲館驅驗魯鮮麥黃齊龍齡";

    // Other traditional characters, also such whose simplified form stands in traditional text too, with those forms.
    private const string OtherTraditional =
        "著應債裡裏轉繫盡彈兩幹乾調參區災後體萬鬧鐘鍾鬆灑髮臉漲捲沒縫鋪鑽強燈鏡欄鍋雞豬葉褲襪襖繩辮槍劍騙贏賠診摟擰僕釘捨懶淚畝綁" +
        "紮誇貸賬帳飽餓駕緊嘔夢嘗嚐嚇擠攤擋燒爐衝沖瘋穀糧築絲緒罵膽舉艙莊蘋蘿蝕蠶豎貓趕跡軌辦遞鄰釀鈔鎖鑼閃閉鬥鬍龜薦託係於麼隻並" +
        "淩滾滯嘆歎喚噴囑贊讚戲誤謎譯贈賊賴墳壯勸勵剝剛側偵償兇凍匯卻厲厭叢啞喪墊墮奧妝嬰屬岡嶺巖憂慘憐憤懷戀掃掛採揚搶摺撈撐撥攔" +
        "攪攜敵斂斬晝曬棄棗棲槓櫃殘氈滅滲漁漸潑潔潛澆濫瀉瀝灘煉煙煩爛牆牽狀獵獸瑣畫癢皺盜睜矯磚禍稅稈窩簾籃籬粵糞紗絆綢緩縮纏罷聖" +
        "聞聰脅脹腫腸膩艱蒼蓮蔔藍虛虧蟲蠟襯親";

    private const string OtherSimplified =
        "着应债里里转系尽弹两干干调参区灾后体万闹钟钟松洒发脸涨卷没缝铺钻强灯镜栏锅鸡猪叶裤袜袄绳辫枪剑骗赢赔诊搂拧仆钉舍懒泪亩绑" +
        "扎夸贷账帐饱饿驾紧呕梦尝尝吓挤摊挡烧炉冲冲疯谷粮筑丝绪骂胆举舱庄苹萝蚀蚕竖猫赶迹轨办递邻酿钞锁锣闪闭斗胡龟荐托系于么只并" +
        "凌滚滞叹叹唤喷嘱赞赞戏误谜译赠贼赖坟壮劝励剥刚侧侦偿凶冻汇却厉厌丛哑丧垫堕奥妆婴属冈岭岩忧惨怜愤怀恋扫挂采扬抢折捞撑拨拦" +
        "搅携敌敛斩昼晒弃枣栖杠柜残毡灭渗渔渐泼洁潜浇滥泻沥滩炼烟烦烂墙牵状猎兽琐画痒皱盗睁矫砖祸税秆窝帘篮篱粤粪纱绊绸缓缩缠罢圣" +
        "闻聪胁胀肿肠腻艰苍莲卜蓝虚亏虫蜡衬亲";

    private static readonly SearchValues<char> Simplified = SearchValues.Create(OnlySimplified.Except(OnlyTraditional).ToArray());
    private static readonly SearchValues<char> Traditional = SearchValues.Create(OnlyTraditional.Except(OnlySimplified).ToArray());

    private static readonly FrozenDictionary<char, char> Simpler = OnlyTraditional.Zip(OnlySimplified)
        .Where(pair => pair.First != pair.Second)
        .Concat(OtherTraditional.Zip(OtherSimplified)).DistinctBy(pair => pair.First)
        .ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    private static readonly SearchValues<char> AnyTraditional = SearchValues.Create([.. Simpler.Keys]);

    /// <summary>The text with its frequent traditional characters as simplified ones; of the same length.</summary>
    public static string Simplify(string text)
    {
        if (!text.AsSpan().ContainsAny(AnyTraditional))
            return text;
        return string.Create(text.Length, text, static (simplified, text) =>
        {
            for (var i = 0; i < text.Length; i++)
                simplified[i] = Simpler.GetValueOrDefault(text[i], text[i]);
        });
    }

    /// <summary>The number of characters that only traditional text has, less those that only simplified text has.</summary>
    public static int Balance(ReadOnlySpan<char> text)
    {
        var balance = 0;
        foreach (var c in text)
            balance += Traditional.Contains(c) ? 1 : Simplified.Contains(c) ? -1 : 0;
        return balance;
    }
}
