namespace Aligner.Alignment;

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
        var frequencies = new WordFrequencies(text.English.Types);
        _frequency = [.. Enumerable.Range(0, text.English.Types.Count).Select(type => (float)frequencies.Of(type))];
        _rarity = [.. _frequency.Select(frequency => -MathF.Log(frequency))];
    }

    public BlockVectors EncodeEnglish(Stretch stretch, int blockSize)
    {
        var side = _text.English;
        var vectors = new BlockVectors(CountBlocks(stretch.EnglishCount, blockSize));
        for (var sentence = stretch.EnglishStart; sentence < stretch.EnglishEnd; sentence++)
        {
            var vector = vectors.Vector((sentence - stretch.EnglishStart) / blockSize);
            for (var token = side.FirstToken(sentence); token < side.FirstToken(sentence + 1); token++)
                Add(vector, side.TokenTypes[token], 1);
        }

        return vectors;
    }

    public BlockVectors EncodeChinese(Stretch stretch, int blockSize)
    {
        var side = _text.Chinese;
        var vectors = new BlockVectors(CountBlocks(stretch.ChineseCount, blockSize));
        for (var sentence = stretch.ChineseStart; sentence < stretch.ChineseEnd; sentence++)
        {
            var vector = vectors.Vector((sentence - stretch.ChineseStart) / blockSize);
            for (var token = side.FirstToken(sentence); token < side.FirstToken(sentence + 1); token++)
                AddTranslations(vector, side.TokenTypes[token]);
        }

        return vectors;
    }

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

    private static int CountBlocks(int sentences, int blockSize) => (sentences + blockSize - 1) / blockSize;
}
