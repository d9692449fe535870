using Aligner.Text;

namespace Aligner.Evaluation;

/// <summary>What can be wrong with the inputs of an evaluation; every message in one place.</summary>
internal static class EvaluationProblems
{
    public static Problem NoBead(string source, int line, string found) =>
        Error("AL0401", source, line, 1, $"'{found}' is not a bead; expected Chinese sentence indices, a tab and English ones");

    public static Problem NoIndex(string source, int line, int column, string found) =>
        Error("AL0402", source, line, column, $"'{found}' is not a sentence index; expected a whole number from 0");

    public static Problem NoJson(string source, int line) =>
        Error("AL0403", source, line, 1, "not a JSON object; expected one a line, with en and zh");

    public static Problem NoText(string source, int line, string field) =>
        Error("AL0404", source, line, 1, $"no text in {field}; expected a string, empty for a null bead");

    public static Problem NoScore(string source, int line, string found) =>
        new("AL0405", Severity.Warning, source, line, 1, $"'{found}' is not a score; expected a number from 0 to 1");

    public static Problem NoBeads(string source) =>
        Error("AL0406", source, 1, 1, "no beads; expected lines of sentence indices or JSON objects with en and zh");

    public static Problem NoGroups(string source) =>
        Error("AL0406", source, 1, 1, "no groups; expected a line for each sentence with the name of its group");

    public static Problem NoOutput(string text) =>
        Error("AL0407", text, 1, 1, "no output for this gold text; all its beads count as missed");

    public static Problem NoGold(string text) =>
        new("AL0408", Severity.Warning, text, 1, 1, "no gold for this output; it is left out");

    public static Problem DifferentLayouts(string text) =>
        Error("AL0409", text, 1, 1, "gold and output cannot be compared; expected both to have sentence indices or both to have texts");

    public static Problem NoGroup(string text, int line, int sentence, string language, int count) =>
        Error("AL0410", text, line, 1,
            string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"the gold tells no group for {language} sentence {sentence}; it has {count}, counted from 0: expected the sentences of the gold"));

    private static Problem Error(string code, string source, int line, int column, string message) =>
        new(code, Severity.Error, source, line, column, message);
}
