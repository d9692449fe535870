using System.Collections.Immutable;
using Aligner.Evaluation;

namespace Aligner.Cli.Display;

/// <summary>The texts of beads: their own, or for beads given by indices the lines of NAME.en and NAME.zh beside the gold.</summary>
/// <param name="gold">The gold file or folder.</param>
/// <param name="open">Opens a file; null where it cannot be read, which is told.</param>
internal sealed class SentenceTexts(string gold, Func<string, StreamReader?> open)
{
    private readonly string _folder = Directory.Exists(gold) ? gold : Path.GetDirectoryName(Path.GetFullPath(gold))!;
    private readonly Dictionary<string, string[]> _files = [];

    public string English(string text, EvaluatedBead bead) =>
        bead.English.Length > 0 ? bead.English : Lines(text + ".en", bead.Indices?.English ?? [], " ");

    public string Chinese(string text, EvaluatedBead bead) =>
        bead.Chinese.Length > 0 ? bead.Chinese : Lines(text + ".zh", bead.Indices?.Chinese ?? [], "");

    private string Lines(string name, ImmutableArray<int> indices, string separator)
    {
        if (!_files.TryGetValue(name, out var lines))
        {
            var path = Path.Combine(_folder, name);
            _files[name] = lines = File.Exists(path) ? LinesOf(path) : [];
        }

        return string.Join(separator, indices.Where(index => index < lines.Length).Select(index => lines[index]));
    }

    private string[] LinesOf(string path)
    {
        using var reader = open(path);
        var lines = new List<string>();
        while (reader?.ReadLine() is { } line)
            lines.Add(line);
        return [.. lines];
    }
}
