using System.Text.RegularExpressions;

namespace Aligner.Transcripts.Layouts.Lines;

/// <summary>
/// The numbers that count lines or pairs, where they do so as a habit: 1. … 2. …, (1), 1、, [1], 001, #1, at the beginning of lines or on
/// lines of their own. Numbers that do not count, as “300 people”, are text.
/// </summary>
internal sealed partial class LineNumbers
{
    private const int Fewest = 3;
    private const double LeastShare = 0.2;
    private const double LeastRising = 0.9;
    private readonly bool _isHabit;

    /// <param name="lines">The lines of text in their order.</param>
    public LineNumbers(IReadOnlyCollection<string> lines)
    {
        var numbers = lines.Select(Find).OfType<(int Length, int Number)>().Select(found => found.Number).ToList();
        var rising = numbers.Zip(numbers.Skip(1)).Count(pair => pair.Second == pair.First || pair.Second == pair.First + 1);
        _isHabit = numbers.Count >= Fewest && numbers.Count >= LeastShare * lines.Count && rising >= LeastRising * (numbers.Count - 1)
            && numbers[^1] - numbers[0] + 1 >= Fewest;
    }

    /// <summary>The length of the number at the beginning of the line, with its marks; nought where none counts.</summary>
    public int LengthIn(string line) => _isHabit && Find(line) is { } found ? found.Length : 0;

    private static (int Length, int Number)? Find(string line) =>
        line.Length > 0 && Pattern().Match(line) is { Success: true } match ? (match.Length, int.Parse(match.Groups["number"].ValueSpan)) : null;

    [GeneratedRegex(@"^(?:[#№]\s?|No\.\s?)?[\[(（【]?(?<number>[0-9]{1,5})(?:[\])）】]\s*[.、:：]?\s*|[.、．:：](?![0-9])\s*|\s+|$)")]
    private static partial Regex Pattern();
}
