using Aligner.Alignment;

namespace Aligner.Benchmarks.Fitting;

/// <summary>A text of the literary set with its gold beads.</summary>
internal sealed record GoldText(string Name, string[] English, string[] Chinese, IReadOnlyList<Bead> Beads)
{
    public static IReadOnlyList<GoldText> LoadAll(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.gold").Order(StringComparer.Ordinal).Select(Load)];

    private static GoldText Load(string path) => new(
        Path.GetFileNameWithoutExtension(path),
        File.ReadAllLines(Path.ChangeExtension(path, ".en")),
        File.ReadAllLines(Path.ChangeExtension(path, ".zh")),
        [.. File.ReadLines(path).Select(ParseBead)]);

    private static Bead ParseBead(string line)
    {
        var sides = line.Split('\t').Select(side => side.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray()).ToArray();
        var (chinese, english) = (sides[0], sides[1]);
        return new Bead(english.FirstOrDefault(-1), english.Length, chinese.FirstOrDefault(-1), chinese.Length, 1);
    }
}
