using System.Globalization;
using System.Text.RegularExpressions;
using Aligner.Text;
using Aligner.Transcripts.Sources.Tiers;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Sources.Praat;

/// <summary>Reads a TextGrid by its values in their order, which the long form and the short one share.</summary>
internal sealed class TextGridReader(SourceText source)
{
    private const string ObjectClass = "TextGrid";
    private const double LongestSeconds = 1e6;

    private readonly TimedContext _context = new(source);
    private readonly List<TextGridValue> _values = [.. TextGridValue.All(source)];
    private readonly List<Tier> _tiers = [];
    private int _next;

    public Transcript Read(string document, bool needsBoth)
    {
        _context.MarkGround();
        try
        {
            ReadTiers();
        }
        catch (FormatException wrong)
        {
            ReportRest(wrong.Message);
        }

        return new TierAssembler(_context, TextGridFormat.FormatName, needsBoth).Assemble(document, "intervals in tiers", _tiers);
    }

    private void ReadTiers()
    {
        while (Take("the class TextGrid", value => value.Kind == TextGridValueKind.Text).Text.Text != ObjectClass)
        {
        }

        TakeNumber();
        TakeNumber();
        Take("<exists>", value => value.Kind == TextGridValueKind.Flag);
        var size = TakeNumber();
        for (var i = 0; i < size; i++)
            ReadTier();
    }

    private void ReadTier()
    {
        var isPoints = TakeText().Text.Text == "TextTier";
        var name = TakeText().Text;
        _context.Mark(Role.Metadata, name);
        var tier = new Tier(name.Text, name.Text) { Speaker = TierName.Speaker(name.Text), IsSpeakerGuessed = true };
        _tiers.Add(tier);
        TakeNumber();
        TakeNumber();
        var count = TakeNumber();
        for (var i = 0; i < count; i++)
            ReadEntry(tier, isPoints);
    }

    private void ReadEntry(Tier tier, bool isPoint)
    {
        var start = TakeTime();
        var end = isPoint ? start : TakeTime();
        var entry = new TierEntry(tier, TakeText().Text)
        {
            Times = new TimeRange(start, isPoint ? null : end),
            Span = (start.TotalSeconds, end.TotalSeconds),
        };
        if (entry.HasText)
            tier.Entries.Add(entry);
    }

    private TimeSpan TakeTime()
    {
        var first = _next;
        var seconds = TakeNumber();
        var value = _values[first].Text;
        _context.Mark(Role.Time, value);
        if (Math.Abs(seconds) < LongestSeconds)
            return TimeSpan.FromMilliseconds(Math.Round(Math.Max(0, seconds) * 1000));
        throw new FormatException($"'{FieldText.Excerpt(value.Text)}' is not a time.");
    }

    private double TakeNumber() =>
        double.Parse(Take("a number", value => value.Kind == TextGridValueKind.Number).Text.Text, NumberStyles.Float,
            CultureInfo.InvariantCulture);

    private TextGridValue TakeText() => Take("a text in quotation marks", value => value.Kind == TextGridValueKind.Text);

    /// <exception cref="FormatException">The value is of another kind, or there is none.</exception>
    private TextGridValue Take(string expected, Func<TextGridValue, bool> suits)
    {
        if (_next == _values.Count)
            throw new FormatException($"The file ends where {expected} should come.");
        var value = _values[_next];
        if (!suits(value))
            throw new FormatException($"'{FieldText.Excerpt(value.Text.Text)}' stands where {expected} should.");
        if (!value.IsWhole)
            throw new FormatException("A text has no closing quotation mark.");
        _next++;
        return value;
    }

    private void ReportRest(string message)
    {
        var offset = _next < _values.Count ? _values[_next].Offset : Math.Max(0, source.Text.TrimEnd().Length - 1);
        _context.ReportRest(offset, "a TextGrid", message);
    }
}

internal enum TextGridValueKind
{
    Number,
    Text,
    Flag,
}

/// <summary>A value of a TextGrid: a number, a text or a flag that stands free. All else in the file is there for people.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Offset">Where it begins in the source, with its quotation mark.</param>
/// <param name="Text">Without the marks around it, doubled ones inside made one.</param>
/// <param name="IsWhole">Whether a text has its closing mark.</param>
internal sealed partial record TextGridValue(TextGridValueKind Kind, int Offset, SourcedText Text, bool IsWhole)
{
    public static IEnumerable<TextGridValue> All(SourceText source)
    {
        foreach (Match match in ValuePattern().Matches(source.Text))
        {
            if (match.Groups["text"] is { Success: true } text)
            {
                yield return new TextGridValue(TextGridValueKind.Text, match.Index,
                    Undoubled(SourcedText.Of(source, text.Index, text.Length)), match.Groups["close"].Success);
            }
            else if (match.Groups["number"] is { Success: true } number)
            {
                yield return new TextGridValue(TextGridValueKind.Number, match.Index,
                    SourcedText.Of(source, number.Index, number.Length), true);
            }
            else if (match.Groups["flag"] is { Success: true } flag)
            {
                yield return new TextGridValue(TextGridValueKind.Flag, match.Index, SourcedText.Of(source, flag.Index, flag.Length), true);
            }
        }
    }

    private static SourcedText Undoubled(SourcedText text)
    {
        if (!text.Text.Contains('"'))
            return text;
        var single = new SourcedTextBuilder();
        for (var i = 0; i < text.Length; i += text.Text[i] == '"' ? 2 : 1)
            single.Append(text, i, 1);
        return single.Build();
    }

    /// <summary>After an exclamation mark that stands free the rest of the line is a comment.</summary>
    [GeneratedRegex("""(?:^|(?<=[\s=]))(?:"(?<text>(?>(?:[^"]+|"")*))(?<close>")?|(?<number>[-+]?[0-9]+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?)(?=[\s,]|\z)|(?<flag><\w+>)|![^\r\n]*)""")]
    private static partial Regex ValuePattern();
}
