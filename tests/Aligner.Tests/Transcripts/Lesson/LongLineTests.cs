using Aligner.Segments;
using Aligner.Tests.Segments;
using Xunit;

namespace Aligner.Tests.Transcripts.Lesson;

/// <summary>One line of tens of thousands of characters takes no longer than it is long, whatever it repeats, and loses nothing.</summary>
public sealed class LongLineTests
{
    private const int Characters = 60_000;

    [Theory]
    [InlineData("a")]
    [InlineData("字")]
    [InlineData("a ")]
    [InlineData(" ")]
    [InlineData("(")]
    [InlineData("(字")]
    [InlineData("a(字) ")]
    [InlineData("“")]
    [InlineData("”")]
    [InlineData("“’")]
    [InlineData("’x")]
    [InlineData("word1 ")]
    [InlineData("a¹")]
    [InlineData("1:2")]
    [InlineData("- ")]
    [InlineData("-  x")]
    [InlineData("[")]
    [InlineData("*_")]
    [InlineData("A: ")]
    public void A_long_line_is_read(string piece) =>
        Growth.AssertLinear(length => ReadEverywhere(string.Concat(Enumerable.Repeat(piece, length / piece.Length))), Characters);

    private static void ReadEverywhere(string line)
    {
        foreach (var place in (string[])["x{0}\n00:05\nA.\n一。\n", "Terminology: {0}\nLength: 01:00\n00:05\nA.\n一。\n",
            "“{0}\n00:05\nA.\n一。\n", "00:05\n{0}\n一。\n00:30\nB.\n二。\nNotes\n{0}\n"])
        {
            Accounts.AssertClosed(Lessons.Read(place.Replace("{0}", line, StringComparison.Ordinal)), Level.Cue);
        }
    }
}
