using System.Collections.Immutable;
using Aligner.Language.Words;
using Aligner.Lexicon;
using Aligner.Lexicon.Words;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Quality.Checks.Meaning;

/// <summary>
/// Finds words typed or heard for others that sound alike: a term of the glossary whose English is there while the Chinese has only its
/// sound, and a word that nothing of the English explains where the lexicon has one of the same sound and tones that the English
/// translates.
/// </summary>
internal sealed class HomophonesCheck(CheckOptions options) : QualityCheck
{
    private const int WordLength = 2;
    private const char FirstHan = '\u4e00';
    private const char LastHan = '\u9fa5';

    private readonly Lazy<Dictionary<string, List<char>>> _bySound = new(() => BySound(options.Lexicon.Value));
    private readonly Dictionary<string, ImmutableArray<string>> _homophones = new(StringComparer.Ordinal);

    public override IEnumerable<Observation> Examine(SegmentBlock block)
    {
        var terms = options.Terms.AddRange(options.Shortlist(block.Segments[0].Document));
        foreach (var segment in block.Pairs)
        {
            var english = new EnglishStems(segment.English);
            foreach (var seen in Terms(segment, english, terms).Concat(Words(segment, english)).Take(1))
                yield return seen;
        }
    }

    private IEnumerable<Observation> Terms(Segment segment, EnglishStems english, ImmutableArray<LexiconTerm> terms) =>
        from term in terms
        where term.Chinese.Length > 1 && !segment.Chinese.Contains(term.Chinese, StringComparison.Ordinal)
        && english.Find(new EnglishStems(term.English).Stems) is not null
        let start = PlaceOfSound(segment.Chinese, term.Chinese)
        where start >= 0
        let text = segment.Chinese.Substring(start, term.Chinese.Length)
        select Observe(segment, $"{text} sounds like {term.Chinese}, '{term.English}' in the glossary",
            new TextMark(Side.Chinese, start, text.Length));

    /// <summary>Where each character has a reading of the term's, without tones; -1 where it stands nowhere.</summary>
    private int PlaceOfSound(string chinese, string term)
    {
        for (var start = 0; start + term.Length <= chinese.Length; start++)
        {
            if (Enumerable.Range(0, term.Length).All(i => chinese[start + i] == term[i] || SharesSound(chinese[start + i], term[i])))
                return start;
        }

        return -1;
    }

    private bool SharesSound(char one, char other) =>
        Readings(one).Select(PinyinSyllables.WithoutTone).Intersect(Readings(other).Select(PinyinSyllables.WithoutTone)).Any();

    private IEnumerable<string> Readings(char character) =>
        options.Lexicon.Value.Find([character]).Select(entry => entry.Reading).Where(reading => reading.Length > 0);

    private IEnumerable<Observation> Words(Segment segment, EnglishStems english)
    {
        var tokens = new List<WordToken>();
        new ChineseTokenizer(options.Lexicon.Value).Tokenize(segment.Chinese, tokens);
        var words = tokens.Where(token => token.Kind == WordKind.Word)
            .Select(token => (Token: token, Text: segment.Chinese.Substring(token.Start, token.Length))).ToList();
        // What comes again says nothing more.
        words = [.. words.DistinctBy(word => word.Text)];
        foreach (var (token,
            text) in words.Where(word => word.Text.Length == WordLength && word.Text.All(Script.IsHan) && !IsExplained(word.Text, english)))
        {
            var others = words.Where(word => word.Text != text).Select(word => word.Text).ToList();
            foreach (var other in Homophones(text).Where(other => IsSure(other, english, others)))
            {
                yield return Observe(segment, $"{text} sounds like {other}, which fits the English better",
                    new TextMark(Side.Chinese, token.Start, token.Length));
            }
        }
    }

    /// <summary>Whether any word of a translation stands in the English, or of one of its characters.</summary>
    private bool IsExplained(string word, EnglishStems english) =>
        GlossesOf(word).Concat(word.SelectMany(character => GlossesOf(character.ToString()))).Any(gloss => gloss.Stems.Any(english.Has));

    /// <summary>Whether a translation of the word stands in the English whole, and no other word of the Chinese accounts for it.</summary>
    private bool IsSure(string word, EnglishStems english, List<string> others) =>
        GlossesOf(word).Where(gloss => english.Find(gloss.Stems) is not null && gloss.Stems.Sum(stem => stem.Length) > 4)
            .Any(gloss => !others.Any(other => GlossesOf(other).Any(theirs => theirs.Stems.Intersect(gloss.Stems).Any())));

    private IEnumerable<EnglishStems> GlossesOf(string word) =>
        options.Lexicon.Value.Find(word).SelectMany(entry => entry.Glosses).Where(gloss => gloss.Weight >= 0.5)
        .Select(gloss => new EnglishStems(gloss.Text));

    /// <summary>The words of the lexicon with the same sounds and tones.</summary>
    private ImmutableArray<string> Homophones(string word)
    {
        if (_homophones.TryGetValue(word, out var known))
            return known;
        var found = ImmutableArray.CreateBuilder<string>();
        foreach (var reading in options.Lexicon.Value.Find(word).Select(entry => entry.Reading.ToLowerInvariant()).Distinct())
        {
            var syllables = reading.Split(' ');
            if (syllables.Length != WordLength || !_bySound.Value.TryGetValue(syllables[0], out var firsts)
                || !_bySound.Value.TryGetValue(syllables[1], out var seconds))
            {
                continue;
            }

            found.AddRange(from first in firsts
                           from second in seconds
                           let other = string.Concat(first, second)
                           where other != word && options.Lexicon.Value.Find(other)
                           .Any(entry => entry.Reading.Equals(reading, StringComparison.OrdinalIgnoreCase))
                           select other);
        }

        return _homophones[word] = found.ToImmutable();
    }

    private static Dictionary<string, List<char>> BySound(BilingualLexicon lexicon)
    {
        var characters = new Dictionary<string, List<char>>(StringComparer.Ordinal);
        for (var c = FirstHan; c <= LastHan; c++)
        {
            foreach (var reading in lexicon.Find([c]).Select(entry => entry.Reading.ToLowerInvariant()).Where(reading => reading.Length > 0)
                .Distinct())
            {
                if (!characters.TryGetValue(reading, out var alike))
                    characters.Add(reading, alike = []);
                alike.Add(c);
            }
        }

        return characters;
    }
}
