using System.Globalization;
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
        var entry = new TierEntry(tier, TakeText().Text) { Times = new TimeRange(start, isPoint ? null : end), Span = (start.TotalSeconds, end.TotalSeconds) };
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
        throw new FormatException($"'{TimedProblems.Excerpt(value.Text)}' is no time.");
    }

    private double TakeNumber() =>
        double.Parse(Take("a number", value => value.Kind == TextGridValueKind.Number).Text.Text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private TextGridValue TakeText() => Take("a text in quotation marks", value => value.Kind == TextGridValueKind.Text);

    /// <exception cref="FormatException">The value is of another kind, or there is none.</exception>
    private TextGridValue Take(string expected, Func<TextGridValue, bool> suits)
    {
        if (_next == _values.Count)
            throw new FormatException($"The file ends where {expected} should come.");
        var value = _values[_next];
        if (!suits(value))
            throw new FormatException($"'{TimedProblems.Excerpt(value.Text.Text)}' stands where {expected} should.");
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
