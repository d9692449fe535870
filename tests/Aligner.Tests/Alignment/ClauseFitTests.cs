using Aligner.Alignment.Clauses;
using Aligner.Alignment.Tokens;
using Aligner.Lexicon;
using Aligner.Text;
using Xunit;
using Clauses = Aligner.Language.Sentences.ClauseSplitter;

namespace Aligner.Tests.Alignment;

/// <summary>A pair fits better without a clause that has no partner, and worse without one that has.</summary>
public sealed class ClauseFitTests
{
    private const string English = "The river froze, the fishermen mend their nets.";
    private const string Chinese = "河冻住了，孩子们在沙滩上放风筝，渔民补着渔网。";

    [Fact]
    public void Without_a_clause_that_has_no_partner_the_pair_fits_better()
    {
        var text = BilingualText.Prepare([English], [Chinese], BilingualLexicon.Default);
        var fit = Assert.Single(
            ClauseFit.Of(text, [new PairClauses(0, Side.Chinese, [.. Clauses.Split(English)], [.. Clauses.Split(Chinese)])]));
        double[] gains = [.. Enumerable.Range(0, 3).Select(clause => fit.GainWithout(clause, 1))];
        Assert.True(gains[1] > 0 && gains[1] > gains[0] && gains[1] > gains[2], string.Join(' ', gains));
    }
}
