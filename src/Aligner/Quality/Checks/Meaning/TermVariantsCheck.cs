using System.Text.RegularExpressions;
using Aligner.Language.Words;
using Aligner.Lexicon.Words;
using Aligner.Segments;
using Aligner.Terminology;
using Aligner.Text;

namespace Aligner.Quality.Checks.Meaning;

/// <summary>
/// Finds, without a glossary, one Chinese term that is two English compounds over the corpus: 自立自强 as self-empowering and as
/// self-strengthening. Two compounds with a part in common are two translations of one term where each comes at least twice,
/// never both in one segment, and the Chinese that all segments of the one share overlaps with that of the other.
/// Keeps for each compound its first segment and the Chinese that its segments share; at most <see cref="MostCompounds"/>.
/// </summary>
internal sealed partial class TermVariantsCheck(CheckOptions options) : QualityCheck
{
    /// <summary>Fewer characters are shared by chance.</summary>
    public const int LeastHan = 4;

    public const int MostCompounds = 20_000;

    private const int LeastCount = 2;

    private const int LeastTogether = 3;

    private readonly Dictionary<string, CompoundUse> _uses = [];
    private readonly Dictionary<string, CompoundUse> _phrases = [];
    private readonly HashSet<(string, string)> _together = [];

    public override IEnumerable<Observation> Examine(SegmentBlock block)
    {
        foreach (var segment in block.Pairs)
            Note(segment);
        return [];
    }

    /// <summary>Two words for one Chinese term within a document: deep fusion and deep integration.</summary>
    public override IEnumerable<Observation> EndDocument()
    {
        var seen = (from family in _phrases.SelectMany(use => PartsOfPhrase(use.Key).Select(part => (Part: part, use.Key, Use: use.Value)))
            .GroupBy(row => row.Part)
                    let members = family.Select(row => (row.Key, row.Use)).OrderBy(row => row.Use.Count)
                    .ThenBy(row => row.Key, StringComparer.Ordinal).ToList()
                    from pair in Pairs(members.Count)
                    let rare = members[pair.Rare]
                    let common = members[pair.Common]
                    where common.Use.Count >= LeastCount && rare.Use.Count + common.Use.Count >= LeastTogether
                    && !_together.Contains(Ordered(rare.Key, common.Key))
                    let term = Term(rare.Use, common.Use)
                    where term is not null && IsOneTerm(term, rare, common)
                    select Observe(rare.Use.First, $"{term} is '{rare.Key}' {Times(rare.Use)} and '{common.Key}' {Times(common.Use)}",
                        rare.Use.Mark)).ToList();
        _phrases.Clear();
        return seen.DistinctBy(observation => (observation.Segment, observation.Marks[0]));
    }

    public override IEnumerable<Observation> Complete() =>
        from family in _uses.Where(use => use.Value.Count >= LeastCount)
        .SelectMany(use => Parts(use.Key).Select(part => (Part: part, use.Key, Use: use.Value))).GroupBy(row => row.Part)
        let members = family.OrderBy(row => row.Use.Count).ThenBy(row => row.Key, StringComparer.Ordinal).ToList()
        from pair in Pairs(members.Count)
        let rare = members[pair.Rare]
        let common = members[pair.Common]
        where !_together.Contains(Ordered(rare.Key, common.Key))
        let term = Term(rare.Use, common.Use)
        where term is not null
        select Observe(rare.Use.First, $"{term} is '{rare.Key}' {Times(rare.Use)} and '{common.Key}' {Times(common.Use)}", rare.Use.Mark);

    private void Note(Segment segment)
    {
        Note(segment, _uses, Compound().Matches(segment.English).Select(match => (Group)match));
        Note(segment, _phrases,
            Phrase().Matches(segment.English).Select(match => match.Groups["phrase"])
                .Where(phrase => !phrase.Value.ToLowerInvariant().Split(' ').Any(StopWords.HasEnglish)));
    }

    /// <summary>Counts each text of the segment once, and notes which stand in it together.</summary>
    private void Note(Segment segment, Dictionary<string, CompoundUse> uses, IEnumerable<Group> found)
    {
        List<string> here = [];
        foreach (var place in found)
        {
            var text = place.Value.ToLowerInvariant();
            if (here.Contains(text))
                continue;
            here.ForEach(other => _together.Add(Ordered(other, text)));
            here.Add(text);
            if (uses.TryGetValue(text, out var use))
                use.Add(segment);
            else if (uses.Count < MostCompounds)
                uses.Add(text, new CompoundUse(segment, new TextMark(Side.English, place.Index, place.Length)));
        }
    }

    /// <summary>
    /// Whether two words of the term in a row are translated by the phrases: one by the word that these share, the other by both of the
    /// words in which they differ.
    /// Of these the lexicon knows both, or one, where the other is formed alike and is what is left for the Chinese in its segment.
    /// </summary>
    private bool IsOneTerm(string term, (string Key, CompoundUse Use) one, (string Key, CompoundUse Use) other)
    {
        var (ones, others) = (one.Key.Split(' '), other.Key.Split(' '));
        var isFirst = ones[0] != others[0];
        var (shared, mine, theirs) = isFirst
            ? (Stem(ones[1]), Stem(ones[0]), Stem(others[0])) : (Stem(ones[0]), Stem(ones[1]), Stem(others[1]));
        var words = WordsOf(term);
        var areAlike = HaveOneEnding(ones[isFirst ? 0 : 1], others[isFirst ? 0 : 1]);
        return mine != theirs
            && Enumerable.Range(0, Math.Max(0, words.Count - 1)).Any(i => IsPair(words[i], words[i + 1]) || IsPair(words[i + 1], words[i]));

        // 深度 is depth in the lexicon, and 深 deep.
        bool IsPair(string sharedWord, string varied)
        {
            var known = StemsOf(varied);
            return sharedWord.Select(character => character.ToString()).Append(sharedWord).Any(part => StemsOf(part).Contains(shared))
                && (known.Contains(mine), known.Contains(theirs)) switch
                {
                    (true, true) => true,
                    (true, false) => areAlike && IsLeft(theirs, other.Use.First, term, varied),
                    (false, true) => areAlike && IsLeft(mine, one.Use.First, term, varied),
                    _ => false,
                };
        }
    }

    /// <summary>
    /// Whether an English word and the Chinese one are left for each other: nothing else in the segment is known to translate them.
    /// </summary>
    private bool IsLeft(string stem, Segment segment, string term, string varied)
    {
        var known = StemsOf(varied);
        var english = Word().Matches(segment.English).Select(match => Stem(match.Value));
        return !english.Any(known.Contains)
            && !WordsOf(segment.Chinese.Replace(term, "，", StringComparison.Ordinal)).Exists(word => StemsOf(word).Contains(stem));
    }

    /// <summary>Words that mean the same are mostly formed alike: fusion and integration.</summary>
    private static bool HaveOneEnding(string one, string other) => one.Length > 4 && other.Length > 4 && one[^3..] == other[^3..];

    private List<string> WordsOf(string chinese)
    {
        var tokens = new List<WordToken>();
        new ChineseTokenizer(options.Lexicon.Value).Tokenize(chinese, tokens);
        return tokens.ConvertAll(token => chinese.Substring(token.Start, token.Length));
    }

    private static string Stem(string word) => EnglishStemmer.Stem(word.ToLowerInvariant());

    private HashSet<string> StemsOf(string word) =>
        [.. options.Lexicon.Value.Find(word).SelectMany(entry => entry.Glosses)
            .Where(gloss => !gloss.Text.Contains(' ', StringComparison.Ordinal)).Select(gloss => Stem(gloss.Text))];

    private static IEnumerable<string> PartsOfPhrase(string phrase) =>
        [phrase[..(phrase.IndexOf(' ', StringComparison.Ordinal) + 1)], phrase[phrase.LastIndexOf(' ')..]];

    /// <summary>The longest Chinese that the segments of both share; null where they share none.</summary>
    private static string? Term(CompoundUse one, CompoundUse other) =>
        one.Shared.SelectMany(mine => other.Shared.SelectMany(theirs => CompoundUse.CommonRuns(mine, theirs))).MaxBy(run => run.Length);

    private static IEnumerable<string> Parts(string compound) =>
        [compound[..(compound.IndexOf('-', StringComparison.Ordinal) + 1)], compound[compound.LastIndexOf('-')..]];

    private static IEnumerable<(int Rare, int Common)> Pairs(int count) =>
        from rare in Enumerable.Range(0, count)
        from common in Enumerable.Range(rare + 1, count - rare - 1)
        select (rare, common);

    private static (string, string) Ordered(string one, string other) =>
        string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);

    private static string Times(CompoundUse use) =>
        FormattableString.Invariant(
            $"{(use.Count == 1 ? "once" : $"{use.Count} times")} ({string.Join(", ", use.Ids)}{(use.Count > use.Ids.Count ? ", …" : "")})");

    [GeneratedRegex(@"\b[A-Za-z]{2,}(-[A-Za-z]{2,})+\b")]
    private static partial Regex Compound();

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Word();

    // Every two words in a row.
    [GeneratedRegex(@"\b(?=(?<phrase>[A-Za-z]{3,} [A-Za-z]{4,})\b)")]
    private static partial Regex Phrase();
}

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
