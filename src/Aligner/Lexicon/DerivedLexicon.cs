using System.Collections.Immutable;

namespace Aligner.Lexicon;

/// <summary>The derived file in memory: headwords indexed at once, readings and glosses decoded when asked for.</summary>
internal sealed class DerivedLexicon : ILexiconLayer
{
    private readonly byte[] _bytes;
    private readonly int[] _words;
    private readonly int[] _syllables;
    private readonly EntryPlace[] _entries;
    private readonly char[] _headwords;

    public DerivedLexicon(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith(LexiconFormat.Signature))
            throw new InvalidDataException("not a lexicon file: it does not begin with 'ALX1'; make one with 'aligner lexicon build'");
        _bytes = bytes;
        var reader = new LexiconBytes(bytes);
        reader.Skip(LexiconFormat.Signature.Length);
        _words = reader.SkipStrings();
        _syllables = reader.SkipStrings();
        _entries = new EntryPlace[reader.ReadInteger()];
        // Half of the entries have a traditional form of their own.
        Words = new HeadwordIndex(_entries.Length * 2);
        _headwords = ReadEntries(ref reader);
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
        var simplified = new string(_headwords, place.Headword, place.HeadwordLength);
        var traditional = reader.ReadCharacters();
        return new LexiconEntry(
            simplified,
            traditional.IsEmpty ? simplified : traditional.ToString(),
            ReadWords(ref reader, _syllables),
            ReadGlosses(ref reader));
    }

    private char[] ReadEntries(ref LexiconBytes reader)
    {
        var headwords = new List<char>(_entries.Length * 3);
        Span<char> headword = stackalloc char[LexiconFormat.LongestHeadword];
        for (var i = 0; i < _entries.Length; i++)
        {
            var shared = reader.ReadInteger();
            var rest = reader.ReadCharacters();
            rest.CopyTo(headword[shared..]);
            var length = shared + rest.Length;
            _entries[i] = new EntryPlace(headwords.Count, length, reader.Position);
            headwords.AddRange(headword[..length]);
            Words.Add(headword[..length], i);
            if (reader.ReadCharacters() is { IsEmpty: false } traditional)
                Words.Add(traditional, i);
            SkipReadingAndGlosses(ref reader);
        }

        return [.. headwords];
    }

    private static void SkipReadingAndGlosses(ref LexiconBytes reader)
    {
        for (var syllables = reader.ReadInteger(); syllables > 0; syllables--)
            reader.ReadInteger();
        reader.Skip(reader.ReadInteger());
    }

    private ImmutableArray<Gloss> ReadGlosses(ref LexiconBytes reader)
    {
        reader.ReadInteger();
        var glosses = ImmutableArray.CreateBuilder<Gloss>(reader.ReadInteger());
        for (var left = glosses.Capacity; left > 0; left--)
        {
            var weight = reader.ReadByte() / LexiconFormat.WeightScale;
            glosses.Add(new Gloss(ReadWords(ref reader, _words), weight));
        }

        return glosses.MoveToImmutable();
    }

    private string ReadWords(ref LexiconBytes reader, int[] vocabulary)
    {
        var words = new string[reader.ReadInteger()];
        foreach (ref var word in words.AsSpan())
            word = StringAt(vocabulary[reader.ReadInteger()]);
        return string.Join(' ', words);
    }

    private string StringAt(int place)
    {
        var reader = new LexiconBytes(_bytes);
        reader.Skip(place);
        return reader.ReadString();
    }
}
