using System.Buffers;
using System.Collections.Immutable;
using System.Reflection;
using Aligner.Lexicon.Building;
using Aligner.Lexicon.Words;

namespace Aligner.Lexicon;

/// <summary>
/// A Chinese-English lexicon: the embedded one or another, with any glossaries laid over it. Immutable and safe to share between threads.
/// </summary>
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
    /// How rare a word is: 0 where one word in 400 of running text is that word, 1 where one in a million is, and for words that the
    /// lexicon has not; in between by the logarithm. Null where the lexicon was built without counts.
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

    private static BilingualLexicon LoadEmbedded() =>
        new([new LexiconLayer(EmbeddedData.Open(typeof(BilingualLexicon).Assembly, ResourceName))]);

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

/// <summary>
/// A resource of the program, read where it lies in the program's own image: nothing is copied, and only what is looked at is loaded.
/// </summary>
internal sealed unsafe class EmbeddedData : MemoryManager<byte>
{
    // The image stays for the life of the process; the stream is kept with the pointer that it gave.
    private readonly UnmanagedMemoryStream _stream;
    private readonly byte* _start;

    private EmbeddedData(UnmanagedMemoryStream stream)
    {
        _stream = stream;
        _start = stream.PositionPointer;
    }

    /// <exception cref="InvalidOperationException">The program lacks the resource.</exception>
    public static ReadOnlyMemory<byte> Open(Assembly assembly, string name) =>
        assembly.GetManifestResourceStream(name) is UnmanagedMemoryStream stream
            ? new EmbeddedData(stream).Memory
            : throw new InvalidOperationException($"the program lacks its resource {name}");

    public override Span<byte> GetSpan() => new(_start, (int)_stream.Length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(_start + elementIndex);

    public override void Unpin()
    {
        // It does not move.
    }

    protected override void Dispose(bool disposing) => _stream.Dispose();
}

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

    private static bool IsUsable(LexiconTerm term) =>
        !string.IsNullOrWhiteSpace(term.English) && term.Chinese.Trim().Length is > 0 and <= byte.MaxValue;

    private static Headword ToHeadword(string english, string chinese) =>
        new(chinese, chinese, new LexiconEntry("", [new Gloss(english, 1)]));
}
