using System.Collections.Concurrent;
using Aligner.Language.Words;
using Aligner.Lexicon.Building;

namespace Aligner.Lexicon;

/// <summary>
/// A derived file in memory, or a glossary made into one: the headwords ready to be looked up, the rest decoded when first asked for and
/// kept for the texts to come. Safe to share between threads, of which two may make the same thing at the same time; either will do.
/// </summary>
internal sealed class LexiconLayer
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly ReadOnlyMemory<byte> _costs;
    private readonly double _weightUnit;
    private readonly int[] _entries;
    private readonly Dictionary<char, int> _characters;
    private readonly int[] _meaningPlaces;
    private readonly Meaning[]?[] _meanings;
    private readonly LexiconVocabulary _words;
    private readonly LexiconVocabulary _syllables;
    private readonly int[]?[] _stems;
    private readonly StemmedGloss[]?[] _glosses;
    private readonly ConcurrentDictionary<char, string[]> _readings = new();

    /// <param name="bytes">The whole file.</param>
    /// <param name="weight">What its glosses count beside those of other layers.</param>
    /// <param name="isGlossary">Whether its words are terms that a user or a document gave.</param>
    /// <exception cref="InvalidDataException">The file is of another kind, or damaged.</exception>
    public LexiconLayer(ReadOnlyMemory<byte> bytes, double weight = 1, bool isGlossary = false)
    {
        if (!bytes.Span.StartsWith(LexiconFormat.Signature))
            throw new InvalidDataException("not a lexicon file: it does not begin with 'ALX4'; make one with 'aligner lexicon build'");
        (_bytes, _weightUnit, IsGlossary) = (bytes, weight / LexiconFormat.WeightScale, isGlossary);
        var reader = new LexiconBytes(bytes.Span);
        reader.Skip(LexiconFormat.Signature.Length);
        _words = new LexiconVocabulary(bytes, reader.SkipStrings());
        _syllables = new LexiconVocabulary(bytes, reader.SkipStrings());
        Headwords = new HeadwordTrie(ref reader);
        _costs = SkipCosts(ref reader, bytes, Headwords.NodeCount);
        _entries = SkipEntries(ref reader, Headwords.EntryCount);
        _characters = Number(reader.ReadCharacters());
        _meaningPlaces = SkipBlocks(ref reader, _characters.Count);
        _meanings = new Meaning[_characters.Count][];
        _stems = new int[_words.Count][];
        _glosses = new StemmedGloss[_entries.Length][];
        if (reader.Position != bytes.Length)
            throw new InvalidDataException("the lexicon file does not end where it says; make it anew with 'aligner lexicon build'");
    }

    public HeadwordTrie Headwords { get; }

    public bool IsGlossary { get; }

    /// <summary>The numbers of the stems of all glosses and meanings asked for so far.</summary>
    public StemNumbers Stems { get; } = new();

    /// <summary>
    /// What the word that ends at each node of <see cref="Headwords"/> costs, in steps of 1/8 nat; none where the words were not counted.
    /// </summary>
    public ReadOnlySpan<byte> Costs => _costs.Span;

    /// <summary>What the word costs, in nats; null where it is none of the layer's.</summary>
    public double? CostOf(ReadOnlySpan<char> word) =>
        Headwords.NodeOf(word) is var node && node != HeadwordTrie.None && Headwords.IsWord(node)
        ? Costs[node] / LexiconFormat.CostScale : null;

    public LexiconEntry Entry(int number)
    {
        var glosses = new List<Gloss>();
        for (var reader = ReaderOfGlosses(number); reader.MoveNext();)
            glosses.Add(new Gloss(ReadText(ref reader), reader.Weight));
        return new LexiconEntry(Reading(number), [.. glosses]);
    }

    public string Reading(int number)
    {
        var reader = ReaderAt(_entries[number]);
        var syllables = new string[reader.ReadCount()];
        foreach (ref var syllable in syllables.AsSpan())
            syllable = _syllables.Word(reader.ReadInteger());
        return string.Join(' ', syllables);
    }

    /// <summary>The ways to read a character, without tones.</summary>
    public string[] ReadingsOf(char character) =>
        _syllables.Count == 0 ? [] : _readings.GetOrAdd(character, static (key, layer) => layer.FindReadings(key), this);

    /// <summary>The glosses of an entry.</summary>
    public StemmedGloss[] Glosses(int number) => _glosses[number] ??= ReadGlosses(number);

    /// <summary>What a character means by itself (<see cref="CharacterMeanings"/>).</summary>
    public Meaning[] Meanings(char character) =>
        _characters.TryGetValue(character, out var place) ? _meanings[place] ??= ReadMeanings(_meaningPlaces[place]) : [];

    /// <summary>Decodes everything once, so that later nothing can be out of range.</summary>
    /// <exception cref="InvalidDataException">Something is.</exception>
    public void Verify()
    {
        for (var number = 0; number < _entries.Length; number++)
            Entry(number);
        foreach (var place in _meaningPlaces)
            ReadMeanings(place);
    }

    private string[] FindReadings(char character)
    {
        var readings = new List<string>();
        foreach (var entry in Headwords.Find([character]))
        {
            var reading = PinyinSyllables.WithoutTone(Reading(entry));
            if (!readings.Contains(reading))
                readings.Add(reading);
        }

        return [.. readings];
    }

    private LexiconBytes ReaderAt(int place)
    {
        var reader = new LexiconBytes(_bytes.Span);
        reader.Skip(place);
        return reader;
    }

    private GlossReader ReaderOfGlosses(int number)
    {
        var reader = ReaderAt(_entries[number]);
        SkipIntegers(ref reader);
        reader.ReadInteger();
        return new GlossReader(reader, _weightUnit);
    }

    private StemmedGloss[] ReadGlosses(int number)
    {
        var glosses = new List<StemmedGloss>();
        for (var reader = ReaderOfGlosses(number); reader.MoveNext();)
        {
            var stems = new List<int>(reader.WordCount);
            for (var left = reader.WordCount; left > 0; left--)
                stems.AddRange(StemsOf(reader.ReadWord()));
            glosses.Add(new StemmedGloss(reader.Weight, [.. stems]));
        }

        return [.. glosses];
    }

    /// <summary>The stems of a word of a gloss; several where a hyphen parts it.</summary>
    private int[] StemsOf(int word) => _stems[word] ??= Array.ConvertAll(GlossStems.Of(_words.Word(word)), Stems.FindOrAdd);

    private Meaning[] ReadMeanings(int place)
    {
        var reader = ReaderAt(place);
        var meanings = new List<Meaning>();
        for (var left = reader.ReadCount(); left > 0; left--)
        {
            var stems = StemsOf(reader.ReadInteger());
            var probability = reader.ReadInteger() / LexiconFormat.ProbabilityScale;
            meanings.AddRange(stems.Select(stem => new Meaning(stem, probability)));
        }

        return [.. meanings];
    }

    private static ReadOnlyMemory<byte> SkipCosts(ref LexiconBytes reader, ReadOnlyMemory<byte> bytes, int nodes)
    {
        var count = reader.ReadCount();
        if (count != 0 && count != nodes)
            throw new InvalidDataException(BilingualLexicon.Damaged);
        reader.Skip(count);
        return bytes.Slice(reader.Position - count, count);
    }

    private static int[] SkipEntries(ref LexiconBytes reader, int count)
    {
        var places = new int[count];
        foreach (ref var place in places.AsSpan())
        {
            place = reader.Position;
            SkipIntegers(ref reader);
            reader.Skip(reader.ReadInteger());
        }

        return places;
    }

    private static Dictionary<char, int> Number(ReadOnlySpan<char> characters)
    {
        var numbers = new Dictionary<char, int>(characters.Length);
        foreach (var character in characters)
            numbers.Add(character, numbers.Count);
        return numbers;
    }

    private static int[] SkipBlocks(ref LexiconBytes reader, int count)
    {
        var places = new int[count];
        foreach (ref var place in places.AsSpan())
        {
            var length = reader.ReadInteger();
            place = reader.Position;
            reader.Skip(length);
        }

        return places;
    }

    private static void SkipIntegers(ref LexiconBytes reader)
    {
        for (var left = reader.ReadInteger(); left > 0; left--)
            reader.ReadInteger();
    }

    private string ReadText(ref GlossReader reader)
    {
        var words = new string[reader.WordCount];
        foreach (ref var word in words.AsSpan())
            word = _words.Word(reader.ReadWord());
        return string.Join(' ', words);
    }
}

/// <summary>What a character means by itself.</summary>
/// <param name="Stem">The number of the stem of an English word.</param>
/// <param name="Probability">How likely a word written with the character is to have it in a gloss.</param>
internal readonly record struct Meaning(int Stem, double Probability);

/// <summary>
/// Numbers the stems of a lexicon as they are met, so that a text looks its own words up once. Safe to share between threads.
/// </summary>
internal sealed class StemNumbers
{
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>More than the largest number given.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>The number of a stem; -1 where it was not met.</summary>
    public int Find(string stem) => _numbers.TryGetValue(stem, out var number) ? number : -1;

    // Of two threads that meet a stem at the same time one wastes a number.
    public int FindOrAdd(string stem) =>
        _numbers.GetOrAdd(stem, static (_, numbers) => Interlocked.Increment(ref numbers._count) - 1, this);
}

/// <summary>A gloss as the aligner wants it.</summary>
/// <param name="Weight">What it counts beside the others of its word, in any layer.</param>
/// <param name="Stems">The numbers of the stems of its words.</param>
internal readonly record struct StemmedGloss(double Weight, int[] Stems);
