using System.Text.RegularExpressions;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Sources.Ass;

/// <summary>Reads the dialogue lines of an ASS file; all else in it is about the look.</summary>
internal sealed partial class AssReader(SourceText source)
{
    private const string Dialogue = "Dialogue:";
    private const string Format = "Format:";
    private const string Comment = "Comment:";
    private const string Expected = "h:mm:ss.cc";

    // What is said has one style or two; the styles of signs and titles are used now and then.
    private const double MostOfSigns = 0.2;

    private readonly TimedContext _context = new(source);
    private readonly List<TimedBlock> _blocks = [];
    private AssFields _fields = AssFields.Default;
    private bool _isInEvents;

    public Transcript Read(string document)
    {
        _context.MarkGround();
        for (var number = 1; number <= source.LineCount; number++)
        {
            var (start, length) = source.Line(number);
            ReadLine(start, source.Text.Substring(start, length));
        }

        NoteSigns();
        return new CueAssembler(_context).Assemble(document, AssFormat.FormatName, $"lines that begin with {Dialogue}", new RepeatedCaptions(_context).TakeOut(_blocks));
    }

    /// <summary>What has a place of its own in the picture and a style of its own is a sign, where most lines have neither.</summary>
    private void NoteSigns()
    {
        var styles = _blocks.CountBy(block => block.Style ?? "").ToDictionary();
        foreach (var block in _blocks.Where(block => IsPlaced(block) && styles[block.Style ?? ""] <= MostOfSigns * _blocks.Count))
            block.IsSign = true;
    }

    private bool IsPlaced(TimedBlock block)
    {
        var (start, length) = source.Line(source.LineAt(block.Offset));
        return PlacePattern().IsMatch(source.Text.AsSpan(start, length));
    }

    private void ReadLine(int start, string line)
    {
        if (line.StartsWith(Dialogue, StringComparison.OrdinalIgnoreCase))
            ReadDialogue(start, line);
        else if (line.StartsWith(Comment, StringComparison.OrdinalIgnoreCase))
            _context.Roles.Mark(Role.Commentary, start, line.Length);
        else
            ReadSetting(start, line);
    }

    private void ReadSetting(int start, string line)
    {
        _context.Roles.Mark(Role.Metadata, start, line.Length);
        if (line.StartsWith('['))
            _isInEvents = line.StartsWith("[Events]", StringComparison.OrdinalIgnoreCase);
        else if (_isInEvents && line.StartsWith(Format, StringComparison.OrdinalIgnoreCase))
            _fields = AssFields.Parse(line[Format.Length..]);
    }

    private void ReadDialogue(int start, string line)
    {
        if (_fields.Split(line, Dialogue.Length, out var found) is not { } fields)
        {
            _context.Roles.Mark(Role.Reported, start, line.Length);
            _context.Problems.AddPlace(TimedProblems.FieldsMissing(source, start, found, _fields.Count));
            return;
        }

        var (begin, end, speaker) = (Field(fields, "Start"), Field(fields, "End"), Field(fields, "Name"));
        var block = new TimedBlock
        {
            Offset = start + begin.Start,
            Written = line.AsSpan(begin.Start, begin.Length).Trim().ToString(),
            Times = ReadTime(start, line, begin) is { } from ? new TimeRange(from, ReadTime(start, line, end)) : null,
            Style = Field(fields, "Style") is { Length: > 0 } style ? line.Substring(style.Start, style.Length).Trim() : null,
            Speaker = speaker.Length > 0 && line.AsSpan(speaker.Start, speaker.Length).Trim() is { Length: > 0 } name ? name.ToString() : null,
        };
        _context.Roles.Mark(Role.Speaker, start + speaker.Start, speaker.Length);
        var (textStart, textLength) = Field(fields, "Text");
        block.Lines.AddRange(AssText.Lines(SourcedText.Of(source, start + textStart, textLength), block.Times?.Start, _context.WordTimes).Select(text => new TimedLine(text)));
        _blocks.Add(block);
    }

    /// <summary>An empty stretch where the Format line has no such field.</summary>
    private static (int Start, int Length) Field(Dictionary<string, (int Start, int Length)> fields, string name) => fields.GetValueOrDefault(name);

    private TimeSpan? ReadTime(int lineStart, string line, (int Start, int Length) field)
    {
        var written = line.Substring(field.Start, field.Length);
        _context.Roles.Mark(Role.Time, lineStart + field.Start, field.Length);
        if (WrittenTime.Parse(written) is { } time)
            return time.Value;
        _context.Problems.AddPlace(TimedProblems.BadTime(source, lineStart + field.Start, written, Expected));
        return null;
    }

    [GeneratedRegex(@"\{[^{}]*\\(?:pos|move)\(")]
    private static partial Regex PlacePattern();
}
