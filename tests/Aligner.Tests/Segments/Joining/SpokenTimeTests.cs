using Aligner.Segments.Joining;
using Aligner.Tests.Pairing;
using Aligner.Text;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Tests.Segments.Joining;

public class SpokenTimeTests
{
    // From 2 to 6 seconds, by cues that overlap and go back; from 8 to 9; and one without an end.
    private static readonly SpokenTime Spoken = new(new SideCues([Cue(3, 6), Cue(2, 4), Cue(8, 9), Cue(20, null)], Side.English));

    [Theory]
    [InlineData(0, 2, 0)]
    [InlineData(0, 4, 0.5)]
    [InlineData(2, 6, 1)]
    [InlineData(5, 9, 0.5)]
    [InlineData(0, 10, 0.5)]
    [InlineData(9, 30, 0)]
    [InlineData(4, 4, double.NaN)]
    [InlineData(double.NaN, 4, double.NaN)]
    public void The_share_of_a_time_in_which_a_cue_is_shown(double start, double end, double share) =>
        Assert.Equal(share, Spoken.ShareOf(start, end), 9);

    private static Cue Cue(double start, double? end) => TimedSources.Cue(
        new TimeRange(TimeSpan.FromSeconds(start), end is null ? null : TimeSpan.FromSeconds(end.Value)), "Words.", "");
}
