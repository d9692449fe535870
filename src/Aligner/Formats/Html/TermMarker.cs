using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Aligner.Segments;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Formats.Html;

/// <summary>Marks the terms of a document's shortlist in its texts, as links to what is said of them at its end.</summary>
/// <param name="facts">With the shortlist.</param>
/// <param name="prefix">Parts the ids of one document from those of the others on the page.</param>
/// <param name="words">Is given each stretch of Chinese between two marks, for the dictionary.</param>
internal sealed class TermMarker(DocumentFacts facts, string prefix, PageWords words)
{
    // "Caravans" are the term "caravan"; a "team" is no "tea".
    private static readonly string[] Endings = ["", "s", "es"];

    private readonly FrozenDictionary<string, int> _numbers =
        facts.Terms.Index().DistinctBy(term => term.Item.English)
        .ToFrozenDictionary(term => term.Item.English, term => term.Index, StringComparer.Ordinal);

    /// <summary>The terms on the list that the segment has, the longest first, so that none hides in a longer one.</summary>
    public string English(Segment segment) =>
        Mark(segment.English, Side.English, TermsOf(segment).OrderByDescending(term => term.English.Length));

    public string Chinese(Segment segment) =>
        Mark(segment.Chinese, Side.Chinese, TermsOf(segment).OrderByDescending(term => term.Chinese.Length));

    private IEnumerable<Term> TermsOf(Segment segment) =>
        segment.Terms.Where(_numbers.ContainsKey).Select(name => facts.Terms[_numbers[name]]);

    private string Mark(string text, Side side, IEnumerable<Term> candidates)
    {
        var terms = candidates.ToList();
        var marked = new StringBuilder(text.Length + 32);
        var plain = 0;
        for (var i = 0; i < text.Length && terms.Count > 0;)
        {
            if (TermAt(text, i, side, terms) is not { } found)
            {
                i++;
                continue;
            }

            AppendText(marked, text, plain, i, side);
            marked.Append(CultureInfo.InvariantCulture, $"<a class=\"term\" href=\"#{prefix}t{_numbers[found.Term.English] + 1}\">");
            AppendText(marked, text, i, i + found.Length, side);
            marked.Append("</a>");
            plain = i += found.Length;
        }

        AppendText(marked, text, plain, text.Length, side);
        return marked.ToString();
    }

    private void AppendText(StringBuilder marked, string text, int start, int end, Side side)
    {
        if (side == Side.Chinese)
            words.Add(text, start, end);
        marked.Append(HtmlText.Escape(text.AsSpan(start..end)));
    }

    private static (Term Term, int Length)? TermAt(string text, int at, Side side, List<Term> terms)
    {
        foreach (var term in terms)
        {
            var length = side == Side.Chinese ? LengthOf(text, at, term.Chinese) : LengthOfWords(text, at, term.English);
            if (length > 0)
                return (term, length);
        }

        return null;
    }

    private static int LengthOf(string text, int at, string term) =>
        string.CompareOrdinal(text, at, term, 0, term.Length) == 0 ? term.Length : 0;

    private static int LengthOfWords(string text, int at, string term)
    {
        var rest = text.AsSpan(at);
        if ((at > 0 && char.IsLetterOrDigit(text[at - 1])) || !rest.StartsWith(term, StringComparison.OrdinalIgnoreCase))
            return 0;
        var end = term.Length;
        while (end < rest.Length && char.IsLetter(rest[end]))
            end++;
        return Endings.Contains(rest[term.Length..end].ToString()) ? end : 0;
    }
}
