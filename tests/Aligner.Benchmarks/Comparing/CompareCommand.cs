using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Aligner.Benchmarks.Exchanging;
using Aligner.Benchmarks.Throughput;
using Aligner.Formats;

namespace Aligner.Benchmarks.Comparing;

/// <summary>
/// Does the same work with the published program and with what else does it, in turns, and prints a table of the best of some runs.
/// The others are Python programs: its Debian packages python3-translate and python3-nltk, and a script (lessons.py).
/// </summary>
internal sealed class CompareCommand(string program, string gold, string folder)
{
    private const int Turns = 3;
    private const int Segments = 20_000;
    private const int Lessons = 300;
    private const string Python = "/usr/bin/python3";

    private static string Scripts => Path.Combine(AppContext.BaseDirectory, "Comparing");

    /// <param name="program">The published program.</param>
    /// <param name="seeds">A folder of lessons to make others of.</param>
    /// <param name="gold">A folder of texts with gold beads.</param>
    public static void Run(string program, string seeds, string gold)
    {
        var folder = Directory.CreateTempSubdirectory("aligner-compare-").FullName;
        try
        {
            LessonMaker.Make(Lessons, seeds, Path.Combine(folder, "lessons"), int.MaxValue);
            new CompareCommand(program, gold, folder).Run();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private void Run()
    {
        Console.WriteLine("| task | program | time | processor time | memory | strict F1 |\n|---|---|---:|---:|---:|---:|");
        Print("start and end", ("aligner --version", () => Of(program, "--version")),
            ("python3, nothing imported", () => Of(Python, "-c", "pass")),
            ("python3, translate-toolkit imported", () => Of(Python, "-c", "import translate.storage.tmx")));
        Print(
            $"read {Lessons} lessons to cues",
            ("aligner align --level cue", () => Of(program, "align", In("lessons"), "--level", "cue", "-q", "-o", In("cues.jsonl"))),
            ("Python script (lessons.py)", () => OfScript("lessons.py", In("lessons"), In("theirs.jsonl"))));
        WritePairs(In("pairs.jsonl"));
        Print(
            $"write TMX of {Segments} pairs",
            ("aligner convert", () => Of(program, "convert", In("pairs.jsonl"), "-o", In("ours.tmx"))),
            ("translate-toolkit", () => OfScript("tmx.py", "write", In("pairs.jsonl"), In("theirs.tmx"))));
        Print(
            $"read TMX of {Segments} pairs",
            ("aligner convert", () => Of(program, "convert", In("theirs.tmx"), "-o", In("read.jsonl"))),
            ("translate-toolkit", () => OfScript("tmx.py", "read", In("theirs.tmx"), In("theirs.jsonl"))));
        Directory.CreateDirectory(In("ours"));
        Directory.CreateDirectory(In("theirs"));
        Print("align the literary set", ("aligner align --presplit", AlignAll),
            ("NLTK, Gale-Church", () => OfScript("gale_church.py", gold, In("theirs"))));
    }

    private void Print(string task, params (string Name, Func<ProcessUsage> Run)[] contestants)
    {
        var runs = Enumerable.Range(0, Turns).SelectMany(_ => contestants.Select(one => (one.Name, Used: one.Run())))
            .ToLookup(run => run.Name, run => run.Used);
        foreach (var (name, _) in contestants)
        {
            var failed = runs[name].Any(used => used.ExitCode != 0) ? " (failed)" : "";
            var quality = task.StartsWith("align", StringComparison.Ordinal)
                ? StrictF1(name.StartsWith("aligner", StringComparison.Ordinal) ? "ours" : "theirs") : "";
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {task} | {name}{failed} | {runs[name].Min(used => used.Seconds):F3} s | {runs[name].Min(used => used.ProcessorSeconds):F2} s | {runs[name].Max(used => used.PeakMegabytes)} MB | {quality} |"));
        }
    }

    private string In(string name) => Path.Combine(folder, name);

    private static ProcessUsage Of(string program, params string[] arguments) => ProcessUsage.Of(program, arguments);

    private static ProcessUsage OfScript(string name, params string[] arguments) =>
        ProcessUsage.Of(Python, [Path.Combine(Scripts, name), .. arguments]);

    /// <summary>A process a text, one after the other: the program starts as often as there are texts.</summary>
    private ProcessUsage AlignAll() => Directory.EnumerateFiles(gold, "*.en").Order(StringComparer.Ordinal)
        .Select(english => Of(program, "align", "--english", english, "--chinese", Path.ChangeExtension(english, ".zh"), "--presplit", "-q",
            "-o", In($"ours/{Path.GetFileNameWithoutExtension(english)}.beads")))
        .Aggregate((sum, next) =>
            new ProcessUsage(sum.Seconds + next.Seconds, sum.ProcessorSeconds + next.ProcessorSeconds,
                Math.Max(sum.PeakMegabytes, next.PeakMegabytes), Math.Max(sum.ExitCode, next.ExitCode)));

    private string StrictF1(string output)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, ["eval", gold, In(output), "--json"]) { RedirectStandardOutput = true })!;
        using var json = JsonDocument.Parse(process.StandardOutput.ReadToEnd());
        return json.RootElement.GetProperty("strict").GetProperty("f1").GetDouble().ToString("F3", CultureInfo.InvariantCulture);
    }

    private static void WritePairs(string path)
    {
        using var stream = File.Create(path);
        using var writer = CorpusFormats.ByName("jsonl")!.CreateWriter(stream, ExportOptions.Default);
        foreach (var segment in ManySegments.Make(Segments))
            writer.Write(segment);
        writer.Complete();
    }
}
