using System.Diagnostics;
using System.Globalization;
using Aligner.Formats;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary>
/// kill -9 at random moments, then --resume: the corpus is whole and equal. Fewer of them where the program is not the native one, which is
/// slow to start.
/// </summary>
public sealed class KillTests : IDisposable
{
    private const int Documents = 12;
    private static readonly int KillsBeforeTheEnd = ProcessRun.IsNative ? 5 : 2;
    private const int MostKills = 500;
    private static readonly int Kills = ProcessRun.IsNative ? 50 : 4;
    private static readonly int KillsOfFormat = ProcessRun.IsNative ? (200 / CorpusFormats.All.Count) + 1 : 2;
    private readonly TemporaryFolder _folder = new();
    private readonly Random _random = new(20);

    public KillTests()
    {
        var seed = File.ReadAllText(Path.Combine(Project.Root, "seeds", "tea-horse-road-lesson-03.txt"));
        for (var i = 0; i < Documents; i++)
            _folder.Write($"lessons/lesson-{i:00}.txt", seed.Replace("horse", $"horse {i}", StringComparison.Ordinal));
    }

    public static TheoryData<string> Formats => [.. CorpusFormats.All.Select(format => format.Name)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("{0}.jsonl")]
    [InlineData("{0}/")]
    public void Killed_runs_are_resumed_to_the_same_bytes(string output)
    {
        var watch = Stopwatch.StartNew();
        Assert.Equal(0, Run(string.Format(CultureInfo.InvariantCulture, output, "whole")).Code);
        var time = watch.Elapsed;
        var whole = FilesOf("whole");
        var resumed = 0;
        // A run may have been killed within its first document: then more are.
        for (var kill = 1; kill <= Kills / 2 || (resumed == 0 && kill <= MostKills); kill++)
        {
            // What is resumed has begun: a run that ended leaves no journal, and one that was killed too soon none either.
            var isBegun = kill % 2 == 0 || kill % KillsBeforeTheEnd == 0;
            while (!IsKilled(string.Format(CultureInfo.InvariantCulture, output, "killed"), time * _random.NextDouble(), isBegun))
                Assert.Equal(whole, FilesOf("killed"));
            Assert.Subset(whole.ToHashSet(), FilesOf("killed").ToHashSet());
            if (kill % KillsBeforeTheEnd == 0)
                resumed += Resume(string.Format(CultureInfo.InvariantCulture, output, "killed"), whole);
        }

        Assert.True(resumed > 0, "no run was killed after its first document");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_killed_run_leaves_the_old_file_or_the_new_one_and_no_more_than_its_unfinished_files(string format)
    {
        Assert.SkipUnless(ProcessRun.IsNative || format is "jsonl" or "xlsx", "needs the native program in $ALIGNER_PROGRAM");
        _folder.Write("many.jsonl", CorpusLines.Many("a", 3000));
        var endings = CorpusFormats.ByName(format)!.Endings;
        var output = CorpusFormats.ByName(format)!.IsFolder ? "/" : endings[0];
        string[] files = [.. endings.Select(ending => _folder.Write("made/a" + ending, "old"))];
        var watch = Stopwatch.StartNew();
        Assert.Equal(0, Convert(format, "whole/a" + output).Code);
        var time = watch.Elapsed;
        string[] whole = [.. endings.Select(ending => File.ReadAllText($"{_folder.Path}/whole/a{ending}"))];
        for (var kill = 1; kill <= KillsOfFormat; kill++)
        {
            // A run that is killed before it looks for what others left leaves that too; one that lives takes all of it away.
            var before = Leftovers.Temporaries(_folder.Path).ToHashSet();
            using (var process = ProcessRun.Start(_folder.Path, [.. Arguments(format, "made/a" + output)]))
            {
                if (!process.WaitForExit(time * _random.NextDouble()))
                    process.Kill();
                process.WaitForExit();
            }

            Assert.All(files, (file,
                index) => Assert.True(File.ReadAllText(file) is var text && (text == "old" || text == whole[index]), file));
            Assert.InRange(Leftovers.Temporaries(_folder.Path).Except(before).Count(), 0, endings.Count);
        }

        Assert.Equal(0, Convert(format, "made/a" + output).Code);
        Assert.Equal(whole, files.Select(File.ReadAllText));
        Assert.Equal(endings.Count, Directory.GetFiles(_folder.Path + "/made", "*", SearchOption.AllDirectories).Length);
    }

    private static IEnumerable<string> Arguments(string format, string output) =>
        ["convert", "many.jsonl", "--to", format, "-o", output, "--force"];

    private CliResult Convert(string format, string output) => ProcessRun.Run(_folder.Path, [.. Arguments(format, output)]);

    /// <summary>Resumes to the end; how many documents were done before.</summary>
    private int Resume(string output, List<(string, string)> whole)
    {
        var result = Run(output, "--resume");
        Assert.Equal(0, result.Code);
        Assert.Equal(whole, FilesOf("killed"));
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, ".*", SearchOption.AllDirectories));
        return int.Parse(result.Error.Split(' ')[1], CultureInfo.InvariantCulture);
    }

    private CliResult Run(string output, params string[] options) =>
        ProcessRun.Run(_folder.Path, ["align", "lessons", "-o", output, "--jobs", "2", .. options]);

    /// <summary>Runs so long and no longer, from its start or from its first document; false where it had ended by then.</summary>
    private bool IsKilled(string output, TimeSpan time, bool isBegun)
    {
        using var process = ProcessRun.Start(_folder.Path, "align", "lessons", "-o", output, "--jobs", "2", "--resume", "-q");
        if (isBegun)
            ProcessRun.WaitUntil(process, HasJournal);
        if (process.WaitForExit(time))
            return false;
        process.Kill();
        process.WaitForExit();
        return true;
    }

    private bool HasJournal() => Leftovers.Journals(_folder.Path).Any(file => file.Exists && file.Length > 32);

    /// <summary>The files of an output with their texts; hidden ones are none of it.</summary>
    private List<(string Name, string Text)> FilesOf(string output) =>
    [
        .. Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories)
            .Select(path => (Name: Path.GetRelativePath(_folder.Path, path), Path: path))
            .Where(file => file.Name.StartsWith(output, StringComparison.Ordinal) && !Path.GetFileName(file.Name).StartsWith('.'))
            .Select(file => (file.Name[output.Length..], File.ReadAllText(file.Path)))
            .Order(),
    ];
}
