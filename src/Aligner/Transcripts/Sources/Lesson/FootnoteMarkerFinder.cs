using System.Globalization;
using System.Text.RegularExpressions;
using Aligner.Language.Normalization;

namespace Aligner.Transcripts.Sources.Lesson;

/// <summary>
/// Tells footnote markers glued to a word (<c>Commission7</c>) from numbers that belong to the text (<c>5G</c>, <c>Web3</c>,
/// <c>COVID-19</c>). The footnotes decide: a marker has a number that one of them has, markers rise through the document,
/// and where several places could bear a number, the one whose word the footnote itself uses is taken.
/// </summary>
internal sealed partial class FootnoteMarkerFinder
{
    // Shorter words before a number are names as a rule: Web3, MP3, Gen2.
    private const int ShortestWord = 4;

    // As much of the line before a marker as a footnote's headword can be long.
    private const int LongestHeadword = 100;

    // What may stand between a word and its marker, and how much of it.
    private const string Glue = ".,;:!?。，；：！？”’\"'）)";
    private const int MostGlue = 2;

    private readonly List<Candidate> _candidates;
    private readonly IReadOnlyList<Footnote> _footnotes;
    private readonly ILookup<int, Candidate> _byNumber;
    private readonly Dictionary<(string Word, int Number), int> _counts;

    private FootnoteMarkerFinder(IEnumerable<LessonLine> lines, IReadOnlyList<Footnote> footnotes)
    {
        _footnotes = footnotes;
        _candidates = [.. lines.Where(line => MayHoldMarker(line.Text)).SelectMany(CandidatesOf)
            .OrderBy(candidate => candidate.Marker.Start)];
        _byNumber = _candidates.ToLookup(candidate => candidate.Marker.Number);
        _counts = _candidates.CountBy(candidate => (candidate.Word, candidate.Marker.Number)).ToDictionary();
    }

    /// <param name="lines">All lines before the footnotes.</param>
    /// <param name="footnotes">The document's footnotes.</param>
    /// <returns>The markers in the order of the source, those that no footnote defines among them.</returns>
    public static List<FootnoteMarker> Find(IEnumerable<LessonLine> lines, IReadOnlyList<Footnote> footnotes)
    {
        var finder = new FootnoteMarkerFinder(lines, footnotes);
        return [.. finder.Rising().Concat(finder.Unmistakable()).Concat(finder.Undefined()).DistinctBy(marker => marker.Start)
            .OrderBy(marker => marker.Start)];
    }

    /// <summary>The best place for each footnote, in rising order.</summary>
    private List<FootnoteMarker> Rising()
    {
        var markers = new List<FootnoteMarker>();
        foreach (var footnote in _footnotes.OrderBy(footnote => footnote.Number))
        {
            var after = markers.Count == 0 ? -1 : markers[^1].Start;
            var places = _byNumber[footnote.Number].Where(candidate => candidate.Marker.Start > after).ToList();
            var best = places.Select(place => Evidence(place, footnote)).DefaultIfEmpty(0).Max();
            if (best > 0)
                markers.Add(places.First(place => Evidence(place, footnote) == best).Marker with { IsDefined = true });
        }

        return markers;
    }

    /// <summary>Markers in a notation of their own may stand on both sides.</summary>
    private IEnumerable<FootnoteMarker> Unmistakable() =>
        from number in _footnotes.Select(footnote => footnote.Number).Distinct()
        from candidate in _byNumber[number]
        where candidate.IsUnmistakable
        select candidate.Marker with { IsDefined = true };

    /// <summary>What can be nothing but a marker, or goes on where the footnotes end, and has no footnote.</summary>
    private IEnumerable<FootnoteMarker> Undefined()
    {
        var last = _footnotes.Select(footnote => footnote.Number).DefaultIfEmpty(0).Max();
        return from candidate in _candidates
               let number = candidate.Marker.Number
               where number > last && (candidate.IsUnmistakable || (number == last + 1 && last > 0 && !IsName(candidate)))
               select candidate.Marker;
    }

    /// <summary>
    /// How well a place fits a footnote: 3 its headword stands before the number, 2 its text has the word, 1 nothing against it, 0 a name.
    /// </summary>
    private int Evidence(Candidate place, Footnote footnote)
    {
        if (place.IsUnmistakable
            || (footnote.Headword is { } headword && place.Before.EndsWith(headword, StringComparison.OrdinalIgnoreCase)))
        {
            return 3;
        }

        if (place.Word.Length >= ShortestWord && footnote.Text.Contains(place.Word, StringComparison.OrdinalIgnoreCase))
            return 2;
        return IsName(place) ? 0 : 1;
    }

    /// <summary>
    /// A short word, one in capitals, or one that has the same number elsewhere too: Web3, COVID19, Windows11 … Windows11.
    /// </summary>
    private bool IsName(Candidate place) =>
        place.Word.Length < ShortestWord ||
        !place.Word.Any(char.IsLower) ||
        _counts[(place.Word, place.Marker.Number)] > 1;

    /// <summary>Whether the pattern can be found: most lines have no digit, or only such as stand apart, and need not be matched.</summary>
    internal static bool MayHoldMarker(ReadOnlySpan<char> text)
    {
        if (text.ContainsAny('¹', '²', '³') || text.ContainsAnyInRange('⁰', '⁹'))
            return true;
        for (var start = text.IndexOfAnyInRange('0', '9'); start >= 0 && start < text.Length;)
        {
            var after = text[start..].IndexOfAnyExceptInRange('0', '9');
            if (IsGlued(text[..start]) && (after < 0 || !char.IsLetterOrDigit(text[start + after])))
                return true;
            var next = after < 0 ? -1 : text[(start + after)..].IndexOfAnyInRange('0', '9');
            start = next < 0 ? -1 : start + after + next;
        }

        return false;
    }

    /// <summary>Whether the text ends in a word, perhaps with glue, or in the beginning of <c>[^7]</c>.</summary>
    private static bool IsGlued(ReadOnlySpan<char> before)
    {
        var word = before.TrimEnd(Glue);
        return word is [.., '^'] || (word.Length > 0 && char.IsLetter(word[^1]) && before.Length - word.Length <= MostGlue);
    }

    private static IEnumerable<Candidate> CandidatesOf(LessonLine line) =>
        from match in CandidatePattern().Matches(line.Text)
        let place = match.Groups["marker"]
        let number = CompatibilityForm.Of(match.Groups["number"].Value)
        let marker = new FootnoteMarker(int.Parse(number, CultureInfo.InvariantCulture), line.Start + place.Index, place.Length, false)
        let before = line.Text[Math.Max(0, place.Index - LongestHeadword)..place.Index].TrimEnd('.', ',', '”', '"')
        select new Candidate(marker, match.Groups["word"].Value, before, !char.IsAsciiDigit(line.Text[place.Index]));

    /// <param name="Marker">The number and where it stands.</param>
    /// <param name="Word">The word it is glued to.</param>
    /// <param name="Before">The end of the line up to the number.</param>
    /// <param name="IsUnmistakable">Whether it is written as only markers are: ⁷ or [^7].</param>
    private sealed record Candidate(FootnoteMarker Marker, string Word, string Before, bool IsUnmistakable);

    [GeneratedRegex(
        @"(?<!\p{L})(?<word>(?>\p{L}+))[.,;:!?”’""')）]{0,2}(?<marker>(?<number>[0-9]{1,3}))(?![\p{L}\p{N}%])(?![.,:]\d)|" +
        @"(?<!\p{L})(?<word>(?>\p{L}*))[.,;:!?。，；：！？”’""'）)]{0,2}(?<marker>(?<number>[⁰¹²³⁴-⁹]{1,3})|\[\^(?<number>[0-9]{1,3})\])")]
    internal static partial Regex CandidatePattern();
}

/// <summary>A footnote's number glued to the text that refers to it.</summary>
/// <param name="Number">The footnote's.</param>
/// <param name="Start">The offset of the marker in the source.</param>
/// <param name="Length">In UTF-16 code units.</param>
/// <param name="IsDefined">Whether the document has a footnote of this number.</param>
internal readonly record struct FootnoteMarker(int Number, int Start, int Length, bool IsDefined);
