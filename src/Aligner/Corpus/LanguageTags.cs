using Aligner.Language;
using Aligner.Transcripts;

namespace Aligner.Corpus;

/// <summary>The BCP 47 tags that exports use unless told otherwise.</summary>
public static class LanguageTags
{
    public const string English = "en-US";
    public const string Simplified = "zh-CN";
    public const string Traditional = "zh-TW";

    /// <summary>Whether the text has the form of a tag: subtags of letters and digits with - between them, or _ as some programs write.</summary>
    public static bool IsTag(string text) =>
        text.Split('-', '_').All(subtag => subtag.Length is >= 1 and <= 8 && subtag.All(char.IsAsciiLetterOrDigit));

    /// <summary>The tag for all Chinese of the document, by its characters.</summary>
    public static string OfChinese(Transcript transcript) =>
        transcript.Cues.Sum(cue => ChineseVariant.Balance(cue.Chinese.Text)) > 0 ? Traditional : Simplified;
}
