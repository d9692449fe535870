using Aligner.Benchmarks;
using Aligner.Benchmarks.Fitting;
using BenchmarkDotNet.Running;

switch (args)
{
    case ["fit", var folder]:
        FitCommand.Run(folder);
        break;
    case ["scale", var folder, var program]:
        ScaleCommand.Run(folder, program);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
