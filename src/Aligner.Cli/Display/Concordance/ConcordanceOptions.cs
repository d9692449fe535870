using Aligner.Segments.Concordance;

namespace Aligner.Cli.Display.Concordance;

/// <summary>What of a concordance is shown.</summary>
internal enum ConcordanceShows
{
    Places,
    Collocates,
    Count,
    Documents,
}

/// <summary>How the places are written.</summary>
internal enum ConcordanceLayout
{
    Text,
    Json,
    Csv,
    Tsv,
    Html,
}

/// <summary>How a concordance is shown.</summary>
/// <param name="Pattern">What was searched for.</param>
/// <param name="Shows">The places or a sum of them.</param>
/// <param name="Layout">How places are written.</param>
/// <param name="Order">Of the places.</param>
/// <param name="Context">So many characters on each side of a match; null for what there is room for.</param>
/// <param name="Limit">The most segments; null for all.</param>
internal sealed record ConcordanceOptions(string Pattern, ConcordanceShows Shows, ConcordanceLayout Layout, ConcordanceOrder Order,
    int? Context, int? Limit);
