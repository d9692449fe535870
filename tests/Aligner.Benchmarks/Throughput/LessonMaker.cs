namespace Aligner.Benchmarks.Throughput;

/// <summary>Makes any number of lessons of a few.</summary>
internal static class LessonMaker
{
    private const int LessonsPerFolder = 1000;

    /// <summary>Writes the lessons; how many bytes they have.</summary>
    public static long Make(int count, string seeds, string folder, int pairs)
    {
        SeedLesson[] sources = [.. Directory.EnumerateFiles(seeds, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => new SeedLesson(path))];
        var random = new Random(count);
        var bytes = 0L;
        for (var i = 0; i < count; i++)
        {
            var source = sources[i % sources.Length];
            var path = Path.Combine(folder, FormattableString.Invariant($"{i / LessonsPerFolder:000}"),
                FormattableString.Invariant($"lesson-{i:000000}{source.Extension}"));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, source.Shuffle(random, pairs));
            bytes += new FileInfo(path).Length;
        }

        return bytes;
    }
}
