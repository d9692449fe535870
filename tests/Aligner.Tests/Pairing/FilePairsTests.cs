using Aligner.Pairing;
using Aligner.Text;
using Xunit;

namespace Aligner.Tests.Pairing;

public sealed class FilePairsTests
{
    [Theory]
    [InlineData("talk.en.srt", "talk", Side.English, "en")]
    [InlineData("talk.zh-CN.srt", "talk", Side.Chinese, "zh-CN")]
    [InlineData("talk.zh-Hans.vtt", "talk", Side.Chinese, "zh-Hans")]
    [InlineData("talk.zh-Hant-TW.ass", "talk", Side.Chinese, "zh-Hant-TW")]
    [InlineData("talk.zh-auto.srt", "talk", Side.Chinese, "zh-auto")]
    [InlineData("a/talk_EN.srt", "a/talk", Side.English, "EN")]
    [InlineData("talk-zh.srt", "talk", Side.Chinese, "zh")]
    [InlineData("Talk [English].srt", "Talk", Side.English, "English")]
    [InlineData("talk (中文).srt", "talk", Side.Chinese, "中文")]
    [InlineData("talk.chs.srt", "talk", Side.Chinese, "chs")]
    [InlineData("talk.eng.srt.gz", "talk", Side.English, "eng")]
    [InlineData("en/talk.srt", "talk", Side.English, "en")]
    [InlineData("course/zh-CN/week1/talk.srt", "course/week1/talk", Side.Chinese, "zh-CN")]
    [InlineData("talk.srt", "talk", Side.Neither, "")]
    [InlineData("open.srt", "open", Side.Neither, "")]
    [InlineData("en.srt", "en", Side.Neither, "")]
    [InlineData("garden.srt", "garden", Side.Neither, "")]
    [InlineData("talk.zh-en.ass", "talk.zh-en", Side.Neither, "")]
    public void A_path_names_its_language(string path, string stem, Side side, string tag) =>
        Assert.Equal(new LanguageName(stem, side, tag), LanguageName.OfPath(path));

    [Fact]
    public void Files_of_one_name_in_two_languages_are_a_pair()
    {
        var found = FilePairs.Find(["a.en.srt", "a.zh.srt", "en/b.srt", "notes.txt", "zh/b.vtt", "c_en.srt", "d.zh-TW.srt"]);
        Assert.Equal([new FilePair("a.en.srt", "a.zh.srt", ""), new FilePair("en/b.srt", "zh/b.vtt", "")], found.Pairs);
        Assert.Equal(["c_en.srt", "d.zh-TW.srt"], found.Alone);
    }

    [Fact]
    public void Each_Chinese_version_makes_a_pair_named_by_its_tag()
    {
        var found = FilePairs.Find(["a.en.srt", "a.zh-CN.srt", "a.zh-TW.srt"]);
        Assert.Equal(["a.zh-CN", "a.zh-TW"], found.Pairs.Select(pair => pair.Document("a.en")));
        Assert.All(found.Pairs, pair => Assert.Equal("a.en.srt", pair.English));
    }

    [Fact]
    public void Files_of_one_kind_go_together()
    {
        var found = FilePairs.Find(["a.en.srt", "a.en.vtt", "a.zh.srt", "a.zh.vtt"]);
        Assert.Equal([("a.en.srt", "a.zh.srt", "zh.srt"), ("a.en.vtt", "a.zh.vtt", "zh.vtt")],
            found.Pairs.Select(pair => (pair.English, pair.Chinese, pair.Tag)));
    }
}
