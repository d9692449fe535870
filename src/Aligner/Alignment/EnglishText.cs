using Aligner.Language;
using Aligner.Language.Words;

namespace Aligner.Alignment;

/// <summary>Prepares the English side: words by stem, numbers by value, marks by name.</summary>
internal sealed class EnglishText
{
    // Numbers below this are ordinary words ("one of them"), and 一 to 九 are too.
    private const double SmallestNumber = 10;

    // Lists that need not grow leave no garbage as large as themselves.
    private const int LeastCharactersPerToken = 4;

    private readonly WordTypes _types = new();
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _typeOfSurface =
        new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly List<WordToken> _sentence = [];
    private readonly List<TextSpan> _tokens;
    private readonly List<int> _tokenTypes;

    private EnglishText(int characters)
    {
        _tokens = new List<TextSpan>(characters / LeastCharactersPerToken);
        _tokenTypes = new List<int>(characters / LeastCharactersPerToken);
    }

    public static TokenizedText Tokenize(IReadOnlyList<string> sentences)
    {
        var text = new EnglishText(sentences.Sum(sentence => sentence.Length));
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
        EnglishTokenizer.Tokenize(sentence, _sentence);
        for (var i = 0; i < _sentence.Count;)
            i += AddNumber(sentence, i) is > 0 and var used ? used : AddSingle(sentence, _sentence[i]);
    }

    private int AddNumber(string sentence, int at)
    {
        var (used, value) = _sentence[at].Kind == WordKind.Number ? ReadScaledDigits(sentence, at) : ReadNumberWords(sentence, at);
        if (used == 0 || (value < SmallestNumber && _sentence[at].Kind != WordKind.Number))
            return 0;
        var (first, last) = (_sentence[at], _sentence[at + used - 1]);
        var token = new WordToken(first.Start, last.Start + last.Length - first.Start, WordKind.Number);
        Add(token, _types.FindOrAdd(NumberKey.Of(value), WordKind.Number));
        return used;
    }

    private (int Used, double Value) ReadScaledDigits(string sentence, int at)
    {
        if (!double.TryParse(Text(sentence, _sentence[at]), System.Globalization.CultureInfo.InvariantCulture, out var value))
            return (0, 0);
        var scale = at + 1 < _sentence.Count ? EnglishNumerals.ScaleOf(Text(sentence, _sentence[at + 1])) : 1;
        return (scale > 1 ? 2 : 1, value * scale);
    }

    private (int Used, double Value) ReadNumberWords(string sentence, int at)
    {
        var number = default(EnglishNumerals);
        var end = at;
        while (end < _sentence.Count && number.TryAdd(Text(sentence, _sentence[end])))
            end++;
        return (end - at, number.Value);
    }

    private int AddSingle(string sentence, WordToken token)
    {
        var surface = Text(sentence, token);
        if (!_typeOfSurface.TryGetValue(surface, out var type))
            _typeOfSurface[surface] = type = _types.FindOrAdd(KeyOf(surface, token.Kind), token.Kind);
        Add(token, type);
        return 1;
    }

    private void Add(WordToken token, int type)
    {
        _tokens.Add(new TextSpan(token.Start, token.Length));
        _tokenTypes.Add(type);
        _types.CountOne(type);
    }

    private static string KeyOf(ReadOnlySpan<char> surface, WordKind kind) => kind switch
    {
        WordKind.Mark => surface[0] is '\'' or '’' ? Marks.Quote : Marks.Name(surface[0])!,
        WordKind.Number => NumberKey.OfDigits(surface),
        _ => EnglishStemmer.Stem(surface.ToString().ToLowerInvariant()),
    };

    private static ReadOnlySpan<char> Text(string sentence, WordToken token) => sentence.AsSpan(token.Start, token.Length);
}
