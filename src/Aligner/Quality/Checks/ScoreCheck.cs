using System.Globalization;
using Aligner.Alignment;
using Aligner.Alignment.Explanation;
using Aligner.Segments;

namespace Aligner.Quality.Checks;

/// <summary>Names pairs whose score is low, with what the scorer has for and against them.</summary>
internal sealed class ScoreCheck(CheckOptions options) : QualityCheck
{
    private const int MostReasons = 3;

    public override IEnumerable<Observation> Examine(SegmentBlock block)
    {
        Segment[] low = [.. block.Segments.Where(segment => segment.IsPair && segment.Score < options.LowScore)];
        if (low.Length == 0)
            return [];
        var explainer = new BeadExplainer([.. low.Select(segment => segment.English)], [.. low.Select(segment => segment.Chinese)],
            options.Lexicon.Value);
        return low.Select((segment, i) => Observe(segment, Describe(segment, explainer.Explain(new Bead(i, 1, i, 1, 0)))));
    }

    private string Describe(Segment segment, BeadExplanation explanation)
    {
        var reasons = explanation.Links.Concat(explanation.Others).ToList();
        var against = List(reasons.Where(reason => reason.Weight < 0).OrderBy(reason => reason.Weight));
        var support = List(reasons.Where(reason => reason.Weight > 0).OrderByDescending(reason => reason.Weight));
        return string.Create(CultureInfo.InvariantCulture,
            $"the score is {segment.Score:0.00}, below {options.LowScore:0.00}; against it: {against}; for it: {support}");
    }

    private static string List(IEnumerable<Reason> reasons)
    {
        var list = string.Join(", ",
            reasons.Take(MostReasons)
                .Select(reason => string.Create(CultureInfo.InvariantCulture, $"{reason.What} {reason.Weight:+0.0;-0.0}")));
        return list.Length == 0 ? "nothing" : list;
    }
}
