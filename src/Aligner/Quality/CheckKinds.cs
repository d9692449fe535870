using Aligner.Quality.Checks;
using Aligner.Quality.Checks.Meaning;
using Aligner.Quality.Checks.Writing;
using Aligner.Quality.Omission;
using static Aligner.Quality.Findings.FindingSeverity;

namespace Aligner.Quality;

/// <summary>The one list of checks, in the order in which they look and are listed.</summary>
internal static class CheckKinds
{
    public static IReadOnlyList<CheckKind> All { get; } =
    [
        new("AL1001", "numbers", Error, "a number, date, share or amount of one side is not on the other", new Precision(19, 19),
            options => new NumbersCheck(options)),
        new("AL1002", "pairing", Error, "the two sides hardly translate each other, or fit those of another segment", new Precision(5, 5),
            _ => new PairingCheck()),
        new("AL1003", "omission", Note, "a sentence or clause of one side has no translation on the other", new Precision(11, 11),
            options => new OmissionCheck(options)),
        new("AL1004", "missing", Warning, "one side is empty", new Precision(13, 13), _ => new MissingCheck()),
        new("AL1005", "untranslated", Error, "a side is in the other side's language", new Precision(5, 5), _ => new UntranslatedCheck()),
        new("AL1006", "language", Error, "a side is in a third language, or in the other kind of Chinese characters", new Precision(3, 3),
            _ => new LanguageCheck()),
        new("AL1007", "terms", Warning, "a term of the glossary stands on one side without its partner", new Precision(4, 4),
            options => new TermsCheck(options)),
        new("AL1008", "variants", Warning, "one Chinese term is translated in two ways over the corpus", new Precision(1, 1),
            options => new TermVariantsCheck(options)),
        new("AL1009", "consistency", Warning, "a text comes again with another translation", new Precision(8, 8),
            _ => new ConsistencyCheck()),
        new("AL1010", "names", Note, "a name stands on one side only", new Precision(4, 4), options => new NamesCheck(options)),
        new("AL1011", "score", Warning, "the aligner was not sure of the pair", null, options => new ScoreCheck(options)),
        new("AL1012", "length", Warning, "the lengths are far from what the corpus has", new Precision(2, 2), _ => new LengthCheck()),
        new("AL1013", "quotes", Warning, "a quotation mark or bracket has no partner", new Precision(3, 3), _ => new QuotesCheck()),
        new("AL1014", "punctuation", Note, "punctuation of the other language, or doubled", new Precision(7, 8),
            _ => new PunctuationCheck()),
        new("AL1015", "question", Note, "a question on one side is a statement on the other", new Precision(6, 7),
            _ => new QuestionCheck()),
        new("AL1016", "negation", Off, "a negation stands on one side only", new Precision(1, 14), options => new NegationCheck(options)),
        new("AL1017", "script", Warning, "scripts are mixed within a side", new Precision(2, 2), _ => new ScriptCheck()),
        new("AL1018", "invisible", Error, "characters that nobody sees, lost ones, or text read in the wrong encoding", new Precision(4, 4),
            _ => new InvisibleCheck()),
        new("AL1019", "spacing", Note, "spaces too many or too few", new Precision(9, 9), _ => new SpacingCheck()),
        new("AL1020", "repeated", Note, "a word or a pair stands twice", new Precision(2, 2), _ => new RepeatedCheck()),
        new("AL1021", "times", Warning, "times that go back, overlap, or leave too little time to read", null,
            options => new TimesCheck(options)),
        new("AL1022", "credits", Warning, "a credit of subtitle makers or an advertisement stands in a pair", new Precision(7, 7),
            _ => new CreditsCheck()),
        new("AL1023", "remarks", Warning, "a language model speaks of its translation", new Precision(7, 7), _ => new RemarkCheck()),
        new("AL1024", "enumeration", Note, "a 、 of a Chinese list is missing", new Precision(3, 3),
            options => new EnumerationCheck(options)),
        new("AL1025", "stops", Warning, "a 。 stands inside a Chinese sentence", new Precision(5, 5), _ => new InnerStopCheck()),
        new("AL1026", "homophones", Note, "a word sounds like one that fits the English better", new Precision(2, 2),
            options => new HomophonesCheck(options)),
        new("AL1027", "memory", Warning, "a text was translated otherwise in the memory that --memory names", null,
            options => new MemoryCheck(options)),
    ];

    /// <summary>Null where no check has the name or code.</summary>
    public static CheckKind? Find(string name) => All.FirstOrDefault(kind =>
        kind.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || kind.Code.Equals(name, StringComparison.OrdinalIgnoreCase));
}
