using System.Collections.Immutable;
using Aligner.Segments;
using Aligner.Segments.Concordance;
using Aligner.Text;

namespace Aligner.Cli.Display.Concordance;

/// <summary>
/// Key words in context: each match in the same column, with the other language under it. On a terminal matches and their likely
/// translations are coloured, elsewhere they stand in brackets.
/// </summary>
internal sealed class ConcordanceView(Stream stream, int columns, bool isColored, int? context) : ConcordanceOutput(stream)
{
    public const int DefaultColumns = 100;
    private const int Indent = 2;
    private const string MatchColor = "1;31";
    private const string TranslationColor = "32";

    private int UsualLeftColumns => Math.Max(8, (columns - Indent) * 2 / 5);

    private int LeftColumns => context ?? UsualLeftColumns;

    public override void Note(Segment segment, SearchHit? hit)
    {
        if (hit is null)
            return;
        Writer.WriteLine(segment.Id);
        foreach (var line in KeyWordLine.Of(hit))
            Print(line);
    }

    private void Print(KeyWordLine line)
    {
        var isFound = line.Hit.PlacesOf(line.Side.Other()).Length > 0;
        Writer.WriteLine(Line(line.Text, [line.Place], MatchColor));
        if (line.Other.Length > 0)
            Writer.WriteLine(Line(line.Other, line.Partners, isFound ? MatchColor : TranslationColor));
    }

    /// <summary>The text with its first place in the middle column, or its beginning where there is none.</summary>
    private Styled[] Line(string whole, ImmutableArray<TextSpan> found, string color)
    {
        if (found.IsEmpty)
        {
            return [new string(' ', Indent),
                TextColumns.First(Shown(whole[..KeyWordLine.Around(whole, default, UnitsOf(2 * context ?? columns)).End]), 2 * context
                    ?? columns - Indent)];
        }
        // A long text with many places is not looked at as a whole for each of them.
        var stretch = KeyWordLine.Around(whole, found[0], UnitsOf(context ?? columns));
        var text = whole.Substring(stretch.Start, stretch.Length);
        var places = KeyWordLine.Within(found, stretch);
        var flat = Shown(text);
        var seen = places.Select(place => flat.Length == text.Length ? place : Shown(text, place)).ToList();
        var middle = Math.Min(seen[0].Start, flat.Length);
        var left = TextColumns.Last(flat[..middle], LeftColumns, out var leftColumns);
        var right = TextColumns.First(flat[middle..], context is { } most
            ? EastAsianWidth.Columns(flat.AsSpan(middle, seen[0].Length)) + most : columns - Indent - LeftColumns);
        // Where more context is wanted than a line has room for, a shorter text is not moved that far.
        var padding = new string(' ', Indent + Math.Max(0, Math.Min(LeftColumns, UsualLeftColumns) - leftColumns));
        // What is cut off at the left, less the … in its place.
        var offset = middle - left.Length;
        return [padding, .. Marked(left + right, seen.Select(place => place with { Start = place.Start - offset }), color)];
    }

    /// <summary>More code units than the columns take, also where characters have marks or are escaped.</summary>
    private static int UnitsOf(int columns) => 8 * (columns + 1);

    private string Shown(string text) => Writer.Shown(TextColumns.OnOneLine(text));

    /// <summary>Where a place is once the text before it, and it itself, have grown by escapes.</summary>
    private TextSpan Shown(string text, TextSpan place) =>
        new(Shown(text[..place.Start]).Length, Shown(text.Substring(place.Start, place.Length)).Length);

    /// <summary>The text with its places marked; those that are cut off are not.</summary>
    private List<Styled> Marked(string shown, IEnumerable<TextSpan> places, string color)
    {
        var marked = new List<Styled>();
        var at = 0;
        foreach (var place in places.Where(place => place.End <= shown.Length).OrderBy(place => place.Start))
        {
            if (place.Start < at)
                continue;
            var match = shown.Substring(place.Start, place.Length);
            marked.AddRange(shown[at..place.Start], isColored ? new Styled(match, color) : $"[{match}]");
            at = place.End;
        }

        marked.Add(shown[at..]);
        return marked;
    }
}
