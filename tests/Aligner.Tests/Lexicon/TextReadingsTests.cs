using System.Text;
using Aligner.Formats.Anki;
using Aligner.Language.Words;
using Aligner.Lexicon;
using Aligner.Lexicon.Pronunciation;
using Aligner.Lexicon.Words;
using Xunit;

namespace Aligner.Tests.Lexicon;

public sealed class TextReadingsTests
{
    private static readonly Lazy<BilingualLexicon> Lexicon = new(() => BilingualLexicon.Default);
    private static readonly PinyinLine Spoken = new(Lexicon, hasSandhi: true);
    private static readonly PinyinLine Written = new(Lexicon);

    /// <summary>
    /// Sentences with characters of several readings in brackets (<c>Words/README.md</c>): those that the rules were tuned on, and others
    /// that were kept from it.
    /// </summary>
    [Theory]
    [InlineData("readings-tuned.tsv", 0.99)]
    [InlineData("readings-kept.tsv", 0.975)]
    public void Nearly_all_characters_are_read_as_a_speaker_reads_them(string file, double floor)
    {
        var (right, all) = (0, 0);
        foreach (var line in File.ReadLines(Path.Combine(Project.Root, "tests", "Aligner.Tests", "Lexicon", "Words", file)))
        {
            var fields = line.Split('\t');
            var (text, places) = Read(fields[0]);
            var tokens = new List<WordToken>();
            new ChineseTokenizer(BilingualLexicon.Default).Tokenize(text, tokens);
            var syllables = new TextReadings(BilingualLexicon.Default).Of(text, tokens);
            all += places.Count;
            var read = fields[1].Split(' ');
            right += places.Index()
                .Count(place => string.Equals(syllables[place.Item], read[read.Length == 1 ? 0 : place.Index],
                    StringComparison.OrdinalIgnoreCase));
        }

        Assert.InRange((double)right / all, floor, 1);
    }

    [Theory]
    [InlineData("路边有一行柳树。", "háng")]
    [InlineData("他们得去一趟。", "děi")]
    [InlineData("桃树种在东边。", "zhòng")]
    [InlineData("车在山里转了两个小时。", "zhuàn")]
    [InlineData("她背着孩子。", "bēi")]
    [InlineData("他给工厂看门。", "kān")]
    [InlineData("树上结了许多果子。", "jiē")]
    [InlineData("纸很薄。", "báo")]
    [InlineData("他不会系鞋带。", "jì")]
    [InlineData("她冲着我笑。", "chòng")]
    [InlineData("土很松散。", "sǎn")]
    [InlineData("发挥着重要作用。", "zhòngyào")]
    [InlineData("这方面的专家。", "fāngmiàn de")]
    [InlineData("他在后面。", "zài hòumian")]
    [InlineData("露了马脚。", "lòu")]
    [InlineData("明天得早起。", "děi zǎoqǐ")]
    [InlineData("你去过北京吗？", "qù guo Běijīng ma")]
    [InlineData("大家称他为老师。", "chēng tā wéi lǎoshī")]
    [InlineData("她胖了，也不咳了。", "pàng le，yě bù ké le")]
    [InlineData("鱼刺卡在喉咙里。", "qiǎ zài")]
    [InlineData("我把你当朋友。", "dàng péngyou")]
    [InlineData("列车得绕行。", "děi ràoxíng")]
    [InlineData("房間收拾得很乾淨，他卻得重掃一遍。", "shōushi de hěn gānjìng，tā què děi chóng sǎo")]
    [InlineData("他把鑰匙落在家裡了。", "là zài")]
    [InlineData("物價又漲了。", "zhǎng le")]
    [InlineData("他被割破了手，流了很多血。", "hěn duō xiě")]
    [InlineData("半夜三更，他还没回来。", "gēng")]
    [InlineData("这块饼炸得又香又脆。", "zhá de")]
    [InlineData("他会以己度人。", "duó rén")]
    [InlineData("听到一声喝令，他站住了。", "hèlìng")]
    [InlineData("他把面和好了。", "huóhǎo")]
    [InlineData("牛拉着磨。", "mò")]
    [InlineData("屋里曲曲折折的走廊。", "qū qūzhé zhé")]
    [InlineData("她静静地面对着大海。", "jìng jìng de miànduì")]
    [InlineData("村裡下了一場大雪。", "yī cháng")]
    [InlineData("这颗牙得拔掉。", "děi bádiào")]
    [InlineData("估计得晚到半小时。", "gūjì děi wǎn")]
    [InlineData("数据得重算。", "děi chóngsuàn")]
    [InlineData("你还真得谢谢他。", "zhēn děi")]
    [InlineData("这顿饭得你请。", "děi nǐ")]
    [InlineData("高兴得喝醉了。", "gāoxìng de")]
    [InlineData("凡事有得必有失。", "yǒu dé")]
    [InlineData("价格标得清清楚楚。", "biāode qīng")]
    [InlineData("她攥着手不放。", "zhe shǒu")]
    [InlineData("这场罕见的大雪。", "zhè cháng")]
    [InlineData("把这段重录一下。", "chóng lù")]
    [InlineData("气温为零下五度。", "qìwēn wéi")]
    [InlineData("把他贬为庶人。", "biǎn wéi")]
    [InlineData("时间长了就好了。", "shíjiān cháng le")]
    [InlineData("往纸上钉一下，扣子钉好了。", "dìng hǎo")]
    [InlineData("给马饮了水。", "yìn le")]
    [InlineData("每遍得数都不一样。", "déshù")]
    [InlineData("当没看见。", "dàng méi")]
    [InlineData("把光标移到行首。", "háng shǒu")]
    [InlineData("周四行吗？", "xíng ma")]
    [InlineData("烤箱调到一百八十度。", "tiáo dào")]
    // What is done for whom, and what something is.
    [InlineData("这个项目为当地居民带来了收入。", "wèi dāngdì")]
    [InlineData("小国为首都修了路。", "wèi shǒudū")]
    [InlineData("两国互为邻居。", "hù wéi")]
    // Nouns that count, volumes, places.
    [InlineData("单词数和行数都变了。", "shù hé háng shù")]
    [InlineData("新建一个物理卷。", "wùlǐ juàn")]
    [InlineData("不同之处在于价格。", "zhī chù")]
    [InlineData("这只是个开头。", "zhè zhǐ")]
    // Bound to a word, wherever the text is cut.
    [InlineData("主机名更改为新的。", "gēng")]
    [InlineData("服务器端的程序。", "fúwùqì duānde")]
    [InlineData("与它们相对应的词。", "yìng de")]
    [InlineData("他小心地摊开纸。", "xiǎoxīn de tān")]
    // The thing that a verb is done to.
    [InlineData("把子弹从肩膀里挑了出来。", "tiǎo le")]
    [InlineData("鱼要炸第二遍才脆。", "zhá dì")]
    [InlineData("两罚两中。", "zhòng")]
    [InlineData("嫁妆早当光了。", "dàng guāng")]
    [InlineData("手表重上了弦。", "chóng shàng")]
    [InlineData("那行，我明天来。", "xíng")]
    [InlineData("他背着双手。", "bèizhe")]
    public void What_was_once_read_wrongly_is_read_rightly(string chinese, string pinyin) =>
        Assert.Contains(pinyin, Written.Of(chinese), StringComparison.Ordinal);

    [Theory]
    [InlineData("一个人不是一样的。", "yígèrén búshì yíyàng de。")]
    [InlineData("第一天，十一月一号，一共一百一十一元。", "dìyī tiān，Shíyīyuè yīhào，yígòng yìbǎiyīshíyī yuán。")]
    [InlineData("他一走，我不去也不行。", "tā yì zǒu，wǒ bú qù yě bùxíng。")]
    [InlineData("看一看好不好。", "kànyikàn hǎobuhǎo。")]
    [InlineData("唯一一条路。", "wéiyī yì tiáo lù。")]
    public void Tones_of_yi_and_bu_are_those_that_are_spoken_where_that_is_asked_for(string chinese, string pinyin) =>
        Assert.Equal(pinyin, Spoken.Of(chinese));

    [Theory]
    [InlineData("一个人不是一样的。", "yīgèrén bùshì yīyàng de。")]
    [InlineData("我先试试，你问问他。", "wǒ xiān shì shi，nǐ wèn wen tā。")]
    [InlineData("桌子上有一点儿花瓣儿。", "zhuōzi shàng yǒuyīdiǎnr huābànr。")]
    [InlineData("他还没有女儿，我儿来了。", "tā hái méiyǒu nǚ'ér，wǒ ér lái le。")]
    public void Light_syllables_and_the_suffix_r_are_written_as_they_are_spoken(string chinese, string pinyin) =>
        Assert.Equal(pinyin, Written.Of(chinese));

    private static (string Text, List<int> Places) Read(string marked)
    {
        var (text, places) = (new StringBuilder(), new List<int>());
        foreach (var character in marked)
        {
            if (character == '[')
                places.Add(text.Length);
            else if (character != ']')
                text.Append(character);
        }

        return (text.ToString(), places);
    }
}
