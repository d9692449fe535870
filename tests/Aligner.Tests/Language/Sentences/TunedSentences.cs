namespace Aligner.Tests.Language.Sentences;

/// <summary>A hundred texts of the same kinds as <see cref="UntunedSentences"/> that the rules were made on.</summary>
internal static class TunedSentences
{
    public const string English = """
        Party A sells to Party B. ¦Party B shall pay.
        Neither Party A nor Party B. ¦Party C alone is liable.
        It was sold to Company X. ¦Company Y bought it later.
        Proceed to Gate B. ¦Gate A is closed.
        Plug in Type A. ¦Type B does not fit.
        He passed Exam 2. ¦Exam 3 is in June.
        The answer is C. ¦Options A and B are wrong.
        We chose Plan B. ¦Everyone agreed.
        Vitamin C. ¦Vitamin D.
        Blood type: A. ¦Donors of type O are welcome.
        Mr. A. B. Stone signed for Party A. ¦Stone left.
        John F. Kennedy spoke. ¦Robert F. Kennedy listened.
        (a) Open it. ¦(b) Close it.
        a. Open it. ¦b. Close it.
        A) Red. ¦B) Green.
        i) Open it. ¦ii) Close it. ¦iii) Lock it.
        1) Read this. ¦2) Sign it.
        Follow the steps. ¦a) Cut the power. ¦b) Wait.
        Choose a) tea or b) coffee. ¦Then sit.
        Use options a) and b). ¦Option c) is gone.
        Step 3. Tighten the screws. ¦Step 4. Test it.
        Then go back to Step 3. ¦Tighten the screws.
        Section 2. Term. ¦The term is one year.
        See Section 2. ¦Term and notice are set there.
        Chapter 4. The Harbour. ¦It rained.
        Question 7. Who owns the ship? ¦Answer 7. The bank.
        Note 1. Prices exclude tax.
        Yahoo! Inc. moved out. ¦The house is empty.
        He works at Yahoo! Japan. ¦I do not.
        Jeopardy! is on at six. ¦Do you watch it?
        The Joomla! Project is free. ¦Try it.
        Yahoo! ¦We won the cup.
        Tel. 555 is out of order. ¦Ask inside.
        Phone: Tel. +44 20 555. ¦Fax. 555-2 is off.
        Ring ext. 12. ¦Ask for Ann.
        Temp. 40 °C max. is allowed. ¦Never more.
        Qty. 3 boxes. ¦Wt. 12 kg.
        Open 8 a.m. to 6 p.m. ¦Closed Mondays.
        We open at 9 a.m. Monday and close late. ¦Come early.
        Wash by hand etc. ¦Never bleach.
        Doors at 7 p.m. ¦Tickets at the desk.
        The train leaves at 6 p.m. Eastern Time. ¦Be early.
        So good!!! 🎉🎉 ¦See you there.
        Nice! :) ¦See you.
        Love it ❤️ Thanks! 😂 ¦Bye.
        omg no. ¦why would he? ¦idk.
        Wait!! ¦Stop... ¦Look at me.
        “Run!” ¦“Where?” ¦“Anywhere!”
        Hey ho! ¦The wind and the rain. ¦Hey ho!
        Come, come, come away. ¦O come away.
        """;

    public const string Chinese = """
        他走了……¦她没走。
        天黑了……¦我们回家吧。
        他停了一下……又继续说。
        他望着远方……终于开口了。
        我想……还是算了吧。¦好。
        他慢慢地走着……然后停住了。
        门开了……¦一个孩子走了进来。
        她哭了...¦我不知道怎么办。
        如果有一天……你会明白的。
        因为……因为我怕。
        我觉得……这样不好。
        那个……你有空吗？
        可是……他还没来。
        他叫……李明。
        三、二、一……出发！
        电影、音乐、戏剧……他都喜欢。
        什么山啊、水啊……她全画过。
        车来了……¦大家都上车了。
        灯灭了……¦谁？
        等等他……¦车还没开。
        他说“好。”就走了。
        她答“不去。”便挂了电话。¦我没说话。
        他写了“谢谢。”三个字。¦纸很旧。
        老师说“坐下。”后，继续上课。
        他只说了“知道了。”而没有回头。
        他說「好。」就走了。
        他说：“好。”¦然后他走了。
        他写道“天晴了。”¦第二天下了雨。
        “是！”字写得很大。
        “危险！”二字很醒目。¦没有人进去。
        门上写着“请进！”两个大字。
        “拆！”字刷在墙上。
        “你好吗？”是一句问候语。
        “为什么？”是孩子最爱问的。¦大人最怕。
        “快跑！”成了他的口头禅。
        “谢谢！”这两个字他说不出口。
        “来了！”是他的回答。
        “快！”他一边跑一边喊。
        “是谁？”¦门外没有人。
        (1) 关闭电源。¦(2) 拔下插头。
        （一）总则。¦（二）附则。
        A）红色。¦B）绿色。
        第一步：开机。¦第二步：登录。
        步骤1. 开机。¦步骤2. 登录。
        甲方：张三。¦乙方：李四。
        Tel. 555 已停用。¦请到前台。
        他在Yahoo! Inc.工作。¦我不在。
        太棒了！👍¦下次还来。
        好呀！~¦几点？
        收到！:)¦谢谢。
        """;
}
