using System.Collections.Immutable;

namespace Aligner.Lexicon;

/// <summary>A Chinese-English lexicon: the embedded one or another, with any glossaries laid over it. Immutable and safe to share between threads.</summary>
public sealed class BilingualLexicon
{
    internal const string Damaged = "the lexicon file is cut short or damaged; make it anew with 'aligner lexicon build'";

    private const string ResourceName = "Aligner.Lexicon.cedict.alx";

    private static readonly Lazy<BilingualLexicon> LazyDefault = new(LoadEmbedded);

    private readonly ImmutableArray<ILexiconLayer> _layers;

    private BilingualLexicon(ImmutableArray<ILexiconLayer> layers) => _layers = layers;

    /// <summary>The lexicon in the program, derived from CC-CEDICT; loaded when first asked for.</summary>
    public static BilingualLexicon Default => LazyDefault.Value;

    public static BilingualLexicon Empty { get; } = new([]);

    /// <summary>Loads what <see cref="LexiconBuilder"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The stream holds something else.</exception>
    public static BilingualLexicon Load(Stream stream)
    {
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return Load(buffer.ToArray());
    }

    /// <summary>The same lexicon with terms laid over it: where both know a word, both have their say, the terms the louder.</summary>
    public BilingualLexicon WithTerms(IEnumerable<LexiconTerm> terms) => new(_layers.Insert(0, new Glossary(terms)));

    /// <summary>The length of the longest word that the text begins with; 0 where no word is known.</summary>
    public int LongestWord(ReadOnlySpan<char> text)
    {
        var longest = 0;
        foreach (var layer in _layers)
            longest = Math.Max(longest, layer.Words.LongestPrefix(text));
        return longest;
    }

    /// <summary>The entries of a word in simplified or traditional characters.</summary>
    public ImmutableArray<LexiconEntry> Find(ReadOnlySpan<char> word)
    {
        var entries = ImmutableArray.CreateBuilder<LexiconEntry>();
        foreach (var layer in _layers)
            entries.AddRange(layer.Words.Find(word).Reverse().Select(layer.Entry));
        return entries.ToImmutable();
    }

    /// <summary>The readings of a word, entry by entry.</summary>
    internal List<string> FindReadings(ReadOnlySpan<char> word)
    {
        var readings = new List<string>();
        foreach (var layer in _layers)
            readings.AddRange(layer.Words.Find(word).Reverse().Select(layer.Reading));
        return readings;
    }

    /// <summary>Adds the glosses of all entries of a word, without the rest of the entries.</summary>
    internal void FindGlosses(ReadOnlySpan<char> word, List<Gloss> glosses)
    {
        foreach (var layer in _layers)
        {
            foreach (var number in layer.Words.Find(word).Reverse())
                layer.AddGlosses(number, glosses);
        }
    }

    private static BilingualLexicon LoadEmbedded()
    {
        using var stream = typeof(BilingualLexicon).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"the program lacks its resource {ResourceName}");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Load(bytes);
    }

    private static BilingualLexicon Load(byte[] bytes)
    {
        try
        {
            return new BilingualLexicon([new DerivedLexicon(bytes)]);
        }
        catch (Exception e) when (e is IndexOutOfRangeException or ArgumentException)
        {
            throw new InvalidDataException(Damaged, e);
        }
    }
}
