using Aligner.Language.Sentences;
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

    /// <summary>The same with parts of its sentences for sentences (<see cref="TokenizedText.Cut"/>).</summary>
    public BilingualText Cut(IReadOnlyList<(int Sentence, Slice Place)> english, IReadOnlyList<(int Sentence, Slice Place)> chinese) =>
        new(English.Cut(english), Chinese.Cut(chinese), Lifts);

    public static BilingualText Prepare(IReadOnlyList<string> english, IReadOnlyList<string> chinese, BilingualLexicon lexicon)
    {
        var englishText = EnglishText.Tokenize(english);
        var chineseText = ChineseText.Tokenize(chinese, lexicon, NameReadings.From(englishText, lexicon));
        return new BilingualText(englishText, chineseText, LiftTableBuilder.Build(englishText, chineseText, lexicon));
    }
}
