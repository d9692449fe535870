using System.Globalization;
using Aligner.Fuzzing;
using SharpFuzz;

switch (args)
{
    case ["list"]:
        foreach (var target in FuzzTargets.All)
            Console.WriteLine(target.Name);
        return 0;
    case ["seeds", var name, var folder] when FuzzTargets.ByName(name) is { } target:
        Directory.CreateDirectory(folder);
        for (var i = 0; i < target.Seeds.Count; i++)
            File.WriteAllBytes(Path.Combine(folder, FormattableString.Invariant($"{i:000}")), target.Seeds[i]);
        return 0;
    case ["fuzz", var name]:
        // Instrumented code must not run before the fuzzer has given it memory to count in, so the target is found within.
        Fuzzer.Run(stream => FuzzTargets.ByName(name)!.Run(ReadAll(stream)));
        return 0;
    case ["try", var name, .. var paths] when FuzzTargets.ByName(name) is { } target:
        return Array.FindAll(paths, path => Fails(target, path)).Length == 0 ? 0 : 1;
    case ["random", var seconds, var seed, var folder, .. var names]:
        return new RandomFuzzing(folder, new Random(int.Parse(seed, CultureInfo.InvariantCulture)))
            .Run([.. FuzzTargets.All.Where(target => names.Length == 0 || names.Contains(target.Name))],
                TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)), Console.Out) == 0 ? 0 : 1;
    default:
        Console.Error.WriteLine(
            "usage: list | seeds TARGET FOLDER | fuzz TARGET (under afl-fuzz; see fuzz.sh) | try TARGET FILE… | random SECONDS SEED FOLDER "
                + "[TARGET…]");
        return 1;
}

static byte[] ReadAll(Stream stream)
{
    using var bytes = new MemoryStream();
    stream.CopyTo(bytes);
    return bytes.ToArray();
}

static bool Fails(FuzzTarget target, string path)
{
    if (Faults.Of(target, File.ReadAllBytes(path)) is not { } fault)
        return false;
    Console.WriteLine($"{path}\n{fault}\n");
    return true;
}
