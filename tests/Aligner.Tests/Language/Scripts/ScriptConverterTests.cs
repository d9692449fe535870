using Aligner.Language.Scripts;
using Xunit;

namespace Aligner.Tests.Language.Scripts;

public sealed class ScriptConverterTests
{
    [Theory]
    [InlineData(ChineseScript.Traditional, "皇后的头发很干燥，她站在山后。", "皇后的頭髮很乾燥，她站在山後。")]
    [InlineData(ChineseScript.Traditional, "几里外的面条店发现干部。", "幾里外的麪條店發現幹部。")]
    [InlineData(ChineseScript.Taiwan, "他用鼠标打开软件，查看这里的信息。", "他用滑鼠開啟軟體，檢視這裡的資訊。")]
    [InlineData(ChineseScript.HongKong, "他说这里的软件为他所用。", "他説這裏的軟件為他所用。")]
    [InlineData(ChineseScript.Simplified, "他看著那本名著，裡面說：皇后的頭髮很長。", "他看着那本名著，里面说：皇后的头发很长。")]
    [InlineData(ChineseScript.Simplified, "他説這裏的麪條為他所用。", "他说这里的面条为他所用。")]
    [InlineData(ChineseScript.Traditional, "The café, 2035: 𠮷.", "The café, 2035: 𠮷.")]
    public void Words_are_converted_before_characters(ChineseScript script, string text, string converted) =>
        Assert.Equal(converted, new ScriptConverter(script).Convert(text, ""));

    [Theory]
    [InlineData(ChineseScript.Simplified, "乾隆皇帝的著作都在这里。")]
    [InlineData(ChineseScript.Traditional, "王后說，公里的里字不變。")]
    [InlineData(ChineseScript.Taiwan, "這個程序的文件都在這裡。")]
    public void What_is_in_these_characters_already_stays(ChineseScript script, string text) =>
        Assert.Equal(text, new ScriptConverter(script).Convert(text, ""));

    [Theory]
    [InlineData("zh-TW", "山后")]
    [InlineData("zh-Hant", "山后")]
    [InlineData("zh-CN", "山後")]
    public void The_tag_tells_the_characters_where_the_text_does_not(string tag, string converted) =>
        Assert.Equal(converted, new ScriptConverter(ChineseScript.Traditional).Convert("山后", tag));
}
