using Aligner.Language;
using Aligner.Transcripts.Layouts;

namespace Aligner.Transcripts.Sources.Timed;

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
        var cues = ToCues(sided, census, [.. blocks.Where(block => block.Lines.Count == 0).Select(block => block.Times?.Start).OfType<TimeSpan>().Order()]);
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
            context.Problems.AddPlace(TimedProblems.Credits(context.Source, credit.Line, cues.Count(cue => cue.Flags.Contains(Flags.Credit))));
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
