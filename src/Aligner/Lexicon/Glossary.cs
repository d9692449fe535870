namespace Aligner.Lexicon;

/// <summary>Terms given by a user or by a document's own shortlist.</summary>
internal static class Glossary
{
    // A term is what this very document says, so it counts several times a dictionary's gloss.
    private const double TermWeight = 4;

    private static readonly Dictionary<string, double> EmptyCosts = [];

    public static LexiconLayer ToLayer(IEnumerable<LexiconTerm> terms)
    {
        using var bytes = new MemoryStream();
        LexiconWriter.Write(terms.Where(IsUsable).Select(term => ToHeadword(term.English.Trim(), term.Chinese.Trim())), EmptyCosts, bytes);
        return new LexiconLayer(bytes.ToArray(), TermWeight, isGlossary: true);
    }

    private static bool IsUsable(LexiconTerm term) => !string.IsNullOrWhiteSpace(term.English) && term.Chinese.Trim().Length is > 0 and <= byte.MaxValue;

    private static Headword ToHeadword(string english, string chinese) => new(chinese, chinese, new LexiconEntry("", [new Gloss(english, 1)]));
}
