using Aligner.Language;
using Aligner.Language.Words;
using Aligner.Lexicon;

namespace Aligner.Alignment;

/// <summary>Prepares the Chinese side: words of the lexicon, numbers by value, marks by name, and names that can be read as an English word.</summary>
internal sealed class ChineseText
{
    private readonly WordTypes _types = new();
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _typeOfSurface =
        new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly ChineseTokenizer _tokenizer;
    private readonly NameReadings _names;
    private readonly List<WordToken> _sentence = [];
    private readonly List<TextSpan> _tokens;
    private readonly List<int> _tokenTypes;

    private ChineseText(BilingualLexicon lexicon, NameReadings names, int characters)
    {
        _tokens = new List<TextSpan>(characters);
        _tokenTypes = new List<int>(characters);
        _tokenizer = new ChineseTokenizer(lexicon);
        _names = names;
    }

    public static TokenizedText Tokenize(IReadOnlyList<string> sentences, BilingualLexicon lexicon, NameReadings names)
    {
        var text = new ChineseText(lexicon, names, sentences.Sum(sentence => sentence.Length));
        var firstTokens = new int[sentences.Count + 1];
        for (var i = 0; i < sentences.Count; i++)
        {
            text.AddSentence(sentences[i]);
            firstTokens[i + 1] = text._tokens.Count;
        }

        return new TokenizedText(sentences, text._types, text._typeOfSurface.Dictionary.Keys, firstTokens, [.. text._tokens], [.. text._tokenTypes]);
    }

    private void AddSentence(string sentence)
    {
        _sentence.Clear();
        _tokenizer.Tokenize(sentence, _sentence);
        foreach (var token in _sentence)
            Add(token, TypeOf(sentence.AsSpan(token.Start, token.Length), token.Kind));
        for (var i = 0; i < sentence.Length; i++)
        {
            if (_names.Match(sentence.AsSpan(i), out var length) is { } key)
                Add(new WordToken(i, length, WordKind.Name), _types.FindOrAdd(key, WordKind.Name));
        }
    }

    private int TypeOf(ReadOnlySpan<char> surface, WordKind kind)
    {
        if (!_typeOfSurface.TryGetValue(surface, out var type))
            _typeOfSurface[surface] = type = _types.FindOrAdd(KeyOf(surface, kind), kind);
        return type;
    }

    private void Add(WordToken token, int type)
    {
        _tokens.Add(new TextSpan(token.Start, token.Length));
        _tokenTypes.Add(type);
        _types.CountOne(type);
    }

    private static string KeyOf(ReadOnlySpan<char> surface, WordKind kind) => kind switch
    {
        WordKind.Mark => Marks.Name(surface[0])!,
        WordKind.Number => NumberKey.OfChinese(surface),
        _ when char.IsAsciiLetter(surface[0]) => EnglishStemmer.Stem(surface.ToString().ToLowerInvariant()),
        _ => surface.ToString(),
    };
}
