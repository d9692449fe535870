using Xunit;

namespace Aligner.Tests.Language.Sentences;

/// <summary>What the Chinese splitter must do, with the reason for each.</summary>
public sealed class ChineseSentenceCases : TheoryData<string, string>
{
    public ChineseSentenceCases()
    {
        AddStops();
        AddEllipses();
        AddQuotations();
        AddEmbeddedQuotes();
        AddStrayQuotes();
        AddBrackets();
        AddLatin();
        AddNumbers();
        AddLayout();
    }

    private void AddStops()
    {
        Add("天亮了。¦他走了！¦你呢？¦好", "。！？ end sentences, and so does the end of the text");
        Add("真的吗？！¦是的！！！¦好。", "a run of stop marks is one stop");
        Add("真的吗?¦是的!¦好。", "ASCII marks end Chinese sentences");
        Add("天亮了｡¦他走了．¦好。", "half-width ｡ and full-width ． are typed for 。");
        Add("他来了；她走了：好，坏、都有。", "；：，、 end nothing");
        Add("重中之重,这是:一;二。¦好。", "nor do their ASCII forms");
        Add("红布——一只镯子。¦好。", "nor does a dash");
        Add("天亮了。 ¦他走了。　¦好。", "white space, full-width too, belongs to the sentence before");
        Add("　　天亮了。¦好。", "at the start to the first");
        Add("天亮了。。。¦好。", "。。。 is one stop");
        Add("這是對的。¦他走了。", "traditional text is no different");
        Add("好！——他说。", "a dash behind a stop goes on");
    }

    private void AddEllipses()
    {
        Add("我……我不去。¦好。", "a stammer goes on");
        Add("这……这个…… 什么书。", "with spaces too");
        Add("大丈夫一言既出，……马难追。", "an ellipsis behind a comma leaves words out");
        Add("苍蝇飞舞着……¦轿夫们走了。", "behind a whole clause it ends the sentence");
        Add("“不过……不过……”¦他停了。", "and before a closing quote");
        Add("天黑了下来...¦他走了。", "three points are an ellipsis");
        Add("……他走了。¦好。", "an ellipsis at the start ends nothing");
        Add("“更是传奇。” ……¦他们又谈了。", "one behind the closing quote belongs to the sentence before");
        Add("天黑了下来⋯⋯¦他走了。", "the centred ellipsis is one");
    }

    private void AddQuotations()
    {
        Add("“这是对的。”他说。¦好。", "who spoke goes on with the quotation");
        Add("“这是对的。¦他走了。”¦然后他笑了。", "sentences end inside a quotation, as in the field's gold sets");
        Add("“为什么？”他低声问我。¦好。", "with an adverb and a listener");
        Add("“能打印吗？” 汪淼问。¦好。", "with a space");
        Add("“走吧！”他喊了一声。¦好。", "with 一声");
        Add("「為什麼？」他問道。¦好。", "in traditional quotes");
        Add("“你去吗？”他说，“我去。”¦好。", "a speaker between two quotations joins them");
        Add("“好。”¦他说：“你呢？”", "a speaker with a colon announces what follows");
        Add("“好。”¦“不好。”¦『好。』¦「不。」", "opening quotes begin sentences");
        Add("“好。”¦他站起来，走了。", "what someone does begins a sentence");
        Add("“坐吧！”¦他说着，站了起来。", "also while speaking");
        Add("“好。”¦我知道。", "知道 is no verb of speech");
        Add("“撕破它！”¦一声大叫，他扑了过来。", "a cry is no speaker");
        Add("“你为什么——”¦说到这里，他停了。", "a dash before a closing quote breaks speech off");
        Add("他道：“呸，你不会摔交。 ”¦好。", "a space before the closing quote changes nothing");
        Add("他说：‘与人方便。 ’¦不过是句话。", "a spaced single quote cannot open a Chinese word");
        Add("“好。”\n¦他说。", "on a new line a speaker begins a paragraph");
        Add("他道：“好，你过来！¦“他道：“是！”", "a quote typed the wrong way round opens the next sentence");
    }

    private void AddEmbeddedQuotes()
    {
        Add("他喊着“快跑！快跑！”冲了出去。¦好。", "a short quotation in the midst of a clause does not end it");
        Add("“停！”的口号响了。¦好。", "的 makes the quotation part of the clause");
        Add("他问“你是谁？”她不答。¦好。", "a question quoted without a colon goes on");
        Add("他说了“没有关闭。¦他走了。¦她来了。", "a quote that never closes swallows nothing");
        Add("等我“快”了以后，地震了。¦好。", "quoted words end nothing");
        Add("印发了 “改革方案。” ¦其中科技是重点。", "a full stop before the closing quote ends the sentence, as in American type");
        Add("强调 “深度融合。”", "also at the end of the text");
        Add("牵住了 “牛鼻子,” 集中资源。¦好。", "a comma before the closing quote ends nothing");
    }

    private void AddStrayQuotes()
    {
        Add("成果不断涌现。¦”整体规划” 提出目标。", "a ” that closes nothing and is closed itself opens the next sentence");
        Add("成为考核指标。 ¦“整体规划”明确提出。", "a quote behind white space opens the next sentence");
        Add("成果不断涌现。”¦其中科技是重点。", "a ” that nothing closes stays with the sentence before");
        Add("好。”", "also at the end of the text");
        Add("好。“", "and so does a “ there");
        Add("\"好。\"¦他走了。", "straight quotes by turns open and close");
    }

    private void AddBrackets()
    {
        Add("《摔跤吧！爸爸》很好看。¦好。", "a title is one name");
        Add("他（真的！）来了。¦好。", "no sentence ends inside brackets");
        Add("他走了。¦（大家鼓掌。）¦然后结束。", "brackets around a sentence are one");
        Add("他走了。¦（大家鼓掌。他来了。）¦好。", "or around several");
        Add("他走了（大家都看见了。）。¦好。", "the stop behind the bracket ends the sentence");
        Add("他（走了。¦她来了。¦好。", "a bracket that never closes swallows nothing");
        Add("《摔跤吧！¦爸爸很好看。", "nor does a title");
        Add("你看过《你好！》吗？¦好。", "a title may end in a mark");
        Add("【注意！】¦请看。¦好。", "a heading in brackets is a sentence where a mark ends it");
    }

    private void AddLatin()
    {
        Add("好的. ¦下一个。", "a full stop typed as '.' ends a sentence");
        Add("“好的.”他说。¦“好.”¦他走了。", "such a full stop in a quotation is no different");
        Add("好的.¦下一个。", "without a space too");
        Add("用Node.js开发。¦好。", "the point of a name does not");
        Add("请看http://a.b/?q=1的内容。¦好。", "nor do the marks of a URL");
        Add("Dr. Wang 来了。¦好。", "nor does an English title");
        Add("Apple Inc. 是公司。¦好。", "nor Inc. before Chinese");
        Add("He came. ¦She left. ¦好。", "English sentences in Chinese text end as English ones do");
        Add("他说OK. ¦然后走了。", "a '.' behind a Latin word ends a sentence before Chinese");
        Add("A. 选项一。¦B. 选项二。", "a letter counts an item");
    }

    private void AddNumbers()
    {
        Add("达到4.8万亿。¦好。", "a decimal point is no stop");
        Add("约为3．14。¦好。", "nor is a full-width one");
        Add("接近于0. ¦然后变大。", "a number may end a sentence");
        Add("增长3.5%.¦明年再说。", "also with a percent sign");
        Add("6. 片厂的故事。¦好。", "a list's number belongs to its item");
        Add("1.概述。¦2.方法。", "without a space too");
        Add("１．概述。¦２．方法。", "in full width too");
    }

    private void AddLayout()
    {
        Add("标题\n\n¦正文。¦好。", "an empty line ends a sentence");
        Add("他继续\n写。¦好。", "a single newline is white space");
        Add("一共：\n¦- 牛奶\n¦- 面包", "each bulleted item is a sentence");
        Add("1、牛奶\n¦2、面包", "numbers with 、 count items");
        Add("- 是谁？\n¦- 我。", "speakers in subtitles are marked as lists are");
        Add("好。\n——", "what holds no word goes with the sentence before");
        Add("好。\n\n¦“……”\n\n¦好。", "but as a paragraph of its own it is a sentence: silence");
    }
}
