using Aligner.Lexicon;

namespace Aligner.Alignment;

/// <summary>Both sides of a document made ready for scoring.</summary>
internal sealed class BilingualText
{
    private BilingualText(TokenizedText english, TokenizedText chinese, LiftTable lifts)
    {
        English = english;
        Chinese = chinese;
        Lifts = lifts;
    }

    public TokenizedText English { get; }

    public TokenizedText Chinese { get; }

    public LiftTable Lifts { get; }

    public static BilingualText Prepare(IReadOnlyList<string> english, IReadOnlyList<string> chinese, BilingualLexicon lexicon) =>
        Prepare(english, chinese, new LexiconMemory(lexicon));

    /// <param name="english">The sentences of one side.</param>
    /// <param name="chinese">The sentences of the other.</param>
    /// <param name="memory">May have served other documents.</param>
    public static BilingualText Prepare(IReadOnlyList<string> english, IReadOnlyList<string> chinese, LexiconMemory memory)
    {
        var englishText = EnglishText.Tokenize(english);
        var chineseText = ChineseText.Tokenize(chinese, memory.Lexicon, NameReadings.From(englishText, memory));
        return new BilingualText(englishText, chineseText, LiftTableBuilder.Build(englishText, chineseText, memory));
    }
}
