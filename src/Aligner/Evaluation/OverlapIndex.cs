namespace Aligner.Evaluation;

/// <summary>Finds the beads that overlap one on both sides without comparing every pair.</summary>
internal sealed class OverlapIndex
{
    private readonly (int Start, int End, PlacedBead Bead)[] _ranges;
    private readonly int[] _furthestEnd;

    public OverlapIndex(IEnumerable<PlacedBead> beads)
    {
        _ranges = [.. from bead in beads from range in bead.Chinese.Ranges orderby range.Start select (range.Start, range.End, bead)];
        _furthestEnd = new int[_ranges.Length];
        var furthest = 0;
        for (var i = 0; i < _ranges.Length; i++)
            _furthestEnd[i] = furthest = Math.Max(furthest, _ranges[i].End);
    }

    public bool HasOverlapWith(PlacedBead bead)
    {
        foreach (var (start, end) in bead.Chinese.Ranges)
        {
            for (var i = CountStartingBefore(end) - 1; i >= 0 && _furthestEnd[i] > start; i--)
            {
                if (_ranges[i].Bead.Overlaps(bead))
                    return true;
            }
        }

        return false;
    }

    private int CountStartingBefore(int end)
    {
        var (low, high) = (0, _ranges.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_ranges[middle].Start < end)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
