namespace Aligner.Language.Sentences;

/// <summary>
/// Who spoke, behind a quotation: <c>“Why?” Mrs. Wang asked softly.</c> goes on, <c>“Stop!” He turned.</c> does not.
/// A capital he or she begins a sentence; only <c>I</c> and names are capital in the midst of one.
/// </summary>
internal static class EnglishAttribution
{
    private const int MostWords = 4;

    public static bool IsAt(string text, int at)
    {
        for (var count = 0; count <= MostWords; count++)
        {
            var word = EnglishWords.WordAt(text, at);
            if (word.IsEmpty)
                return false;
            if (count > 0 && EnglishWords.IsSpeechVerb(word))
                return EndsClause(text, at + word.Length);
            if (EnglishWords.IsStarter(word) && word is not "I")
                return false;
            at = NextWord(text, at + word.Length);
        }

        return false;
    }

    /// <summary>A verb with an object, <c>Wang asked the price</c>, tells more than who spoke.</summary>
    private static bool EndsClause(string text, int at)
    {
        if (at == text.Length || text[at] is '.' or ',' or ';' or ':')
            return true;
        var next = EnglishWords.WordAt(text, NextWord(text, at));
        return next.EndsWith("ly")
            || next is "in" or "with" or "as" or "to" or "from" or "again" or "at" or "me" or "him" or "her" or "them" or "us";
    }

    private static int NextWord(string text, int at)
    {
        if (at < text.Length && text[at] == '.')
            at++;
        return at < text.Length && text[at] == ' ' ? at + 1 : at;
    }
}
