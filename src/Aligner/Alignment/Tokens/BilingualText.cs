using Aligner.Alignment.Translation;
using Aligner.Language.Words;
using Aligner.Lexicon;
using Aligner.Lexicon.Words;
using Aligner.Text;

namespace Aligner.Alignment.Tokens;

/// <summary>Both sides of a document made ready for scoring.</summary>
internal sealed class BilingualText
{
    private readonly NameReadings? _readings;

    private BilingualText(TokenizedText english, TokenizedText chinese, TranslationTable lifts)
    {
        English = english;
        Chinese = chinese;
        Lifts = lifts;
        (EnglishLength, ChineseLength) = (english.TotalLength, chinese.TotalLength);
    }

    private BilingualText(TokenizedText english, TokenizedText chinese, TranslationTable lifts, NameReadings readings)
        : this(english, chinese, lifts) => _readings = readings;

    public TokenizedText English { get; }

    public TokenizedText Chinese { get; }

    public TranslationTable Lifts { get; }

    /// <summary>Of the English side, as <see cref="TextLength"/> has it; of a changed text that of the original.</summary>
    public int EnglishLength { get; private init; }

    /// <summary>Likewise of the Chinese.</summary>
    public int ChineseLength { get; private init; }

    /// <summary>The same with parts of its sentences for sentences (<see cref="TokenizedText.Cut"/>).</summary>
    public BilingualText Cut(IReadOnlyList<(int Sentence, TextSpan Place)> english,
        IReadOnlyList<(int Sentence, TextSpan Place)> chinese) =>
        new(English.Cut(english), Chinese.Cut(chinese), Lifts);

    /// <summary>
    /// The same with some sentences changed. How frequent words are, what names can be read as and how long the sides are is still told by
    /// this text, so that beads of unchanged sentences have the scores that they had.
    /// </summary>
    /// <param name="english">The sentences now.</param>
    /// <param name="englishOrigins">Where each is from.</param>
    /// <param name="chinese">Likewise.</param>
    /// <param name="chineseOrigins">Likewise.</param>
    /// <param name="lexicon">With which this text was made.</param>
    public BilingualText With(IReadOnlyList<string> english, IReadOnlyList<SentenceOrigin> englishOrigins, IReadOnlyList<string> chinese,
        IReadOnlyList<SentenceOrigin> chineseOrigins, BilingualLexicon lexicon)
    {
        var englishText = EnglishText.Retokenize(English, english, englishOrigins);
        var chineseText = ChineseText.Retokenize(Chinese, chinese, chineseOrigins, lexicon, _readings!);
        var hasNewWords = englishText.Types.Count > English.Types.Count || chineseText.Types.Count > Chinese.Types.Count;
        var lifts = hasNewWords ? TranslationTableBuilder.Build(englishText, chineseText, lexicon, English.Types.Count) : Lifts;
        return new BilingualText(englishText, chineseText, lifts, _readings!)
        {
            EnglishLength = EnglishLength,
            ChineseLength = ChineseLength,
        };
    }

    /// <summary>The same with what was learned of its words besides (<see cref="TranslationTable.With"/>).</summary>
    public BilingualText With(Dictionary<int, TranslationTable.Translation[]> taught) =>
        new(English, Chinese, Lifts.With(taught), _readings!) { EnglishLength = EnglishLength, ChineseLength = ChineseLength };

    public static BilingualText Prepare(IReadOnlyList<string> english, IReadOnlyList<string> chinese, BilingualLexicon lexicon)
    {
        var englishText = EnglishText.Tokenize(english);
        var readings = NameReadings.From(englishText, lexicon);
        var chineseText = ChineseText.Tokenize(chinese, lexicon, readings);
        return new BilingualText(englishText, chineseText, TranslationTableBuilder.Build(englishText, chineseText, lexicon), readings);
    }
}

/// <summary>
/// Prepares the Chinese side: words of the lexicon, numbers by value, marks by name, and names that can be read as an English word.
/// </summary>
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
    public static TokenizedText Retokenize(TokenizedText original, IReadOnlyList<string> sentences, IReadOnlyList<SentenceOrigin> origins,
        BilingualLexicon lexicon, NameReadings names)
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
        WordKind.Mark => MarkNames.Name(surface[0])!,
        WordKind.Number => NumberKey.OfChinese(surface),
        _ when char.IsAsciiLetter(surface[0]) => EnglishStemmer.Stem(surface.ToString().ToLowerInvariant()),
        _ => surface.ToString(),
    };
}

/// <summary>
/// Cuts Chinese text into the longest words the lexicon knows, numbers, Latin words and marks; what is in no word stands alone. The
/// aligner's weights were fitted with these words, and it loses with the likelier ones of <see cref="ChineseTokenizer"/>.
/// </summary>
internal sealed class LongestWords(BilingualLexicon lexicon)
{
    public void Tokenize(ReadOnlySpan<char> text, List<WordToken> tokens)
    {
        for (var i = 0; i < text.Length;)
            i += AddToken(text, i, tokens);
    }

    private int AddToken(ReadOnlySpan<char> text, int start, List<WordToken> tokens)
    {
        var rest = text[start..];
        if (MarkNames.Name(rest[0]) is not null)
            return Add(tokens, start, 1, WordKind.Mark);
        if (char.IsWhiteSpace(rest[0]) || char.IsPunctuation(rest[0]))
            return 1;
        var known = lexicon.LongestWord(rest);
        var number = NumberLength(rest);
        if (number >= Math.Max(known, 1))
            return Add(tokens, start, number, WordKind.Number);
        return Add(tokens, start, Math.Max(known, UnknownLength(rest)), WordKind.Word);
    }

    private static int Add(List<WordToken> tokens, int start, int length, WordKind kind)
    {
        tokens.Add(new WordToken(start, length, kind));
        return length;
    }

    // A single numeral below ten is an ordinary word: 一 and 三 are in too many of them.
    private static int NumberLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length
            && (char.IsAsciiDigit(text[length]) || ChineseNumerals.IsNumeral(text[length]) || IsInsideNumber(text, length)))
        {
            length++;
        }

        var isPlainWord = length == 1 && !char.IsAsciiDigit(text[0]) && text[0] != '十';
        return isPlainWord ? 0 : length;
    }

    private static bool IsInsideNumber(ReadOnlySpan<char> text, int at) =>
        at > 0 && text[at] is ',' or '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

    private static int UnknownLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiLetter(text[length]))
            length++;
        if (length > 0)
            return length;
        return char.IsHighSurrogate(text[0]) && text.Length > 1 ? 2 : 1;
    }
}
