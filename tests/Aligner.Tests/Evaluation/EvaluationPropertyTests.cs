using Aligner.Evaluation;
using CsCheck;
using Xunit;

namespace Aligner.Tests.Evaluation;

public sealed class EvaluationPropertyTests
{
    private static readonly Gen<string> Inputs = Gen.OneOf(
        Gen.String,
        Gen.Char["0123456789,\t\n"].Array[0, 60].Select(chars => new string(chars)),
        Gen.Char["a。\"{}:,enzh\\u\n"].Array[0, 40].Select(chars => "{\"en\": \"a\", \"zh\": \"" + new string(chars)));

    [Fact]
    public void Any_input_is_read_and_agrees_with_itself() => Inputs.Sample(text =>
    {
        var texts = EvaluationFiles.Read("any", text).Texts;
        var result = Evaluator.Evaluate(texts, texts);
        return result.Strict.Correct == result.Strict.Output
            && result.Lax.Found == result.Lax.Gold
            && result.Texts.All(scores => scores.Disagreements.IsEmpty);
    });
}
