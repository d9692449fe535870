using Aligner.Corpus;
using Aligner.Language;

namespace Aligner.Quality;

/// <summary>An English compound over the corpus: how often it comes, and the Chinese that all its segments share.</summary>
internal sealed class CompoundUse(Segment first, TextMark mark)
{
    private const int MostIds = 5;

    private List<string> _shared = [.. RunsOf(first.Chinese)];

    public Segment First { get; } = first;

    public TextMark Mark { get; } = mark;

    public int Count { get; private set; } = 1;

    public List<string> Ids { get; } = [first.Id];

    /// <summary>The longest rows of Chinese characters that every segment with the compound has.</summary>
    public IReadOnlyList<string> Shared => _shared;

    public void Add(Segment segment)
    {
        Count++;
        if (Ids.Count < MostIds)
            Ids.Add(segment.Id);
        _shared = [.. _shared.SelectMany(shared => CommonRuns(shared, segment.Chinese)).Distinct()];
    }

    /// <summary>The maximal rows of at least <see cref="TermVariantsCheck.LeastHan"/> characters that stand in both texts.</summary>
    public static IEnumerable<string> CommonRuns(string one, string other)
    {
        for (var start = 0; start + TermVariantsCheck.LeastHan <= one.Length;)
        {
            var length = 0;
            while (start + length < one.Length && other.Contains(one.AsSpan(start, length + 1), StringComparison.Ordinal))
                length++;
            if (length >= TermVariantsCheck.LeastHan)
                yield return one.Substring(start, length);
            start += Math.Max(1, length);
        }
    }

    private static IEnumerable<string> RunsOf(string chinese)
    {
        for (var i = 0; i < chinese.Length; i++)
        {
            var start = i;
            while (i < chinese.Length && Script.IsHan(chinese[i]))
                i++;
            if (i - start >= TermVariantsCheck.LeastHan)
                yield return chinese[start..i];
        }
    }
}
