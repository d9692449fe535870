using Aligner.Segments;
using Xunit;

namespace Aligner.Tests.Segments;

public sealed class SegmentIdTests
{
    [Fact]
    public void An_id_stays_when_other_cues_and_its_own_text_change()
    {
        const string First = "Length: 01:00\n00:05\nOne.\n一。\n";
        var before = Ids(First + "00:30\nTwo.\n二。\n");
        var after = Ids("Synopsis: New.\n简介：新。\n" + First + "00:15\nNew.\n新的。\n00:30\nTwo, corrected.\n改过的二。\n");
        Assert.Equal(["lesson#00:05", "lesson#00:30"], before);
        Assert.Equal(["lesson#synopsis", "lesson#00:05", "lesson#00:15", "lesson#00:30"], after);
    }

    [Theory]
    [InlineData("my lesson", "00:05", "my%20lesson#00:05")]
    [InlineData("第一课　序", "00:05", "第一课%E3%80%80序#00:05")]
    [InlineData("a#b", "00:05", "a%23b#00:05")]
    [InlineData("第一课", "1:02:10.500", "第一课#1:02:10.500")]
    public void An_id_has_no_white_space_and_one_hash(string document, string key, string id) =>
        Assert.Equal(id, SegmentId.Of(document, key));

    private static IEnumerable<string> Ids(string lesson) => Lessons.Cues(Lessons.Read(lesson)).Select(segment => segment.Id);
}
