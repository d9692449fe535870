using Aligner.Evaluation;
using Aligner.Text;

namespace Aligner.Tests.Evaluation;

/// <summary>Gold and output written in the test itself.</summary>
internal static class EvaluationFiles
{
    public static EvaluationInput Read(string source, params string[] lines)
    {
        using var reader = new StringReader(string.Join('\n', lines));
        return EvaluationReader.Read(source, reader);
    }

    public static EvaluationResult Compare(string[] gold, string[] output) =>
        Evaluator.Evaluate(Read("text.gold", gold).Texts, Read("text.hyp", output).Texts);

    public static IEnumerable<string> Messages(IEnumerable<Problem> problems) => problems.Select(problem => problem.ToString());

    public static string Pair(string english, string chinese, string more = "") =>
        $$"""{"en": "{{english}}", "zh": "{{chinese}}"{{more}}}""";
}
