using Aligner.Quality.Omission;
using Aligner.Text;
using Xunit;

namespace Aligner.Tests.Quality;

/// <summary>The items of a list stand for themselves beside English ones, but what is left out is never a part of a list.</summary>
public sealed class ClauseSpansTests
{
    private const string Chinese = "他们种水稻、小麦、大豆和棉花，女人们在门口晒鱼干。";

    [Fact]
    public void Lists_are_cut_into_items()
    {
        var runs = new ClauseSpans(Chinese, Side.Chinese, 0);
        Assert.Equal(["他们种水稻、", "小麦、", "大豆和棉花，", "女人们在门口晒鱼干。"], runs.Places.Select(place => Chinese.Substring(place.Start, place.Length)));
    }

    [Fact]
    public void A_run_is_made_of_whole_clauses() => Assert.Equal(
        [(0, 3, "他们种水稻、小麦、大豆和棉花，"), (3, 1, "女人们在门口晒鱼干。")],
        new ClauseSpans(Chinese, Side.Chinese, 0).Runs()
            .Select(run => (run.First, run.Count, Chinese.Substring(run.Place.Start, run.Place.Length))));
}
