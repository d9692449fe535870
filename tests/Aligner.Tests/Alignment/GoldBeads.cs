using Aligner.Alignment;

namespace Aligner.Tests.Alignment;

/// <summary>A text whose sentences and beads people set, and how well other beads agree with it.</summary>
internal sealed class GoldBeads
{
    private const string Border = " ¦ ";
    private static readonly string Folder = Path.Combine(Project.Root, "tests", "Aligner.Tests", "Gold");

    private GoldBeads(string path, string[] english, string[] chinese, IEnumerable<Bead> beads)
    {
        Name = Path.GetFileNameWithoutExtension(path);
        English = english;
        Chinese = chinese;
        Beads = [.. beads.Where(bead => !bead.IsNull)];
    }

    /// <summary>
    /// The texts of the project's own that are no lessons: written for this, with what translators merge, cut, leave out, add and turn
    /// around.
    /// </summary>
    public static IReadOnlyList<GoldBeads> OwnTexts => [ReadOwn("buses"), ReadOwn("lighthouse"), ReadOwn("slow-train")];

    /// <summary>The transcripts of the lessons in seeds.</summary>
    public static IReadOnlyList<GoldBeads> OwnLessons =>
        [.. Directory.EnumerateFiles(Path.Combine(Project.Root, "seeds"), "*-lesson-*", SearchOption.AllDirectories)
        .Select(path => ReadOwn(Path.GetFileNameWithoutExtension(path))).OrderBy(text => text.Name, StringComparer.Ordinal)];

    public string Name { get; }

    public string[] English { get; }

    public string[] Chinese { get; }

    public HashSet<Bead> Beads { get; }

    /// <summary>The beads' texts, as segments have them.</summary>
    public IEnumerable<(string English, string Chinese)> Pairs => Beads.Select(bead => (
        string.Join(' ', English.AsSpan(bead.EnglishStart, bead.EnglishCount).ToArray()),
        string.Concat(Chinese.AsSpan(bead.ChineseStart, bead.ChineseCount).ToArray())));

    /// <summary>The texts of a folder in the layout of shared/gold/literary.</summary>
    public static IReadOnlyList<GoldBeads> LoadAll(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.gold").Order(StringComparer.Ordinal).Select(Read)];

    public bool Has(Bead bead) => Beads.Contains(bead with { Score = 0 });

    public bool Overlaps(Bead bead) => Beads.Any(gold =>
        gold.EnglishStart < bead.EnglishEnd && bead.EnglishStart < gold.EnglishEnd
        && gold.ChineseStart < bead.ChineseEnd && bead.ChineseStart < gold.ChineseEnd);

    /// <summary>The text with holes: here and there a bead without one side, and a stretch of each side missing.</summary>
    public GoldBeads Torn()
    {
        var beads = Beads.OrderBy(bead => bead.EnglishStart).ToList();
        var withoutEnglish = beads.Where((_, i) => i % 19 == 7 || IsBetween(i, 0.4, 0.5)).ToHashSet();
        var withoutChinese = beads.Where((_, i) => i % 19 == 13 || IsBetween(i, 0.7, 0.78)).Where(bead => !withoutEnglish.Contains(bead))
            .ToHashSet();
        var english = Enumerable.Range(0, English.Length)
            .Except(withoutEnglish.SelectMany(bead => Enumerable.Range(bead.EnglishStart, bead.EnglishCount))).ToList();
        var chinese = Enumerable.Range(0, Chinese.Length)
            .Except(withoutChinese.SelectMany(bead => Enumerable.Range(bead.ChineseStart, bead.ChineseCount))).ToList();
        var whole = beads.Where(bead => !withoutEnglish.Contains(bead) && !withoutChinese.Contains(bead));
        return new GoldBeads(Name, [.. english.Select(i => English[i])], [.. chinese.Select(i => Chinese[i])],
            whole.Select(bead => bead
                with
            { EnglishStart = english.IndexOf(bead.EnglishStart), ChineseStart = chinese.IndexOf(bead.ChineseStart) }));

        bool IsBetween(int index, double from, double to) => index >= from * beads.Count && index < to * beads.Count;
    }

    private static GoldBeads Read(string path) => new(
        path, File.ReadAllLines(Path.ChangeExtension(path, ".en")), File.ReadAllLines(Path.ChangeExtension(path, ".zh")),
        File.ReadLines(path).Select(Parse));

    /// <summary>A line a bead: the English sentences, a tab, the Chinese ones. Lines with # are times of cues.</summary>
    private static GoldBeads ReadOwn(string name)
    {
        var path = Path.Combine(Folder, name + ".tsv");
        var (english, chinese, beads) = (new List<string>(), new List<string>(), new List<Bead>());
        foreach (var line in File.ReadLines(path).Where(line => !line.StartsWith('#')))
        {
            var sides = line.Split('\t').Select(side => side.Split(Border, StringSplitOptions.RemoveEmptyEntries)).ToArray();
            beads.Add(new Bead(english.Count, sides[0].Length, chinese.Count, sides[1].Length, 0));
            english.AddRange(sides[0]);
            chinese.AddRange(sides[1]);
        }

        return new GoldBeads(path, [.. english], [.. chinese], beads);
    }

    private static Bead Parse(string line)
    {
        var sides = line.Split('\t').Select(side => side.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray())
            .ToArray();
        return new Bead(sides[1].FirstOrDefault(), sides[1].Length, sides[0].FirstOrDefault(), sides[0].Length, 0);
    }
}
