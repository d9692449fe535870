using System.Text.RegularExpressions;
using Aligner.Text;
using Aligner.Transcripts.Sources;

namespace Aligner.Pairing;

/// <summary>A path taken apart into the language that it names and the rest.</summary>
/// <param name="Stem">The path without its extension and the language: the same for all files of one recording.</param>
/// <param name="Side">The language; neither where it names none.</param>
/// <param name="Tag">The language as written, <c>zh-TW</c>; empty where it names none.</param>
internal sealed partial record LanguageName(string Stem, Side Side, string Tag)
{
    private const string English = "(?<en>en(?:[-_][A-Za-z]{2})?|eng|english|英文|英语|英語)";
    private const string Chinese = "(?<zh>(?:zh|zho|chi|cmn|yue)(?:[-_](?!en)[A-Za-z]{2,4}){0,2}|chs|cht|cn|chinese|中文|简体|簡體|繁体|繁體|简中|繁中)";

    /// <param name="path">As the system has it.</param>
    public static LanguageName OfPath(string path) =>
        Of(Path.ChangeExtension(SourceFormats.WithoutCompression(path), null).Replace(Path.DirectorySeparatorChar, '/'));

    /// <param name="stem">A path without its extension, with / between folders; that of a folder ends in one.</param>
    public static LanguageName Of(string stem)
    {
        var name = stem.TrimEnd('/');
        var folderEnd = name.LastIndexOf('/') + 1;
        if (FileTag().Match(name, folderEnd) is { Success: true } inName)
            return IsBilingual(inName, name, folderEnd) ? new LanguageName(stem, Side.Neither, "") : Make(inName, name[..inName.Index]);
        return FolderTag().Match(stem) is { Success: true } inFolder
            ? Make(inFolder, $"{stem[..inFolder.Index]}{stem[(inFolder.Index + inFolder.Length)..]}")
            : new LanguageName(stem, Side.Neither, "");
    }

    /// <summary>Whether the other language stands before this one: <c>talk.zh-en</c> holds both.</summary>
    private static bool IsBilingual(Match match, string stem, int folderEnd) =>
        FileTag().Match(stem[..match.Index], folderEnd) is { Success: true } before
        && before.Groups["en"].Success != match.Groups["en"].Success;

    private static LanguageName Make(Match match, string stem)
    {
        var english = match.Groups["en"];
        return english.Success
            ? new LanguageName(stem, Side.English, english.Value) : new LanguageName(stem, Side.Chinese, match.Groups["zh"].Value);
    }

    /// <summary>At the end of the name: <c>talk.en</c>, <c>talk_en</c>, <c>talk-en</c>, <c>talk [en]</c>, <c>talk (en)</c>.</summary>
    [GeneratedRegex($"(?<=[^/])(?:[._-]|\\s*[\\[(（【]|\\s)(?:{English}|{Chinese})[\\])）】]?$", RegexOptions.IgnoreCase
        | RegexOptions.CultureInvariant)]
    private static partial Regex FileTag();

    /// <summary>A whole folder's name, with the slash after it: the last such folder.</summary>
    [GeneratedRegex($"(?<=^|/)(?:{English}|{Chinese})/(?=[^/]*$|(?!.*(?<=/)(?:{English}|{Chinese})/))", RegexOptions.IgnoreCase
        | RegexOptions.CultureInvariant)]
    private static partial Regex FolderTag();
}
