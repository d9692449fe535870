using Aligner.Language.Words;
using Aligner.Text;

namespace Aligner.Alignment.Tokens;

/// <summary>Prepares the English side: words by stem, numbers by value, marks by name.</summary>
internal sealed class EnglishText
{
    // Numbers below this are ordinary words ("one of them"), and 一 to 九 are too.
    private const double SmallestNumber = 10;

    private const int CharactersPerToken = 4;

    private readonly TokenizedTextBuilder _text;
    private readonly List<WordToken> _sentence = [];

    private EnglishText(TokenizedTextBuilder text) => _text = text;

    public static TokenizedText Tokenize(IReadOnlyList<string> sentences)
    {
        var builder = new TokenizedTextBuilder(sentences, Side.English, CharactersPerToken);
        var text = new EnglishText(builder);
        foreach (var sentence in sentences)
        {
            text.AddSentence(sentence);
            builder.EndSentence();
        }

        return builder.Build();
    }

    /// <summary>The same with some of its sentences changed.</summary>
    public static TokenizedText Retokenize(TokenizedText original, IReadOnlyList<string> sentences, IReadOnlyList<SentenceOrigin> origins)
    {
        var builder = new TokenizedTextBuilder(sentences, Side.English, CharactersPerToken, original);
        builder.AddAll(sentences, origins, new EnglishText(builder).AddSentence);
        return builder.Build();
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
        _text.Add(token, _text.Types.FindOrAdd(NumberKey.Of(value), WordKind.Number));
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
        var typeOfSurface = _text.TypeOfSurface;
        if (!typeOfSurface.TryGetValue(surface, out var type))
            typeOfSurface[surface] = type = _text.Types.FindOrAdd(KeyOf(surface, token.Kind), token.Kind);
        _text.Add(token, type);
        return 1;
    }

    private static string KeyOf(ReadOnlySpan<char> surface, WordKind kind) => kind switch
    {
        WordKind.Mark => surface[0] is '\'' or '’' ? MarkNames.Quote : MarkNames.Name(surface[0])!,
        WordKind.Number => NumberKey.OfDigits(surface),
        _ => EnglishStemmer.Stem(surface.ToString().ToLowerInvariant()),
    };

    private static ReadOnlySpan<char> Text(string sentence, WordToken token) => sentence.AsSpan(token.Start, token.Length);
}
