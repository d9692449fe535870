using System.Text.RegularExpressions;

namespace Aligner.Transcripts.Layouts.Lines;

/// <summary>
/// Tells lines that stand between cues and paragraphs and are said by nobody: the number of a page or a slide, a picture, the parts of a
/// song, the date of a day.
/// </summary>
internal static partial class AsideLine
{
    private const int Longest = 120;

    public static bool Is(string line) =>
        line.Length <= Longest && MayBe(line)
        && (PagePattern().IsMatch(line) || FooterPattern().IsMatch(line) || SongPattern().IsMatch(line) || TimeFinder.IsDate(line));

    /// <summary>All have a number but pictures and the parts of songs, which begin with a sign.</summary>
    private static bool MayBe(ReadOnlySpan<char> line) =>
        line.ContainsAnyInRange('0', '9') || line.TrimStart() is ['[' or '(' or '（' or '【' or '!', ..];

    [GeneratedRegex(@"^\s*(?:[-–—]\s*[0-9]{1,4}\s*[-–—]|[\[(（【]?(?:page|p\.|slide|幻灯片)\s*[0-9]{1,4}(?:\s*(?:/|of)\s*[0-9]{1,4})?|第\s*[0-9]{1,4}\s*页(?:\s*[/,，]?\s*共\s*[0-9]{1,4}\s*页)?|[0-9]{1,4}\s*/\s*[0-9]{1,4})[\])）】]?\s*$|^!\[[^\[\]]*\]\([^()]*\)$", RegexOptions.IgnoreCase)]
    private static partial Regex PagePattern();

    /// <summary>The title and the number of the page at its edge.</summary>
    [GeneratedRegex(@"^\S.{0,80}\s(?:page\s*[0-9]{1,4}\s*(?:of|/)\s*[0-9]{1,4}|第\s*[0-9]{1,4}\s*页\s*[/,，]?\s*共\s*[0-9]{1,4}\s*页)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex FooterPattern();

    /// <summary>“[Chorus]”, “(Verse 2)”, 【副歌】. Without brackets it may be a title.</summary>
    [GeneratedRegex(@"^\s*[\[(（【](?:(?:pre-|post-)?chorus|verse|bridge|intro|outro|hook|refrain|interlude|solo|instrumental|副歌|主歌|间奏|間奏|前奏|尾奏|桥段)\s*[0-9]{0,2}(?:\s*[:：,，x×][^\[\]()（）【】]{0,40})?[\])）】]\s*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex SongPattern();
}
