using Aligner.Benchmarks.Checking;
using Xunit;

namespace Aligner.Tests.Quality;

/// <summary>How many spoilt pairs are found, and how many right ones are named.</summary>
public sealed class DetectionTests
{
    [Fact]
    public void Spoilt_pairs_are_found_and_right_ones_are_left_alone()
    {
        var gold = SharedMaterial.Path("gold");
        var detection = new Detection(CheckedCorpus.Load(Path.Combine(Project.Root, "seeds"), gold), rounds: 1);
        Assert.True(detection.FalseAlarmRate <= 0.02, $"{detection.FalseAlarmRate:P2} of the clean segments: {string.Join(' ', detection.FalseAlarms)}");
        Assert.All(detection.Rows(), row => Assert.True(row.Floor is null || row.Recall >= row.Floor, $"{row}: missed {string.Join(' ', row.Missed)}"));
    }

    [Fact]
    public void Known_defects_are_pairs_of_the_gold_texts()
    {
        var corpus = CheckedCorpus.Load(Path.Combine(Project.Root, "seeds"), SharedMaterial.Path("gold"));
        Assert.Empty(KnownDefects.All.Except(corpus.Segments.Select(segment => segment.Id)));
        Assert.Equal(corpus.Segments.Length - KnownDefects.All.Count, corpus.CleanCount);
    }
}
