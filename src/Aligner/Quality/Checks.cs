using static Aligner.Quality.FindingSeverity;

namespace Aligner.Quality;

/// <summary>The one list of checks, in the order in which they look and are listed.</summary>
public static class Checks
{
    public static IReadOnlyList<CheckKind> All { get; } =
    [
        new("AL1001", "numbers", Error, "a number, date, share or amount of one side is not on the other", options => new NumbersCheck(options)),
        new("AL1002", "pairing", Error, "the two sides hardly translate each other, or fit those of another segment", _ => new PairingCheck()),
        new("AL1003", "omission", Warning, "a sentence or clause of one side has no translation on the other", _ => new OmissionCheck()),
        new("AL1004", "missing", Warning, "one side is empty", _ => new MissingCheck()),
        new("AL1005", "untranslated", Error, "a side is in the other side's language", _ => new UntranslatedCheck()),
        new("AL1006", "language", Error, "a side is in a third language, or in the other kind of Chinese characters", _ => new LanguageCheck()),
        new("AL1007", "terms", Warning, "a term of the glossary stands on one side without its partner", options => new TermsCheck(options)),
        new("AL1008", "variants", Warning, "one Chinese term is translated in two ways over the corpus", _ => new TermVariantsCheck()),
        new("AL1009", "consistency", Warning, "a text comes again with another translation", _ => new ConsistencyCheck()),
        new("AL1010", "names", Note, "a name stands on one side only", options => new NamesCheck(options)),
        new("AL1011", "score", Warning, "the aligner was not sure of the pair", options => new ScoreCheck(options)),
        new("AL1012", "length", Warning, "the lengths are far from what the corpus has", _ => new LengthCheck()),
        new("AL1013", "quotes", Warning, "a quotation mark or bracket has no partner", _ => new QuotesCheck()),
        new("AL1014", "punctuation", Note, "punctuation of the other language, or doubled", _ => new PunctuationCheck()),
        new("AL1015", "question", Note, "a question on one side is a statement on the other", _ => new QuestionCheck()),
        new("AL1016", "negation", Off, "a negation stands on one side only", options => new NegationCheck(options)),
        new("AL1017", "script", Warning, "scripts are mixed within a side", _ => new ScriptCheck()),
        new("AL1018", "invisible", Error, "characters that nobody sees, lost ones, or text read in the wrong encoding", _ => new InvisibleCheck()),
        new("AL1019", "spacing", Note, "spaces too many or too few", _ => new SpacingCheck()),
        new("AL1020", "repeated", Note, "a word or a pair stands twice", _ => new RepeatedCheck()),
        new("AL1021", "times", Warning, "times that go back, overlap, or leave too little time to read", options => new TimesCheck(options)),
        new("AL1022", "memory", Warning, "a text was translated otherwise in the memory that --memory names", options => new MemoryCheck(options)),
    ];

    /// <summary>Null where no check has the name or code.</summary>
    public static CheckKind? Find(string name) => All.FirstOrDefault(kind =>
        kind.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || kind.Code.Equals(name, StringComparison.OrdinalIgnoreCase));
}
