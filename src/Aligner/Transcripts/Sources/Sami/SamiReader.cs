using System.Globalization;
using System.Text.RegularExpressions;
using Aligner.Text;
using Aligner.Transcripts.Layouts.Tables;
using Aligner.Transcripts.Sources.Timed;
using Aligner.Transcripts.Sources.Timed.Captions;
using Aligner.Transcripts.Sources.Timed.Sides;

namespace Aligner.Transcripts.Sources.Sami;

/// <summary>
/// Reads SAMI as players do (Microsoft, Understanding SAMI 1.0): the tags need not be closed, and what is shown stays until its class says
/// something else, or a space.
/// </summary>
internal sealed partial class SamiReader
{
    private const string Expected = "a number of milliseconds";
    private const long MostMilliseconds = 1_000_000_000;
    private readonly SourceText _source;
    private readonly TimedContext _context;
    private readonly Dictionary<string, Side> _classes = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Shown> _shown = [];

    public SamiReader(SourceText source)
    {
        _source = source;
        _context = new TimedContext(source);
    }

    /// <summary>What one class shows from a time on; no lines where it shows nothing more.</summary>
    private sealed record Shown(Group Written, TimeSpan? Start, string Class, List<TimedLine> Lines)
    {
        public string? Speaker { get; init; }
    }

    public Transcript Read(string document)
    {
        _context.MarkGround();
        foreach (Match style in StylePattern().Matches(_source.Text))
            _classes[style.Groups["name"].Value] = SideOf(style.Groups["body"].Value);
        Match? before = null;
        foreach (Match sync in SyncPattern().Matches(_source.Text))
        {
            ReadSync(before, sync.Index);
            before = sync;
        }
        ReadSync(before, _source.Text.Length);
        return new CueAssembler(_context).Assemble(document, SamiFormat.FormatName, "SYNC elements with a start",
            new RepeatedCaptions(_context).TakeOut([.. Blocks()]));
    }

    /// <summary>By the tag of the language, else by the name.</summary>
    private static Side SideOf(string style)
    {
        var tag = LanguagePattern().Match(style).Groups["value"].Value.Trim().Split('-')[0];
        return ColumnNames.Of(tag.Length > 0 ? tag : NamePattern().Match(style).Groups["value"].Value.Trim()) switch
        {
            ColumnKind.English => Side.English,
            ColumnKind.Chinese => Side.Chinese,
            _ => Side.Neither,
        };
    }

    private void ReadSync(Match? sync, int end)
    {
        if (sync is null)
            return;
        var from = sync.Index + sync.Length;
        end = EndPattern().Match(_source.Text, from, end - from) is { Success: true } close ? close.Index : end;
        var paragraphs = ParagraphPattern().Matches(_source.Text[from..end]).ToList();
        var start = StartOf(sync.Groups["start"]);
        var name = default(string);
        if (paragraphs.Count == 0 || paragraphs[0].Index > 0)
            Add(sync.Groups["start"], start, "", (from, paragraphs.Count == 0 ? end : from + paragraphs[0].Index), ref name);
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var stop = i + 1 < paragraphs.Count ? from + paragraphs[i + 1].Index : end;
            Add(sync.Groups["start"], start, paragraphs[i].Groups["attributes"].Value,
                (from + paragraphs[i].Index + paragraphs[i].Length, stop), ref name);
        }
    }

    /// <summary>A paragraph with the id “Source” says who speaks in the next.</summary>
    private void Add(Group written, TimeSpan? start, string attributes, (int Start, int End) place, ref string? name)
    {
        var text = SourcedText.Of(_source, place.Start, place.End - place.Start).Trim();
        var lines = new TagStripper(_context).Strip(text).Where(line => !line.Text.AsSpan().IsWhiteSpace()).ToList();
        if (SpeakerPattern().IsMatch(attributes))
        {
            lines.ForEach(line => _context.Mark(Role.Speaker, line));
            name = lines.Count > 0 ? string.Join(' ', lines.Select(line => line.Text)) : null;
            return;
        }
        var known = ClassPattern().Match(attributes).Groups["class"].Value;
        var side = _classes.GetValueOrDefault(known);
        if (attributes.Length > 0 || lines.Count > 0)
            _shown.Add(new Shown(written, start, known, lines.ConvertAll(line => new TimedLine(line, side))) { Speaker = name });
    }

    private TimeSpan? StartOf(Group written)
    {
        _context.Roles.Mark(Role.Time, written.Index, written.Length);
        if (long.TryParse(written.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && start < MostMilliseconds)
            return TimeSpan.FromMilliseconds(start);
        _context.Problems.AddPlace(TimedProblems.BadTime(_source, written.Index, written.Value, Expected));
        return null;
    }

    /// <summary>What the classes show at one time is one cue.</summary>
    private IEnumerable<TimedBlock> Blocks()
    {
        var starts = _shown.ToLookup(shown => shown.Class, shown => shown.Start);
        foreach (var group in _shown.GroupBy(shown => (shown.Start, Place: shown.Start is null ? shown.Written.Index : 0)))
        {
            var said = group.Where(shown => shown.Lines.Count > 0).ToList();
            if (said.Count == 0)
                continue;
            var ends = said.ConvertAll(shown => starts[shown.Class].Where(next => next > shown.Start).Min());
            yield return new TimedBlock
            {
                Offset = said[0].Written.Index,
                Written = said[0].Written.Value,
                Times = group.Key.Start is { } start ? new TimeRange(start, ends.Contains(null) ? null : ends.Max()) : null,
                Speaker = said[0].Speaker,
                Lines = [.. said.SelectMany(shown => shown.Lines)],
            };
        }
    }

    [GeneratedRegex(@"\.(?<name>[A-Za-z][\w-]*)\s*\{(?<body>[^{}]*)\}")]
    private static partial Regex StylePattern();

    [GeneratedRegex(@"\blang\s*:\s*[""']?(?<value>[\w-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex LanguagePattern();

    [GeneratedRegex(@"\bName\s*:\s*[""']?(?<value>[^;""'}]+)", RegexOptions.IgnoreCase)]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"<SYNC\b[^<>]*?\bStart\s*=\s*[""']?(?<start>[^\s<>""']*)[^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex SyncPattern();

    [GeneratedRegex(@"<P(?<attributes>(?:\s[^<>]*)?)>", RegexOptions.IgnoreCase)]
    private static partial Regex ParagraphPattern();

    [GeneratedRegex(@"\bClass\s*=\s*[""']?(?<class>[\w-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex ClassPattern();

    [GeneratedRegex(@"\bID\s*=\s*[""']?Source\b", RegexOptions.IgnoreCase)]
    private static partial Regex SpeakerPattern();

    [GeneratedRegex("</(?:SYNC|BODY|SAMI)>", RegexOptions.IgnoreCase)]
    private static partial Regex EndPattern();
}
