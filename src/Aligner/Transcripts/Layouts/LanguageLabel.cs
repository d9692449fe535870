using System.Text.RegularExpressions;
using Aligner.Language;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Layouts;

/// <summary>A word at the beginning of a line that says which language, or which version, follows: <c>EN:</c>, <c>译文：</c>, <c>**中文**</c>.</summary>
/// <param name="Length">Of the label with its marks.</param>
/// <param name="Given">The language that it names; neither for “original” and “translation”, which leave it to the script.</param>
/// <param name="IsReading">Whether it names pinyin or another reading.</param>
/// <param name="IsThird">Whether it names a third language.</param>
internal sealed partial record LanguageLabel(int Length, Side Given, bool IsReading, bool IsThird)
{
    private static readonly Dictionary<string, Side> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = Side.English, ["eng"] = Side.English, ["english"] = Side.English, ["英文"] = Side.English, ["英语"] = Side.English, ["英語"] = Side.English, ["英"] = Side.English,
        ["zh"] = Side.Chinese, ["cn"] = Side.Chinese, ["ch"] = Side.Chinese, ["chn"] = Side.Chinese, ["chi"] = Side.Chinese, ["chinese"] = Side.Chinese, ["mandarin"] = Side.Chinese,
        ["中文"] = Side.Chinese, ["汉语"] = Side.Chinese, ["漢語"] = Side.Chinese, ["华语"] = Side.Chinese, ["普通话"] = Side.Chinese, ["中"] = Side.Chinese, ["汉"] = Side.Chinese, ["简体"] = Side.Chinese, ["简体中文"] = Side.Chinese, ["繁體"] = Side.Chinese, ["繁體中文"] = Side.Chinese,
        ["translation"] = Side.Neither, ["original"] = Side.Neither, ["source"] = Side.Neither, ["target"] = Side.Neither, ["text"] = Side.Neither, ["trans"] = Side.Neither,
        ["译文"] = Side.Neither, ["譯文"] = Side.Neither, ["原文"] = Side.Neither, ["翻译"] = Side.Neither, ["翻譯"] = Side.Neither, ["译"] = Side.Neither, ["原"] = Side.Neither, ["中译"] = Side.Chinese, ["英译"] = Side.English,
        ["pinyin"] = Side.Neither, ["拼音"] = Side.Neither, ["py"] = Side.Neither, ["romanization"] = Side.Neither, ["jyutping"] = Side.Neither, ["注音"] = Side.Neither,
    };

    private static readonly HashSet<string> ReadingNames = new(StringComparer.OrdinalIgnoreCase) { "pinyin", "拼音", "py", "romanization", "jyutping", "注音" };

    private static readonly HashSet<string> ThirdLanguages = new(StringComparer.OrdinalIgnoreCase)
    {
        "es", "spa", "spanish", "español", "fr", "fra", "french", "français", "de", "ger", "deu", "german", "deutsch", "ja", "jp", "jpn", "japanese", "日本語", "日语", "日文", "ko", "kr", "kor", "korean", "韩语", "한국어",
        "ru", "rus", "russian", "русский", "pt", "portuguese", "it", "italian", "vi", "vietnamese", "th", "thai", "ar", "arabic", "法语", "法文", "德语", "德文", "西班牙语", "俄语", "韩文",
    };

    /// <summary>Null where the line begins with no label.</summary>
    public static LanguageLabel? Find(SourcedText line)
    {
        var match = Pattern().Match(line.Text);
        var name = match.Groups["name"].Value;
        var isThird = ThirdLanguages.Contains(name);
        var side = Side.Neither;
        if (!match.Success || (!isThird && !Names.TryGetValue(name.Split('-', '_')[0], out side)))
            return null;
        // A word in brackets or in bold needs no colon; one without anything around it does.
        if (!match.Groups["colon"].Success && match.Groups["open"].Length == 0 && match.Length < line.Length)
            return null;
        return new LanguageLabel(match.Length, side, ReadingNames.Contains(name), isThird);
    }

    [GeneratedRegex(@"^(?<open>[*_`\[【(（<]*)(?<name>\p{L}{2,12}(?:[-_][A-Za-z]{2,4})?|\p{IsCJKUnifiedIdeographs}{1,4})(?<close>[*_`\]】)）>]*)\s*(?<colon>[:：|]\s*)?[*_]*\s*(?:(?<=[:：|\]】)）>*_\s])|$)")]
    private static partial Regex Pattern();
}
