using System.CommandLine;
using Aligner.Cli.Options;
using Aligner.Cli.Running;
using Aligner.Segments;
using Aligner.Segments.Operations;

namespace Aligner.Cli.Commands.Corpora;

/// <summary><c>aligner sample</c>: a random sample that is the same every time.</summary>
internal sealed class SampleCommand : CorpusCommand
{
    public SampleCommand(CliStreams streams)
        : base("sample", "Draws segments at random, by their ids: the same every time, whatever the order of the corpus.", streams)
    {
        Options.Add(Count);
        Options.Add(Share);
        Options.Add(Seed);
        Validators.Add(result =>
        {
            if (result.GetResult(Count) is null == result.GetResult(Share) is null)
                result.AddError("say how many: give --count or --share, one of them");
        });
        AddShared();
        SetAction((result, cancellation) =>
            Task.Run(() => new CorpusRun(streams, Read(result), cancellation).Write(segments => Draw(result, segments)),
                CancellationToken.None));
    }

    public override IReadOnlyList<string> Examples { get; } =
    [
        "aligner sample corpus.jsonl --count 100 -o look.csv",
        "aligner sample corpus.jsonl --share 0.01 --seed 2",
    ];

    private Option<int> Count { get; } = CountOption.Make("--count", "So many segments; all where there are fewer.");

    private Option<double> Share { get; } = ScoreOption.Make("--share", "About such a share of the segments, as a stream.");

    private Option<string> Seed { get; } = SeedOption.Make();

    private IEnumerable<Segment> Draw(ParseResult result, IEnumerable<Segment> segments) => result.GetResult(Count) is null
        ? Sampler.Take(segments, result.GetValue(Share), result.GetRequiredValue(Seed))
        : Sampler.Take(segments, result.GetValue(Count), result.GetRequiredValue(Seed));
}

/// <summary>What chance depends on.</summary>
internal static class SeedOption
{
    public static Option<string> Make() =>
        new("--seed") { Description = "Any text: another one draws otherwise.", HelpName = "text", DefaultValueFactory = _ => "1" };
}
