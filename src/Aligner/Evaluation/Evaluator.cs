using System.Collections.Immutable;
using Aligner.Text;

namespace Aligner.Evaluation;

/// <summary>
/// Compares outputs with gold as the field's tables do: strict and lax precision, recall and F1, null beads left out of both,
/// micro-averaged over the texts. Beads are compared with gold groups as those who align Bibles by verse do: joined within each group first
/// (<see cref="SentenceGroups"/>).
/// </summary>
internal static class Evaluator
{
    public static EvaluationResult Evaluate(ImmutableArray<EvaluatedText> gold, ImmutableArray<EvaluatedText> output,
        CancellationToken cancellation = default)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var scores = ImmutableArray.CreateBuilder<TextScores>();
        var used = new HashSet<EvaluatedText>(ReferenceEqualityComparer.Instance);
        foreach (var text in gold)
        {
            cancellation.ThrowIfCancellationRequested();
            var match = OutputFor(text, gold.Length, output);
            if (match is not null)
                used.Add(match);
            scores.Add(EvaluateText(text, match, problems));
        }

        problems.AddRange(output.Where(text => !used.Contains(text)).Select(text => EvaluationProblems.NoGold(text.Name)));
        return new EvaluationResult { Texts = scores.DrainToImmutable(), Problems = problems.DrainToImmutable() };
    }

    private static TextScores EvaluateText(EvaluatedText gold, EvaluatedText? output, ImmutableArray<Problem>.Builder problems)
    {
        if (output is null)
            problems.Add(EvaluationProblems.NoOutput(gold.Name));
        else if (!gold.IsComparableTo(output))
            problems.Add(EvaluationProblems.DifferentLayouts(gold.Name));
        var isComparable = output is not null && gold.IsComparableTo(output);
        if (isComparable && gold.Groups?.Check(output!) is { } problem)
        {
            problems.Add(problem);
            isComparable = false;
        }

        return new TextEvaluator(gold, isComparable ? output! : new EvaluatedText(gold.Name, [])).Evaluate();
    }

    /// <summary>The output of the same name; a sole gold text, which may not name its document, takes what agrees with it best.</summary>
    private static EvaluatedText? OutputFor(EvaluatedText gold, int goldCount, ImmutableArray<EvaluatedText> output)
    {
        var sameName = output.FirstOrDefault(text => text.Name == gold.Name);
        if (sameName is not null || goldCount > 1 || output.IsEmpty)
            return sameName;
        return output.Length == 1 ? output[0] : output.MaxBy(text => Agreement(gold, text));
    }

    private static int Agreement(EvaluatedText gold, EvaluatedText output) =>
        gold.IsComparableTo(output) && gold.Groups?.Check(output) is null ? new TextEvaluator(gold, output).Evaluate().Lax.Correct : -1;
}

/// <summary>The beads of one text, null beads among them, in the order of their file.</summary>
/// <param name="Name">The document as the beads name it, or else the file without folder and extension.</param>
/// <param name="Beads">All of them by indices, all by texts, or all by both.</param>
internal sealed record EvaluatedText(string Name, ImmutableArray<EvaluatedBead> Beads)
{
    /// <summary>
    /// Where the text is gold by groups of sentences, which are its beads: what the beads of others are joined by. Null where it is not.
    /// </summary>
    public SentenceGroups? Groups { get; init; }

    internal bool HasTexts => Beads.Any(bead => bead.English.Length + bead.Chinese.Length > 0);

    internal bool HasIndices => Beads.Length > 0 && Beads[0].Indices is not null;

    /// <summary>Whether both give their beads in one of the two ways.</summary>
    internal bool IsComparableTo(EvaluatedText other) => (HasTexts && other.HasTexts) || (HasIndices && other.HasIndices);
}
