using System.Diagnostics;
using System.Globalization;
using Aligner.Segments.Operations;

namespace Aligner.Fuzzing;

/// <summary>Fuzzing without a fuzzer: changes the seeds at random, so that it can run where AFL is not installed.</summary>
/// <param name="folder">Where what was found goes, a folder for each target.</param>
/// <param name="random">Makes the changes.</param>
internal sealed class RandomFuzzing(string folder, Random random)
{
    private const int MostChanges = 6;
    private const int LongestStretch = 64;

    // A run takes milliseconds; one that takes this is a find.
    private static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(20);

    private static readonly string[] Pieces =
    [
        "\u001D", "\n", "\r\n", "\0", "\u0001", "\u001B[31m", "\uFEFF", "\uFFFF", "茶", "𠀀", "\"", "\\", "\\ud800", "&#xD800;", "&#x1;",
        "<", ">", "]]>", "{", "}", "[", "]", ",", ":", "|", "\t", " --> ",
        "-1", "0", "1e308", "1e-320", "NaN", "999999999999", "00:00:00", "99:59:59,999", "999:59:59.999", "[999:59.99]", "null", "true",
        "\"start\":", "\"end\":", "\"document\":\"", "\"en_lang\":\"", "xml:lang=\"",
    ];

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>Runs the targets by turns until the time is over; how much was found.</summary>
    public int Run(IReadOnlyList<FuzzTarget> targets, TimeSpan time, TextWriter log)
    {
        var counts = targets.ToDictionary(target => target, _ => (Executions: 0L, Finds: 0));
        var watch = Stopwatch.StartNew();
        for (var i = 0L; watch.Elapsed < time; i++)
        {
            var target = targets[(int)(i % targets.Count)];
            var (executions, finds) = counts[target];
            counts[target] = (executions + 1, finds + (Fails(target, Changed(target.Seeds)) ? 1 : 0));
        }

        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"target",-22} {"executions",12} {"finds",6}"));
        foreach (var (target, (executions, finds)) in counts)
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target.Name,-22} {executions,12} {finds,6}"));
        return counts.Values.Sum(count => count.Finds);
    }

    /// <summary>What is found twice is told once: the same message, but for its numbers.</summary>
    private bool Fails(FuzzTarget target, byte[] input)
    {
        var watch = Stopwatch.StartNew();
        var fault = Faults.Of(target, input) ?? (watch.Elapsed > LongestRun ? new FaultException("took too long") : null);
        if (fault is null || !_known.Add(target.Name + string.Concat(fault.Message.Where(c => !char.IsAsciiDigit(c)).Take(200))))
            return false;
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, target.Name)).FullName,
            TextHash.OfBytes(input).ToString("x16", CultureInfo.InvariantCulture));
        File.WriteAllBytes(path, input);
        Console.WriteLine($"{path}\n{fault}\n");
        return true;
    }

    private byte[] Changed(IReadOnlyList<byte[]> seeds)
    {
        var bytes = Pick(seeds).ToList();
        for (var change = random.Next(1, MostChanges + 1); change > 0; change--)
            Change(bytes, seeds);
        return [.. bytes];
    }

    private void Change(List<byte> bytes, IReadOnlyList<byte[]> seeds)
    {
        var place = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(1, LongestStretch), bytes.Count - place);
        switch (random.Next(7))
        {
            case 0 when length > 0: bytes[place] ^= (byte)(1 << random.Next(8)); break;
            case 1 when length > 0: bytes[place] = (byte)random.Next(256); break;
            case 2: bytes.RemoveRange(place, length); break;
            case 3: bytes.InsertRange(place, bytes.GetRange(place, length)); break;
            case 4: bytes.InsertRange(place, System.Text.Encoding.UTF8.GetBytes(Pick(Pieces))); break;
            case 5: bytes.InsertRange(place, Stretch(Pick(seeds))); break;
            case 6: bytes.RemoveRange(place, random.Next(4) == 0 ? bytes.Count - place : 0); break;
        }
    }

    private ReadOnlySpan<byte> Stretch(byte[] seed)
    {
        var start = random.Next(seed.Length + 1);
        return seed.AsSpan(start, Math.Min(random.Next(LongestStretch), seed.Length - start));
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
