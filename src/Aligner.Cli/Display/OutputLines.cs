using Aligner.Cli.Output;
using Aligner.Cli.Running;
using Aligner.Formats;
using Aligner.Segments.Accounts;

namespace Aligner.Cli.Display;

/// <summary>What was written, and what the formats could not hold.</summary>
internal static class OutputLines
{
    private const int Shown = 6;

    public static void Print(IReadOnlyCollection<OutputAccount> outputs, TextWriter error)
    {
        foreach (var remark in outputs.SelectMany(output => output.Remarks))
            error.WriteLine(remark);
        foreach (var group in outputs.Where(output => output.LeftOut > 0).GroupBy(output => CorpusFormats.ByName(output.Format)!.Takes))
            error.WriteLine($"{Counted.Of(group.Sum(output => output.LeftOut), "segment")} left out of {string.Join(", ", group.Select(output => output.Format).Distinct())}, which takes {group.Key}");
        if (outputs.Any(output => output.DroppedCharacters > 0))
            error.WriteLine($"{Counted.Of(outputs.Sum(output => output.DroppedCharacters), "character")} dropped that {string.Join(", ", outputs.Where(output => output.DroppedCharacters > 0).Select(output => output.Format).Distinct())} cannot hold");
        var files = outputs.SelectMany(output => output.Beside.Prepend(output.Path)).Where(path => path != OutputPlan.StandardOutput);
        var count = files.Count();
        if (count > 0)
            error.WriteLine($"wrote {Counted.Of(count, "file")}: {string.Join(", ", files.Take(Shown))}{(count > Shown ? ", …" : "")}");
    }
}
