using System.Text.RegularExpressions;
using Aligner.Text;

namespace Aligner.Transcripts.Sources.Tiers;

/// <summary>What the name of a tier and the labels beside it say: a language, a purpose, a person.</summary>
internal sealed partial class TierName
{
    private const string English = "en|eng|english";
    private const string Chinese = "zh|zho|cmn|cn|chn|chs|cht|hans|hant|chinese|mandarin|putonghua|hanzi|yue|cantonese";
    private const string Translation = "ft|free|translations?|translated|trans|transl|tr|tra|trn|trl|glo|gls";
    private const string Analysis =
        "pinyin|py|ipa|latn|roman|romani[sz]ation|translit|transliteration|pos|gloss|glosses|gl|ge|mb|morph|morphs|morphemes?|lemmas?|words?|wd|tokens?|tok|phones?|phonemes?|phonetic|syllables?|syl|tones?|chars?|characters?";
    private const string Notes = "notes?|comments?|remarks?|gestures?|gaze|nonverbal|nv|events?|noise|pauses?|laughter|topics?|metadata";
    private const string Third =
        "fra|fre|fr|french|deu|ger|de|german|spa|es|spanish|español|jpn|ja|japanese|kor|ko|korean|rus|ru|russian|por|pt|portuguese|ita|italian|vie|vi|vietnamese|tha|th|thai|ind|msa|malay";
    private const string Text =
        "utterances?|utt|utts|sentences?|sent|text|txt|tx|transcripts?|transcription|tiers?|speech|lines?|segments?|phrases?|orth|ortho|orthography|original|source|target|verbal|v|lang|language";

    public TierName(Tier tier)
    {
        var labels = string.Join(' ', tier.Labels);
        var (isEnglish, isChinese) = (EnglishPattern().IsMatch(labels), ChinesePattern().IsMatch(labels));
        Side = isEnglish == isChinese ? Side.Neither : isEnglish ? Side.English : Side.Chinese;
        IsTranslation = TranslationPattern().IsMatch(labels);
        IsAnalysis = AnalysisPattern().IsMatch(labels);
        IsNote = NotePattern().IsMatch(labels);
        IsThird = ThirdPattern().IsMatch(labels);
    }

    /// <summary>The language named; Neither where none is, or both are.</summary>
    public Side Side { get; }

    public bool IsTranslation { get; }

    /// <summary>Words, glosses, readings: the text once more, cut up.</summary>
    public bool IsAnalysis { get; }

    public bool IsNote { get; }

    /// <summary>Whether it names a language that is neither English nor Chinese.</summary>
    public bool IsThird { get; }

    /// <summary>
    /// What is left of a name without the words for languages and purposes: <c>Ann - zh</c> is Ann. Null where nothing is.
    /// </summary>
    public static string? Speaker(string name)
    {
        var left = KnownPattern().Replace(name, " ").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim(Separators))
            .Where(word => word.Length > 0);
        return string.Join(' ', left) is { Length: > 0 } speaker && speaker.Any(char.IsLetter) ? speaker : null;
    }

    private static readonly char[] Separators = [.. " _-–.:：;,@/|()（）[]【】{}"];

    [GeneratedRegex($"(?<![a-z])(?:{English})(?![a-z])|英[文语語译譯]|English", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishPattern();

    [GeneratedRegex($"(?<![a-z])(?:{Chinese})(?![a-z])|[中汉漢][文语語译譯字]|普通[话話]|[国國][语語]|[粤粵][语語]|[简簡繁][体體]|Chinese|Mandarin",
        RegexOptions.IgnoreCase)]
    private static partial Regex ChinesePattern();

    [GeneratedRegex($"(?<![a-z])(?:{Translation})(?![a-z])|[译譯]|translation", RegexOptions.IgnoreCase)]
    private static partial Regex TranslationPattern();

    [GeneratedRegex($"(?<![a-z])(?:{Analysis})(?![a-z])|拼音|[词詞]性|音[节節素]|分[词詞]|单[词字]|注音", RegexOptions.IgnoreCase)]
    private static partial Regex AnalysisPattern();

    [GeneratedRegex($"(?<![a-z])(?:{Notes})(?![a-z])|[备備][注註]|注[释釋]|[评評][论論]|[动動]作", RegexOptions.IgnoreCase)]
    private static partial Regex NotePattern();

    [GeneratedRegex($"(?<![a-z])(?:{Third})(?![a-z])|日[文语語]|[韩韓][文语語]|[法德俄][文语語]|西班牙", RegexOptions.IgnoreCase)]
    private static partial Regex ThirdPattern();

    [GeneratedRegex(
        $@"(?<![a-z0-9])(?:{English}|{Chinese}|{Translation}|{Analysis}|{Text})(?![a-z0-9])|[英中汉漢][文语語译譯]|普通[话話]|拼音|[译譯]文|翻[译譯]|原文|字幕|[_:：@/|()（）\[\]【】]",
        RegexOptions.IgnoreCase)]
    private static partial Regex KnownPattern();
}
