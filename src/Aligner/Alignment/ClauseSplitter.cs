namespace Aligner.Alignment;

/// <summary>Cuts a sentence after its commas and semicolons.</summary>
internal static class ClauseSplitter
{
    public static IEnumerable<SentenceSlice> Split(int sentence, string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!EndsClause(text, i))
                continue;
            i = SkipSpace(text, i + 1) - 1;
            yield return new SentenceSlice(sentence, start, i + 1 - start);
            start = i + 1;
        }

        if (start < text.Length || text.Length == 0)
            yield return new SentenceSlice(sentence, start, text.Length - start);
    }

    // A comma between digits is part of a number.
    private static bool EndsClause(string text, int at) => text[at] switch
    {
        '，' or '；' or ';' => true,
        ',' => at + 1 == text.Length || !char.IsAsciiDigit(text[at + 1]),
        _ => false,
    };

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
