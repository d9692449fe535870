using System.Collections.Immutable;
using Aligner.Language;

namespace Aligner.Transcripts.Timelines;

/// <summary>Which of several files are pairs by their names.</summary>
/// <param name="Pairs">In the order of their Chinese files.</param>
/// <param name="Alone">Files that name a language and have no partner.</param>
/// <param name="Others">Files that name no language.</param>
public sealed record FilePairs(ImmutableArray<FilePair> Pairs, ImmutableArray<string> Alone, ImmutableArray<string> Others)
{
    /// <param name="paths">In any order, which is kept.</param>
    public static FilePairs Find(IEnumerable<string> paths)
    {
        var names = paths.Select(path => (Path: path, Name: LanguageName.OfPath(path))).ToList();
        var pairs = names.GroupBy(file => file.Name.Stem, StringComparer.OrdinalIgnoreCase).SelectMany(group => PairsOf([.. group])).ToList();
        var paired = pairs.SelectMany(pair => new[] { pair.English, pair.Chinese }).ToHashSet(StringComparer.Ordinal);
        var rest = names.Where(file => !paired.Contains(file.Path)).ToLookup(file => file.Name.Side == Side.Neither, file => file.Path);
        return new FilePairs([.. pairs], [.. rest[false]], [.. rest[true]]);
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
