using System.Globalization;
using Aligner.Cli.Running;

namespace Aligner.Cli.Input.Files;

/// <summary>The files of folders that are of no kind that is read: how many of each extension, and the names of the first.</summary>
internal sealed class PassedOver
{
    private const int Named = 5;

    private readonly Dictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    public int Count { get; private set; }

    public void Add(string path)
    {
        Count++;
        var extension = Path.GetExtension(path).ToLowerInvariant();
        var kind = extension.Length > 0 ? extension : "without extension";
        _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
        if (_names.Count < Named)
            _names.Add(FileName.Shown(path));
    }

    /// <summary>A line for people; none where nothing was passed over.</summary>
    public void Tell(TextWriter error)
    {
        if (Count == 0)
            return;
        var kinds = _kinds.OrderByDescending(kind => kind.Value).ThenBy(kind => kind.Key, StringComparer.Ordinal).ToList();
        error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"passed over {Counted.Of(Count, "file")} of other kinds: {Listed(kinds.Take(Named).Select(kind => $"{kind.Value} {kind.Key}"), kinds.Count)} ({Listed(_names, Count)})"));
    }

    private static string Listed(IEnumerable<string> items, int count) => string.Join(", ", items) + (count > Named ? ", …" : "");
}
