using System.Globalization;
using Aligner.Formats;
using Aligner.Segments;
using Microsoft.Playwright;

namespace Aligner.Benchmarks.Reading;

/// <summary>
/// Opens a reading page of 5,000 segments in headless Chromium, filters it, and prints how long each takes; it is to be open in two
/// seconds.
/// </summary>
internal static class PageCommand
{
    private const int Segments = 5000;
    private const int Rounds = 5;
    private const string Chromium = "/usr/bin/chromium";
    private const string Opened = "new Promise(done => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))";
    private const string Filtered =
        "(start => { filter('caravan 马帮'); document.body.offsetHeight; return performance.now() - start; })(performance.now())";

    /// <param name="corpus">A folder of JSON lines, whose segments fill the page over and over.</param>
    public static async Task RunAsync(string corpus)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("aligner-page-").FullName, "page.html");
        Write(path, Load(corpus));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Segments} segments, {new FileInfo(path).Length / 1e6:0.0} MB"));
        using var playwright = await Playwright.CreateAsync();
        await using var browser =
            await playwright.Chromium.LaunchAsync(
                new BrowserTypeLaunchOptions { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu"] });
        var (opening, filtering) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            await using var window = await browser.NewContextAsync();
            var page = await window.NewPageAsync();
            await page.GotoAsync(new Uri(path).AbsoluteUri);
            opening.Add(await page.EvaluateAsync<double>(Opened));
            filtering.Add(await page.EvaluateAsync<double>(Filtered));
        }

        Print("open", opening);
        Print("filter", filtering);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    private static void Write(string path, List<Segment> texts)
    {
        using var stream = File.Create(path);
        using var writer = CorpusFormats.ByName("html")!.CreateWriter(stream, ExportOptions.Default);
        for (var i = 0; i < Segments; i++)
            writer.Write(texts[i % texts.Count] with { Id = FormattableString.Invariant($"lesson#{i}"), Document = "lesson" });
        writer.Complete();
    }

    private static List<Segment> Load(string corpus) =>
        [.. Directory.EnumerateFiles(corpus, "*.jsonl", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(LoadFile)];

    private static List<Segment> LoadFile(string path)
    {
        using var stream = File.OpenRead(path);
        return [.. CorpusReader.Read(
            new CorpusSource(path, Path.GetFileNameWithoutExtension(path), stream,
                problem => throw new InvalidDataException(problem.ToString())))];
    }

    private static void Print(string name, List<double> times) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-8}{times.Order().ElementAt(Rounds / 2),6:0} ms (median of {Rounds}), {times.Max():0} ms at most"));
}
