using System.Buffers;
using System.Text.RegularExpressions;
using Aligner.Text;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Layouts.Lines;

/// <summary>
/// A word at the beginning of a line that says which language, or which version, follows: <c>EN:</c>, <c>译文：</c>, <c>**中文**</c>.
/// </summary>
/// <param name="Length">Of the label with its marks.</param>
/// <param name="Given">The language that it names; neither for “original” and “translation”, which leave it to the script.</param>
/// <param name="IsReading">Whether it names pinyin or another reading.</param>
/// <param name="IsThird">Whether it names a third language.</param>
internal sealed partial record LanguageLabel(int Length, Side Given, bool IsReading, bool IsThird)
{
    // What no label is longer than, and what ends one.
    private const int Longest = 44;
    private static readonly SearchValues<char> Ends = SearchValues.Create(":：|>]】)）*_`-–—");

    private static readonly HashSet<string> EnglishNames =
        new(StringComparer.OrdinalIgnoreCase) { "en", "eng", "english", "英文", "英语", "英語", "英", "英译" };

    private static readonly HashSet<string> ChineseNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "zh", "cn", "ch", "chn", "chi", "chinese", "mandarin", "中文", "汉语", "漢語", "华语", "普通话", "中", "汉", "简体", "简体中文", "繁體", "繁體中文", "中译",
    };

    // What leaves the language to the script.
    private static readonly HashSet<string> VersionNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "translation", "original", "source", "target", "text", "trans", "译文", "譯文", "原文", "翻译", "翻譯", "译", "原", "pinyin", "拼音", "py",
        "romanization", "jyutping", "注音",
    };

    private static readonly HashSet<string> ReadingNames =
        new(StringComparer.OrdinalIgnoreCase) { "pinyin", "拼音", "py", "romanization", "jyutping", "注音" };

    private static readonly HashSet<string> ThirdLanguages = new(StringComparer.OrdinalIgnoreCase)
    {
        "es", "spa", "spanish", "español", "fr", "fra", "french", "français", "de", "ger", "deu", "german", "deutsch", "ja", "jp", "jpn",
        "japanese", "日本語", "日语", "日文", "ko", "kr", "kor", "korean", "韩语", "한국어",
        "ru", "rus", "russian", "русский", "pt", "portuguese", "it", "italian", "vi", "vietnamese", "th", "thai", "ar", "arabic", "法语",
        "法文", "德语", "德文", "西班牙语", "俄语", "韩文",
    };

    /// <summary>Null where the line begins with no label.</summary>
    public static LanguageLabel? Find(SourcedText line)
    {
        if (line.Length > Longest && !line.Text.AsSpan(0, Longest).ContainsAny(Ends) && !char.IsSurrogate(line.Text[0]))
            return null;
        if (Flag().Match(line.Text) is { Success: true } flag)
            return new LanguageLabel(flag.Length, flag.Groups["chinese"].Success ? Side.Chinese : Side.English, false, false);
        var match = Pattern().Match(line.Text);
        var name = match.Groups["name"].Value;
        var isThird = ThirdLanguages.Contains(name);
        var side = match.Success ? SideOf(name) : null;
        if (!match.Success || (side is null && !isThird))
            return null;
        // A word in brackets or in bold needs no colon; one without anything around it does.
        var isMarked = match.Groups["colon"].Success || match.Groups["open"].Length > 0 || match.Groups["close"].Value.Contains('>');
        if (!isMarked && match.Length < line.Length)
            return null;
        return new LanguageLabel(match.Length, side ?? Side.Neither, ReadingNames.Contains(name), isThird);
    }

    /// <summary>
    /// The language that the name says, “Simplified Chinese”, 中文译文, en-US; neither for what says a version; null for other words.
    /// </summary>
    private static Side? SideOf(string name)
    {
        var bare = Qualifiers().Replace(name.Split('_', '-')[0], "").Trim();
        return EnglishNames.Contains(bare) ? Side.English : ChineseNames.Contains(bare) ? Side.Chinese
            : bare.Length == 0 || VersionNames.Contains(bare) ? Side.Neither : null;
    }

    [GeneratedRegex(@"^(?<open>[*_`\[【(（<]*)(?<name>\p{L}{1,12}(?:[-_ ]\p{L}{2,12}){0,2})(?<close>[*_`\]】)）>]*)\s*(?<colon>(?:[:：|>]|[-–—]\s)\s*)?[*_]*\s*(?:(?<=[:：|\]】)）>*_\s])|$)")]
    private static partial Regex Pattern();

    /// <summary>Words beside the name of a language.</summary>
    [GeneratedRegex("(?<![A-Za-z])(?:simplified|traditional|original|translated|translation|text|version|subtitles?|in|into)(?![A-Za-z])|原文|译文|譯文|翻译|翻譯|文本|字幕|版本?|简体|簡體|繁体|繁體",
        RegexOptions.IgnoreCase)]
    private static partial Regex Qualifiers();

    [GeneratedRegex(@"^(?:(?<english>🇬🇧|🇺🇸|🇦🇺|🇨🇦|🇮🇪|🇳🇿|🏴󠁧󠁢󠁥󠁮󠁧󠁿)|(?<chinese>🇨🇳|🇹🇼|🇭🇰|🇲🇴|🇸🇬))\s*[:：|]?\s*")]
    private static partial Regex Flag();
}
