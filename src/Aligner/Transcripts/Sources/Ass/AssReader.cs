using System.Globalization;
using System.Text.RegularExpressions;
using Aligner.Transcripts.Sources.Timed;
using Aligner.Transcripts.Sources.Timed.Captions;
using Aligner.Transcripts.Sources.Timed.Sides;

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
        return new CueAssembler(_context).Assemble(document, AssFormat.FormatName, $"lines that begin with {Dialogue}",
            new RepeatedCaptions(_context).TakeOut(_blocks));
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
            Speaker = speaker.Length > 0 && line.AsSpan(speaker.Start, speaker.Length).Trim() is { Length: > 0 } name
                ? name.ToString() : null,
        };
        _context.Roles.Mark(Role.Speaker, start + speaker.Start, speaker.Length);
        var (textStart, textLength) = Field(fields, "Text");
        block.Lines.AddRange(AssText.Lines(SourcedText.Of(source, start + textStart, textLength), block.Times?.Start, _context.WordTimes)
            .Select(text => new TimedLine(text)));
        _blocks.Add(block);
    }

    /// <summary>An empty stretch where the Format line has no such field.</summary>
    private static (int Start, int Length) Field(Dictionary<string, (int Start, int Length)> fields, string name) =>
        fields.GetValueOrDefault(name);

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

/// <summary>
/// The order of a dialogue line's fields, as its section's Format line gives it. The text comes last and may have commas.
/// </summary>
internal sealed class AssFields
{
    private readonly string[] _names;

    private AssFields(string[] names) => _names = names;

    /// <summary>The order of files that have no Format line.</summary>
    public static AssFields Default { get; } = Parse("Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text");

    public int Count => _names.Length;

    public static AssFields Parse(string format) => new(format.Split(',', StringSplitOptions.TrimEntries));

    /// <summary>The stretch of each field in the line from the index on; null where there are too few.</summary>
    public Dictionary<string, (int Start, int Length)>? Split(string line, int from, out int found)
    {
        var fields = new Dictionary<string, (int Start, int Length)>(StringComparer.OrdinalIgnoreCase);
        found = 0;
        foreach (var name in _names)
        {
            if (from > line.Length)
                return null;
            var comma = found == _names.Length - 1 ? -1 : line.IndexOf(',', from);
            var end = comma < 0 ? line.Length : comma;
            fields[name] = (from, end - from);
            from = end + 1;
            found++;
        }

        return fields;
    }
}

/// <summary>Advanced SubStation Alpha and its forerunner SSA.</summary>
internal sealed partial class AssFormat : SourceFormat
{
    internal const string FormatName = "ass";

    public override string Name => FormatName;

    public override IReadOnlyList<string> Extensions { get; } = [".ass", ".ssa"];

    public override string Description => "ASS and SSA subtitles, one language or both, with a style for each or without";

    public override bool Recognises(SourceText source) => source.Text.Contains(':') && SectionPattern().IsMatch(source.Text);

    public override Transcript Read(string document, SourceText source) => new AssReader(source).Read(document);

    /// <summary>The head of a file or of its events, or lines of events that were copied without either.</summary>
    [GeneratedRegex(@"\A\s*\[Script Info\]|^\[Events\]\s*^Format\s*:|\A\s*(?:Dialogue|Comment)\s*:\s*(?:Marked=)?[0-9]+,\s*[0-9]+:[0-9]{2}:[0-9]{2}", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex SectionPattern();
}

/// <summary>Takes override codes and drawings out of the text of a dialogue line, and breaks it where it says.</summary>
internal static partial class AssText
{
    /// <param name="text">A dialogue line's last field.</param>
    /// <param name="start">When the line begins; null where that is not known.</param>
    /// <param name="words">Where the times of its syllables are noted, by the offset in the source.</param>
    public static IEnumerable<SourcedText> Lines(SourcedText text, TimeSpan? start, Dictionary<int, TimeSpan> words)
    {
        var result = new SourcedTextBuilder();
        var from = 0;
        var isDrawing = false;
        var syllable = TimeSpan.Zero;
        foreach (Match code in CodePattern().Matches(text.Text))
        {
            if (!isDrawing)
                result.Append(text, from, code.Index - from);
            from = code.Index + code.Length;
            if (KaraokePattern().Match(code.Value) is { Success: true } length)
            {
                if (start is { } time && from < text.Length)
                    words.TryAdd(text.OffsetAt(from), time + syllable);
                syllable += TimeSpan.FromMilliseconds(10.0
                    * int.Parse(length.Groups["hundredths"].ValueSpan, CultureInfo.InvariantCulture));
            }
            if (code.Value[0] == '\\' && !isDrawing)
                result.Append(Meaning(code.Value[1]), text.OffsetAt(code.Index));
            else if (DrawingPattern().Match(code.Value) is { Success: true } drawing)
                isDrawing = drawing.Groups["scale"].Value != "0";
        }

        if (!isDrawing)
            result.Append(text, from, text.Length - from);
        return result.Build().Lines();
    }

    private static string Meaning(char code) => code switch
    {
        'h' => "\u00A0",
        '{' => "{",
        '}' => "}",
        _ => "\n",
    };

    [GeneratedRegex(@"\\[Nnh{}]|\{[^{}]*\}")]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"\\[Kk][fo]?(?<hundredths>[0-9]{1,6})")]
    private static partial Regex KaraokePattern();

    [GeneratedRegex(@"\\p(?<scale>[0-9])", RegexOptions.RightToLeft)]
    private static partial Regex DrawingPattern();
}
