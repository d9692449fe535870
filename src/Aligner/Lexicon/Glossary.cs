using System.Collections.Immutable;

namespace Aligner.Lexicon;

/// <summary>Terms given by a user or by a document's own shortlist.</summary>
internal sealed class Glossary : ILexiconLayer
{
    // A term is what this very document says, so it counts several times a dictionary's gloss.
    private const double TermWeight = 4;

    private readonly ImmutableArray<LexiconEntry> _entries;

    public Glossary(IEnumerable<LexiconTerm> terms)
    {
        _entries =
        [
            .. terms
                .Where(term => !string.IsNullOrWhiteSpace(term.English) && IsHeadword(term.Chinese.Trim()))
                .Select(term => ToEntry(term.English.Trim(), term.Chinese.Trim())),
        ];
        Words = new HeadwordIndex(_entries.Length);
        for (var i = 0; i < _entries.Length; i++)
            Words.Add(_entries[i].Simplified, i);
    }

    public HeadwordIndex Words { get; }

    public LexiconEntry Entry(int number) => _entries[number];

    public string Reading(int number) => _entries[number].Reading;

    public void AddGlosses(int number, List<Gloss> glosses) => glosses.AddRange(_entries[number].Glosses);

    private static bool IsHeadword(string chinese) => chinese.Length is > 0 and <= byte.MaxValue;

    private static LexiconEntry ToEntry(string english, string chinese) => new(chinese, chinese, "", [new Gloss(english, TermWeight)]);
}
