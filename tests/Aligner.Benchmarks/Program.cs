using System.Globalization;
using Aligner.Benchmarks;
using Aligner.Benchmarks.Checking;
using Aligner.Benchmarks.Comparing;
using Aligner.Benchmarks.Exchanging;
using Aligner.Benchmarks.Growing;
using Aligner.Benchmarks.Reading;
using Aligner.Benchmarks.Remembering;
using Aligner.Benchmarks.Reviewing;
using Aligner.Benchmarks.Throughput;
using BenchmarkDotNet.Running;

switch (args)
{
    case ["scale", var folder, var program]:
        ScaleCommand.Run(folder, program);
        break;
    case ["lessons", var count, var program, var seeds]:
        LessonsCommand.Run(int.Parse(count, CultureInfo.InvariantCulture), program, seeds, pairs: int.MaxValue);
        break;
    case ["lessons", var count, var program, var seeds, var pairs]:
        LessonsCommand.Run(int.Parse(count, CultureInfo.InvariantCulture), program, seeds, int.Parse(pairs, CultureInfo.InvariantCulture));
        break;
    case ["compare", var program, var seeds, var gold]:
        CompareCommand.Run(program, seeds, gold);
        break;
    case ["start", var program]:
        StartCommand.Run(program);
        break;
    case ["check", var seeds, var gold, .. var rest]:
        DetectionCommand.Run(seeds, gold, rest is ["-v"]);
        break;
    case ["check-speed", var seeds, var gold]:
        SpeedCommand.Run(seeds, gold);
        break;
    case ["exchange", var count]:
        ExchangeCommand.Run(int.Parse(count, CultureInfo.InvariantCulture));
        break;
    case ["exchange", var count, var format]:
        ExchangeCommand.Run(int.Parse(count, CultureInfo.InvariantCulture), format);
        break;
    case ["growth", var program]:
        GrowthCommand.Run(program);
        break;
    case ["growth", var program, var only]:
        GrowthCommand.Run(program, only);
        break;
    case ["layouts", var count]:
        LayoutsCommand.Run(int.Parse(count, CultureInfo.InvariantCulture));
        break;
    case ["memory", var count]:
        MemoryBenchmark.Run(int.Parse(count, CultureInfo.InvariantCulture), null);
        break;
    case ["memory", var count, var program]:
        MemoryBenchmark.Run(int.Parse(count, CultureInfo.InvariantCulture), program);
        break;
    case ["review", var seeds]:
        ReviewBenchmark.Run(seeds, [1000, 5000, 50_000]);
        break;
    case ["review", var seeds, var rows]:
        ReviewBenchmark.Run(seeds, [int.Parse(rows, CultureInfo.InvariantCulture)]);
        break;
    case ["page", var corpus]:
        await PageCommand.RunAsync(corpus);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(BeadScorerBenchmark).Assembly).Run(args);
        break;
}
