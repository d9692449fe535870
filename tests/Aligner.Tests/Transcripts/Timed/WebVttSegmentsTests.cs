using System.Globalization;
using Aligner.Transcripts;
using Aligner.Transcripts.Sources.CueSheet;
using Xunit;

namespace Aligner.Tests.Transcripts.Timed;

/// <summary>Segments of HLS streams, of which one is damaged: the others are one transcript all the same.</summary>
public sealed class WebVttSegmentsTests
{
    private const int Count = 8;
    private const string Map = "X-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000\n";
    private const string WildMap = "X-TIMESTAMP-MAP=MPEGTS:8589934000,LOCAL:00:00:00.000\n";

    [Theory]
    [InlineData(0, "00:00")]
    [InlineData(4, "00:40")]
    [InlineData(Count - 1, "01:10")]
    public void A_wild_map_is_told_and_gives_way_to_that_of_the_neighbours(int wild, string placed)
    {
        var read = Read(i => Segment(i, i == wild ? WildMap : Map));
        Assert.Equal(Starts, read.Starts);
        Assert.Matches($"^seg{wild}\\.vtt:1:1: warning AL0530: the times of the segment begin at 26:[0-9:.]+, which does not fit between its neighbours; they are taken to begin at {placed}$", Assert.Single(read.Problems));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(4, 39)]
    [InlineData(Count - 1, 69)]
    public void A_segment_whose_times_are_all_wild_is_moved_between_its_neighbours(int wild, int start)
    {
        var read = Read(i => Segment(i, "", i == wild ? 356_400 : 0));
        Assert.Equal(Starts.Select((time, index) => index / 2 == wild ? start + (index % 2 * 5) : time), read.Starts);
        Assert.Contains($"; they are taken to begin at {ClockTime.Format(TimeSpan.FromSeconds(start))}", Assert.Single(read.Problems),
            StringComparison.Ordinal);
    }

    [Fact]
    public void One_wild_cue_is_moved_alone()
    {
        var read = Read(i => i == 4
            ? Segment(i, Map).Replace("00:00:40.000 --> 00:00:44.000", "80:00:40.000 --> 80:00:44.000", StringComparison.Ordinal)
            : Segment(i, Map));
        Assert.Equal("seg4.vtt:4:1: warning AL0530: the cue at 80:00:40 does not fit between its neighbours; it is taken to begin at 00:39",
            Assert.Single(read.Problems));
        Assert.Equal(Starts.Select(time => time == 40 ? 39 : time), read.Starts);
    }

    [Fact]
    public void Of_three_segments_one_may_be_far_off()
    {
        var read = Read(i => Segment(i, "", i == 1 ? 356_400 : 0), count: 3);
        Assert.Equal([0, 5, 9, 14, 20, 25], read.Starts);
    }

    [Fact]
    public void A_wild_map_without_cues_moves_nothing() =>
        Assert.Equal(Starts.Skip(2), Read(i => i == 0 ? $"WEBVTT\n{WildMap}\n" : Segment(i, Map)).Starts.Select(time => time));

    [Fact]
    public void A_segment_without_a_header_is_read_all_the_same()
    {
        var read = Read(i => i == 4 ? Segment(i, "").Replace("WEBVTT\n\n", "", StringComparison.Ordinal) : Segment(i, Map));
        Assert.Equal("seg4.vtt:1:1: warning AL0531: the segment does not begin with WEBVTT; its cues are read all the same",
            Assert.Single(read.Problems));
        Assert.Equal(Starts, read.Starts);
    }

    [Fact]
    public void What_is_no_segment_does_not_become_text_of_another()
    {
        var read = Read(i => i == 4 ? "<html><body>404 Not found</body></html>" : Segment(i, Map));
        Assert.Equal("seg4.vtt:1:1: warning AL0531: the segment does not begin with WEBVTT and has no cue; it is left out",
            Assert.Single(read.Problems));
        Assert.DoesNotContain("404", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_all_is_in_order_the_texts_are_joined_as_they_are() =>
        Assert.Equal(string.Join("\n\n", Enumerable.Range(0, Count).Select(i => Segment(i, Map).Trim())), Read(i => Segment(i, Map)).Text);

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(12)]
    public void Files_that_begin_anew_are_no_stream(int count) =>
        Assert.Null(WebVttSegments.Join(
            [.. Enumerable.Range(0, count)
                .Select(i => ($"{i}.vtt",
                    $"WEBVTT\n\n00:01.000 --> 00:07.000\nLecture {i} begins.\n\n20:00.000 --> 20:01.000\nLecture {i} ends.\n"))]));

    /// <summary>Two cues in ten seconds each.</summary>
    private static IEnumerable<double> Starts => Enumerable.Range(0, 2 * Count).Select(cue => cue * 5.0);

    private static string Segment(int index, string map, int more = 0) => $"WEBVTT\n{map}\n{Cue(index, 0, more)}\n{Cue(index, 1, more)}";

    private static string Cue(int segment, int cue, int more)
    {
        var start = (segment * 10) + (cue * 5) + more;
        return $"{Written(start)} --> {Written(start + 4)}\nThe ferry still runs, part {segment}, {cue}.\n";
    }

    private static string Written(int seconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}.000");

    private static (string Text, IEnumerable<string> Problems, IEnumerable<double> Starts) Read(Func<int, string> segment,
        int count = Count)
    {
        var joined = WebVttSegments.Join([.. Enumerable.Range(0, count).Select(i => ($"seg{i}.vtt", segment(i)))])!.Value;
        var transcript = TimedSources.Read(joined.Text);
        Assert.Empty(transcript.Problems);
        return (joined.Text, joined.Problems.Select(problem => problem.ToString()),
            transcript.Cues.Select(cue => cue.Times!.Value.Start.TotalSeconds));
    }
}
