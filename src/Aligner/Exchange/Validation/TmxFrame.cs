namespace Aligner.Exchange.Validation;

/// <summary>An element that is open: its rules, where it began, and the children that it had so far.</summary>
internal sealed class TmxFrame(TmxElement rule, (int Line, int Column) place)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private int _group;

    public TmxElement Rule { get; } = rule;

    public (int Line, int Column) Place { get; } = place;

    /// <summary>What is wrong with a child here; null where nothing is.</summary>
    public string? Add(string child)
    {
        var group = Rule.GroupOf(child);
        if (group < 0)
            return $"'{child}' may not be in '{Rule.Name}'; take it out";
        if (group < _group)
            return $"'{child}' must come before '{string.Join("' and '", Rule.Children[_group])}' in '{Rule.Name}'; move it up";
        _group = group;
        return _seen.Add(child) || !Rule.Single.Contains(child) ? null : $"'{Rule.Name}' has a second '{child}'; it takes one";
    }

    /// <summary>The children that are missing at the end.</summary>
    public IEnumerable<string> Missing() => Rule.Needed.Where(child => !_seen.Contains(child));
}
