using Aligner.Benchmarks;
using Aligner.Benchmarks.Fitting;
using BenchmarkDotNet.Running;

switch (args)
{
    case ["fit", var folder]:
        FitCommand.Run(folder);
        break;
    case ["scale", var folder]:
        ScaleCommand.Run(folder);
        break;
    case ["align-pair", var english, var chinese, var output]:
        ScaleCommand.Align(english, chinese, output);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
