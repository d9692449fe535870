using System.Collections.Immutable;
using Aligner.Language;

namespace Aligner.Transcripts.Timelines;

/// <summary>Which of several files are pairs by their names.</summary>
/// <param name="Pairs">In the order of their Chinese files.</param>
/// <param name="Alone">Files that name a language and have no partner.</param>
public sealed record FilePairs(ImmutableArray<FilePair> Pairs, ImmutableArray<string> Alone)
{
    /// <param name="paths">In any order, which is kept. Gone through twice; only those are held whose stem is that of a file that names a language.</param>
    public static FilePairs Find(IEnumerable<string> paths)
    {
        var stems = paths.Select(LanguageName.OfPath).Where(name => name.Side != Side.Neither).Select(name => name.Stem).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (stems.Count == 0)
            return new FilePairs([], []);
        var names = paths.Select(path => (Path: path, Name: LanguageName.OfPath(path))).Where(file => stems.Contains(file.Name.Stem)).ToList();
        var pairs = names.GroupBy(file => file.Name.Stem, StringComparer.OrdinalIgnoreCase).SelectMany(group => PairsOf([.. group])).ToList();
        var paired = pairs.SelectMany(pair => new[] { pair.English, pair.Chinese }).ToHashSet(StringComparer.Ordinal);
        return new FilePairs([.. pairs], [.. names.Where(file => file.Name.Side != Side.Neither && !paired.Contains(file.Path)).Select(file => file.Path)]);
    }

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
        english.Find(file => Path.GetExtension(file.Path).Equals(Path.GetExtension(path), StringComparison.OrdinalIgnoreCase)) is { Path: not null } same ? same : english[0];

    private static string UniqueTag((string Path, LanguageName Name) file, List<(string Path, LanguageName Name)> chinese) =>
        chinese.Count(other => other.Name.Tag.Equals(file.Name.Tag, StringComparison.OrdinalIgnoreCase)) == 1
            ? file.Name.Tag
            : file.Name.Tag + Path.GetExtension(file.Path);
}
