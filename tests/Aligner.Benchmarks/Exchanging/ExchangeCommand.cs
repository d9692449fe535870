using System.Diagnostics;
using Aligner.Formats;
using Aligner.Segments;

namespace Aligner.Benchmarks.Exchanging;

/// <summary>
/// Writes and reads so many segments in every format, each in a process of its own, beside the least code that writes the same.
/// </summary>
internal static class ExchangeCommand
{
    private static readonly (string Name, string Of, Action<IEnumerable<Segment>, Stream> Write)[] Bare = [("XmlWriter", "tmx",
        BareWriters.WriteXml), ("Utf8JsonWriter", "jsonl", BareWriters.WriteJson)];

    public static void Run(int count)
    {
        Console.WriteLine($"{"",-16}{"segments",10}{"MB",8}{"write MB/s",12}{"read MB/s",12}{"peak MB",10}");
        foreach (var name in CorpusFormats.All.SelectMany(
            format => Bare.Where(bare => bare.Of == format.Name).Select(bare => bare.Name).Prepend(format.Name)))
        {
            using var process = Process.Start(Environment.ProcessPath!, [.. Arguments, "exchange", $"{count}", name]);
            process.WaitForExit();
        }
    }

    public static void Run(int count, string name)
    {
        var folder = Directory.CreateTempSubdirectory("aligner-exchange-");
        try
        {
            var written = Measure(() => Write(name, ManySegments.Make(count), folder.FullName));
            var size = folder.EnumerateFiles().Sum(file => file.Length) / 1e6;
            var made = Measure(() => Make(count));
            var read = CorpusFormats.ByName(name) is { CanRead: true } format
                ? size / Measure(() => Read(format, folder, count)).TotalSeconds : 0;
            Console.WriteLine(FormattableString.Invariant(
                $"{name,-16}{count,10}{size,8:0}{size / (written - made).TotalSeconds,12:0.0}{read,12:0.0}{Peak(),10:0}"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>How to start this program again: through dotnet where it was started so.</summary>
    private static IEnumerable<string> Arguments =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(ExchangeCommand).Assembly.Location] : [];

    private static void Write(string name, IEnumerable<Segment> segments, string folder)
    {
        if (CorpusFormats.ByName(name) is not { } format)
        {
            using var stream = File.Create(Path.Combine(folder, "bare"), 1 << 16);
            Bare.Single(bare => bare.Name == name).Write(segments, stream);
            return;
        }

        var streams = format.Endings.Select(ending => (Stream)File.Create(Path.Combine(folder, "corpus" + ending), 1 << 16)).ToList();
        using (var writer = format.CreateWriter(streams, "corpus", ExportOptions.Default))
        {
            foreach (var segment in segments)
                writer.Write(segment);
            writer.Complete();
        }

        streams.ForEach(stream => stream.Dispose());
    }

    /// <summary>What it takes to make the segments alone.</summary>
    private static void Make(int count)
    {
        if (ManySegments.Make(count).Count() != count)
            throw new InvalidOperationException("segments are missing");
    }

    private static void Read(CorpusFormat format, DirectoryInfo folder, int count)
    {
        var path = Path.Combine(folder.FullName, "corpus" + format.Endings[0]);
        using var stream = File.OpenRead(path);
        var source = new CorpusSource(path, "corpus", stream,
            problem => Console.Error.WriteLine(problem))
        {
            OpenBeside =
            ending => File.OpenRead(Path.Combine(folder.FullName, "corpus" + ending))
        };
        var read = CorpusReader.Read(source, format).Count();
        if (read != count)
            Console.Error.WriteLine($"{format.Name}: {read} of {count} segments came back");
    }

    /// <summary>The time of the processor: what else the machine does makes no difference.</summary>
    private static TimeSpan Measure(Action action)
    {
        var before = Environment.CpuUsage.TotalTime;
        action();
        return Environment.CpuUsage.TotalTime - before;
    }

    private static double Peak() => Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
}
