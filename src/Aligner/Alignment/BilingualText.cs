using Aligner.Language.Sentences;
using Aligner.Lexicon;

namespace Aligner.Alignment;

/// <summary>Both sides of a document made ready for scoring.</summary>
internal sealed class BilingualText
{
    private readonly NameReadings? _readings;

    private BilingualText(TokenizedText english, TokenizedText chinese, LiftTable lifts)
    {
        English = english;
        Chinese = chinese;
        Lifts = lifts;
        (EnglishLength, ChineseLength) = (english.TotalLength, chinese.TotalLength);
    }

    private BilingualText(TokenizedText english, TokenizedText chinese, LiftTable lifts, NameReadings readings)
        : this(english, chinese, lifts) => _readings = readings;

    public TokenizedText English { get; }

    public TokenizedText Chinese { get; }

    public LiftTable Lifts { get; }

    /// <summary>Of the English side, as <see cref="Language.TextLength"/> has it; of a changed text that of the original.</summary>
    public int EnglishLength { get; private init; }

    /// <summary>Likewise of the Chinese.</summary>
    public int ChineseLength { get; private init; }

    /// <summary>The same with parts of its sentences for sentences (<see cref="TokenizedText.Cut"/>).</summary>
    public BilingualText Cut(IReadOnlyList<(int Sentence, Slice Place)> english, IReadOnlyList<(int Sentence, Slice Place)> chinese) =>
        new(English.Cut(english), Chinese.Cut(chinese), Lifts);

    /// <summary>
    /// The same with some sentences changed. How frequent words are, what names can be read as and how long the sides are is still told by this text,
    /// so that beads of unchanged sentences have the scores that they had.
    /// </summary>
    /// <param name="english">The sentences now.</param>
    /// <param name="englishOrigins">Where each is from.</param>
    /// <param name="chinese">Likewise.</param>
    /// <param name="chineseOrigins">Likewise.</param>
    /// <param name="lexicon">With which this text was made.</param>
    public BilingualText With(IReadOnlyList<string> english, IReadOnlyList<SentenceOrigin> englishOrigins, IReadOnlyList<string> chinese, IReadOnlyList<SentenceOrigin> chineseOrigins, BilingualLexicon lexicon)
    {
        var englishText = EnglishText.Retokenize(English, english, englishOrigins);
        var chineseText = ChineseText.Retokenize(Chinese, chinese, chineseOrigins, lexicon, _readings!);
        var hasNewWords = englishText.Types.Count > English.Types.Count || chineseText.Types.Count > Chinese.Types.Count;
        var lifts = hasNewWords ? LiftTableBuilder.Build(englishText, chineseText, lexicon, English.Types.Count) : Lifts;
        return new BilingualText(englishText, chineseText, lifts, _readings!) { EnglishLength = EnglishLength, ChineseLength = ChineseLength };
    }

    /// <summary>The same with what was learned of its words besides (<see cref="LiftTable.With"/>).</summary>
    public BilingualText With(Dictionary<int, LiftTable.Translation[]> taught) =>
        new(English, Chinese, Lifts.With(taught), _readings!) { EnglishLength = EnglishLength, ChineseLength = ChineseLength };

    public static BilingualText Prepare(IReadOnlyList<string> english, IReadOnlyList<string> chinese, BilingualLexicon lexicon)
    {
        var englishText = EnglishText.Tokenize(english);
        var readings = NameReadings.From(englishText, lexicon);
        var chineseText = ChineseText.Tokenize(chinese, lexicon, readings);
        return new BilingualText(englishText, chineseText, LiftTableBuilder.Build(englishText, chineseText, lexicon), readings);
    }
}
