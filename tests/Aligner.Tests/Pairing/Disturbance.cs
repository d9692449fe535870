using Aligner.Pairing;
using Aligner.Transcripts;

namespace Aligner.Tests.Pairing;

/// <summary>What is done to one half of a bilingual file, so that its pairing is known and hard to find.</summary>
internal sealed record Disturbance
{
    public static readonly Disturbance None = new();

    /// <summary>All at once: another start, another frame rate, other cues, and some of them gone.</summary>
    public static readonly Disturbance All = new() { Map = new TimeMap(25 / 23.976, 3.2), Recut = 0.1, Dropped = 0.05 };

    public TimeMap Map { get; init; } = TimeMap.Identity;

    /// <summary>The share of cues that are merged with the next, and of those that are split in two.</summary>
    public double Recut { get; init; }

    /// <summary>The share of cues that are left out.</summary>
    public double Dropped { get; init; }

    public IReadOnlyList<Cue> Apply(IEnumerable<Cue> half, Func<Cue, string> text, Func<TimeRange, string, Cue> make, Random random,
        ISet<Cue> gone)
    {
        var kept = half.Where(cue => random.NextDouble() >= Dropped || !gone.Add(cue)).ToList();
        var cues = new List<Cue>();
        for (var i = 0; i < kept.Count; i++)
        {
            var (times, words) = (kept[i].Times!.Value, text(kept[i]));
            if (random.NextDouble() < Recut && i + 1 < kept.Count)
            {
                i++;
                (times, words) = (times with { End = kept[i].Times!.Value.End }, $"{words} {text(kept[i])}");
            }

            cues.AddRange(random.NextDouble() < Recut ? Split(times, words, make) : [make(Map.Of(times), words)]);
        }

        return cues;
    }

    private IEnumerable<Cue> Split(TimeRange times, string words, Func<TimeRange, string, Cue> make)
    {
        var at = words.IndexOf(' ', words.Length / 2);
        at = at < 0 ? words.Length / 2 : at;
        if (times.End is null || at == 0 || words[at..].Trim().Length == 0)
            return [make(Map.Of(times), words)];
        var border = times.Start + ((times.End!.Value - times.Start) * ((double)at / words.Length));
        return [make(Map.Of(times with { End = border }), words[..at].Trim()),
            make(Map.Of(times with { Start = border }), words[at..].Trim())];
    }
}
