using System.Collections.Immutable;
using Aligner.Language;

namespace Aligner.Transcripts.Sources.Lesson;

/// <summary>Reads a lesson's transcript: a time begins a cue, and each paragraph under it goes to the side of its language.</summary>
internal sealed class CueReader(LessonContext context, LessonOutline outline, TimeSpan? length)
{
    private readonly List<CueBlock> _blocks = [];

    public ImmutableArray<Cue> Read()
    {
        foreach (var line in outline.Body)
            ReadLine(line);

        var labels = new SpeakerLabels(context.Source.Text, _blocks.SelectMany(block => block.Paragraphs));
        var times = new CueTimes(context, [.. _blocks.Select(block => block.Time)], length);
        return [.. _blocks.Select((block, index) => ToCue(block, index, times, labels)).OfType<Cue>()];
    }

    private void ReadLine(LessonLine line)
    {
        if (outline.Times.TryGetValue(line.Number, out var time))
            Begin(time);
        else if (line.IsRule)
            context.Mark(Role.Markup, line);
        else if (line.IsHeading)
            Report(line, LessonProblems.HeadingInTranscript(context.Source, line.Start, line.Text));
        else
            AddParagraph(line, new Stretch(line.Start, line.Text.Length, line.Number));
    }

    private void Begin(TimeMark time)
    {
        _blocks.Add(new CueBlock(time));
        context.Mark(Role.Markup, time.Line);
        context.Roles.Mark(Role.Time, time.WrittenStart, time.Written.Length);
        if (time.HasText)
            AddParagraph(time.Line, new Stretch(time.TextStart, time.Line.End - time.TextStart, time.Line.Number));
    }

    private void AddParagraph(LessonLine line, Stretch paragraph)
    {
        context.Roles.Mark(Role.Markup, line.MarkStart, line.Start - line.MarkStart);
        var side = Script.SideOf(context.Source.Text.AsSpan(paragraph.Start, paragraph.Length));
        if (side == Side.Neither)
        {
            context.Roles.Mark(Role.Reported, paragraph.Start, paragraph.Length);
            context.Problems.Add(LessonProblems.NeitherSide(context.Source, paragraph.Start, context.Source.Text.Substring(paragraph.Start, paragraph.Length)));
            return;
        }

        _blocks[^1].Side(side).Add(paragraph);
    }

    private void Report(LessonLine line, Problem problem)
    {
        context.Mark(Role.Reported, line);
        context.Problems.Add(problem);
    }

    private Cue? ToCue(CueBlock block, int index, CueTimes times, SpeakerLabels labels)
    {
        var cue = new CueBuilder(context, Part.Transcript, times.KeyOf(index), block.Time.Line.Number) { Times = times.RangeOf(index) };
        foreach (var flag in times.FlagsOf(index))
            cue.Flag(flag);

        var english = labels.Lift(block.English, MarkSpeaker);
        var chinese = labels.Lift(block.Chinese, MarkSpeaker);
        cue.Speaker = english ?? chinese;
        cue.With(block.English, block.Chinese);
        if (LessonProblems.MissingSide(context.Source, block) is { } problem)
            context.Problems.Add(problem);
        return block.IsEmpty ? null : cue.Build();
    }

    private void MarkSpeaker(Stretch label) => context.Roles.Mark(Role.Speaker, label.Start, label.Length);
}
