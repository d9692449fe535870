using Aligner.Text;
using Aligner.Transcripts.Sources.Lesson;

namespace Aligner.Transcripts.Sources.PlainText;

/// <summary>Lines of one language that follow each other.</summary>
/// <param name="Side">English or Chinese.</param>
/// <param name="Lines">At least one. A line without words, as a number, goes with the line before it.</param>
internal sealed record SideRun(Side Side, List<LessonLine> Lines)
{
    private const double LettersPerCharacter = 3;

    /// <summary>The length of the text in letters of English: a Chinese character is worth some three of them.</summary>
    public double Weight { get; private set; }

    public static List<SideRun> All(IEnumerable<LessonLine> lines)
    {
        var runs = new List<SideRun>();
        foreach (var line in lines)
            Add(runs, line);
        return runs;
    }

    private static void Add(List<SideRun> runs, LessonLine line)
    {
        var side = line.Given == Side.Neither ? Script.SideOf(line.Text) : line.Given;
        if (side == Side.Neither && (runs.Count == 0 || line.Text.Any(char.IsLetter)))
            return;
        if (side != Side.Neither && (runs.Count == 0 || runs[^1].Side != side))
            runs.Add(new SideRun(side, []));
        runs[^1].Lines.Add(line);
        runs[^1].Weight += line.Text.Sum(c => Script.IsHan(c) ? LettersPerCharacter : char.IsLetterOrDigit(c) ? 1 : 0);
    }
}
