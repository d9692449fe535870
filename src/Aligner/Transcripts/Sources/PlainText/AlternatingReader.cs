using Aligner.Language;
using Aligner.Transcripts.Sources.Lesson;

namespace Aligner.Transcripts.Sources.PlainText;

/// <summary>Reads lines or paragraphs of the two languages in turn, whichever comes first.</summary>
internal sealed class AlternatingReader(string document, SourceText source)
{
    private readonly PairCueBuilder _cues = new(document, source);

    public Transcript Read()
    {
        var lines = UntimedLines.Of(source);
        var pairs = TurnTaking.Pairs(lines).ToList();
        foreach (var line in LessonLine.All(source))
            _cues.Context.Mark(Role.Markup, line);
        foreach (var (role, start, length) in lines.Marks)
            _cues.Context.Roles.Mark(role, start, length);
        var read = pairs.SelectMany(pair => LinesOf(pair.First, pair.Second)).Select(line => line.Start).ToHashSet();
        foreach (var line in lines.Lines.Where(line => !read.Contains(line.Start)))
            _cues.Report(StretchOf(line));
        foreach (var (first, second) in pairs)
            _cues.Add(StretchesOf(Side.English, first, second), StretchesOf(Side.Chinese, first, second), SpeakerOf(lines, first, second));
        return _cues.Build();
    }

    private static IEnumerable<LessonLine> LinesOf(SideRun first, SideRun? second) => first.Lines.Concat(second?.Lines ?? []);

    /// <summary>The name on the English side, else the one on the Chinese.</summary>
    private static string? SpeakerOf(UntimedLines lines, SideRun first, SideRun? second)
    {
        var names = LinesOf(first, second).Select(lines.SpeakerOf).OfType<string>().ToList();
        return names.Find(name => !Script.HasHan(name)) ?? names.FirstOrDefault();
    }

    private static List<Stretch> StretchesOf(Side side, SideRun first, SideRun? second) =>
        (first.Side == side ? first : second) is { } run ? run.Lines.ConvertAll(StretchOf) : [];

    private static Stretch StretchOf(LessonLine line) => new(line.Start, line.Text.Length, line.Number);
}
