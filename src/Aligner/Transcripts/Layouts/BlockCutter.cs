using System.Text.RegularExpressions;
using Aligner.Transcripts.Layouts.Lines;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Layouts;

/// <summary>Cuts a file's lines into the blocks of its times by the habit that was found, and sets apart what is in none.</summary>
internal sealed partial class BlockCutter(TimedContext context, IReadOnlyList<LayoutLine> lines, Habit habit)
{
    // A heading is no longer than this.
    private const int LongestHeading = 60;
    private const int FewestAlike = 4;
    private readonly List<LineBlock> _blocks = [];
    private readonly List<LayoutLine> _pending = [];
    private readonly HashSet<string> _headings = [];
    private Dictionary<int, int> _names = [];
    private HashSet<int> _counters = [];
    private LineBlock? _current;

    /// <summary>Whether something among the cues, or after them, was set apart.</summary>
    public bool HasAsides { get; private set; }

    /// <summary>Whether names stand on lines of their own, beside those of the times.</summary>
    public bool HasNameLines { get; private set; }

    /// <summary>The whole translation below the last cue, where its lines are not as many as the cues.</summary>
    public List<SourcedText> Trailing { get; private set; } = [];

    public List<LineBlock> Cut()
    {
        var anchors = habit.Anchors.ToDictionary(anchor => anchor.Line);
        _names = NameLines.Find(lines, habit);
        HasNameLines = _names.Count > 0;
        _counters = CounterLines.Find(lines, habit);
        HasAsides = _counters.Count > 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (anchors.TryGetValue(i, out var anchor))
                ReadAnchor(anchor);
            else if (_counters.Contains(i))
                context.Mark(Role.Markup, lines[i].Text);
            else if (!_names.ContainsKey(i))
                ReadLine(lines[i]);
        }
        _pending.ForEach(line => SetApart(line, Role.Commentary));
        DropHeadings();
        if (TrailingText.TakeOut(_blocks) is { } trailing)
            (Trailing, HasAsides) = (trailing, true);
        else
            DropTrailer();
        return _blocks;
    }

    private void ReadAnchor(TimeAnchor anchor)
    {
        context.Mark(Role.Time, lines[anchor.Line].Text.Slice(anchor.Time.Written.Index, anchor.Time.Written.Length));
        _current = new LineBlock(anchor);
        _blocks.Add(_current);
        TakePending();
        foreach (var (name, _) in _names.Where(name => name.Value == anchor.Line))
            Name(lines[name].Text);
        NameAndText(anchor);
        if (habit.EndsBlocks)
            _current = null;
    }

    /// <summary>The lines above a time that ends its cue are the cue's; others are the file's heading.</summary>
    private void TakePending()
    {
        var last = _pending.FindLastIndex(line => line.FollowsBlank);
        var own = !habit.EndsBlocks ? _pending.Count : _blocks.Count == 1 ? Math.Max(0, last) : 0;
        foreach (var line in _pending.Take(own))
        {
            _headings.Add(line.Text.Text);
            SetApart(line, Role.Metadata);
        }
        foreach (var line in _pending.Skip(own))
            AddText(line.Text, line.FollowsBlank);
        _pending.Clear();
    }

    private void NameAndText(TimeAnchor anchor)
    {
        var line = lines[anchor.Line];
        var isName = anchor.Form switch
        {
            AnchorForm.Head => habit.Place == TimePlace.BeforeName,
            AnchorForm.Tail => habit.Place is TimePlace.AfterName or TimePlace.AfterNameBeforeText,
            _ => anchor.Form == AnchorForm.Inner,
        };
        var isText = anchor.Form == AnchorForm.Head
            ? habit.Place == TimePlace.BeforeText : anchor.Form == AnchorForm.Tail && habit.Place == TimePlace.AfterText;
        var first = anchor.Form == AnchorForm.Head ? anchor.After : anchor.Before;
        if (isName)
            Name(first);
        else if (isText)
            AddText(first, line.FollowsBlank);
        else if (first.Length > 0)
            context.Mark(Role.Commentary, first);
        if (anchor.Form == AnchorForm.Inner)
            AddText(anchor.After, line.FollowsBlank);
    }

    private void Name(SourcedText written)
    {
        var (start, length) = NameShape.Bare(written.Text);
        if (length == 0)
            return;
        _current!.Speaker = written.Text.Substring(start, length);
        context.Mark(Role.Speaker, written.Slice(start, length));
    }

    private void AddText(SourcedText text, bool followsBlank) => _current!.Lines.Add((text, followsBlank));

    private void ReadLine(LayoutLine line)
    {
        if (line.IsRule || IsEcho(line) || IsEnd(line) || IsSpeaker(line))
            return;
        if (_current is not null && IsAside(line))
            SetApart(line, Role.Commentary);
        else if (_current is null)
            _pending.Add(line);
        else
            AddText(line.Text, line.FollowsBlank);
    }

    /// <summary>Headings between cues, and what the pages of a document have at their edges: a number, the title again.</summary>
    private bool IsAside(LayoutLine line) =>
        (line.IsHeading && _current!.Lines.Count > 0) || (_headings.Contains(line.Text.Text) && line.Text.Length > 3)
        || (line.FollowsBlank && _current!.Lines.Count > 1 && !line.Text.Text.AsSpan().ContainsAnyExceptInRange('0', '9'))
        || ((line.FollowsBlank || _current!.Lines.Count > 1) && (AsideLine.Is(line.Mark + line.Text.Text)
            || (line.Text.Length <= LongestHeading && ChapterPattern().IsMatch(line.Text.Text))));

    /// <summary>Whether the line says the time of its block again, for screen readers.</summary>
    private bool IsEcho(LayoutLine line)
    {
        var isEcho = _current is { Anchor: { } anchor, Lines.Count: 0 } && line.Times is [var time] && time.Index == 0
            && time.End == line.Text.Length && Math.Abs((time.Range.Start - anchor.Start).TotalSeconds) < 1;
        HasAsides |= isEcho;
        return isEcho;
    }

    /// <summary>Whether the line says when its block ends: “End: 0:09”.</summary>
    private bool IsEnd(LayoutLine line)
    {
        if (_current is not { Lines.Count: 0 } || TimeAnchor.EndOn(line) is not { } end)
            return false;
        context.Mark(Role.Time, line.Text.Slice(end.Written.Index, end.Written.Length));
        _current.End = end.Range.Start;
        return true;
    }

    /// <summary>Whether the line says who speaks in its block, and nothing more: “Speaker: Ann”.</summary>
    private bool IsSpeaker(LayoutLine line)
    {
        if (_current is not { Lines.Count: 0, Speaker: null } || !NameShape.IsLabelled(line.Text.Text))
            return false;
        HasNameLines = true;
        Name(line.Text);
        return true;
    }

    private void SetApart(LayoutLine line, Role role)
    {
        HasAsides |= _blocks.Count > 0 && !(_blocks.Count == 1 && habit.EndsBlocks);
        context.Mark(role, line.Text);
    }

    /// <summary>Where times begin again, what stands right above them is the heading of the second language.</summary>
    private void DropHeadings()
    {
        for (var i = 0; i + 1 < _blocks.Count; i++)
        {
            if (_blocks[i + 1].Anchor!.Start < _blocks[i].Anchor!.Start)
                DropParagraph(_blocks[i], Role.Metadata, line => line.Length <= LongestHeading);
        }
    }

    /// <summary>
    /// What follows the last cue after a blank line, as nothing follows any other, is no part of it; nor is a line more than all others
    /// have.
    /// </summary>
    private void DropTrailer()
    {
        if (_blocks.Count < 3)
            return;
        var most = _blocks.SkipLast(1).Max(block => block.Paragraphs);
        for (var more = _blocks[^1].Paragraphs - most; more > 0; more--)
            DropParagraph(_blocks[^1], Role.Commentary, _ => true);
        var counts = _blocks.SkipLast(1).Select(block => block.Lines.Count).Distinct().ToList();
        if (_blocks.Count > FewestAlike && counts is [> 0 and var all] && _blocks[^1].Lines.Count > all)
            Drop(_blocks[^1], all, Role.Commentary);
    }

    [GeneratedRegex(@"^(?:(?:chapter|part|section|scene|act|unit)\s+(?:[0-9]+|[IVX]+)\b[^.!?。！？]*|第[0-9一二三四五六七八九十]{1,3}[章节節部幕][^。！？]*)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex ChapterPattern();

    private void DropParagraph(LineBlock block, Role role, Func<SourcedText, bool> condition)
    {
        var start = block.Lines.FindLastIndex(line => line.FollowsBlank);
        if (start <= 0 || !block.Lines.Skip(start).All(line => condition(line.Text)))
            return;
        Drop(block, start, role);
    }

    private void Drop(LineBlock block, int start, Role role)
    {
        HasAsides = true;
        block.Lines.Skip(start).ToList().ForEach(line => context.Mark(role, line.Text));
        block.Lines.RemoveRange(start, block.Lines.Count - start);
    }
}

/// <summary>A time with the lines that belong to it; for a text without times the lines of one pair.</summary>
internal sealed class LineBlock(TimeAnchor? anchor)
{
    /// <summary>Null in a text without times.</summary>
    public TimeAnchor? Anchor => anchor;

    /// <summary>The lines of text in their order, each with whether a blank line stands before it.</summary>
    public List<(SourcedText Text, bool FollowsBlank)> Lines { get; } = [];

    public string? Speaker { get; set; }

    /// <summary>The end where a line of its own says it.</summary>
    public TimeSpan? End { get; set; }

    /// <summary>The number of paragraphs.</summary>
    public int Paragraphs => Lines.Skip(1).Count(line => line.FollowsBlank) + Math.Min(1, Lines.Count);
}
