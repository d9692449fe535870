using System.Buffers;

namespace Aligner.Language;

/// <summary>Tells simplified from traditional Chinese by characters that only one of the two writes.</summary>
public static class ChineseVariant
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

    private static readonly SearchValues<char> Simplified = SearchValues.Create(OnlySimplified.Except(OnlyTraditional).ToArray());
    private static readonly SearchValues<char> Traditional = SearchValues.Create(OnlyTraditional.Except(OnlySimplified).ToArray());

    /// <summary>The number of characters that only traditional text has, less those that only simplified text has.</summary>
    public static int Balance(ReadOnlySpan<char> text)
    {
        var balance = 0;
        foreach (var c in text)
            balance += Traditional.Contains(c) ? 1 : Simplified.Contains(c) ? -1 : 0;
        return balance;
    }
}
