using Aligner.Transcripts;
using Aligner.Transcripts.Timelines;
using Xunit;

namespace Aligner.Tests.Transcripts.Timelines;

/// <summary>The bilingual files of the shared material, split in two and disturbed: what the program gives for the whole file is what it must find again.</summary>
public sealed class PairingTests(ITestOutputHelper output)
{
    private const int Seed = 20261122;

    public static TheoryData<string> Files =>
    [
        "coursera-ml/15_5_Anomaly_Detection_vs_Supervised_Learning_8_min.bilingual.srt",
        "coursera-ml/2_7_Gradient_Descent_For_Linear_Regression_10_min.bilingual.srt",
        "coursera-ml/4_7_Normal_Equation_Noninvertibility_Optional_6_min.bilingual.srt",
        "polyu-comp5521/5521-20240909_183509-Meeting_Recording-1009010946.zh-CN-dual-double.srt",
        "csapp-ass/Lecture_01.zh-en.ass",
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_disturbed_file_is_paired_as_it_was(string file)
    {
        var bilingual = TimedSources.Read(SharedMaterial.Path($"subtitles/{file}"));
        foreach (var (name, disturbance) in Disturbances.Where(d => System.Environment.GetEnvironmentVariable("ONLY") is not { } o || o.Split((char)44).Contains(d.Name)))
        {
            var trial = PairingTrial.Run(bilingual, disturbance, Seed);
            output.WriteLine($"{name,-8} F1 {trial.F1:0.000} ({trial.Right} of {trial.Expected}, {trial.Found} found) {string.Join(';', trial.Paired.Problems.Select(problem => problem.Message))}");
            if (System.Environment.GetEnvironmentVariable("SHOW") == name)
            {
                var en = string.Concat(trial.Paired.Cues.Select(c => c.English.Text)).Replace(" ", ""); var zh = string.Concat(trial.Paired.Cues.Select(c => c.Chinese.Text)).Replace(" ", "");
                foreach (var (k, m) in trial.Missed.Select(m => ("-", m)).Concat(trial.Wrong.Select(m => ("+", m))).OrderBy(x => x.m))
                    output.WriteLine($"  {k} {en[m.Item1..m.Item2]} | {zh[m.Item3..m.Item4]}");
            }
        }
    }

    private static (string Name, Disturbance Disturbance)[] Disturbances =>
    [
        ("none", Disturbance.None),
        ("shift", Disturbance.None with { Map = new TimeMap(1, 3.2) }),
        ("stretch", Disturbance.None with { Map = new TimeMap(25 / 23.976, 0) }),
        ("recut", Disturbance.None with { Recut = Disturbance.All.Recut }),
        ("dropped", Disturbance.None with { Dropped = Disturbance.All.Dropped }),
        ("all", Disturbance.All),
    ];
}
