using System.Globalization;
using Aligner.Alignment.Search;
using Aligner.Lexicon;

namespace Aligner.Training;

/// <summary>
/// How well chapters find their translations by content: books cut into chapters of so many verses or paragraphs, the Chinese ones in
/// random order.
/// </summary>
internal static class MatchCommand
{
    private static readonly int[] Sizes = [60, 200];

    /// <param name="folder">Of texts known by groups.</param>
    public static void Run(string folder)
    {
        foreach (var size in Sizes)
        {
            foreach (var text in GoldText.LoadAll(folder))
                Match(text, size);
        }
    }

    private static void Match(GoldText text, int size)
    {
        var chapters = text.Beads.Chunk(size).Where(chapter => chapter.Length == size).ToList();
        int[] order = [.. Enumerable.Range(0, chapters.Count)];
        new Random(1).Shuffle(order);
        var matches = TextMatcher.Match(
            [.. chapters.Select(
                chapter => string.Join('\n',
                    chapter.SelectMany(pair => text.English.AsSpan(pair.EnglishStart, pair.EnglishCount).ToArray())))],
            [.. order.Select(place =>
                string.Join('\n', chapters[place].SelectMany(
                    pair => text.Chinese.AsSpan(pair.ChineseStart, pair.ChineseCount).ToArray())))],
            BilingualLexicon.Default);
        var right = matches.Count(match => order[match.Chinese] == match.English);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{text.Name}, chapters of {size}: {right} of {chapters.Count} right, {matches.Length - right} wrong"));
    }
}
