using System.Collections.Immutable;
using Aligner.Text;

namespace Aligner.Evaluation;

/// <summary>
/// Gold that is known by groups of sentences, as verses or paragraphs: the group of each sentence of both sides, by name. Groups that both
/// sides have translate each other; others have no partner. What stands within a group is not known, so that an aligner's beads in a row
/// within one are one bead before they are judged.
/// </summary>
/// <param name="English">For each English sentence the name of its group.</param>
/// <param name="Chinese">For each Chinese one.</param>
internal sealed record SentenceGroups(ImmutableArray<string> English, ImmutableArray<string> Chinese)
{
    /// <summary>Reads the groups of both sides, one a line.</summary>
    /// <param name="name">The text's.</param>
    /// <param name="english">A line a sentence.</param>
    /// <param name="chinese">Likewise.</param>
    public static EvaluatedText Read(string name, TextReader english, TextReader chinese)
    {
        var groups = new SentenceGroups(ReadLines(english), ReadLines(chinese));
        return new EvaluatedText(name, groups.ToBeads()) { Groups = groups };
    }

    /// <summary>
    /// The beads with those in a row within one group as one. Several are right together where the path passes through both of their ends,
    /// whatever lies between; so their score is that of the less sure end, and an end is as sure as the surer of the two beads that meet
    /// there.
    /// </summary>
    internal ImmutableArray<EvaluatedBead> Merge(ImmutableArray<EvaluatedBead> beads)
    {
        var merged = ImmutableArray.CreateBuilder<EvaluatedBead>(beads.Length);
        for (int first = 0, end; first < beads.Length; first = end)
        {
            var group = GroupOf(beads[first]);
            for (end = first + 1; end < beads.Length && group is not null && GroupOf(beads[end]) == group;)
                end++;
            merged.Add(Join(beads, first, end - 1));
        }

        return merged.ToImmutable();
    }

    /// <summary>What is wrong where the output has sentences that no group was given for; null where nothing is.</summary>
    internal Problem? Check(EvaluatedText output)
    {
        foreach (var bead in output.Beads)
        {
            if (bead.Indices!.English.Any(index => index >= English.Length))
                return EvaluationProblems.NoGroup(output.Name, bead.Line, bead.Indices.English.Max(), "English", English.Length);
            if (bead.Indices.Chinese.Any(index => index >= Chinese.Length))
                return EvaluationProblems.NoGroup(output.Name, bead.Line, bead.Indices.Chinese.Max(), "Chinese", Chinese.Length);
        }

        return null;
    }

    private static ImmutableArray<string> ReadLines(TextReader reader)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        while (reader.ReadLine() is { } line)
            lines.Add(line);
        return lines.DrainToImmutable();
    }

    private ImmutableArray<EvaluatedBead> ToBeads()
    {
        var places = new OrderedDictionary<string, (List<int> Chinese, List<int> English)>(StringComparer.Ordinal);
        for (var i = 0; i < English.Length; i++)
            PlacesOf(English[i]).English.Add(i);
        for (var i = 0; i < Chinese.Length; i++)
            PlacesOf(Chinese[i]).Chinese.Add(i);
        return [.. places.Values.Select((group, index) => ToBead([.. group.Chinese], [.. group.English], null, index + 1))];

        (List<int> Chinese, List<int> English) PlacesOf(string group)
        {
            if (!places.TryGetValue(group, out var sides))
                places.Add(group, sides = ([], []));
            return sides;
        }
    }

    private string? GroupOf(EvaluatedBead bead)
    {
        var groups = bead.Indices!.English.Select(index => English[index]).Concat(bead.Indices.Chinese.Select(index => Chinese[index]))
            .Distinct().Take(2).ToList();
        return groups.Count == 1 ? groups[0] : null;
    }

    private static EvaluatedBead Join(ImmutableArray<EvaluatedBead> beads, int first, int last)
    {
        if (first == last)
            return beads[first];
        var run = beads.AsSpan(first..(last + 1)).ToArray();
        // Of sentences alone no one says that they are a pair.
        var score = run.All(bead => bead.Type.IsNull) ? null : new[] { SurenessAt(beads, first), SurenessAt(beads, last + 1) }.Min();
        return ToBead([.. run.SelectMany(bead => bead.Indices!.Chinese)], [.. run.SelectMany(bead => bead.Indices!.English)], score,
            run[0].Line);
    }

    /// <summary>How sure it is that a bead begins there: it does where either of the two beads that meet is right.</summary>
    private static double? SurenessAt(ImmutableArray<EvaluatedBead> beads, int bead) =>
        beads.AsSpan(Math.Max(0, bead - 1)..Math.Min(beads.Length, bead + 1)).ToArray().Max(meeting => meeting.Score);

    private static EvaluatedBead ToBead(ImmutableArray<int> chinese, ImmutableArray<int> english, double? score, int line)
    {
        var indices = new BeadIndices(chinese, english);
        return new EvaluatedBead { Indices = indices, Type = indices.Type, Score = score, Line = line };
    }
}
