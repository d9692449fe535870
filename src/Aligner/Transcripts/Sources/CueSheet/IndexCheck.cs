using System.Globalization;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Sources.CueSheet;

/// <summary>Reports index numbers that do not count 1, 2, 3: once each kind, as they tell nothing that the times do not.</summary>
internal sealed class IndexCheck(TimedContext context)
{
    private int? _before;

    /// <summary>The number that the next cue has where all is in order.</summary>
    public int Next => (_before ?? 0) + 1;

    public void Note(SheetLine line)
    {
        var index = int.Parse(line.Text, CultureInfo.InvariantCulture);
        if (index == _before)
            context.Problems.AddHabit(TimedProblems.IndexRepeats(context.Source, line.Start, line.Text), "repeats");
        else if (_before is { } before && index != before + 1)
            context.Problems.AddHabit(TimedProblems.IndexOutOfOrder(context.Source, line.Start, line.Text, before.ToString(CultureInfo.InvariantCulture)), "order");
        _before = index;
    }
}
