namespace Aligner.Transcripts.Sources.Lesson;

/// <summary>Finds the quotation marks of one side that have no partner in it.</summary>
internal static class QuoteChecker
{
    private const string Openings = "“‘「『";
    private const string Closings = "”’」』";

    /// <param name="text">The source.</param>
    /// <param name="stretches">The paragraphs of the side.</param>
    public static IEnumerable<UnpairedQuote> Unbalanced(string text, IEnumerable<Stretch> stretches)
    {
        var open = new Stack<UnpairedQuote>();
        var strays = new List<UnpairedQuote>();
        UnpairedQuote? straight = null;
        foreach (var offset in stretches.SelectMany(stretch => Enumerable.Range(stretch.Start, stretch.Length)))
        {
            var mark = text[offset];
            if (Openings.Contains(mark))
                open.Push(new UnpairedQuote(offset, mark, true));
            else if (Closings.Contains(mark) && !IsApostrophe(text, offset, open))
                Close(text, open, strays, new UnpairedQuote(offset, mark, false));
            else if (mark == '"')
                straight = straight is null ? new UnpairedQuote(offset, mark, true) : null;
        }

        strays.AddRange(open);
        if (straight is { } left)
            strays.Add(left);
        return strays.DistinctBy(stray => stray.Offset).OrderBy(stray => stray.Offset);
    }

    /// <summary>
    /// Takes the partner off the open quotes, and those that stay open inside it with it. A closing mark without a partner
    /// right before a word was meant to open, so that the next one closes it.
    /// </summary>
    private static void Close(string text, Stack<UnpairedQuote> open, List<UnpairedQuote> strays, UnpairedQuote closing)
    {
        var partner = Openings[Closings.IndexOf(closing.Mark, StringComparison.Ordinal)];
        if (!open.Any(quote => quote.Mark == partner))
        {
            strays.Add(closing);
            if (closing.Offset + 1 < text.Length && char.IsLetter(text[closing.Offset + 1]))
                open.Push(closing with { Mark = partner });
            return;
        }

        while (open.Pop() is var inner && inner.Mark != partner)
            strays.Add(inner);
    }

    /// <summary>A ’ between letters, or where no ‘ is open: China’s, the regions’.</summary>
    private static bool IsApostrophe(string text, int offset, Stack<UnpairedQuote> open) =>
        text[offset] == '’' &&
        ((offset > 0 && offset + 1 < text.Length && char.IsLetter(text[offset - 1]) && char.IsLetter(text[offset + 1]) && text[offset + 1] < '\u0250') ||
         !open.Any(quote => quote.Mark == '‘'));
}
