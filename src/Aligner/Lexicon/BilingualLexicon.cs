using System.Collections.Immutable;

namespace Aligner.Lexicon;

/// <summary>A Chinese-English lexicon: the embedded one or another, with any glossaries laid over it. Immutable and safe to share between threads.</summary>
public sealed class BilingualLexicon
{
    internal const string Damaged = "the lexicon file is cut short or damaged; make it anew with 'aligner lexicon build'";

    private const string ResourceName = "Aligner.Lexicon.cedict.alx";

    private static readonly Lazy<BilingualLexicon> LazyDefault = new(LoadEmbedded);

    private BilingualLexicon(ImmutableArray<LexiconLayer> layers) => Layers = layers;

    /// <summary>The lexicon in the program, derived from CC-CEDICT; loaded when first asked for.</summary>
    public static BilingualLexicon Default => LazyDefault.Value;

    public static BilingualLexicon Empty { get; } = new([]);

    /// <summary>What lies over the rest comes first.</summary>
    internal ImmutableArray<LexiconLayer> Layers { get; }

    /// <summary>Loads what <see cref="LexiconBuilder"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The stream holds something else.</exception>
    public static BilingualLexicon Load(Stream stream)
    {
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return Load(buffer.ToArray());
    }

    /// <summary>The same lexicon with terms laid over it: where both know a word, both have their say, the terms the louder.</summary>
    public BilingualLexicon WithTerms(IEnumerable<LexiconTerm> terms) => new(Layers.Insert(0, Glossary.ToLayer(terms)));

    /// <summary>The same lexicon without the terms that were laid over it.</summary>
    public BilingualLexicon WithoutTerms() => new([.. Layers.Where(layer => !layer.IsGlossary)]);

    /// <summary>Whether it has no words.</summary>
    public bool IsEmpty => Layers.All(layer => layer.Headwords.EntryCount == 0);

    /// <summary>The length of the longest word that the text begins with; 0 where no word is known.</summary>
    public int LongestWord(ReadOnlySpan<char> text)
    {
        var longest = 0;
        foreach (var layer in Layers)
            longest = Math.Max(longest, layer.Headwords.LongestPrefix(text));
        return longest;
    }

    /// <summary>
    /// How rare a word is: 0 where one word in 400 of running text is that word, 1 where one in a million is, and for words that the lexicon has
    /// not; in between by the logarithm. Null where the lexicon was built without counts.
    /// </summary>
    internal Func<string, double>? Rarity => Layers.Any(layer => !layer.Costs.IsEmpty) ? RarityOf : null;

    private double RarityOf(string word)
    {
        const double Common = 6, Rare = 13.8;
        var cost = Layers.Where(layer => !layer.Costs.IsEmpty).Select(layer => layer.CostOf(word)).Min() ?? double.PositiveInfinity;
        return Math.Clamp((cost - WordCosts.PerWord - Common) / (Rare - Common), 0, 1);
    }

    /// <summary>The entries of a word in simplified or traditional characters.</summary>
    public ImmutableArray<LexiconEntry> Find(ReadOnlySpan<char> word)
    {
        var entries = ImmutableArray.CreateBuilder<LexiconEntry>();
        foreach (var layer in Layers)
        {
            foreach (var number in layer.Headwords.Find(word))
                entries.Add(layer.Entry(number));
        }

        return entries.ToImmutable();
    }

    private static BilingualLexicon LoadEmbedded() => new([new LexiconLayer(EmbeddedData.Open(typeof(BilingualLexicon).Assembly, ResourceName))]);

    private static BilingualLexicon Load(byte[] bytes)
    {
        try
        {
            var layer = new LexiconLayer(bytes);
            layer.Verify();
            return new BilingualLexicon([layer]);
        }
        catch (Exception e) when (e is IndexOutOfRangeException or ArgumentException)
        {
            throw new InvalidDataException(Damaged, e);
        }
    }
}
