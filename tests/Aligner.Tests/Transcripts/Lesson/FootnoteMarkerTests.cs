using Aligner.Transcripts.Sources.Lesson;
using CsCheck;
using Xunit;

namespace Aligner.Tests.Transcripts.Lesson;

public sealed class FootnoteMarkerTests
{
    private static readonly Gen<string> Lines = Gen.Char["aé中12⁷²[]^.,。”)）% -"].Array[0, 12].Select(chars => new string(chars));

    [Fact]
    public void No_marker_is_in_a_line_that_is_passed_over() => Lines.Sample(
        line => FootnoteMarkerFinder.MayHoldMarker(line) || !FootnoteMarkerFinder.CandidatePattern().IsMatch(line),
        iter: 20_000);

    [Theory]
    [InlineData("in 2025, on 3 May and at 10:30")]
    [InlineData("在2025年")]
    [InlineData("no number")]
    [InlineData("")]
    public void Lines_without_a_number_glued_to_a_word_are_passed_over(string line) =>
        Assert.False(FootnoteMarkerFinder.MayHoldMarker(line));
}
