using System.Collections.Immutable;

namespace Aligner.Alignment;

internal static class Stretches
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
            for (; next < anchors.Length && anchors[next].English <= bead.EnglishStart && anchors[next].Chinese <= bead.ChineseStart; next++)
                all.Add(anchors[next]);
            all.Add(new Anchor(bead.EnglishStart, bead.ChineseStart));
            all.Add(new Anchor(bead.EnglishEnd, bead.ChineseEnd));
            while (next < anchors.Length && (anchors[next].English < bead.EnglishEnd || anchors[next].Chinese < bead.ChineseEnd))
                next++;
        }
        all.AddRange(anchors[next..]);
        return all.ToImmutable();
    }

    /// <summary>The stretches between the anchors; those without a sentence are left out.</summary>
    public static ImmutableArray<Stretch> Between(ImmutableArray<Anchor> anchors, int englishCount, int chineseCount)
    {
        var stretches = ImmutableArray.CreateBuilder<Stretch>(anchors.Length + 1);
        var last = new Anchor(0, 0);
        foreach (var anchor in anchors.Add(new Anchor(englishCount, chineseCount)))
        {
            if (anchor.English < last.English || anchor.Chinese < last.Chinese || anchor.English > englishCount || anchor.Chinese > chineseCount)
                throw new ArgumentException($"{anchor} is out of order or past the end of a text of {englishCount} English and {chineseCount} Chinese sentences", nameof(anchors));
            if (anchor != last)
                stretches.Add(new Stretch(last.English, anchor.English, last.Chinese, anchor.Chinese));
            last = anchor;
        }

        return stretches.ToImmutable();
    }
}
