namespace Aligner.Tests.Language.Sentences;

/// <summary>
/// Contracts, manuals, leaflets, chat and lyrics, written before the rules that they measure, which are not tuned on them: a text a line,
/// <c>\n</c> for the end of a line inside it.
/// </summary>
internal static class UntunedSentences
{
    public const string English = """
        This Agreement is between Party A and Party B. ¦Party B shall pay within thirty days.
        The Seller delivers the goods to Buyer A. ¦Buyer A inspects them on arrival.
        Rent is due under Clause 4(b). ¦Clause 5 governs late payment.
        The term “Services” has the meaning given in Art. 3. ¦All other terms are in Annex C.
        Notices go to Harbour Tools Ltd. at the address above. ¦Copies go to its counsel.
        The Licensee may (i) copy the Work; (ii) adapt it; and (iii) sell copies. ¦It may not lend it.
        Payment is in U.S. dollars. ¦Interest accrues at 4.5 p.a. until paid.
        Sec. 7 survives termination. ¦Sec. 8 does not.
        Delivery takes place at Warehouse No. 12, Dock Rd., Hull. ¦Risk passes there.
        The deposit is held by Bank of the North, N.A. ¦The bank releases it on demand.
        Signed by: J. R. Mallow, Director. ¦Date: 3 May 2024.
        Either party may end this contract on notice. ¦(See Schedule 2.) ¦No reason need be given.
        Article 5. Payment. ¦The Buyer pays in advance.
        a) Open the lid. ¦b) Remove the filter. ¦c) Close the lid.
        1. Press the red button. ¦2. Wait 10 sec. for the lamp. ¦3. Release it.
        Step 1. Unplug the kettle. ¦Step 2. Let it cool.
        The cable ends in Type C. ¦Type A needs an adapter.
        Set the switch to ON. ¦The LED turns green.
        Charge for approx. 3 hrs. before first use. ¦Do not overcharge.
        Turn the knob 90° clockwise (see fig. 4). ¦It clicks.
        Is the lamp off? ¦If yes, go to step 6. ¦If not, call us.
        Caution! ¦Hot surface. ¦Keep clear of the vents.
        Dial ext. 204 for parts. ¦Tel. 0800 555 010 is free of charge.
        Max. Load: 8 kg. ¦Min. Load: 2 kg.
        Version 3.2 adds Wi-Fi. ¦Version 3.1 does not have it.
        Open Mon.–Fri., 9 a.m. to 5 p.m. ¦Closed on Sundays.
        Yum! Brands runs the stand by the gate. ¦Lines are short.
        For bookings: Tel. 555 0142. ¦Or write to us.
        Take one tablet b.i.d. with food. ¦Do not drink alcohol.
        Do NOT use if the seal is broken! ¦Keep out of reach of children.
        Questions? ¦Call Dr. Lindqvist at St. Anne's clinic. ¦She's in on Tues. and Thurs. mornings.
        Free entry for kids under 5! ¦Kids' menu from £4.50.
        Buses no. 4 and 9 stop here. ¦No. 7 does not.
        Want to help? ¦Or just curious? ¦Come along!
        Founded in 1911 A.D. by monks. ¦Rebuilt in 1950.
        Q. Is it safe for cats? ¦A. Yes, it is.
        where r u?? ¦im at the gate. ¦hurry!
        Hahaha!!! 😂 ¦That's so true.
        See you at 8 p.m. ¦Bring snacks!
        Omg I can't... ¦I just can't.
        Who's there?? ¦Me! ¦Open up.
        He said "no way!" and hung up. ¦Rude.
        No!! ¦Not again... ¦Why me?
        I live in D.C. ¦You?
        u up? ¦yeah. ¦can't sleep.
        Oh, oh, oh! ¦The river runs low. ¦Oh, oh, oh!
        Where have you gone, my love? ¦Gone with the tide, gone with the tide.
        I walked... and I walked... ¦Till the morning broke.
        “Sleep, little one,” she sang. ¦“Sleep.” ¦And the lamp went out.
        La la la. ¦Round we go. ¦(Round we go!) ¦Never let me down.
        """;

    public const string Chinese = """
        甲方应于收货后十日内付款。¦乙方应开具发票。
        本合同一式两份，甲、乙双方各执一份。¦自签字之日起生效。
        租金为每月人民币3,500.00元。¦押金为两个月租金。
        第一条 定义。¦“货物”系指附件一所列设备。
        双方约定如下：（一）按期交货；（二）按质验收。¦逾期按日计息。
        如甲方未付款，乙方有权解除合同。¦（详见第九条。）¦本条于终止后仍然有效。
        本协议由Harbour Tools Co., Ltd.与乙方签订。¦有效期三年。
        违约方应支付违约金，金额为合同总价的5%。¦情节严重的，守约方可解除合同。
        乙方注明“已收到。”并签字的，视为验收合格。
        争议由甲方所在地法院管辖。¦附件与本合同具有同等效力。
        a) 打开机盖。¦b) 取出滤网。¦c) 用清水冲洗。
        1）按下电源键。¦2）等待指示灯变绿。
        ①插上电源。¦②按“开始”键。
        指示灯是否亮起？¦若否，请检查保险丝。
        屏幕显示“请稍候……”时，切勿断电。¦完成后会自动重启。
        按下“确定？”按钮后，系统重启。¦请耐心等待。
        警告！¦表面高温，请勿触摸。
        请使用Type-C接口充电。¦其他接口无法使用。
        电压范围：100–240V。¦频率：50/60Hz。
        如屏幕无显示，请参阅第3.2节。¦若仍无法解决，请致电Tel. 400 555 0101。
        每日两次，每次一片。¦饭后服用。
        您还在为失眠烦恼吗？¦试试本品吧！
        “好吃！”是客人说得最多的两个字。¦我们天天听到。
        开放时间：周一至周五9:00—17:00。¦周末休息。
        全场五折起！！！¦欢迎选购。
        电话：0571-5550123。¦地址：西湖路8号。
        老王说“这茶香！”说完又倒了一杯。¦大家都笑了。
        扫码即可领取（每人限一份！）。¦数量有限，送完即止。
        《你好，春天！》本周六上映。¦票价三十元起。
        雅虎（Yahoo!）是一家公司。¦它成立于上世纪。
        “免费！”二字写得最大。¦走近一看，只有运费免费。
        在吗？？？¦我到楼下了。¦快点！
        笑死我了！😂¦你看到没？
        嗯……好吧。¦明天再说。
        我说……你是不是忘了？¦是的。
        雨停了……¦孩子们还没回来。
        他想了想……还是摇了摇头。¦没有人催他。
        她等了一整夜……¦天终于亮了。
        妈妈说“早点睡。”就关了灯。¦屋里黑了。
        你问“为什么？”我也不知道。¦算了。
        太好了！～¦明天见。
        哦。¦嗯。¦那算了。
        真的假的?!¦你别骗我...¦我会当真的。
        月亮啊，你慢些走！¦等等我，等等我……¦风还在路上吹。
        啊！¦大海！¦你是我的故乡。
        风吹过，（风吹过，）吹过我的窗。¦啦啦啦，啦啦啦！
        「別走！」她唱著。¦雨還在下。
        夜深了⋯⋯¦誰還在唱歌？
        他寫下「再見。」便離開了。¦沒有人送他。
        他们齐声喊“加油！加油！”，声音传得很远。¦河对岸也听得见。
        """;
}
