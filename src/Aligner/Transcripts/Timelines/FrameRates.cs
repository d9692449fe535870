using System.Collections.Immutable;

namespace Aligner.Transcripts.Timelines;

/// <summary>The stretches that come of films run at another rate than they were taken at.</summary>
public static class FrameRates
{
    private static readonly ImmutableArray<(string Name, double Stretch)> All =
    [
        ("25 to 23.976 frames a second", 25 / 23.976),
        ("23.976 to 25 frames a second", 23.976 / 25),
        ("24 to 23.976 frames a second", 24 / 23.976),
        ("23.976 to 24 frames a second", 23.976 / 24),
        ("25 to 24 frames a second", 25.0 / 24),
        ("24 to 25 frames a second", 24.0 / 25),
    ];

    /// <summary>All stretches, and that of no change.</summary>
    public static IEnumerable<double> Stretches => All.Select(rate => rate.Stretch).Prepend(1);

    /// <summary>What makes the stretch, as <c>25 to 24 frames a second</c>; null where no known change does.</summary>
    public static string? NameOf(double stretch) => All.FirstOrDefault(rate => rate.Stretch == stretch).Name;
}
