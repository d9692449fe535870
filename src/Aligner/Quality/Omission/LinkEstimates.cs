using Aligner.Alignment.Scoring;
using Aligner.Alignment.Translation;
using Aligner.Text;

namespace Aligner.Quality.Omission;

/// <summary>Which shares of the rare words of a text have links, each drawn to what texts mostly have where there are few words.</summary>
internal sealed class LinkEstimates
{
    private const double PriorCount = 20;
    private const double PriorShare = 0.6;

    public LinkEstimates(IReadOnlyCollection<PairTokens> pairs)
    {
        English = ShareOf(pairs, words => words.English, link => link.EnglishToken);
        Chinese = ShareOf(pairs, words => words.Chinese, link => link.ChineseToken);
    }

    public double English { get; }

    public double Chinese { get; }

    public double Of(Side side) => side == Side.English ? English : Chinese;

    private static double ShareOf(IEnumerable<PairTokens> pairs, Func<PairTokens, PlacedWord[]> wordsOf, Func<Link, int> tokenOf)
    {
        var (count, linked) = (PriorCount, PriorCount * PriorShare);
        foreach (var pair in pairs)
        {
            var words = wordsOf(pair);
            count += words.Count(word => word.Class == WordClass.Rare);
            linked += pair.Links.Select(tokenOf).Distinct().Count(token => words[token].Class == WordClass.Rare);
        }

        return linked / count;
    }
}
