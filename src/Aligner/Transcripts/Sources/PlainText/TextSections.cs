using Aligner.Text;
using Aligner.Transcripts.Sources.Lesson;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Sources.PlainText;

/// <summary>
/// A text that stands whole in one language and then whole in the other: its paragraphs are not pairs, and only the two
/// wholes are known to correspond.
/// </summary>
/// <param name="English">The English paragraphs, in the order of the source.</param>
/// <param name="Chinese">The Chinese ones.</param>
internal sealed record TextSections(IReadOnlyList<LessonLine> English, IReadOnlyList<LessonLine> Chinese)
{
    // Of a name in the other section, a quotation, a heading in both languages.
    private const double MostMisplaced = 0.08;

    // Many short turns in two languages are a conversation, or pairs under a long text.
    private const double MostMisplacedInTurns = 0.02;
    private const int FewestTurns = 7;
    private const double MostRatio = 3;

    // Less is a quotation in a text of the other language.
    private const int FewestLines = 2;
    private const double LeastWeight = 120;

    /// <summary>Null where the languages do not stand in two sections.</summary>
    public static TextSections? Find(SourceText source)
    {
        var lines = LessonLine.All(source).FindAll(line => !line.IsRule);
        var runs = SideRun.All(lines);
        var (english, chinese) = (WeightOf(runs, Side.English), WeightOf(runs, Side.Chinese));
        if (!IsText(runs, Side.English) || !IsText(runs, Side.Chinese) || !(english < MostRatio * chinese)
            || !(chinese < MostRatio * english))
        {
            return null;
        }

        var misplaced = FewestMisplaced(runs, english, chinese) / (english + chinese);
        return misplaced <= (runs.Count < FewestTurns ? MostMisplaced : MostMisplacedInTurns)
            ? new TextSections([.. LinesOf(runs, Side.English)], [.. LinesOf(runs, Side.Chinese)])
            : null;
    }

    public Transcript Read(string document, SourceText source)
    {
        var roles = new RoleMap(source.Text);
        var problems = new ProblemTally();
        var read = English.Concat(Chinese).Select(line => line.Start).ToHashSet();
        foreach (var line in LessonLine.All(source))
        {
            roles.Mark(Role.Markup, line.MarkStart, line.End - line.MarkStart);
            if (line.IsRule || read.Contains(line.Start))
                continue;
            roles.Mark(Role.Reported, line.Start, line.Text.Length);
            problems.AddPlace(PlainTextProblems.NeitherSide(source, line.Start, line.Text));
        }
        return new Transcript
        {
            Name = document,
            Source = source,
            Format = BilingualTextFormat.FormatName,
            CuesArePairs = false,
            Cues =
            [
                .. English.Select(line => Cue.OfLine(line.Text, line.Number, Side.English)),
                .. Chinese.Select(line => Cue.OfLine(line.Text, line.Number, Side.Chinese)),
            ],
            Passages = Marked(roles).ToPassages(),
            Problems = problems.ToProblems(),
        };
    }

    private RoleMap Marked(RoleMap roles)
    {
        foreach (var (side, line) in English.Select(line => (Role.English, line)).Concat(Chinese.Select(line => (Role.Chinese, line))))
            roles.Mark(side, line.Start, line.Text.Length);
        return roles;
    }

    /// <summary>The weight of what stands in the wrong section, with the border where that is least, whichever language is first.</summary>
    private static double FewestMisplaced(List<SideRun> runs, double english, double chinese)
    {
        var (englishBefore, chineseBefore) = (0.0, 0.0);
        var least = double.MaxValue;
        foreach (var run in runs)
        {
            englishBefore += run.Side == Side.English ? run.Weight : 0;
            chineseBefore += run.Side == Side.Chinese ? run.Weight : 0;
            least = Math.Min(least, Math.Min(chineseBefore + english - englishBefore, englishBefore + chinese - chineseBefore));
        }
        return least;
    }

    private static bool IsText(List<SideRun> runs, Side side) =>
        LinesOf(runs, side).Count() >= FewestLines || WeightOf(runs, side) >= LeastWeight;

    private static double WeightOf(List<SideRun> runs, Side side) => runs.Where(run => run.Side == side).Sum(run => run.Weight);

    private static IEnumerable<LessonLine> LinesOf(List<SideRun> runs, Side side) =>
        runs.Where(run => run.Side == side).SelectMany(run => run.Lines);
}
