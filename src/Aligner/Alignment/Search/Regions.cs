using System.Collections.Immutable;

namespace Aligner.Alignment.Search;

internal static class Regions
{
    /// <summary>The anchors with the borders of the beads that are known, and without those that such a bead crosses.</summary>
    public static ImmutableArray<Anchor> WithFixed(ImmutableArray<Anchor> anchors, ImmutableArray<Bead> beads)
    {
        if (beads.IsEmpty)
            return anchors;
        var all = ImmutableArray.CreateBuilder<Anchor>();
        var next = 0;
        foreach (var bead in beads)
        {
            for (; next < anchors.Length && anchors[next].English <= bead.EnglishStart && anchors[next].Chinese <= bead.ChineseStart;
                next++)
            {
                all.Add(anchors[next]);
            }

            all.Add(new Anchor(bead.EnglishStart, bead.ChineseStart));
            all.Add(new Anchor(bead.EnglishEnd, bead.ChineseEnd));
            while (next < anchors.Length && (anchors[next].English < bead.EnglishEnd || anchors[next].Chinese < bead.ChineseEnd))
                next++;
        }
        all.AddRange(anchors[next..]);
        return all.ToImmutable();
    }

    /// <summary>The stretches between the anchors; those without a sentence are left out.</summary>
    public static ImmutableArray<Region> Between(ImmutableArray<Anchor> anchors, int englishCount, int chineseCount)
    {
        var stretches = ImmutableArray.CreateBuilder<Region>(anchors.Length + 1);
        var last = new Anchor(0, 0);
        foreach (var anchor in anchors.Add(new Anchor(englishCount, chineseCount)))
        {
            if (anchor.English < last.English || anchor.Chinese < last.Chinese || anchor.English > englishCount
                || anchor.Chinese > chineseCount)
            {
                throw new ArgumentException(
                    $"{anchor} is out of order or past the end of a text of {englishCount} English and {chineseCount} Chinese sentences",
                    nameof(anchors));
            }

            if (anchor != last)
                stretches.Add(new Region(last.English, anchor.English, last.Chinese, anchor.Chinese));
            last = anchor;
        }

        return stretches.ToImmutable();
    }

    /// <summary>The stretch that has most of the English sentences of a range; -1 where none has any.</summary>
    /// <param name="stretches">In order.</param>
    /// <param name="start">The first sentence.</param>
    /// <param name="end">The one after the last.</param>
    public static int MostOf(ImmutableArray<Region> stretches, int start, int end)
    {
        var (low, high) = (0, stretches.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = stretches[middle].EnglishEnd <= start ? (middle + 1, high) : (low, middle);
        }

        var (best, most) = (-1, 0);
        for (var i = low; i < stretches.Length && stretches[i].EnglishStart < end; i++)
        {
            var shared = Math.Min(end, stretches[i].EnglishEnd) - Math.Max(start, stretches[i].EnglishStart);
            if (shared > most)
                (best, most) = (i, shared);
        }

        return best;
    }
}

/// <summary>The sentences between two points that both sides are known to share.</summary>
internal readonly record struct Region(int EnglishStart, int EnglishEnd, int ChineseStart, int ChineseEnd)
{
    public int EnglishCount => EnglishEnd - EnglishStart;

    public int ChineseCount => ChineseEnd - ChineseStart;
}
