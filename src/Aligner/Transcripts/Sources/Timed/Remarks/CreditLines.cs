namespace Aligner.Transcripts.Sources.Timed.Remarks;

/// <summary>Leaves out the credits that stand in cues with something else: a line of their own, or brackets at the end of one.</summary>
internal sealed class CreditLines(TimedContext context)
{
    private SourcedText? _first;
    private int _count;

    public void TakeOut(IReadOnlyList<TimedBlock> blocks)
    {
        foreach (var block in blocks)
        {
            for (var i = 0; i < block.Lines.Count; i++)
            {
                if (Credits.Bracketed(block.Lines[i].Text.Text) is { } bracket)
                    block.Lines[i] = block.Lines[i] with { Text = Without(block.Lines[i].Text, bracket) };
            }

            var credits = block.Lines.FindAll(line => Credits.IsCredit(line.Text.Text));
            if (credits.Count > 0)
                credits = block.Lines.FindAll(line => Credits.IsCredit(line.Text.Text) || Credits.IsDisclaimer(line.Text.Text));
            if (credits.Count == 0 || credits.Count == block.Lines.Count)
                continue;
            credits.ForEach(line => Note(line.Text));
            block.Lines.RemoveAll(credits.Contains);
        }

        if (_first is { } first)
            context.Problems.AddPlace(TimedProblems.CreditsBeside(context.Source, first.OffsetAt(0), _count));
    }

    private SourcedText Without(SourcedText line, (int Start, int Length) bracket)
    {
        Note(line.Slice(bracket.Start, bracket.Length).Trim());
        return (bracket.Start == 0 ? line.Slice(bracket.Length, line.Length - bracket.Length) : line.Slice(0, bracket.Start)).Trim();
    }

    private void Note(SourcedText credit)
    {
        context.Mark(Role.Commentary, credit);
        _first ??= credit;
        _count++;
    }
}
