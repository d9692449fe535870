using System.Collections.Immutable;
using Aligner.Corpus;
using Aligner.Corpus.Concordance;
using Aligner.Language;

namespace Aligner.Cli.Display;

/// <summary>
/// Key words in context: each match in the same column, with the other language under it. On a terminal matches and their likely
/// translations are coloured, elsewhere they stand in brackets.
/// </summary>
internal sealed class ConcordanceView(Stream stream, int columns, bool isColored) : ConcordanceOutput(stream)
{
    public const int DefaultColumns = 100;
    private const int Indent = 2;
    private const string MatchColor = "\u001b[1;31m";
    private const string TranslationColor = "\u001b[32m";
    private const string NoColor = "\u001b[0m";

    private int LeftColumns => Math.Max(8, (columns - Indent) * 2 / 5);

    public override void Note(Segment segment, SearchHit? hit)
    {
        if (hit is null)
            return;
        Writer.WriteLine(segment.Id);
        Print(hit, Side.English);
        Print(hit, Side.Chinese);
    }

    private void Print(SearchHit hit, Side side)
    {
        var (text, other) = side == Side.English ? (hit.Segment.English, hit.Segment.Chinese) : (hit.Segment.Chinese, hit.Segment.English);
        var partnersFound = side == Side.English ? hit.Chinese : hit.English;
        var places = side == Side.English ? hit.English : hit.Chinese;
        // Where both sides were searched for, each is the other's partner and needs no second showing.
        if (side == Side.Chinese && places.Length > 0 && partnersFound.Length > 0)
            return;
        foreach (var place in places)
        {
            Writer.WriteLine(Line(text, [place], MatchColor));
            var translations = partnersFound.Length > 0 ? partnersFound : hit.TranslationOf(side, place);
            if (other.Length > 0)
                Writer.WriteLine(Line(other, translations, partnersFound.Length > 0 ? MatchColor : TranslationColor));
        }
    }

    /// <summary>The text with the first of the places in the middle column, cut to the columns there are.</summary>
    private string Line(string text, ImmutableArray<TextSpan> places, string color)
    {
        var flat = TextColumns.OnOneLine(text);
        var first = places.IsEmpty ? new TextSpan(0, 0) : places[0];
        var left = TextColumns.Last(flat[..first.Start], places.IsEmpty ? 0 : LeftColumns, out var used);
        var start = places.IsEmpty ? 0 : first.Start - left.Length + (left.StartsWith('…') ? 1 : 0);
        var room = columns - Indent - LeftColumns + (places.IsEmpty ? LeftColumns : 0);
        var right = TextColumns.First(flat[first.Start..], places.IsEmpty ? columns - Indent : room);
        var padding = new string(' ', Indent + (places.IsEmpty ? 0 : LeftColumns - used));
        var shown = left + right;
        return padding + Marked(shown, places.Select(place => place with { Start = place.Start - start + (left.StartsWith('…') ? 1 : 0) }), color);
    }

    private string Marked(string shown, IEnumerable<TextSpan> places, string color)
    {
        var marked = new System.Text.StringBuilder();
        var at = 0;
        foreach (var place in places.Where(place => place.Start >= 0 && place.End <= shown.Length).OrderBy(place => place.Start))
        {
            if (place.Start < at)
                continue;
            marked.Append(shown, at, place.Start - at).Append(isColored ? color : "[").Append(shown, place.Start, place.Length).Append(isColored ? NoColor : "]");
            at = place.End;
        }

        return marked.Append(shown, at, shown.Length - at).ToString();
    }
}
