using Aligner.Quality;
using Aligner.Segments;
using Xunit;

namespace Aligner.Tests.Quality;

/// <summary>All checks on one segment that is as long as a chapter, of one thing over and over.</summary>
public sealed class LongSegmentTests
{
    [Theory]
    [InlineData("(")]
    [InlineData("“")]
    [InlineData("({“")]
    [InlineData("\"")]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("$1 ")]
    [InlineData("I mean 1 ")]
    [InlineData("\t")]
    [InlineData("一")]
    [InlineData("民国")]
    [InlineData("马帮、")]
    public void It_takes_no_longer_than_it_is_long(string unit) =>
        Growth.AssertLinear(length => Check(string.Concat(Enumerable.Repeat(unit, length / unit.Length))), 8_000);

    [Fact]
    public void Numbers_that_are_all_different_take_no_longer_than_they_are_many() =>
        Growth.AssertLinear(
            count => Found.By("numbers",
                Found.Pair($"{string.Join(' ', Enumerable.Range(1, count))}.",
                    $"{string.Join(' ', Enumerable.Range(2, count).Reverse())}。")), 2_000);

    [Fact]
    public void Marks_of_one_kind_are_told_once()
    {
        Assert.Equal(["( is never closed, and 3999 more"], Messages(new string('(', 4000) + "Tea", "茶。"));
        Assert.Equal(["] closes nothing, and 3999 more"], Messages("Tea", "茶" + new string(']', 4000)));
        Assert.Equal(["{ is never closed, and 3999 more", "( is never closed, and 3999 more"],
            Messages(string.Concat(Enumerable.Repeat("{t( ", 4000)) + "Tea", "茶。"));
    }

    private static string[] Messages(string english, string chinese) =>
        [.. Found.Run("quotes", CheckOptions.Default, [Found.Pair(english, chinese)]).Select(finding => finding.Observation.Message)];

    private static void Check(string text)
    {
        Segment[] segments = [Found.Pair(text + "Tea", "茶。"), Found.Pair("The tea.", text + "茶", 2)];
        Assert.All(Checker.Check(segments, CheckOptions.Default).CountBy(finding => finding.Kind),
            found => Assert.InRange(found.Value, 0, 20));
    }
}
