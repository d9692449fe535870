using System.Collections.Immutable;
using Aligner.Lexicon;
using Aligner.Segments;
using Aligner.Transcripts;

namespace Aligner.Terminology;

/// <summary>
/// Collects the terms of documents: their shortlists, the pairs in their running text, and what is found in their segments.
/// </summary>
/// <param name="lexicon">For what is found.</param>
/// <param name="known">Terms to leave out.</param>
internal sealed class TermCollector(BilingualLexicon lexicon, IEnumerable<LexiconTerm> known)
{
    private const int ShownExamples = 3;
    private readonly TermExtractor _extractor = new(lexicon, lexicon.Rarity);
    private readonly HashSet<string> _known = [.. known.Select(term => KeyOf(term.Chinese))];
    private readonly Dictionary<(string English, string Chinese), Given> _given = [];

    private sealed record Given(string English, string Chinese, TermOrigin Origin)
    {
        public string? Definition { get; set; }

        public int Count { get; set; }

        public List<string> Examples { get; } = [];
    }

    /// <summary>Takes what a document gives by itself; before its segments.</summary>
    public void Note(Transcript transcript)
    {
        foreach (var term in transcript.Terms)
            Add(term.English, term.Chinese, TermOrigin.Shortlist, term.Definition);
        foreach (var mention in transcript.Mentions)
            Add(mention.English, mention.Chinese, TermOrigin.Mention, null);
    }

    public void Note(Segment segment)
    {
        _extractor.Add(segment);
        foreach (var term in _given.Values)
        {
            if (!HasWords(segment.English, term.English) || !segment.Chinese.Contains(term.Chinese, StringComparison.Ordinal))
                continue;
            term.Count++;
            if (term.Examples.Count < ShownExamples)
                term.Examples.Add(segment.Id);
        }
    }

    /// <summary>What the documents give, in their order, then the best of what was found.</summary>
    /// <param name="most">Of what was found.</param>
    public IEnumerable<TermRow> Rows(int most)
    {
        var given = _given.Values.Select(
            term => new TermRow(term.English, term.Chinese, term.Origin, term.Definition, term.Count, null, [.. term.Examples])).ToList();
        var found = _extractor.Candidates()
            .Where(candidate => !_known.Contains(KeyOf(candidate.Chinese)) && !_given.Keys.Any(given => IsPartOf(candidate, given)))
            .Take(most)
            .Select(candidate =>
                new TermRow(candidate.English, candidate.Chinese, TermOrigin.Found, null, candidate.Together, candidate.Score,
                    candidate.Examples));
        return given.Where(term => !_known.Contains(KeyOf(term.Chinese))).OrderBy(term => term.Origin).Concat(found);
    }

    private void Add(string english, string chinese, TermOrigin origin, string? definition)
    {
        var key = (KeyOf(english), KeyOf(chinese));
        if (!_given.TryGetValue(key, out var term))
            _given[key] = term = new Given(english, chinese, origin);
        term.Definition ??= definition;
    }

    /// <summary>Whether the term stands in the text, and not within a word: li is not in milk.</summary>
    private static bool HasWords(string text, string term)
    {
        for (var at = text.IndexOf(term, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = text.IndexOf(term, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + term.Length;
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end])))
                return true;
        }

        return false;
    }

    /// <summary>Whether a document gives the same term, or one that has this as a part on both sides.</summary>
    private static bool IsPartOf(TermCandidate candidate, (string English, string Chinese) given) =>
        given.Chinese == KeyOf(candidate.Chinese)
        || (given.Chinese.Contains(KeyOf(candidate.Chinese), StringComparison.Ordinal)
            && given.English.Contains(KeyOf(candidate.English), StringComparison.Ordinal));

    private static string KeyOf(string text) => text.Trim().ToLowerInvariant();
}

/// <summary>A pair of phrases that most likely translate each other, found in a corpus.</summary>
/// <param name="English">As it is written most often.</param>
/// <param name="Chinese">As it is written most often.</param>
/// <param name="Together">The segments that hold both.</param>
/// <param name="EnglishCount">The segments that hold the English.</param>
/// <param name="ChineseCount">The segments that hold the Chinese.</param>
/// <param name="Score">Higher is surer; see <see cref="TermExtractor"/>.</param>
/// <param name="Examples">Ids of up to three segments that hold both.</param>
internal sealed record TermCandidate(string English, string Chinese, int Together, int EnglishCount, int ChineseCount, double Score,
    ImmutableArray<string> Examples);

/// <summary>Where a term is from.</summary>
internal enum TermOrigin
{
    /// <summary>The shortlist of a document.</summary>
    Shortlist,

    /// <summary>A pair given in running text, <c>English (中文)</c>.</summary>
    Mention,

    /// <summary>Found in the aligned segments.</summary>
    Found,
}
