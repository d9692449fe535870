using Aligner.Text;
using Aligner.Transcripts.Layouts;
using Aligner.Transcripts.Layouts.Lines;
using Aligner.Transcripts.Sources.Timed.Remarks;

namespace Aligner.Transcripts.Sources.Timed.Sides;

/// <summary>The second half of reading a timed source, the same for all formats: timed blocks to cues.</summary>
internal sealed class CueAssembler(TimedContext context)
{
    /// <param name="document">The name of the document.</param>
    /// <param name="format">The format's name.</param>
    /// <param name="looked">What the format's times look like, for the problem that there are none.</param>
    /// <param name="blocks">All timed blocks in the order of the source.</param>
    public Transcript Assemble(string document, string format, string looked, IReadOnlyList<TimedBlock> blocks)
    {
        // The blocks themselves are not needed to the end.
        var count = blocks.Count;
        var parted = new ReadingLines(context).TakeOut(InlineSides.Part(blocks));
        new CreditLines(context).TakeOut(parted);
        var sided = StyleSides.Apply([.. parted.Where(HasText).Select(SidedBlock.Of)]);
        ThirdLanguage.Apply(sided);
        SpanSides.Apply(sided);
        PlaceSides.Apply(sided);
        sided = TurnPairs.Apply(sided);
        var census = new LanguageCensus(sided);
        var cues = ToCues(sided, census,
            [.. blocks.Where(block => block.Lines.Count == 0).Select(block => block.Times?.Start).OfType<TimeSpan>().Order()]);
        ReportContent(count, cues.Count, looked, census);
        return new Transcript
        {
            Name = document,
            Source = context.Source,
            Format = format,
            Languages = census.Languages,
            CuesCutSentences = true,
            Blocks = count,
            Cues = [.. cues],
            Passages = context.Roles.ToPassages(),
            Problems = context.Problems.ToProblems(),
        };
    }

    /// <summary>The transcript of a source of which nothing can be aligned, as its problems say.</summary>
    public Transcript Refuse(string document, string format) => new()
    {
        Name = document,
        Source = context.Source,
        Format = format,
        Passages = context.Roles.ToPassages(),
        Problems = context.Problems.ToProblems(),
    };

    private void ReportContent(int blocks, int cues, string looked, LanguageCensus census)
    {
        if (blocks == 0)
            context.Problems.AddPlace(TimedProblems.NoCue(context.Source, looked));
        else if (cues == 0)
            context.Problems.AddPlace(TimedProblems.NoText(context.Source, blocks));
        else if (census.Languages == Languages.Mixed)
            context.Problems.AddPlace(TimedProblems.Mixed(context.Source, census.English, census.Chinese, census.Both));
    }

    private bool HasText(TimedBlock block)
    {
        if (block.Lines.Count == 0)
            context.Problems.AddPlace(TimedProblems.EmptyCue(context.Source, block));
        return block.Lines.Count > 0;
    }

    /// <param name="blocks">That have text.</param>
    /// <param name="census">Of their languages.</param>
    /// <param name="empty">The starts of the blocks that have none, in order: they end what came before.</param>
    private List<Cue> ToCues(List<SidedBlock> blocks, LanguageCensus census, List<TimeSpan> empty)
    {
        var drafts = blocks.ConvertAll(new SideSplitter(census).Split);
        if (census.Languages is Languages.Both or Languages.Mixed)
            drafts = TwinFinder.Merge(drafts);
        drafts.ForEach(ReportNeither);
        drafts.RemoveAll(draft => draft.IsNeither);
        LiftSpeakers(drafts);

        var next = TimeCheck.NextLater([.. drafts.Select(draft => draft.Block.Times)]);
        for (var i = 0; i < next.Length && empty.Count > 0; i++)
            next[i] = Sooner(next[i], drafts[i].Block.Times?.Start, empty);
        var check = new TimeCheck(context);
        var builder = new CueBuilder(context, census.Languages);
        List<Cue> cues = [.. drafts.Select((draft, index) => ToCue(draft, next[index], check, builder))];
        if (cues.Find(cue => cue.Flags.Contains(Flags.Credit)) is { } credit)
        {
            context.Problems.AddPlace(
                TimedProblems.Credits(context.Source, credit.Line, cues.Count(cue => cue.Flags.Contains(Flags.Credit))));
        }

        return cues;
    }

    private static TimeSpan? Sooner(TimeSpan? next, TimeSpan? start, List<TimeSpan> empty)
    {
        if (start is not { } known)
            return next;
        var index = empty.BinarySearch(known + TimeSpan.FromTicks(1));
        index = index < 0 ? ~index : index;
        return index < empty.Count && !(next <= empty[index]) ? empty[index] : next;
    }

    private void LiftSpeakers(List<CueDraft> drafts)
    {
        foreach (var side in new[] { Side.English, Side.Chinese })
        {
            var speakers = new SpeakerLines(side, drafts);
            foreach (var draft in drafts.Where(draft => draft.Block.Speaker is null))
            {
                if (speakers.Lift(draft) is not { } lifted)
                    continue;
                context.Mark(Role.Speaker, lifted.Label);
                draft.Name(lifted.Name);
            }
        }
    }

    private static Cue ToCue(CueDraft draft, TimeSpan? next, TimeCheck check, CueBuilder builder)
    {
        var flags = new List<string>();
        if (draft.Block.Times is not { } written)
            return builder.Build(draft, null, draft.Block.IsUntimed ? [] : [Flags.BadTime]);
        if (draft.Block.IsTimeless)
            return builder.Build(draft, written, [Flags.BadTime]);
        var times = check.Check(draft.Block, written, next, flags);
        return builder.Build(draft, times, flags);
    }

    private void ReportNeither(CueDraft draft)
    {
        foreach (var line in draft.Neither)
        {
            context.Mark(Role.Reported, line);
            context.Problems.AddPlace(TimedProblems.NeitherSide(context.Source, line.OffsetAt(0), line.Text));
        }
    }
}

/// <summary>Puts the lines of each block on their sides, those without words by what stands around them.</summary>
internal sealed class SideSplitter(LanguageCensus census)
{
    public CueDraft Split(SidedBlock block)
    {
        var draft = new CueDraft(block.Block);
        for (var i = 0; i < block.Sides.Length; i++)
            draft.Side(SideOf(block, i)).Add(block.Block.Lines[i].Text);
        return draft;
    }

    private Side? SideOf(SidedBlock block, int line)
    {
        var side = block.Sides[line];
        if (side == Side.Neither || block.Block.Lines[line].Given != Side.Neither)
            return side;
        return census.Languages switch
        {
            Languages.Chinese => Side.Chinese,
            Languages.English => side ?? Side.English,
            _ => side ?? SideOfWordless(block.Sides, line),
        };
    }

    /// <summary>In a pair the place tells: “y = 2” over its Chinese is the English line where English comes first.</summary>
    private Side? SideOfWordless(Side?[] sides, int line)
    {
        var neighbour = sides.Take(line).Reverse().Concat(sides.Skip(line + 1))
            .FirstOrDefault(side => side is Side.English or Side.Chinese);
        if (neighbour is null)
            return census.Languages == Languages.Mixed ? Majority() : null;
        var placed = (line == 0) == census.IsChineseFirst ? Side.Chinese : Side.English;
        return sides.Length == 2 && census.Languages == Languages.Both ? placed : neighbour;
    }

    private Side Majority() => census.Chinese > census.English ? Side.Chinese : Side.English;
}

/// <summary>
/// Where one style is used for English and another for Chinese, the style tells the side, also of lines that have no
/// words or only a term of the other language.
/// </summary>
internal static class StyleSides
{
    private const double LeastShare = 0.9;

    public static List<SidedBlock> Apply(List<SidedBlock> blocks)
    {
        var sides = blocks.Where(block => block.Block.Style is not null).GroupBy(block => block.Block.Style!)
            .ToDictionary(style => style.Key, SideOf);
        return sides.ContainsValue(Side.English) && sides.ContainsValue(Side.Chinese)
            ? blocks.ConvertAll(block => block.Block.Style is { } style && sides[style] is { } side ? WithSide(block, side) : block)
            : blocks;
    }

    private static Side? SideOf(IEnumerable<SidedBlock> style)
    {
        var blocks = style.ToList();
        if (blocks.Count(block => block.HasEnglish && !block.HasChinese) >= LeastShare * blocks.Count)
            return Side.English;
        return blocks.Count(block => block.HasChinese && !block.IsPair) >= LeastShare * blocks.Count ? Side.Chinese : null;
    }

    private static SidedBlock WithSide(SidedBlock block, Side side) => block with { Sides = [.. block.Sides.Select(_ => (Side?)side)] };
}

/// <summary>
/// Where Chinese stands beside Japanese, a Japanese line that has only characters looks like Chinese. In a file that does so as
/// a habit the place tells: of two such lines the one where the Japanese stands elsewhere is Japanese.
/// </summary>
internal static class ThirdLanguage
{
    private const int FewestPairs = 2;
    private const double LeastShare = 0.8;

    public static void Apply(IReadOnlyCollection<SidedBlock> blocks)
    {
        if (!blocks.Any(block => block.Sides.Contains(Side.Neither)))
            return;
        var spans = blocks.Where(block => block.Sides.Length > 1).Select(block => (List<SidedBlock>)[block])
            .Concat(SharedSpans.Of(blocks, block => block.Block.Times))
            .Select(span => span.SelectMany(block => Enumerable.Range(0, block.Sides.Length).Select(line => (Block: block, Line: line)))
                .ToList())
            .Where(span => span.Count == 2).ToList();
        var below = spans.Count(span => SidesOf(span) is (Side.Chinese, Side.Neither));
        var above = spans.Count(span => SidesOf(span) is (Side.Neither, Side.Chinese));
        if (below + above < FewestPairs || Math.Max(below, above) < LeastShare * (below + above))
            return;
        foreach (var span in spans.Where(span => SidesOf(span) is (Side.Chinese, Side.Chinese)))
        {
            var (block, line) = span[below > above ? 1 : 0];
            block.Sides[line] = Side.Neither;
        }
    }

    private static (Side?, Side?) SidesOf(List<(SidedBlock Block, int Line)> span) =>
        (span[0].Block.Sides[span[0].Line], span[1].Block.Sides[span[1].Line]);
}
