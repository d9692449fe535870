using System.Globalization;
using System.Text.RegularExpressions;
using Aligner.Transcripts.Sources.Timed;
using Aligner.Transcripts.Sources.Timed.Captions;
using Aligner.Transcripts.Sources.Timed.Sides;

namespace Aligner.Transcripts.Sources.MicroDvd;

/// <summary>Reads subtitles whose lines begin with two numbers in brackets: MicroDVD's frames, MPL2's tenths of a second.</summary>
/// <param name="source">The text.</param>
/// <param name="format">The format's name.</param>
/// <param name="cue">What a cue begins with.</param>
/// <param name="expected">That, in an example.</param>
/// <param name="isInFrames">Whether the numbers count frames.</param>
internal sealed partial class BracketReader(SourceText source, string format, Regex cue, string expected, bool isInFrames)
{
    private const double TenthsPerSecond = 10;
    private const int FramesPerSecond = 25;

    // The first cue of MicroDVD may tell the rate, and nothing else does.
    private const double LeastRate = 10;
    private const double MostRate = 120;

    private readonly TimedContext _context = new(source);
    private readonly List<TimedBlock> _blocks = [];
    private double? _perSecond = isInFrames ? null : TenthsPerSecond;

    public Transcript Read(string document)
    {
        _context.MarkGround();
        for (var number = 1; number <= source.LineCount; number++)
            ReadLine(source.Line(number));
        return new CueAssembler(_context).Assemble(document, format, $"lines that begin with {expected}",
            new RepeatedCaptions(_context).TakeOut(_blocks));
    }

    private void ReadLine((int Start, int Length) line)
    {
        var text = source.Text.Substring(line.Start, line.Length);
        if (cue.Match(text) is { Success: true } times)
            ReadCue(line.Start, text, times);
        else if (!string.IsNullOrWhiteSpace(text))
            Report(line.Start, text);
    }

    private void Report(int start, string text)
    {
        _context.Roles.Mark(Role.Reported, start, text.Length);
        _context.Problems.AddPlace(TimedProblems.OutsideCues(source, start, text.Trim()));
    }

    private void ReadCue(int start, string text, Match times)
    {
        _context.Roles.Mark(Role.Time, start, times.Length);
        if (_perSecond is null && IsRate(text[times.Length..]) is { } rate)
        {
            _perSecond = rate;
            _context.Roles.Mark(Role.Metadata, start + times.Length, text.Length - times.Length);
            return;
        }

        var block = new TimedBlock
        {
            Offset = start,
            Written = times.Value,
            Times = new TimeRange(Time(times.Groups["start"].ValueSpan), times.Groups["end"].Length == 0
                ? null : Time(times.Groups["end"].ValueSpan)),
        };
        block.Lines.AddRange(Lines(SourcedText.Of(source, start + times.Length, text.Length - times.Length))
            .Select(line => new TimedLine(line)));
        _blocks.Add(block);
    }

    private static double? IsRate(string text) =>
        double.TryParse(text.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate)
        && rate is >= LeastRate and <= MostRate ? rate : null;

    private TimeSpan Time(ReadOnlySpan<char> number)
    {
        if (_perSecond is null)
        {
            _perSecond = FramesPerSecond;
            _context.Problems.AddPlace(TimedProblems.Frames(source, FramesPerSecond));
        }

        return TimeSpan.FromMilliseconds(Math.Round(int.Parse(number, CultureInfo.InvariantCulture) * 1000 / _perSecond.Value));
    }

    /// <summary>The lines without what is about their look.</summary>
    private IEnumerable<SourcedText> Lines(SourcedText text)
    {
        var result = new SourcedTextBuilder();
        var from = 0;
        foreach (Match code in CodePattern().Matches(text.Text))
        {
            result.Append(text, from, code.Index - from);
            if (code.Value.StartsWith('|'))
                result.Append("\n", text.OffsetAt(code.Index));
            from = code.Index + code.Length;
        }

        result.Append(text, from, text.Length - from);
        return result.Build().Lines().SelectMany(new TagStripper(_context).Strip);
    }

    [GeneratedRegex(@"\{[A-Za-z]:[^{}]*\}|(?:^|\|)\s*/?")]
    private static partial Regex CodePattern();
}
