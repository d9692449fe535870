using Aligner.Pairing;
using Xunit;

namespace Aligner.Tests.Pairing;

/// <summary>
/// The bilingual files of the shared material, split in two and disturbed: what the program gives for the whole file is what it must find
/// again.
/// </summary>
public sealed class PairingTests(ITestOutputHelper output)
{
    private static readonly int[] Seeds = [20261122, 1, 2];

    private const string Anomaly = "coursera-ml/15_5_Anomaly_Detection_vs_Supervised_Learning_8_min.bilingual.srt";
    private const string Descent = "coursera-ml/2_7_Gradient_Descent_For_Linear_Regression_10_min.bilingual.srt";
    private const string NormalEquation = "coursera-ml/4_7_Normal_Equation_Noninvertibility_Optional_6_min.bilingual.srt";
    private const string NumberTheory = "polyu-comp5521/5521-20240909_183509-Meeting_Recording-1009010946.zh-CN-dual-double.srt";
    private const string Systems = "csapp-ass/Lecture_01.zh-en.ass";

    private static readonly TimeMap Stretched = new(25 / 23.976, 3.2);

    // Each disturbance alone, then all of them, with the least F1.
    public static TheoryData<string, double, double, double, double> Files => new()
    {
        { Anomaly, 0.99, 0.99, 0.99, 0.99 },
        { Descent, 0.99, 0.95, 0.99, 0.95 },
        { NormalEquation, 0.99, 0.95, 0.99, 0.95 },
        { NumberTheory, 0.99, 0.95, 0.97, 0.95 },
        { Systems, 0.99, 0.95, 0.98, 0.95 },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_disturbed_file_is_paired_as_it_was(string file, double moved, double recut, double dropped, double all)
    {
        var bilingual = TimedSources.Read(SharedMaterial.Path($"subtitles/{file}"));
        // No chance is in this one.
        Check("moved", Disturbance.None with { Map = Stretched }, moved, Seeds[..1]);
        Check("recut", Disturbance.None with { Recut = Disturbance.All.Recut }, recut, Seeds);
        Check("dropped", Disturbance.None with { Dropped = Disturbance.All.Dropped }, dropped, Seeds);
        Check("all", Disturbance.All, all, Seeds);

        void Check(string name, Disturbance disturbance, double least, int[] seeds)
        {
            // One pair more or less is chance: the mean of several trials is not.
            var trials = seeds.Select(seed => PairingTrial.Run(bilingual, disturbance, seed)).ToList();
            foreach (var trial in trials)
            {
                var (stretch, offset) = trial.ErrorAgainst(disturbance.Map);
                output.WriteLine($"{name}: F1 {trial.F1:0.000}, {trial.Right} of {trial.Expected} pairs, {trial.Found} found; offset off by {offset:0.000} s, stretch by {stretch:0.0000 %}");
                Assert.InRange(offset, 0, 0.1);
                Assert.InRange(stretch, 0, 0.0002);
            }

            Assert.InRange(trials.Average(trial => trial.F1), least, 1);
        }
    }
}
