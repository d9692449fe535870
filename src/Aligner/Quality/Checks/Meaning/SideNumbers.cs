using Aligner.Language.Numbers;

namespace Aligner.Quality.Checks.Meaning;

/// <summary>A number, what it measures, and whether it is of a clock, as both of 2:30.</summary>
internal sealed record Number(NumberMention Mention, MeasureUnit? Measure, bool IsOfClock)
{
    /// <summary>All of it but its place.</summary>
    public NumberMention Kind { get; } = Mention with { Start = 0, Length = 0 };
}

/// <summary>The numbers of a side. A long list repeats itself: what is compared with each number is one of each kind.</summary>
internal sealed class SideNumbers
{
    private readonly HashSet<double> _values;
    private readonly HashSet<string> _names;

    public SideNumbers(string text, List<NumberMention> mentions)
    {
        All = mentions.ConvertAll(mention => new Number(mention, MeasureUnits.Of(text.AsSpan(mention.End)),
            NumberText.IsClock(text, mention.Start, mention.End)));
        Kinds = [.. All.DistinctBy(number => (number.Kind, number.Measure))];
        _values = [.. Kinds.Select(number => number.Mention.Value)];
        _names = [.. Kinds.Select(number => number.Mention.Name).OfType<string>()];
        HasShare = Kinds.Exists(number => number.Mention is { Value: > 0 and <= 1, Weight: NumberWeight.Sure });
    }

    public List<Number> All { get; }

    /// <summary>The first of each kind.</summary>
    public List<Number> Kinds { get; }

    public bool HasShare { get; }

    public bool HasEqual(double value) => _values.Contains(value);

    /// <summary>5G against 6G: the same name with another number.</summary>
    public bool HasName(string? name) => name is not null && _names.Contains(name);
}
