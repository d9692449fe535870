using System.Globalization;

namespace Aligner.Formats.Markup;

/// <summary>What comes often and is told once: names with their counts, and where the first was.</summary>
internal sealed class NameTally
{
    /// <summary>More names than a person reads; what comes after them is counted as one.</summary>
    private const int MostNames = 20;

    private const string Others = "others";
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public bool IsEmpty => _counts.Count == 0;

    public (int Line, int Column) First { get; private set; }

    public int Total => _counts.Values.Sum();

    public void Add(string name, (int Line, int Column) place)
    {
        if (IsEmpty)
            First = place;
        var key = _counts.Count < MostNames || _counts.ContainsKey(name) ? name : Others;
        _counts[key] = _counts.GetValueOrDefault(key) + 1;
    }

    /// <summary>As <c>bpt (3), ph (1)</c>, in the order in which they came.</summary>
    public override string ToString() =>
        string.Join(", ", _counts.Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Key} ({count.Value})")));
}
