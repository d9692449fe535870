using System.Buffers;
using System.Runtime.InteropServices;
using Aligner.Language.Words;
using Aligner.Lexicon;

namespace Aligner.Alignment;

/// <summary>What one layer of the lexicon says of the Chinese words of a document, and which of its stems are words of the English side.</summary>
internal sealed class LayerWords : IDisposable
{
    private const int None = -1;

    private readonly LexiconLayer _layer;
    private readonly List<StemmedGloss[]> _glosses = [];
    private readonly int[] _starts;
    private readonly int[] _typeOfStem;

    public LayerWords(LexiconLayer layer, WordTypes chinese, WordTypes english)
    {
        _layer = layer;
        _starts = new int[chinese.Count + 1];
        for (var type = 0; type < chinese.Count; type++)
        {
            if (chinese.Kind(type) == WordKind.Word)
                LookUp(chinese.Key(type));
            _starts[type + 1] = _glosses.Count;
        }

        // All stems that the document can ask for have their numbers now.
        _typeOfStem = ArrayPool<int>.Shared.Rent(layer.Stems.Count);
        Array.Fill(_typeOfStem, None);
        for (var type = 0; type < english.Count; type++)
        {
            if (layer.Stems.Find(english.Key(type)) is >= 0 and var stem && stem < _typeOfStem.Length)
                _typeOfStem[stem] = type;
        }
    }

    /// <summary>The glosses of a Chinese word, entry by entry.</summary>
    public ReadOnlySpan<StemmedGloss[]> Glosses(int chineseType) => CollectionsMarshal.AsSpan(_glosses)[_starts[chineseType].._starts[chineseType + 1]];

    public Meaning[] Meanings(char character) => _layer.Meanings(character);

    /// <summary>The English word with the stem; -1 where the document has none.</summary>
    public int TypeOf(int stem) => _typeOfStem[stem];

    public void Dispose() => ArrayPool<int>.Shared.Return(_typeOfStem);

    private void LookUp(string word)
    {
        foreach (var entry in _layer.Headwords.Find(word))
            _glosses.Add(_layer.Glosses(entry));
        foreach (var character in word)
            _layer.Meanings(character);
    }
}
