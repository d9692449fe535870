using System.Globalization;
using Aligner.Text;
using Aligner.Transcripts.Sources.Timed;
using Aligner.Transcripts.Sources.Timed.Captions;
using Aligner.Transcripts.Sources.Timed.Sides;

namespace Aligner.Transcripts.Sources.Lrc;

/// <summary>Reads LRC: a line ends where the next later one begins, and one without text only ends the one before.</summary>
internal sealed class LrcReader(SourceText source)
{
    private const string Separators = "|｜\t/／^‖";
    private const string Expected = "[mm:ss.xx]";

    // A line with more of them is not a pair.
    private const int MostSeparators = 8;

    private readonly TimedContext _context = new(source);
    private readonly List<TimedBlock> _blocks = [];
    private Metadata _metadata = Metadata.Empty;
    private TimeSpan _offset;

    public Transcript Read(string document)
    {
        _context.MarkGround();
        foreach (var line in LrcLine.All(source))
            ReadLine(line);
        return new CueAssembler(_context).Assemble(document, LrcFormat.FormatName, $"lines that begin with {Expected}", WithEnds())
            with
        { Metadata = _metadata };
    }

    private void ReadLine(LrcLine line)
    {
        if (line.IsStamped)
            ReadStamped(line);
        else if (line.Tag is { } tag)
            ReadTag(line, tag.Name, tag.Value);
        else
            ReportStray(line);
    }

    private void ReadTag(LrcLine line, string name, string value)
    {
        _context.Roles.Mark(Role.Metadata, line.Start, line.Text.Length);
        _metadata = name switch
        {
            "ti" => _metadata with { Title = Name(value) },
            "ar" => _metadata with { Speaker = Name(value) },
            "length" => _metadata with { Length = WrittenTime.Parse(value)?.Value },
            _ => _metadata,
        };

        // A positive offset makes lines come earlier.
        if (name == "offset" && int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds))
            _offset = TimeSpan.FromMilliseconds(-(double)milliseconds);
    }

    private void ReadStamped(LrcLine line)
    {
        foreach (var (index, length) in line.Stamps)
            _context.Roles.Mark(Role.Time, line.Start + index, length);
        if (line.Attachment is { Kind: not LrcAttachment.Translation } attachment)
        {
            ReadAttachment(line, attachment);
            return;
        }

        var (first, firstLength) = line.Stamps[0];
        var written = line.Text.Substring(first, firstLength);
        var time = LrcLine.ParseTime(written);
        var text = ReadText(line, out var end);
        var block = new TimedBlock
        {
            Offset = line.Start + first,
            Written = written,
            Times = time is { } known ? new TimeRange(Shifted(known), end) : null,
        };
        block.Lines.AddRange(text.Select(part => new TimedLine(part, line.Attachment?.Given ?? Side.Neither)));
        _blocks.Add(block);
        if (time is null)
            _context.Problems.AddPlace(TimedProblems.BadTime(source, block.Offset, written, Expected));
        var times = line.Stamps.Select(stamp => line.Text.Substring(stamp.Index, stamp.Length)).Distinct().Count();
        if (times > 1 && block.Lines.Count > 0)
            _context.Problems.AddHabit(TimedProblems.SaidAgain(source, block, times));
    }

    /// <summary>The word times of the line before; readings are reported.</summary>
    private void ReadAttachment(LrcLine line, LrcAttachment attachment)
    {
        if (attachment.Kind == LrcAttachment.Reading)
        {
            ReportStray(line);
            return;
        }

        _context.Roles.Mark(Role.Time, line.Start + attachment.TextIndex, line.Text.Length - attachment.TextIndex);
        if (_blocks.FindLast(block => block.Lines is [{ Given: Side.Neither }, ..])
            is not { Times: { } times, Lines: [{ Text: var text }, ..] })
        {
            return;
        }

        foreach (var (index, time) in attachment.WordTimes(line.Text))
        {
            if (index < text.Length)
                _context.WordTimes[text.OffsetAt(index)] = times.Start + time;
        }
    }

    private TimeSpan Shifted(TimeSpan time) => time + _offset < TimeSpan.Zero ? TimeSpan.Zero : time + _offset;

    /// <summary>The text without the times of its words.</summary>
    private List<SourcedText> ReadText(LrcLine line, out TimeSpan? end)
    {
        var from = line.Attachment?.TextIndex ?? line.TextIndex;
        var whole = SourcedText.Of(source, line.Start + from, line.Text.Length - from);
        var text = new SourcedTextBuilder();
        var (start, last) = (0, (TimeSpan?)null);
        foreach (var (index, length, time) in LrcLine.WordStamps(whole.Text))
        {
            Append(start, index);
            _context.Roles.Mark(Role.Time, whole.OffsetAt(index), length);
            (start, last) = (index + length, Shifted(time));
        }

        Append(start, whole.Length);
        end = last;
        return [.. new TagStripper(_context, _offset).Strip(text.Build()).SelectMany(Sides).Where(part => part.Length > 0)];

        void Append(int begin, int stop)
        {
            if (last is { } time && !whole.Text.AsSpan(begin, stop - begin).IsWhiteSpace())
            {
                _context.WordTimes[whole.OffsetAt(begin)] = time;
                last = null;
            }

            text.Append(whole, begin, stop - begin);
        }
    }

    /// <summary>The two languages of a line, where a mark stands between them.</summary>
    private static IEnumerable<SourcedText> Sides(SourcedText line)
    {
        var marks = Enumerable.Range(0, line.Length)
            .Where(index => Separators.Contains(line.Text[index]) && !IsInAddress(line.Text, index)).Take(MostSeparators);
        return marks.Where(index => IsBetweenLanguages(line.Text, index)).Take(1).ToList() is [var mark]
            ? [line.Slice(0, mark).Trim(), line.Slice(mark + 1, line.Length - mark - 1).Trim()]
            : [WithoutMark(line)];
    }

    private static bool IsInAddress(string text, int index) =>
        text[index] == '/' && ((index > 0 && text[index - 1] is ':' or '/') || text.AsSpan(index + 1).StartsWith("/"));

    /// <summary>The mark stands there although one of its sides is empty.</summary>
    private static SourcedText WithoutMark(SourcedText line) => line.Text switch
    {
        [.. var text, '|' or '｜' or '^' or '‖'] => line.Slice(0, text.Length).Trim(),
        ['|' or '｜' or '^' or '‖', .. var text] => line.Slice(1, text.Length).Trim(),
        _ => line,
    };

    private static bool IsBetweenLanguages(string text, int index) =>
        (Script.SideOf(text.AsSpan(0, index)), Script.SideOf(text.AsSpan(index + 1))) is (Side.English, Side.Chinese)
        or (Side.Chinese, Side.English);

    /// <summary>A line ends with its last word where that has a time, and so does its translation; else where the next begins.</summary>
    private List<TimedBlock> WithEnds()
    {
        var next = TimeCheck.NextLater([.. _blocks.Select(block => block.Times)]);
        var spoken = _blocks.Select(block => block.Times).OfType<TimeRange>().Where(times => times.End > times.Start)
            .ToLookup(times => times.Start, times => times.End);
        return [.. _blocks
            .Select((block, index) => block.Times is { } times
                ? block with
                {
                    Times = times with { End = spoken[times.Start].FirstOrDefault() ?? next[index] ?? LengthAfter(times.Start) },
                } : block)
            .Where(block => block.Lines.Count > 0)];
    }

    private TimeSpan? LengthAfter(TimeSpan start) => _metadata.Length > start ? _metadata.Length : null;

    private void ReportStray(LrcLine line)
    {
        _context.Roles.Mark(Role.Reported, line.Start, line.Text.Length);
        _context.Problems.AddPlace(TimedProblems.OutsideCues(source, line.Start, line.Text));
    }

    private static BilingualName Name(string value) =>
        Script.SideOf(value) == Side.Chinese ? new BilingualName(null, value) : new BilingualName(value, null);
}
