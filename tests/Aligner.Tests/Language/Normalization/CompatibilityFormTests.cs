using System.Text;
using Aligner.Language.Normalization;
using CsCheck;
using Xunit;

namespace Aligner.Tests.Language.Normalization;

/// <summary>The framework's own normal form, which takes an installed ICU, is the judge where there is one.</summary>
public class CompatibilityFormTests
{
    // An ICU older or newer than the table knows fewer or more of the newest characters.
    private const int MostNewCharacters = 150;

    [Theory]
    [InlineData("ＡＢＣ１２３，ﾊﾟ", "ABC123,パ")]
    [InlineData("① ⁷ ℃ ﬁ Ⅳ ½", "1 7 °C fi IV 1⁄2")]
    [InlineData("e\u0301 lu\u0308\u030c", "é lǚ")]
    [InlineData("a\u0323\u0302 a\u0302\u0323 a\u0301\u0301", "ậ ậ á\u0301")]
    [InlineData("金", "金")]
    [InlineData("한글 \u1112\u1161\u11ab", "한글 한")]
    [InlineData("数字中国、“建设”。", "数字中国、“建设”。")]
    [InlineData("\u0301e", "\u0301e")]
    [InlineData("", "")]
    public void What_looks_or_reads_the_same_is_written_the_same(string text, string expected) =>
        Assert.Equal(expected, CompatibilityForm.Of(text));

    [Fact]
    public void A_lone_surrogate_is_replaced() => Assert.Equal("a\uFFFDA", CompatibilityForm.Of("a\uD800Ａ"));

    [Fact]
    public void Every_character_has_the_framework_s_normal_form()
    {
        RequireIcu();

        var others = Enumerable.Range(0, 0x110000).Where(number => Rune.IsValid(number) && !IsNoncharacter(number))
            .Select(number => new Rune(number).ToString())
            .Where(text => CompatibilityForm.Of(text) != text.Normalize(NormalizationForm.FormKC))
            .ToList();

        Assert.InRange(others.Count, 0, MostNewCharacters);
        Assert.All(others, text => Assert.Contains(text, (string[])[CompatibilityForm.Of(text), text.Normalize(NormalizationForm.FormKC)]));
    }

    [Fact]
    public void Any_row_of_letters_and_marks_has_the_framework_s_normal_form()
    {
        RequireIcu();
        Gen<int>[] kinds = [Gen.Int['A', 'z'], Gen.Int[0xC0, 0x17F], Gen.Int[0x300, 0x34E], Gen.Int[0x1100, 0x11C2],
            Gen.Int[0xAC00, 0xD7A3], Gen.Int[0xFF00, 0xFFDC], Gen.Int[0x900, 0x97F], Gen.Int[0x3099, 0x309A], Gen.Int[0x304B, 0x30FE]];
        var text = Gen.OneOf(kinds).Array[0, 12].Select(numbers => string.Concat(numbers.Select(number => new Rune(number).ToString())));

        text.Sample(row => CompatibilityForm.Of(row) == row.Normalize(NormalizationForm.FormKC), iter: 20_000);
    }

    private static bool IsNoncharacter(int number) => (number & 0xFFFE) == 0xFFFE || number is >= 0xFDD0 and <= 0xFDEF;

    private static void RequireIcu() =>
        Assert.SkipUnless("①".Normalize(NormalizationForm.FormKC) == "1", "needs ICU, by which the framework normalises");
}
