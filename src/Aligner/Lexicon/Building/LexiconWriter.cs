using System.Collections.Immutable;

namespace Aligner.Lexicon.Building;

/// <summary>Writes entries in <see cref="LexiconFormat"/>.</summary>
internal sealed class LexiconWriter
{
    private readonly LexiconByteWriter _output;
    private readonly HeadwordTrieWriter _headwords;
    private readonly Dictionary<string, int> _words;
    private readonly Dictionary<string, int> _syllables;

    private LexiconWriter(IEnumerable<Headword> words, Stream output)
    {
        _output = new LexiconByteWriter(output);
        _headwords = new HeadwordTrieWriter(words);
        _words = RankByFrequency(Entries.SelectMany(entry => entry.Glosses).SelectMany(gloss => Split(gloss.Text)));
        _syllables = RankByFrequency(Entries.SelectMany(entry => Split(entry.Reading)));
    }

    private IEnumerable<LexiconEntry> Entries => _headwords.Words.Select(word => word.Entry);

    /// <param name="words">Any.</param>
    /// <param name="costs">What each form costs; none where the words were not counted.</param>
    /// <param name="output">Left open.</param>
    public static void Write(IEnumerable<Headword> words, IReadOnlyDictionary<string, double> costs, Stream output)
    {
        var writer = new LexiconWriter(words, output);
        writer._output.Write(LexiconFormat.Signature);
        writer.WriteStrings(writer._words);
        writer.WriteStrings(writer._syllables);
        writer._headwords.Write(writer._output);
        writer._headwords.WriteCosts(writer._output, costs);
        foreach (var entry in writer.Entries)
        {
            writer.WriteReading(entry.Reading);
            writer.WriteGlosses(entry.Glosses);
        }

        writer.WriteMeanings();
    }

    private void WriteReading(string reading)
    {
        var syllables = Split(reading);
        _output.WriteInteger(syllables.Length);
        foreach (var syllable in syllables)
            _output.WriteInteger(_syllables[syllable]);
    }

    private void WriteGlosses(ImmutableArray<Gloss> glosses) => _output.WriteBlock(bytes =>
    {
        bytes.WriteInteger(glosses.Length);
        foreach (var gloss in glosses)
        {
            bytes.WriteByte((byte)Math.Clamp(Math.Round(gloss.Weight * LexiconFormat.WeightScale), 1, byte.MaxValue));
            var words = Split(gloss.Text);
            bytes.WriteInteger(words.Length);
            foreach (var word in words)
                bytes.WriteInteger(_words[word]);
        }
    });

    private void WriteMeanings()
    {
        var words = WordsByStem();
        var characters = CharacterMeanings.Of(_headwords.Words)
            .Select(row => (row.Character, Meanings: row.Meanings.Where(meaning => words.ContainsKey(meaning.Stem)).ToArray())).ToList();
        _output.WriteCharacters([.. characters.Select(row => row.Character)]);
        foreach (var (_, meanings) in characters)
        {
            _output.WriteBlock(bytes =>
            {
                bytes.WriteInteger(meanings.Length);
                foreach (var (stem, probability) in meanings)
                {
                    bytes.WriteInteger(words[stem]);
                    bytes.WriteInteger((int)Math.Round(probability * LexiconFormat.ProbabilityScale));
                }
            });
        }
    }

    /// <summary>For each stem the number of the most frequent word that has it and no other.</summary>
    private Dictionary<string, int> WordsByStem()
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (word, number) in _words.OrderBy(pair => pair.Value))
        {
            if (GlossStems.Of(word) is [var stem])
                words.TryAdd(stem, number);
        }

        return words;
    }

    private void WriteStrings(Dictionary<string, int> ranks)
    {
        _output.WriteInteger(ranks.Count);
        foreach (var (text, _) in ranks.OrderBy(pair => pair.Value))
            _output.WriteString(text);
    }

    // Frequent strings get small numbers, which take fewer bytes.
    private static Dictionary<string, int> RankByFrequency(IEnumerable<string> strings) =>
        strings.CountBy(text => text)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select((pair, rank) => (pair.Key, rank))
            .ToDictionary(pair => pair.Key, pair => pair.rank, StringComparer.Ordinal);

    private static string[] Split(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
