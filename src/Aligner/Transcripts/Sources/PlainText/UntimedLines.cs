using Aligner.Text;
using Aligner.Transcripts.Layouts;
using Aligner.Transcripts.Layouts.Lines;
using Aligner.Transcripts.Sources.Lesson;
using Aligner.Transcripts.Sources.Timed;
using Aligner.Transcripts.Sources.Timed.Captions;

namespace Aligner.Transcripts.Sources.PlainText;

/// <summary>
/// The lines of a text without times, with labels, names and readings taken off, and those that hold both languages cut in two.
/// </summary>
internal sealed class UntimedLines
{
    // Where nearly every line names who speaks, one that does not is a heading, but for a sentence of the side that lacks turns.
    private const string Ends = ".!?。！？…”’\"";
    private const double LeastNamed = 0.8;
    private const double LeastMarked = 0.4;
    private const double MostNames = 0.55;
    private readonly SourceText _source;
    private readonly HashSet<int> _setApart = [];
    private readonly InlineSides _inline;
    private readonly LineNumbers _numbers;
    private readonly BracketedSides _brackets;
    private readonly Side _lacking;
    private readonly LineLabels _inner;
    private readonly Dictionary<int, string> _speakers = [];

    private UntimedLines(SourceText source, List<LessonLine> lines)
    {
        _source = source;
        var written = WithoutFrame(lines.FindAll(line => !line.IsRule && !IsAside(line)));
        _numbers = new LineNumbers([.. written.Select(line => line.Text)]);
        var texts = written.ConvertAll(WithoutNumber).FindAll(line => line.Text.Length > 0);
        _brackets = new BracketedSides([.. texts.Select(line => line.Text)]);
        var unread = texts.ConvertAll(WithoutLabel).FindAll(IsNoReading);
        var names = new LineLabels([.. unread.Select(line => line.Text)],
            [.. texts.Where((line, index) => index == 0 || line.Number > texts[index - 1].Number + 1).Select(line => line.Text)]);
        List<string> unnamed = [.. unread.Select(line => names.Of(line.Text) is { } label ? line.Text[label.Length..] : line.Text)];
        _inline = InlineSides.Find(unnamed);
        _inner = _inline.LabelsOfSecond(unnamed);
        IsNamed = names.HasNames && names.Share >= LeastNamed;
        _lacking = SideLacking([.. unread.Where(line => names.Of(line.Text) is not null).Select(line => Script.SideOf(line.Text))]);
        List<LessonLine> spoken = [.. WithSpeakers([.. unread.Where(line => IsTurn(line, names))], names)];
        Lines = PlacedLines.Apply([.. spoken.SelectMany(Split)], AreTogether);
    }

    /// <summary>The text of each side, in the order of the source. A line that was cut is there twice.</summary>
    public List<LessonLine> Lines { get; }

    /// <summary>What was taken off, and as what.</summary>
    public List<(Role Role, int Start, int Length)> Marks { get; } = [];

    /// <summary>Whether nearly every line names who speaks.</summary>
    public bool IsNamed { get; }

    /// <summary>
    /// Whether it is a habit of the text that something stands at its lines, or between them, that is no text: names, numbers, labels.
    /// </summary>
    public bool HasMarks => (Lines.Count(line => line.MarkStart < line.Start) + _setApart.Count) is > 1 and var marked
        && (marked >= LeastMarked * (Lines.Count + _setApart.Count) || _brackets.Any);

    /// <param name="source">The text.</param>
    /// <param name="most">How many lines to take from its beginning.</param>
    public static UntimedLines Of(SourceText source, int most = int.MaxValue) => new(source, [.. LessonLine.Each(source).Take(most)]);

    /// <summary>Who speaks in the line; null where it does not say.</summary>
    public string? SpeakerOf(LessonLine line) => _speakers.GetValueOrDefault(line.Start);

    /// <summary>Whether no blank line stands between the two, as lines set apart are none.</summary>
    public bool AreTogether(LessonLine one, LessonLine next) =>
        Enumerable.Range(one.Number + 1, Math.Max(0, next.Number - one.Number - 1)).All(_setApart.Contains);

    private LessonLine WithoutNumber(LessonLine line)
    {
        var length = _numbers.LengthIn(line.Text);
        if (length == 0)
            return line;
        Marks.Add((Role.Markup, line.Start, length));
        if (length == line.Text.Length)
            _setApart.Add(line.Number);
        return From(line, length);
    }

    private bool IsAside(LessonLine line)
    {
        var isAside = AsideLine.Is(line.Text);
        if (isAside)
            SetApart(line, Role.Commentary);
        return isAside;
    }

    /// <summary>
    /// Sets apart what stands around the text: what is said of the recording above it, and Markdown's headings where they are all in one
    /// language, so that none translates another.
    /// </summary>
    private List<LessonLine> WithoutFrame(List<LessonLine> lines)
    {
        var sides = lines.Where(line => line.IsHeading).Select(line => Script.SideOf(line.Text)).Distinct().ToList();
        var facts = lines.TakeWhile(line => line.IsHeading || FactLine.Is(line.Text)).ToList() is { Count: > 1 };
        var isAbove = true;
        return lines.FindAll(line =>
        {
            var isFact = facts && isAbove && FactLine.Is(line.Text);
            isAbove &= isFact || line.IsHeading;
            if (!isFact && !(line.IsHeading && sides.Count == 1))
                return true;
            SetApart(line, Role.Metadata);
            return false;
        });
    }

    private LessonLine WithoutLabel(LessonLine line)
    {
        if (LanguageLabel.Find(SourcedText.Of(_source, line.Start, line.Text.Length)) is not { } label || label.Length >= line.Text.Length)
            return line;
        Marks.Add((Role.Markup, line.Start, label.Length));
        return From(line, label.Length);
    }

    private bool IsNoReading(LessonLine line)
    {
        if (!Romanization.IsReading(line.Text))
            return true;
        SetApart(line, Role.Reading);
        return false;
    }

    /// <summary>The side of which fewer turns have a name; neither where as many have.</summary>
    private static Side SideLacking(List<Side> named) =>
        (named.Count(side => side == Side.English) - named.Count(side => side == Side.Chinese)) switch
        {
            < 0 => Side.English,
            > 0 => Side.Chinese,
            _ => Side.Neither,
        };

    private bool IsTurn(LessonLine line, LineLabels names)
    {
        if (!IsNamed || names.Of(line.Text) is not null || (Ends.Contains(line.Text[^1]) && Script.SideOf(line.Text) == _lacking))
            return true;
        SetApart(line, Role.Commentary);
        return false;
    }

    private void SetApart(LessonLine line, Role role)
    {
        _setApart.Add(line.Number);
        Marks.Add((role, line.Start, line.Text.Length));
    }

    /// <summary>
    /// Takes names off. One on a line of its own speaks the lines below it, to the end of their paragraph or to the next name.
    /// </summary>
    private IEnumerable<LessonLine> WithSpeakers(List<LessonLine> lines, LineLabels names)
    {
        var alone = NamesAlone(lines);
        var (speaker, isFirst) = (default(string), false);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if ((names.Of(line.Text) ?? WholeName(line.Text, alone)) is { } known)
            {
                Marks.Add((Role.Speaker, line.Start + known.Name.Start, known.Name.Length));
                speaker = line.Text.Substring(known.Name.Start, known.Name.Length);
                isFirst = known.Length == line.Text.Length;
                if (isFirst)
                {
                    _setApart.Add(line.Number);
                    continue;
                }
                line = From(line, known.Length);
                _speakers[line.Start] = speaker;
                speaker = null;
            }
            else if (speaker is not null && (isFirst || AreTogether(lines[i - 1], line)))
            {
                _speakers[line.Start] = speaker;
                isFirst = false;
            }
            yield return WithoutBracket(line);
        }
    }

    private static (int Length, TextSpan Name)? WholeName(string line, HashSet<string> names) =>
        names.Contains(line) && NameShape.Bare(line) is var (start, length) ? (line.Length, new TextSpan(start, length)) : null;

    /// <summary>The names that stand above nearly every paragraph.</summary>
    private HashSet<string> NamesAlone(List<LessonLine> lines)
    {
        var paragraphs = lines.Where((line, index) => index == 0 || !AreTogether(lines[index - 1], line)).Count();
        var found = lines.Where((line, index) => index + 1 < lines.Count && AreTogether(line, lines[index + 1])).Select(line => line.Text)
            .Where(NameShape.IsName).CountBy(name => name).Where(name => name.Value > 1).ToList();
        var count = found.Sum(name => name.Value);
        return found.Count > 1 && (count >= LeastNamed * paragraphs || count >= LeastMarked * lines.Count)
            && count <= MostNames * lines.Count ? [.. found.Select(name => name.Key)] : [];
    }

    private LessonLine WithoutBracket(LessonLine line)
    {
        if (Romanization.Bracket(line.Text) is not { } bracket)
            return line;
        Marks.Add((Role.Reading, line.Start + bracket.Index, bracket.Length));
        return line with { Text = line.Text[..bracket.Index].TrimEnd() };
    }

    private IEnumerable<LessonLine> Split(LessonLine line)
    {
        var speaker = SpeakerOf(line);
        var text = SourcedText.Of(_source, line.Start, line.Text.Length);
        var parts = _inline == InlineSides.None ? LoneLine.Split(text).Select(part => new TimedLine(part)) : _inline.Split(text);
        foreach (var part in parts.Select(WithoutInnerName).Select(part => part with { Text = _brackets.Without(part.Text) })
            .Where(part => part.Text.Length > 0))
        {
            var start = part.Text.OffsetAt(0);
            if (speaker is not null)
                _speakers[start] = speaker;
            yield return line
                with
            { Start = start, Text = part.Text.Text, MarkStart = Math.Min(line.MarkStart, start), Given = part.Given };
        }
    }

    private TimedLine WithoutInnerName(TimedLine part)
    {
        if (part.Text.Length == 0 || _inner.Of(part.Text.Text) is not { } label)
            return part;
        Marks.Add((Role.Speaker, part.Text.OffsetAt(label.Name.Start), label.Name.Length));
        return part with { Text = part.Text.Slice(label.Length, part.Text.Length - label.Length) };
    }

    private static LessonLine From(LessonLine line, int index)
    {
        var rest = line.Text[index..].TrimStart();
        return line with { Start = line.End - rest.Length, Text = rest };
    }
}
