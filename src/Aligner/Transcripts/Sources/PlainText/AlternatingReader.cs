using Aligner.Language;
using Aligner.Transcripts.Sources.Lesson;

namespace Aligner.Transcripts.Sources.PlainText;

/// <summary>Reads lines or paragraphs of the two languages in turn, whichever comes first.</summary>
internal sealed class AlternatingReader(string document, SourceText source)
{
    private readonly PairCueBuilder _cues = new(document, source);

    public Transcript Read()
    {
        var lines = LessonLine.All(source);
        var pairs = TurnTaking.Pairs(lines).ToList();
        var read = pairs.SelectMany(pair => pair.First.Lines.Concat(pair.Second?.Lines ?? [])).Select(line => line.Number).ToHashSet();
        foreach (var line in lines)
            ReadMarks(line, read.Contains(line.Number));
        foreach (var (first, second) in pairs)
            _cues.Add(StretchesOf(Side.English, first, second), StretchesOf(Side.Chinese, first, second));
        return _cues.Build();
    }

    private void ReadMarks(LessonLine line, bool isRead)
    {
        _cues.Context.Mark(Role.Markup, line);
        if (!isRead && !line.IsRule)
            _cues.Report(StretchOf(line));
    }

    private static List<Stretch> StretchesOf(Side side, SideRun first, SideRun? second) =>
        (first.Side == side ? first : second) is { } run ? run.Lines.ConvertAll(StretchOf) : [];

    private static Stretch StretchOf(LessonLine line) => new(line.Start, line.Text.Length, line.Number);
}
