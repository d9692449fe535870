using System.Diagnostics;
using System.Globalization;
using Aligner.Formats;
using Aligner.Memory;
using Aligner.Memory.Text;
using Aligner.Segments.Concordance;
using Aligner.Text;
using Microsoft.Data.Sqlite;

namespace Aligner.Benchmarks.Remembering;

/// <summary>
/// Adds so many made pairs to a memory, looks texts up and searches, and does the same beside it with SQLite's trigram index; with a
/// program given, times its cold commands too, and with Debian's python3-translate its matcher on a twentieth of the pairs.
/// </summary>
internal static class MemoryBenchmark
{
    private const int Lookups = 400;
    private const int TrigramLookups = 40;

    public static void Run(int count, string? program)
    {
        var folder = Directory.CreateTempSubdirectory("aligner-memory-");
        try
        {
            var path = Path.Combine(folder.FullName, "memory.db");
            Add(path, count);
            Look(path, Side.English);
            Look(path, Side.Chinese);
            LookInParallel(path);
            Search(path);
            Trigrams(Path.Combine(folder.FullName, "trigrams.db"), count);
            Matcher(folder.FullName, count / 20);
            if (program is not null)
                Cold(path, program, folder.FullName, count);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Add(string path, int count)
    {
        var making = Timed(() =>
            Console.WriteLine(FormattableString.Invariant(
                $"{ManyUnits.Make(count).Average(unit => unit.English.Length):0.0} English and {ManyUnits.Make(count).Average(unit => unit.Chinese.Length):0.0} Chinese characters a pair"))) / 2;
        var (processor, watch) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        using (var memory = Open(path, MemoryAccess.Create))
        using (var writer = new MemoryWriter(memory))
        {
            writer.Add(ManyUnits.Make(count), new AddOptions(false, null, false));
            writer.Complete();
        }

        Console.WriteLine(FormattableString.Invariant(
            $"add {count} pairs: {watch.Elapsed.TotalSeconds:0.0} s, {(Environment.CpuUsage.TotalTime - processor).TotalSeconds:0.0} s of processors, of which making them {making / 1000:0.0} s; {new FileInfo(path).Length / 1e6:0} MB, at most {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB of memory"));
    }

    private static void Look(string path, Side side)
    {
        using var memory = Open(path, MemoryAccess.Read);
        var lookup = new MemoryLookup(memory, LookupOptions.Default);
        var queries = ManyUnits.Queries(Lookups, side == Side.Chinese).Select(text => new MemoryQuery(text, side)).ToList();
        var first = Timed(() => lookup.Find(queries[0]));
        var found = 0;
        Print($"look up {side}, first {first:0} ms",
            [.. queries.Select(query => Timed(() => found += lookup.Find(query).Count > 0 ? 1 : 0))]);
        var longText = string.Join(side == Side.English ? " " : "", queries.Take(8).Select(query => query.Text));
        Console.WriteLine(FormattableString.Invariant(
            $"  {found} of {Lookups} found; a text of {longText.Length} characters: {Timed(() => lookup.Find(new MemoryQuery(longText, side))):0.0} ms"));
    }

    private static void LookInParallel(string path)
    {
        using var memory = Open(path, MemoryAccess.Read);
        new MemoryLookup(memory, LookupOptions.Default).Find(new MemoryQuery("warm", Side.English));
        var queries = ManyUnits.Queries(Lookups, false).ToList();
        var time = Timed(() => Parallel.For(0, 2, worker =>
        {
            using var own = memory.OpenAnother();
            var lookup = new MemoryLookup(own, LookupOptions.Default);
            for (var i = worker; i < queries.Count; i += 2)
                lookup.Find(new MemoryQuery(queries[i], Side.English));
        }));
        Console.WriteLine(FormattableString.Invariant($"look up in two threads: {Lookups / time * 1000:0} a second"));
    }

    private static void Search(string path)
    {
        using var memory = Open(path, MemoryAccess.Read);
        var words = ManyUnits.Queries(60, true).Select(text => text[4..6]).ToList();
        var hits = 0;
        Print("concordance of two characters, the first 100",
            [.. words.Select(word =>
                Timed(() => hits += new MemorySearch(memory).Find(SearchQuery.Parse(word, SearchMode.Literal)).Take(100).Count()))]);
        Print("  all of them",
            [.. words.Select(word =>
                Timed(() => hits += new MemorySearch(memory).Find(SearchQuery.Parse(word, SearchMode.Literal)).Count()))]);
        Console.WriteLine(FormattableString.Invariant($"  {hits} hits"));
    }

    /// <summary>The usual way without an index of one's own: FTS5's trigrams, the best 100 by bm25, compared by Levenshtein.</summary>
    private static void Trigrams(string path, int count)
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE VIRTUAL TABLE units USING fts5(en, "
            + "tokenize='trigram'); BEGIN");
        var build = Timed(() =>
        {
            using var insert = new SqliteCommand("INSERT INTO units (en) VALUES ($en)", connection);
            var text = insert.Parameters.Add("$en", SqliteType.Text);
            foreach (var unit in ManyUnits.Make(count))
            {
                text.Value = unit.English;
                insert.ExecuteNonQuery();
            }

            Execute(connection, "COMMIT");
        });
        Console.WriteLine(FormattableString.Invariant(
            $"SQLite FTS5 trigrams of the English: {build / 1000:0} s, {new FileInfo(path).Length / 1e6:0} MB"));
        Print("  look up", [.. ManyUnits.Queries(TrigramLookups, false).Select(query => Timed(() => Nearest(connection, query)))]);
        Print("  LIKE of a word", [.. ManyUnits.Queries(6, false).Select(query => Timed(() => Count(connection, query.Split(' ')[1])))]);
    }

    private static int Nearest(SqliteConnection connection, string query)
    {
        var words = query.Split(' ');
        using var command = new SqliteCommand("SELECT en FROM units WHERE en MATCH $query ORDER BY bm25(units) LIMIT 100", connection);
        command.Parameters.AddWithValue("$query",
            string.Join(" OR ", Enumerable.Range(0, query.Length - 2).Select(i => $"\"{query.Substring(i, 3)}\"").Distinct()));
        using var row = command.ExecuteReader();
        var best = int.MaxValue;
        while (row.Read())
            best = Math.Min(best, EditDistance.Of(words, row.GetString(0).Split(' ')));
        return best;
    }

    private static long Count(SqliteConnection connection, string word)
    {
        using var command = new SqliteCommand("SELECT count(*) FROM units WHERE en LIKE '%' || $word || '%'", connection);
        command.Parameters.AddWithValue("$word", word);
        return (long)command.ExecuteScalar()!;
    }

    private static void Matcher(string folder, int count)
    {
        var (memory, queries) = (Path.Combine(folder, "memory.tmx"), Path.Combine(folder, "queries.txt"));
        using (var stream = File.Create(memory))
        using (var writer = CorpusFormats.ByName("tmx")!.CreateWriter(stream, ExportOptions.Default))
        {
            foreach (var unit in ManyUnits.Make(count))
                writer.Write(unit);
            writer.Complete();
        }

        File.WriteAllLines(queries, ManyUnits.Queries(20, false));
        using var process = Process.Start(
            new ProcessStartInfo("/usr/bin/python3",
                [Path.Combine(AppContext.BaseDirectory, "Remembering", "matcher.py"), memory, queries])
            { RedirectStandardOutput = true })!;
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length < 2)
            return;
        Console.WriteLine($"translate-toolkit's matcher on {count} pairs: {lines[0]}");
        Print("  look up", [.. lines.Skip(1).Select(line => double.Parse(line.Split(' ')[0], CultureInfo.InvariantCulture))]);
    }

    private static void Cold(string path, string program, string folder, int count)
    {
        var queries = ManyUnits.Queries(12, false).Concat(ManyUnits.Queries(12, true)).ToList();
        Print("cold command: memory lookup",
            [.. queries.Select(query => ProcessUsage.Of(program, "memory", "lookup", path, query).Seconds * 1000)]);
        Print("cold command: memory search of two characters",
            [.. ManyUnits.Queries(20, true)
                .Select(text => ProcessUsage.Of(program, "memory", "search", path, text[4..6], "--limit", "100").Seconds * 1000)]);
        var corpus = Path.Combine(folder, "units.tmx");
        using (var stream = File.Create(corpus))
        using (var writer = CorpusFormats.ByName("tmx")!.CreateWriter(stream, ExportOptions.Default))
        {
            foreach (var unit in ManyUnits.Make(count))
                writer.Write(unit);
            writer.Complete();
        }

        var usage = ProcessUsage.Of(program, "memory", "add", Path.Combine(folder, "other.db"), corpus);
        Console.WriteLine(FormattableString.Invariant(
            $"command: memory add of {new FileInfo(corpus).Length / 1e6:0} MB of TMX: {usage.Seconds:0} s, {usage.ProcessorSeconds:0} s of processors, at most {usage.PeakMegabytes} MB of memory"));
    }

    private static TranslationMemory Open(string path, MemoryAccess access) => TranslationMemory.Open(path, access).Memory!;

    private static void Execute(SqliteConnection connection, string text)
    {
#pragma warning disable CA2100 // Constants of this file only.
        using var command = new SqliteCommand(text, connection);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static double Timed(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static void Print(string what, double[] milliseconds)
    {
        Array.Sort(milliseconds);
        Console.WriteLine(FormattableString.Invariant(
            $"{what}: median {At(0.5):0.0}, p90 {At(0.9):0.0}, p99 {At(0.99):0.0}, most {milliseconds[^1]:0.0} ms"));

        double At(double share) => milliseconds[Math.Min(milliseconds.Length - 1, (int)(share * milliseconds.Length))];
    }
}
