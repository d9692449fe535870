using System.Collections.Immutable;
using Aligner.Alignment;

namespace Aligner.Training;

/// <summary>
/// A text whose alignment is known: by beads, or by units larger than sentences (paragraphs, verses) that translate each other. Either way
/// each sentence has the number of its unit, and the units of both sides with one number are a pair.
/// </summary>
internal sealed class GoldText(string name, ImmutableArray<string> english, ImmutableArray<string> chinese,
    ImmutableArray<int> englishUnits, ImmutableArray<int> chineseUnits, bool isOfBeads)
{
    // Of the units so many lose their English here and there, as many their Chinese, and a stretch of each side is missing.
    private const double LostSingly = 0.05;
    private const int LostEnglishStretch = 10;
    private const int LostChineseStretch = 12;

    private readonly HashSet<int> _pairs = [.. englishUnits.Intersect(chineseUnits)];
    private readonly Dictionary<int, int> _englishCounts = englishUnits.CountBy(unit => unit).ToDictionary();
    private readonly Dictionary<int, int> _chineseCounts = chineseUnits.CountBy(unit => unit).ToDictionary();

    public string Name => name;

    public ImmutableArray<string> English => english;

    public ImmutableArray<string> Chinese => chinese;

    /// <summary>Whether the units are beads.</summary>
    public bool IsOfBeads => isOfBeads;

    /// <summary>How many units have both sides.</summary>
    public int PairCount => _pairs.Count;

    /// <summary>The units with both sides, as beads in the order of the text.</summary>
    public IReadOnlyList<Bead> Beads =>
        [.. _pairs.OrderBy(unit => englishUnits.IndexOf(unit))
            .Select(unit => new Bead(englishUnits.IndexOf(unit), _englishCounts[unit], chineseUnits.IndexOf(unit),
                _chineseCounts[unit], 1))];

    /// <summary>The texts of a folder: NAME.en and NAME.zh with NAME.gold or NAME.en.group and NAME.zh.group.</summary>
    public static IReadOnlyList<GoldText> LoadAll(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.en").Order(StringComparer.Ordinal).Select(Load)];

    /// <summary>
    /// Whether a bead is one of the alignment that is known, or within a pair of its units. A null bead may stand anywhere.
    /// </summary>
    public bool Allows(int englishStart, int chineseStart, BeadShape shape)
    {
        if (shape.IsNull)
            return !isOfBeads || !_pairs.Contains(shape.Chinese == 0 ? englishUnits[englishStart] : chineseUnits[chineseStart]);
        var unit = englishUnits[englishStart];
        var isWithin = IsOf(unit, englishUnits, englishStart, shape.English) && IsOf(unit, chineseUnits, chineseStart, shape.Chinese);
        return isWithin && (!isOfBeads || (shape.English == _englishCounts[unit] && shape.Chinese == _chineseCounts[unit]));
    }

    /// <summary>The text with holes.</summary>
    public GoldText Torn(int seed)
    {
        var units = UnitsInOrder();
        var random = new Random(seed + Name.Sum(character => character * 7));
        var withoutEnglish = units.Where(_ => random.NextDouble() < LostSingly).ToHashSet();
        var withoutChinese = units.Where(_ => random.NextDouble() < LostSingly).ToHashSet();
        withoutEnglish.UnionWith(units.GetRange(random.Next(units.Count / 4, units.Count / 2), units.Count / LostEnglishStretch));
        withoutChinese.UnionWith(units.GetRange(random.Next(units.Count * 6 / 10, units.Count * 8 / 10), units.Count / LostChineseStretch));
        withoutChinese.ExceptWith(withoutEnglish);
        return new GoldText(
            $"{Name}~{seed}",
            [.. English.Where((_, i) => !withoutEnglish.Contains(englishUnits[i]))],
            [.. Chinese.Where((_, i) => !withoutChinese.Contains(chineseUnits[i]))],
            [.. englishUnits.Where(unit => !withoutEnglish.Contains(unit))],
            [.. chineseUnits.Where(unit => !withoutChinese.Contains(unit))],
            isOfBeads);
    }

    /// <summary>
    /// Every bead with two sides, with its score and whether it is right. Where units are larger than beads, those in a row within one unit
    /// are one first, with the lowest of their scores.
    /// </summary>
    public IEnumerable<(double Score, bool IsRight)> Judge(IEnumerable<Bead> beads) =>
        (isOfBeads ? beads : Merge(beads)).Where(bead => !bead.IsNull).Select(bead => ((double)bead.Score, IsWholePair(bead)));

    private IEnumerable<Bead> Merge(IEnumerable<Bead> beads)
    {
        Bead? last = null;
        foreach (var bead in beads)
        {
            if (last is { } before && UnitOf(before) is { } unit && unit == UnitOf(bead))
            {
                last = new Bead(before.EnglishStart, bead.EnglishEnd - before.EnglishStart, before.ChineseStart,
                    bead.ChineseEnd - before.ChineseStart, Math.Min(ScoreOf(before), ScoreOf(bead)));
                continue;
            }
            if (last is { } done)
                yield return done;
            last = bead;
        }
        if (last is { } end)
            yield return end;
    }

    private static double ScoreOf(Bead bead) => bead.IsNull ? 1 : bead.Score;

    private int? UnitOf(Bead bead)
    {
        var unit = bead.EnglishCount > 0 ? englishUnits[bead.EnglishStart] : chineseUnits[bead.ChineseStart];
        return IsOf(unit, englishUnits, bead.EnglishStart, bead.EnglishCount)
            && IsOf(unit, chineseUnits, bead.ChineseStart, bead.ChineseCount) ? unit : null;
    }

    private bool IsWholePair(Bead bead) =>
        UnitOf(bead) is { } unit && bead.EnglishCount == _englishCounts[unit] && bead.ChineseCount == _chineseCounts[unit];

    private static bool IsOf(int unit, ImmutableArray<int> units, int start, int count) =>
        units.AsSpan(start, count).IndexOfAnyExcept(unit) < 0;

    // Those of the Chinese alone stand where they are in it.
    private List<int> UnitsInOrder()
    {
        var places = new Dictionary<int, double>();
        for (var i = 0; i < englishUnits.Length; i++)
            places.TryAdd(englishUnits[i], i / (double)englishUnits.Length);
        for (var i = 0; i < chineseUnits.Length; i++)
            places.TryAdd(chineseUnits[i], i / (double)chineseUnits.Length);
        return [.. places.OrderBy(place => place.Value).Select(place => place.Key)];
    }

    private static GoldText Load(string path)
    {
        var chinese = Path.ChangeExtension(path, ".zh");
        var gold = Path.ChangeExtension(path, ".gold");
        var (englishUnits, chineseUnits) = File.Exists(gold)
            ? UnitsOfBeads(File.ReadAllLines(gold)) : UnitsOfGroups(path + ".group", chinese + ".group");
        return new GoldText(Path.GetFileNameWithoutExtension(path), [.. File.ReadLines(path)], [.. File.ReadLines(chinese)], englishUnits,
            chineseUnits, File.Exists(gold));
    }

    private static (ImmutableArray<int> English, ImmutableArray<int> Chinese) UnitsOfBeads(string[] lines)
    {
        var beads = lines.Select(
            line => line.Split('\t').Select(side => side.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray())
                .ToArray()).ToArray();
        return (UnitsOf(1), UnitsOf(0));

        ImmutableArray<int> UnitsOf(int side) =>
            [.. beads.SelectMany((bead, number) => bead[side].Select(sentence => (sentence, number))).Order()
                .Select(place => place.number)];
    }

    private static (ImmutableArray<int> English, ImmutableArray<int> Chinese) UnitsOfGroups(string english, string chinese)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return (Read(english), Read(chinese));

        ImmutableArray<int> Read(string path) => [.. File.ReadLines(path).Select(NumberOf)];

        int NumberOf(string group)
        {
            numbers.TryAdd(group, numbers.Count);
            return numbers[group];
        }
    }
}
