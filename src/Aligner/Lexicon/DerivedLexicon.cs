namespace Aligner.Lexicon;

/// <summary>The derived file in memory: headwords indexed at once, readings and glosses decoded when asked for.</summary>
internal sealed class DerivedLexicon : ILexiconLayer
{
    private readonly byte[] _bytes;
    private readonly LexiconVocabulary _words;
    private readonly LexiconVocabulary _syllables;
    private readonly EntryPlace[] _entries;

    public DerivedLexicon(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith(LexiconFormat.Signature))
            throw new InvalidDataException("not a lexicon file: it does not begin with 'ALX1'; make one with 'aligner lexicon build'");
        _bytes = bytes;
        var reader = new LexiconBytes(bytes);
        reader.Skip(LexiconFormat.Signature.Length);
        _words = new LexiconVocabulary(bytes, reader.SkipStrings());
        _syllables = new LexiconVocabulary(bytes, reader.SkipStrings());
        _entries = new EntryPlace[reader.ReadCount()];
        // Half of the entries have a traditional form of their own.
        Words = new HeadwordIndex(_entries.Length * 2);
        ReadEntries(ref reader);
        if (reader.Position != bytes.Length)
            throw new InvalidDataException("the lexicon file does not end where it says; make it anew with 'aligner lexicon build'");
    }

    /// <summary>Where an entry's simplified form, traditional form and readings begin.</summary>
    private readonly record struct EntryPlace(int Headword, int HeadwordLength, int Traditional);

    public HeadwordIndex Words { get; }

    public LexiconEntry Entry(int number)
    {
        var place = _entries[number];
        var reader = new LexiconBytes(_bytes);
        reader.Skip(place.Traditional);
        var simplified = Words.Text(place.Headword, place.HeadwordLength).ToString();
        var traditional = reader.ReadCharacters();
        var reading = ReadWords(ref reader, _syllables);
        var glosses = new List<Gloss>();
        ReadGlosses(ref reader, glosses);
        return new LexiconEntry(simplified, traditional.IsEmpty ? simplified : traditional.ToString(), reading, [.. glosses]);
    }

    public string Reading(int number)
    {
        var reader = ReaderAfterForms(number);
        return ReadWords(ref reader, _syllables);
    }

    public void AddGlosses(int number, List<Gloss> glosses)
    {
        var reader = ReaderAfterForms(number);
        SkipIntegers(ref reader);
        ReadGlosses(ref reader, glosses);
    }

    private LexiconBytes ReaderAfterForms(int number)
    {
        var reader = new LexiconBytes(_bytes);
        reader.Skip(_entries[number].Traditional);
        reader.ReadCharacters();
        return reader;
    }

    private void ReadEntries(ref LexiconBytes reader)
    {
        Span<char> headword = stackalloc char[LexiconFormat.LongestHeadword];
        for (var i = 0; i < _entries.Length; i++)
        {
            var shared = reader.ReadInteger();
            var rest = reader.ReadCharacters();
            rest.CopyTo(headword[shared..]);
            var length = shared + rest.Length;
            _entries[i] = new EntryPlace(Words.Add(headword[..length], i), length, reader.Position);
            if (reader.ReadCharacters() is { IsEmpty: false } traditional)
                Words.Add(traditional, i);
            SkipIntegers(ref reader);
            reader.Skip(reader.ReadInteger());
        }
    }

    private static void SkipIntegers(ref LexiconBytes reader)
    {
        for (var left = reader.ReadInteger(); left > 0; left--)
            reader.ReadInteger();
    }

    private void ReadGlosses(ref LexiconBytes reader, List<Gloss> glosses)
    {
        reader.ReadInteger();
        for (var left = reader.ReadInteger(); left > 0; left--)
        {
            var weight = reader.ReadByte() / LexiconFormat.WeightScale;
            glosses.Add(new Gloss(ReadWords(ref reader, _words), weight));
        }
    }

    private static string ReadWords(ref LexiconBytes reader, LexiconVocabulary vocabulary)
    {
        var count = reader.ReadInteger();
        if (count == 1)
            return vocabulary.Word(reader.ReadInteger());
        var words = new string[count];
        foreach (ref var word in words.AsSpan())
            word = vocabulary.Word(reader.ReadInteger());
        return string.Join(' ', words);
    }
}
