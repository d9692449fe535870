using Aligner.Alignment.Tokens;

namespace Aligner.Alignment.Search;

/// <summary>
/// Turns blocks of sentences into vectors: English words as they are, Chinese words as the English words that translate
/// them, hashed to the dimensions and weighted by how rare they are.
/// </summary>
internal sealed class BlockEncoder
{
    private readonly BilingualText _text;
    private readonly float[] _rarity;
    private readonly float[] _frequency;

    public BlockEncoder(BilingualText text)
    {
        _text = text;
        var frequencies = text.English.Frequencies;
        _frequency = [.. Enumerable.Range(0, text.English.Types.Count).Select(type => (float)frequencies.Of(type))];
        _rarity = [.. _frequency.Select(frequency => -MathF.Log(frequency))];
    }

    /// <summary>Adds the words of a block to a vector.</summary>
    /// <param name="start">The first sentence of the first block.</param>
    /// <param name="blocks">Of sentences.</param>
    public BlockVectors.Encoder English(int start, Blocks blocks) => (block, vector) =>
    {
        foreach (var type in TypesOf(_text.English, start, blocks, block))
            Add(vector, type, 1);
    };

    /// <inheritdoc cref="English"/>
    public BlockVectors.Encoder Chinese(int start, Blocks blocks) => (block, vector) =>
    {
        foreach (var type in TypesOf(_text.Chinese, start, blocks, block))
            AddTranslations(vector, type);
    };

    private static ReadOnlySpan<int> TypesOf(TokenizedText side, int start, Blocks blocks, int block) =>
        side.TokenTypes.AsSpan(side.FirstToken(start + blocks.Start(block))..side.FirstToken(start + blocks.Start(block + 1)));

    private void AddTranslations(Span<float> vector, int chineseType)
    {
        foreach (var translation in _text.Lifts.Of(chineseType))
            Add(vector, translation.EnglishType, translation.Lift * _frequency[translation.EnglishType]);
    }

    private void Add(Span<float> vector, int englishType, float probability)
    {
        // Fibonacci hashing: the top bits choose the dimension, the lowest the sign, so that words that collide cancel out on average.
        var hash = (uint)(englishType + 1) * 2654435769u;
        var value = probability * _rarity[englishType];
        vector[(int)(hash >> 24)] += (hash & 0x10000) == 0 ? value : -value;
    }
}

/// <summary>A run of sentences, or of smaller blocks, cut into so many equal shares.</summary>
/// <param name="Count">How many blocks.</param>
/// <param name="Length">How many sentences are cut; fewer than there are blocks leave some of them empty.</param>
internal readonly record struct Blocks(int Count, int Length)
{
    public static Blocks OfOne(int length) => new(length, length);

    /// <summary>Where a block begins; of one past the last block, the length.</summary>
    public int Start(int block) => (int)((long)block * Length / Count);
}
