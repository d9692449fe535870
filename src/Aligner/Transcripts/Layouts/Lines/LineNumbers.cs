using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Aligner.Transcripts.Layouts.Lines;

/// <summary>
/// The numbers that count lines or pairs, where they do so as a habit: 1. … 2. …, (1), 1、, [1], 001, #1, at the beginning of lines or on
/// lines of their own. Numbers that do not count, as “300 people”, are text.
/// </summary>
internal sealed partial class LineNumbers
{
    private const int Fewest = 3;

    // A number with nothing after it but a space counts things as often: “2 eggs”.
    private const int FewestBare = 6;
    private const double LeastShare = 0.2;
    private const double LeastRising = 0.9;
    private static readonly SearchValues<char> Beginnings = SearchValues.Create("0123456789#№N[(（【一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳");
    private readonly bool _isHabit;

    /// <param name="lines">The lines of text in their order.</param>
    public LineNumbers(IReadOnlyCollection<string> lines)
    {
        var found = lines.Select(Find).OfType<(int Length, int Number, bool IsBare)>().ToList();
        var rising = found.Zip(found.Skip(1)).Count(pair => pair.Second.Number - pair.First.Number is 0 or 1);
        var fewest = found.Exists(number => number.IsBare) ? FewestBare : Fewest;
        _isHabit = found.Count >= fewest && found.Count >= LeastShare * lines.Count && rising >= LeastRising * (found.Count - 1)
            && found[^1].Number - found[0].Number + 1 >= fewest;
    }

    /// <summary>The length of the number at the beginning of the line, with its marks; nought where none counts.</summary>
    public int LengthIn(string line) => _isHabit && Find(line) is { } found ? found.Length : 0;

    private static (int Length, int Number, bool IsBare)? Find(string line) =>
        line.Length > 0 && Beginnings.Contains(line[0]) && Pattern().Match(line) is { Success: true } match
        ? (match.Length, ValueOf(match.Groups["number"].ValueSpan), match.Groups["bare"].Success) : null;

    private static int ValueOf(ReadOnlySpan<char> number) => number switch
    {
        [>= '①' and <= '⑳' and var sign] => sign - '①' + 1,
        [>= '0' and <= '9', ..] => int.Parse(number, CultureInfo.InvariantCulture),
        ['十'] => 10,
        ['十', var unit] => 10 + DigitOf(unit),
        [var ten, '十'] => DigitOf(ten) * 10,
        [var ten, '十', var unit] => (DigitOf(ten) * 10) + DigitOf(unit),
        _ => DigitOf(number[0]),
    };

    private static int DigitOf(char c) => "一二三四五六七八九".IndexOf(c, StringComparison.Ordinal) + 1;

    [GeneratedRegex(@"^(?:[#№]\s?|No\.\s?)?[\[(（【]?(?<number>[0-9]{1,5})(?:[\])）】]\s*[.、:：]?\s*|[.、．:：](?![0-9])\s*|\t\s*|(?<=^0[0-9]+)\s+|(?<bare>[ ]+)|$)|^(?<number>[①-⑳])\s*|^(?:[(（]\s*(?<number>[一二三四五六七八九十]{1,3})\s*[)）]|(?<number>[一二三四五六七八九十]{1,3})、)\s*")]
    private static partial Regex Pattern();
}
