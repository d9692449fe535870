using Aligner.Alignment;

namespace Aligner.Tests.Alignment;

/// <summary>A gold text in the layout of shared/gold/literary, and how well beads agree with it.</summary>
internal sealed class GoldBeads
{
    private GoldBeads(string path)
    {
        Name = Path.GetFileNameWithoutExtension(path);
        English = File.ReadAllLines(Path.ChangeExtension(path, ".en"));
        Chinese = File.ReadAllLines(Path.ChangeExtension(path, ".zh"));
        Beads = [.. File.ReadLines(path).Select(Parse).Where(bead => !bead.IsNull)];
    }

    public string Name { get; }

    public string[] English { get; }

    public string[] Chinese { get; }

    public HashSet<Bead> Beads { get; }

    public static IReadOnlyList<GoldBeads> LoadAll(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.gold").Order(StringComparer.Ordinal).Select(path => new GoldBeads(path))];

    public bool Has(Bead bead) => Beads.Contains(bead with { Score = 0 });

    public bool Overlaps(Bead bead) => Beads.Any(gold =>
        gold.EnglishStart < bead.EnglishEnd && bead.EnglishStart < gold.EnglishEnd
        && gold.ChineseStart < bead.ChineseEnd && bead.ChineseStart < gold.ChineseEnd);

    private static Bead Parse(string line)
    {
        var sides = line.Split('\t').Select(side => side.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray()).ToArray();
        return new Bead(sides[1].FirstOrDefault(), sides[1].Length, sides[0].FirstOrDefault(), sides[0].Length, 0);
    }
}
