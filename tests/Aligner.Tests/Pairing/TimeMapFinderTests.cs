using Aligner.Pairing;
using Xunit;

namespace Aligner.Tests.Pairing;

public sealed class TimeMapFinderTests
{
    private const double Frames = 25 / 23.976;

    [Theory]
    [InlineData(1, 3.2)]
    [InlineData(1, -75)]
    [InlineData(Frames, 0)]
    [InlineData(1 / Frames, -3.069)]
    [InlineData(24 / 23.976, 1.5)]
    [InlineData(1.013, 2)]
    public void A_line_is_found_among_wrong_pairs(double stretch, double offset)
    {
        var truth = new TimeMap(stretch, offset);
        var fit = TimeMapFinder.Find(Pairs(truth, count: 200, wrong: 0.4));
        Assert.Equal(stretch, fit.Map!.Value.Stretch, 0.0002);
        Assert.Equal(offset, fit.Map.Value.Offset, 0.1);
        Assert.InRange(fit.Agreeing, 110, 130);
        Assert.Equal(200, fit.Total);
    }

    [Fact]
    public void A_known_frame_rate_is_taken_to_the_letter() =>
        Assert.Equal(23.976 / 25, TimeMapFinder.Find(Pairs(new TimeMap(1 / Frames, 1), 200, 0.2)).Map!.Value.Stretch);

    [Fact]
    public void Axes_that_hardly_differ_are_one() =>
        Assert.Equal(TimeMap.Identity, TimeMapFinder.Find(Pairs(new TimeMap(1, 0.1), 200, 0.2)).Map);

    [Fact]
    public void Seven_pairs_are_too_few_for_a_stretch_without_a_name() =>
        Assert.Equal(1, TimeMapFinder.Find(Pairs(new TimeMap(1.013, 9), 7, 0)).Map!.Value.Stretch);

    [Fact]
    public void Pairs_without_a_line_have_no_map()
    {
        var fit = TimeMapFinder.Find(Pairs(TimeMap.Identity, 100, wrong: 1));
        Assert.Null(fit.Map);
        Assert.InRange(fit.Agreeing, 1, 29);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(Frames, -12)]
    public void Where_a_recording_was_cut_otherwise_the_shift_changes(double stretch, double offset)
    {
        // Times on the Chinese axis: twenty seconds more from the 80th pair on, forty from the 140th.
        var map = new TimeMap(stretch, offset);
        var pairs = Pairs(map, 200, 0.2)
            .Select((pair, index) => pair with { Chinese = pair.Chinese + (index >= 140 ? 40 : index >= 80 ? 20 : 0) }).ToList();
        var fit = TimeMapFinder.Find(pairs);
        Assert.Equal(3, fit.Jumps.Length);
        Assert.InRange(fit.Agreeing, 150, 170);
        Assert.All([(10, 0.0), (100, 20), (190, 40)], place =>
            Assert.Equal(map.Of(pairs[place.Item1].Chinese - place.Item2),
                fit.MapAt(TimeSpan.FromSeconds(pairs[place.Item1].Chinese))!.Value.Of(pairs[place.Item1].Chinese), 0.5));
    }

    [Fact]
    public void A_few_pairs_that_are_wrong_together_are_no_cut()
    {
        var pairs = Pairs(TimeMap.Identity, 100, 0.1)
            .Select((pair, index) => index is > 40 and < 45 ? pair with { English = pair.English + 30 } : pair).ToList();
        Assert.Empty(TimeMapFinder.Find(pairs).Jumps);
    }

    [Fact]
    public void Two_pairs_change_nothing() =>
        Assert.Equal(new TimeFit(TimeMap.Identity, 2, 2), TimeMapFinder.Find([new TimePair(1, 5), new TimePair(2, 6)]));

    [Fact]
    public void A_time_before_the_beginning_is_the_beginning() =>
        Assert.Equal(TimeSpan.Zero, new TimeMap(1, -3).Of(TimeSpan.FromSeconds(1)));

    /// <summary>Pairs four seconds apart, with the jitter of two hands; a share of them off by up to a hundred seconds.</summary>
    private static List<TimePair> Pairs(TimeMap map, int count, double wrong)
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, count).Select(index =>
        {
            var chinese = 4.0 * index;
            var error = index % 10 < wrong * 10 ? random.NextDouble() * (index % 2 == 0 ? 100 : -100) : (random.NextDouble() - 0.5) * 0.4;
            return new TimePair(map.Of(chinese) + error, chinese);
        })];
    }
}
