using Aligner.Text;
using Aligner.Transcripts.Layouts;
using Aligner.Transcripts.Layouts.Lines;
using Aligner.Transcripts.Sources.Lesson;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Sources.PlainText;

/// <summary>
/// The lines of a text without times, with labels, names and readings taken off, and those that hold both languages cut in two.
/// </summary>
internal sealed class UntimedLines
{
    // Where nearly every line names who speaks, one that does not is a heading.
    private const double LeastNamed = 0.8;
    private readonly SourceText _source;
    private readonly HashSet<int> _setApart = [];
    private readonly Dictionary<int, string> _speakers = [];

    private UntimedLines(SourceText source, List<LessonLine> lines)
    {
        _source = source;
        var texts = WithoutFrame(lines.FindAll(line => !line.IsRule));
        var unread = texts.ConvertAll(WithoutLabel).FindAll(IsNoReading);
        var names = new LineLabels([.. unread.Select(line => line.Text)],
            [.. texts.Where((line, index) => index == 0 || line.Number > texts[index - 1].Number + 1).Select(line => line.Text)]);
        var inline = InlineSides.Find([.. unread.Select(line => names.Of(line.Text) is { } label ? line.Text[label.Length..] : line.Text)]);
        IsNamed = names.HasNames && names.Share >= LeastNamed;
        Lines = [.. unread.Where(line => IsTurn(line, names)).Select(line => WithoutName(line, names))
            .SelectMany(line => Split(line, inline))];
    }

    /// <summary>The text of each side, in the order of the source. A line that was cut is there twice.</summary>
    public List<LessonLine> Lines { get; }

    /// <summary>What was taken off, and as what.</summary>
    public List<(Role Role, int Start, int Length)> Marks { get; } = [];

    /// <summary>Whether nearly every line names who speaks.</summary>
    public bool IsNamed { get; }

    public static UntimedLines Of(SourceText source) => new(source, LessonLine.All(source));

    /// <summary>Who speaks in the line; null where it does not say.</summary>
    public string? SpeakerOf(LessonLine line) => _speakers.GetValueOrDefault(line.Start);

    /// <summary>Whether no blank line stands between the two, as lines set apart are none.</summary>
    public bool AreTogether(LessonLine one, LessonLine next) =>
        Enumerable.Range(one.Number + 1, Math.Max(0, next.Number - one.Number - 1)).All(_setApart.Contains);

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

    private bool IsTurn(LessonLine line, LineLabels names)
    {
        if (!IsNamed || names.Of(line.Text) is not null)
            return true;
        SetApart(line, Role.Commentary);
        return false;
    }

    private void SetApart(LessonLine line, Role role)
    {
        _setApart.Add(line.Number);
        Marks.Add((role, line.Start, line.Text.Length));
    }

    private LessonLine WithoutName(LessonLine line, LineLabels names)
    {
        if (names.Of(line.Text) is not { } label)
            return WithoutBracket(line);
        Marks.Add((Role.Speaker, line.Start + label.Name.Start, label.Name.Length));
        var rest = From(line, label.Length);
        _speakers[rest.Start] = line.Text.Substring(label.Name.Start, label.Name.Length);
        return WithoutBracket(rest);
    }

    private LessonLine WithoutBracket(LessonLine line)
    {
        if (Romanization.Bracket(line.Text) is not { } bracket)
            return line;
        Marks.Add((Role.Reading, line.Start + bracket.Index, bracket.Length));
        return line with { Text = line.Text[..bracket.Index].TrimEnd() };
    }

    private IEnumerable<LessonLine> Split(LessonLine line, InlineSides inline)
    {
        var speaker = SpeakerOf(line);
        var text = SourcedText.Of(_source, line.Start, line.Text.Length);
        foreach (var part in (inline == InlineSides.None
            ? InlineSides.SplitAlone(text) : inline.Split(text)).Where(part => part.Length > 0))
        {
            var start = part.OffsetAt(0);
            if (speaker is not null)
                _speakers[start] = speaker;
            yield return line with { Start = start, Text = part.Text, MarkStart = Math.Min(line.MarkStart, start) };
        }
    }

    private static LessonLine From(LessonLine line, int index)
    {
        var rest = line.Text[index..].TrimStart();
        return line with { Start = line.End - rest.Length, Text = rest };
    }
}
