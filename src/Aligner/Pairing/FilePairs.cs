using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Aligner.Text;
using Aligner.Transcripts.Sources;

namespace Aligner.Pairing;

/// <summary>Which of several files are pairs by their names.</summary>
/// <param name="Pairs">In the order of their Chinese files.</param>
/// <param name="Alone">Files that name a language and have no partner.</param>
internal sealed record FilePairs(ImmutableArray<FilePair> Pairs, ImmutableArray<string> Alone)
{
    /// <param name="paths">In any order, which is kept. Gone through twice; only those are held whose stem is that of a file that names a
    /// language.</param>
    public static FilePairs Find(IEnumerable<string> paths)
    {
        var stems = paths.Select(LanguageName.OfPath).Where(name => name.Side != Side.Neither).Select(name => name.Stem)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (stems.Count == 0)
            return new FilePairs([], []);
        var names = paths.Select(path => (Path: path, Name: LanguageName.OfPath(path))).Where(file => stems.Contains(file.Name.Stem))
            .ToList();
        var pairs = names.GroupBy(file => file.Name.Stem, StringComparer.OrdinalIgnoreCase).SelectMany(group => PairsOf([.. group]))
            .ToList();
        var paired = pairs.SelectMany(pair => new[] { pair.English, pair.Chinese }).ToHashSet(StringComparer.Ordinal);
        return new FilePairs([.. pairs],
            [.. names.Where(file => file.Name.Side != Side.Neither && !paired.Contains(file.Path)).Select(file => file.Path)]);
    }

    /// <summary>
    /// The files that are called source and target of one name, two and two: which is which language only they themselves tell.
    /// </summary>
    /// <param name="paths">In any order.</param>
    public static IReadOnlyList<IReadOnlyList<string>> OfTwoTexts(IEnumerable<string> paths) =>
        [.. paths.Where(path => TwoTexts.StemOf(StemOf(path)) != StemOf(path))
            .GroupBy(path => TwoTexts.StemOf(StemOf(path)), StringComparer.OrdinalIgnoreCase).Where(group => group.Count() == 2)
            .Select(group => group.ToList())];

    private static string StemOf(string path) => Path.ChangeExtension(SourceFormats.WithoutCompression(path), null);

    private static IEnumerable<FilePair> PairsOf(List<(string Path, LanguageName Name)> group)
    {
        var english = group.Where(file => file.Name.Side == Side.English).ToList();
        var chinese = group.Where(file => file.Name.Side == Side.Chinese).ToList();
        if (english.Count == 0)
            return [];
        return chinese.Select(file => new FilePair(
            Partner(file.Path, english).Path,
            file.Path,
            chinese.Count == 1 ? "" : UniqueTag(file, chinese)));
    }

    /// <summary>The English file of the same kind, where there are several.</summary>
    private static (string Path, LanguageName Name) Partner(string path, List<(string Path, LanguageName Name)> english) =>
        english.Find(file => Path.GetExtension(file.Path).Equals(Path.GetExtension(path), StringComparison.OrdinalIgnoreCase))
        is { Path: not null } same ? same : english[0];

    private static string UniqueTag((string Path, LanguageName Name) file, List<(string Path, LanguageName Name)> chinese) =>
        chinese.Count(other => other.Name.Tag.Equals(file.Name.Tag, StringComparison.OrdinalIgnoreCase)) == 1
            ? file.Name.Tag
            : file.Name.Tag + Path.GetExtension(file.Path);
}

/// <summary>
/// Names of files that are a text and its translation, and do not say in which languages: <c>talk_source</c>, <c>talk.target</c>,
/// <c>讲座（译文）</c>.
/// </summary>
internal static partial class TwoTexts
{
    /// <summary>The name, or path without extension, without the word for the text; the same where it has none.</summary>
    public static string StemOf(string name) => Word().Replace(name, "");

    [GeneratedRegex(@"(?<=[^/\\])(?:[._-]|\s*[\[(（【]|\s)(?:source|target|src|tgt|trg|original|orig|translation|translated|原文|译文|譯文|翻译|翻譯)[\])）】]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}

/// <summary>Two files that are one recording in two languages.</summary>
/// <param name="English">The path of the English file.</param>
/// <param name="Chinese">The path of the Chinese one.</param>
/// <param name="Tag">What tells the pair from others of the same English file: the Chinese language tag; empty where there is no
/// other.</param>
internal sealed record FilePair(string English, string Chinese, string Tag)
{
    /// <summary>The document's name: that of the English file without its language, with the tag where there is one.</summary>
    /// <param name="english">The English file's name without its extension.</param>
    public string Document(string english) => LanguageName.Of(english).Stem + (Tag.Length == 0 ? "" : $".{Tag}");
}
