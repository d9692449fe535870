using Aligner.Formats.Anki;
using Aligner.Lexicon;
using Xunit;

namespace Aligner.Tests.Lexicon;

/// <summary>Sentences with the reading that a speaker of Mandarin gives to a character in them; the tones are the dictionary's.</summary>
public sealed class ContextReadingsTests
{
    private static readonly PinyinLine Line = new(new Lazy<BilingualLexicon>(() => BilingualLexicon.Default));

    [Theory]
    [InlineData("我得走了。", "wǒ děi zǒu le。")]
    [InlineData("我们还得想办法。", "wǒmen hái děi xiǎng bànfǎ。")]
    [InlineData("这得花很多钱。", "zhè děi huā hěn duō qián。")]
    [InlineData("她慢慢地走上山。", "tā mànmàn de zǒu shàngshān。")]
    [InlineData("这块地很大。", "zhè kuài dì hěn dà。")]
    [InlineData("地里种着茶。", "dì lǐ zhòng zhe chá。")]
    [InlineData("农民在山上种茶。", "nóngmín zài shān shàng zhòng chá。")]
    [InlineData("这种茶很贵。", "zhèzhǒng chá hěn guì。")]
    [InlineData("三种茶。", "sān zhǒng chá。")]
    [InlineData("孩子睡着了。", "háizi shuìzháo le。")]
    [InlineData("他走着走着睡了。", "tā zǒu zhe zǒu zhe shuì le。")]
    [InlineData("他把书还了。", "tā bǎ shū huán le。")]
    [InlineData("他把書還了。", "tā bǎ shū huán le。")]
    [InlineData("他还我钱。", "tā huán wǒ qián。")]
    [InlineData("他还没来。", "tā hái méi lái。")]
    [InlineData("大家都知道。", "dàjiā dōu zhīdào。")]
    [InlineData("这座桥很长。", "zhè zuò qiáo hěn cháng。")]
    [InlineData("树长在山上。", "shù zhǎng zài shān shàng。")]
    [InlineData("请看第三行。", "qǐngkàn dì sān háng。")]
    [InlineData("这样做不行。", "zhèyàng zuò bùxíng。")]
    [InlineData("他们重修了桥。", "tāmen chóngxiū le qiáo。")]
    [InlineData("这匹马比那匹重。", "zhè pǐ mǎ bǐ nà pǐ zhòng。")]
    [InlineData("我为你高兴。", "wǒ wèi nǐ gāoxìng。")]
    [InlineData("面积为300平方公里。", "miànjī wéi 300 píngfānggōnglǐ。")]
    [InlineData("他为大家所知。", "tā wéi dàjiā suǒzhī。")]
    [InlineData("他养了两只鸡。", "tā yǎng le liǎng zhī jī。")]
    [InlineData("他只去过一次。", "tā zhǐ qù guo yīcì。")]
    [InlineData("他数了数星星。", "tā shǔ le shǔ xīngxing。")]
    [InlineData("这个数很大。", "zhège shù hěn dà。")]
    [InlineData("识字率提高了。", "shízìlǜ tígāo le。")]
    [InlineData("他率军进入西藏。", "tā shuài jūn jìnrù Xīzàng。")]
    [InlineData("他教我们英语。", "tā jiāo wǒmen Yīngyǔ。")]
    [InlineData("应政府的邀请。", "yìng zhèngfǔ de yāoqǐng。")]
    [InlineData("我们应注意安全。", "wǒmen yīng zhùyì ānquán。")]
    [InlineData("我今天没空。", "wǒ jīntiān méi kòng。")]
    [InlineData("箱子是空的。", "xiāngzi shì kōng de。")]
    [InlineData("他睡了一觉。", "tā shuì le yī jiào。")]
    [InlineData("她背起孩子。", "tā bēi qǐ háizi。")]
    [InlineData("他藏起来了。", "tā cáng qilai le。")]
    [InlineData("这里交通很便利。", "zhèlǐ jiāotōng hěn biànlì。")]
    [InlineData("音乐让他快乐。", "yīnyuè ràng tā kuàilè。")]
    public void A_character_is_read_as_its_sentence_tells(string chinese, string pinyin) => Assert.Equal(pinyin, Line.Of(chinese));
}
