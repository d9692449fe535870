using Aligner.Text;
using Aligner.Transcripts.Layouts.Lines;
using Aligner.Transcripts.Sources.Timed;
using Aligner.Transcripts.Sources.Timed.Captions;

namespace Aligner.Transcripts.Layouts;

/// <summary>Reads the lines of blocks: takes labels, names and readings off, and parts the languages that share a line.</summary>
internal sealed class BlockReader
{
    private readonly TimedContext _context;
    private readonly LineLabels _names;
    private readonly InlineSides _inline;
    private readonly LineNumbers _numbers;
    private readonly BracketedSides _brackets;
    private readonly LineLabels _inner;
    private SourcedText? _third;

    public BlockReader(TimedContext context, IReadOnlyCollection<LineBlock> blocks)
    {
        _context = context;
        _numbers = new LineNumbers([.. blocks.SelectMany(block => block.Lines.Select(line => line.Text.Text))]);
        var texts = blocks.SelectMany(block => block.Lines.Select(line => WithoutNumber(line.Text))).ToList();
        _brackets = new BracketedSides([.. texts.Select(text => text.Text)]);
        Labelled = texts.Count(text => LanguageLabel.Find(text) is not null);
        var unlabelled = texts.ConvertAll(WithoutLabel);
        _names = new LineLabels(unlabelled,
            [.. blocks.Where(block => block.Lines.Count > 0).Select(block => WithoutLabel(WithoutNumber(block.Lines[0].Text)))]);
        List<string> unnamed = [.. unlabelled.Select(text => _names.Of(text) is { } label ? text[label.Length..] : text)];
        _inline = InlineSides.Find(unnamed);
        _inner = _inline.LabelsOfSecond(unnamed);
    }

    /// <summary>Whether numbers or brackets were taken off lines.</summary>
    public bool HasMore { get; private set; }

    /// <summary>The lines that say which language they are in.</summary>
    public int Labelled { get; }

    /// <summary>The lines that are a reading, or end with one.</summary>
    public int ReadingCount { get; private set; }

    /// <summary>The lines that a label says to be in a third language, and where the first stands.</summary>
    public int ThirdCount { get; private set; }

    public int ThirdOffset => _third?.OffsetAt(0) ?? 0;

    public bool HasNames => _names.HasNames;

    /// <summary>What parts languages that share a line; empty where they do not.</summary>
    public string Inline => _inline.Name;

    /// <summary>The block of a time; one more for each turn of another speaker under it.</summary>
    public IEnumerable<TimedBlock> Read(LineBlock block)
    {
        var lines = block.Lines;
        while (lines.Count > 0)
        {
            var next = NextTurn(lines);
            yield return ReadTurn(block, lines[..next]);
            lines = lines[next..];
        }
        if (block.Lines.Count == 0)
            yield return Begin(block);
    }

    /// <summary>
    /// Where another is named in the same script as the first was; the number of lines where nobody is. The same name in the other language
    /// is no other speaker.
    /// </summary>
    private int NextTurn(List<(SourcedText Text, bool FollowsBlank)> lines)
    {
        if (!_names.HasNames)
            return lines.Count;
        var names = lines.ConvertAll(line => NameIn(WithoutLabel(WithoutNumber(line.Text))));
        var next = names.FindIndex(name => name is not null && names.Exists(first => first is not null && first != name
            && Script.HasHan(first) == Script.HasHan(name) && names.IndexOf(first) < names.IndexOf(name)));
        return next < 0 ? lines.Count : next;
    }

    private string? NameIn(string line) => _names.Of(line) is { } label ? line.Substring(label.Name.Start, label.Name.Length) : null;

    private TimedBlock ReadTurn(LineBlock block, List<(SourcedText Text, bool FollowsBlank)> lines)
    {
        var read = Begin(block);
        var set = default(LanguageLabel);
        var english = default(string);
        foreach (var (written, _) in lines)
        {
            var text = WithoutNumber(written);
            HasMore |= text != written || _brackets.Any;
            var before = set;
            var line = LiftLabel(LiftName(_names, LiftLabel(text, ref set), ref english), ref set);
            if (line.Length == 0)
                continue;
            if (set?.IsReading == true)
                MarkReading(line);
            else if (set?.IsThird == true)
                MarkThird(line);
            else
                ReadText(line, ReferenceEquals(before, set) ? SideOfUnlabelled(line.Text, set) : set!.Given, read, ref english);
        }
        read.Speaker ??= english;
        SetVariantsApart(read);
        return read;
    }

    private static TimedBlock Begin(LineBlock block) => block.Anchor is { } anchor
        ? new TimedBlock
        {
            Offset = anchor.Offset,
            Written = ClockTime.Format(anchor.Start),
            Times = block.End > anchor.Start ? anchor.Time.Range with { End = block.End } : anchor.Time.Range,
            Speaker = block.Speaker,
        }
        : new TimedBlock
        {
            Offset = block.Lines[0].Text.OffsetAt(0),
            Written = "",
            Times = null,
            IsUntimed = true,
            Speaker = block.Speaker,
        };

    private SourcedText WithoutNumber(SourcedText text) =>
        _numbers.LengthIn(text.Text) is > 0 and var length ? text.Slice(length, text.Length - length).Trim() : text;

    private static string WithoutLabel(SourcedText text) => LanguageLabel.Find(text) is { } label ? text.Text[label.Length..] : text.Text;

    /// <summary>A label holds until the next one.</summary>
    private static SourcedText LiftLabel(SourcedText line, ref LanguageLabel? set)
    {
        if (line.Length == 0 || LanguageLabel.Find(line) is not { } label)
            return line;
        set = label;
        return line.Slice(label.Length, line.Length - label.Length).Trim();
    }

    /// <summary>The label before holds, but where the line is plainly in the other language.</summary>
    private static Side SideOfUnlabelled(string text, LanguageLabel? before) => before switch
    {
        null => Side.Neither,
        { Given: Side.Chinese } when Script.SideOf(text) == Side.English && text.Contains(' ') => Side.Neither,
        { Given: Side.English } when Script.SideOf(text) == Side.Chinese => Side.Neither,
        _ => before.Given,
    };

    /// <summary>The second of two sides on one line may have a name of its own.</summary>
    private void ReadText(SourcedText line, Side given, TimedBlock block, ref string? name)
    {
        foreach (var part in _inline.Split(line))
        {
            var text = LiftReading(_brackets.Without(LiftName(_inner, part.Text, ref name)));
            if (text.Length > 0)
                block.Lines.Add(new TimedLine(text, given == Side.Neither ? part.Given : given));
        }
    }

    /// <summary>Takes the name off. Of two for one cue the English one counts.</summary>
    private SourcedText LiftName(LineLabels names, SourcedText line, ref string? name)
    {
        if (line.Length == 0 || names.Of(line.Text) is not { } label)
            return line;
        _context.Mark(Role.Speaker, line.Slice(label.Name.Start, label.Name.Length));
        var found = line.Text.Substring(label.Name.Start, label.Name.Length);
        if (name is null || (Script.HasHan(name) && !Script.HasHan(found)))
            name = found;
        return line.Slice(label.Length, line.Length - label.Length);
    }

    private SourcedText LiftReading(SourcedText text)
    {
        if (Romanization.Bracket(text.Text) is not { } bracket)
            return text;
        MarkReading(text.Slice(bracket.Index, bracket.Length));
        return text.Slice(0, bracket.Index).Trim();
    }

    /// <summary>The same Chinese in the other script is said once: what stands first is the side.</summary>
    private void SetVariantsApart(TimedBlock block)
    {
        var chinese = block.Lines.FindAll(line => Script.SideOf(line.Text.Text) == Side.Chinese);
        if (chinese is not [var first, var second] || !AreVariants(first.Text.Text, second.Text.Text))
            return;
        MarkReading(second.Text);
        block.Lines.Remove(second);
    }

    private static bool AreVariants(string one, string other) =>
        one.Length == other.Length && one.Length > 1 && one.Zip(other).Count(pair => pair.First == pair.Second) * 2 >= one.Length;

    private void MarkThird(SourcedText text)
    {
        _third ??= text;
        ThirdCount++;
        _context.Mark(Role.Commentary, text);
    }

    private void MarkReading(SourcedText text)
    {
        ReadingCount++;
        _context.Mark(Role.Reading, text);
    }
}
