using Aligner.Language;
using Aligner.Language.Words;
using Aligner.Lexicon;

namespace Aligner.Alignment;

/// <summary>Prepares the Chinese side: words of the lexicon, numbers by value, marks by name, and names that can be read as an English word.</summary>
internal sealed class ChineseText
{
    private readonly TokenizedTextBuilder _text;
    private readonly LongestWords _tokenizer;
    private readonly NameReadings _names;
    private readonly List<WordToken> _sentence = [];

    private ChineseText(TokenizedTextBuilder text, BilingualLexicon lexicon, NameReadings names)
    {
        _text = text;
        _tokenizer = new LongestWords(lexicon);
        _names = names;
    }

    public static TokenizedText Tokenize(IReadOnlyList<string> sentences, BilingualLexicon lexicon, NameReadings names)
    {
        var builder = new TokenizedTextBuilder(sentences, Side.Chinese, charactersPerToken: 1);
        var text = new ChineseText(builder, lexicon, names);
        foreach (var sentence in sentences)
        {
            text.AddSentence(sentence);
            builder.EndSentence();
        }

        return builder.Build();
    }

    /// <summary>The same with some of its sentences changed.</summary>
    public static TokenizedText Retokenize(TokenizedText original, IReadOnlyList<string> sentences, IReadOnlyList<SentenceOrigin> origins, BilingualLexicon lexicon, NameReadings names)
    {
        var builder = new TokenizedTextBuilder(sentences, Side.Chinese, charactersPerToken: 1, original);
        builder.AddAll(sentences, origins, new ChineseText(builder, lexicon, names).AddSentence);
        return builder.Build();
    }

    private void AddSentence(string sentence)
    {
        _sentence.Clear();
        _tokenizer.Tokenize(sentence, _sentence);
        foreach (var token in _sentence)
            _text.Add(token, TypeOf(sentence.AsSpan(token.Start, token.Length), token.Kind));
        for (var i = 0; i < sentence.Length; i++)
        {
            if (_names.Match(sentence.AsSpan(i), out var length) is { } key)
                _text.Add(new WordToken(i, length, WordKind.Name), _text.Types.FindOrAdd(key, WordKind.Name));
        }
    }

    private int TypeOf(ReadOnlySpan<char> surface, WordKind kind)
    {
        var typeOfSurface = _text.TypeOfSurface;
        if (!typeOfSurface.TryGetValue(surface, out var type))
            typeOfSurface[surface] = type = _text.Types.FindOrAdd(KeyOf(surface, kind), kind);
        return type;
    }

    private static string KeyOf(ReadOnlySpan<char> surface, WordKind kind) => kind switch
    {
        WordKind.Mark => Marks.Name(surface[0])!,
        WordKind.Number => NumberKey.OfChinese(surface),
        _ when char.IsAsciiLetter(surface[0]) => EnglishStemmer.Stem(surface.ToString().ToLowerInvariant()),
        _ => surface.ToString(),
    };
}
