using Aligner.Quality;
using Xunit;

namespace Aligner.Tests.Quality;

/// <summary>What is known to be wrong with the shared lessons is found.</summary>
public sealed class SharedLessonCheckTests
{
    [Theory]
    [InlineData("variants", "lesson#title/1",
        "自立自强 is 'self-strengthening' 2 times (lesson#title/1, lesson#synopsis/2) and 'self-empowering' 3 times (lesson#00:24/2, "
            + "lesson#02:24/1, lesson#09:11/1)")]
    [InlineData("quotes", "lesson#01:52/3", "” closes nothing")]
    [InlineData("quotes", "lesson#07:10/2", "‘ is never closed")]
    public void It_is_found(string check, string segment, string message)
    {
        var segments = Lessons.Sentences(File.ReadAllText(SharedMaterial.Path("seeds/000_8b0ab65ddfac06cb.txt")));
        Assert.Contains(Found.Run(check, CheckOptions.Default, segments),
            finding => finding.Observation.Segment.Id == segment && finding.Observation.Message == message);
    }
}
