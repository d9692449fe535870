using Aligner.Cli.Output;
using Aligner.Cli.Running;
using Aligner.Formats;
using Aligner.Segments;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary>Disks that fail, runs that are gone and runs that meet: the old file or the new one, whole, and nothing else.</summary>
public sealed class DurabilityTests : IDisposable
{
    private const string Old = "old";
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Formats => [.. CorpusFormats.All.Select(format => format.Name)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_file_whose_writing_fails_anywhere_is_the_old_one(string format) => AssertWhole(format, isFolder: false);

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_document_whose_writing_fails_anywhere_is_the_old_one(string format) => AssertWhole(format, isFolder: true);

    [Fact]
    public async Task A_second_run_that_writes_the_file_is_told_so()
    {
        var input = _folder.Write("in.jsonl", CorpusLines.Of("a"));
        var target = _folder.Write("out.csv", Old);
        using (var first = new AtomicFile(target))
        {
            first.Stream.Write("first"u8);
            var second = await InProcess.RunAsync(["convert", input, "-o", target]);
            Assert.Equal(new CliResult(2, "", $"cannot write: another run is writing '{target}'\n"), second);
            var other = await InProcess.RunAsync(["convert", input, "-o", _folder.Path + "/other.csv"]);
            Assert.Equal(0, other.Code);
            Assert.Equal(Old, File.ReadAllText(target));
            first.Commit();
        }

        Assert.Equal("first", File.ReadAllText(target));
        Assert.Equal(["in.jsonl", "other.csv", "out.csv"], Names());
    }

    [Fact]
    public async Task A_second_run_into_a_folder_that_is_being_written_is_told_so()
    {
        _folder.Write("in/a.txt", "Length: 0:15\n\n00:05\nOne horse.\n一匹马。\n");
        _folder.Write("in/b.txt", "Length: 0:15\n\n00:05\nOne horse.\n一匹马。\n");
        var output = Directory.CreateDirectory(_folder.Path + "/out").FullName;
        using (File.OpenHandle(WorkFile.NewPath(output, "", WorkFile.Journal), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None))
        {
            var second = await InProcess.RunAsync(["align", _folder.Path + "/in", "-o", output]);
            Assert.Equal(new CliResult(2, "", $"cannot write: another run is writing '{output}'\n"), second);
        }

        Assert.Equal(0, (await InProcess.RunAsync(["align", _folder.Path + "/in", "-o", output, "-q"])).Code);
        Assert.Equal(["a.jsonl", "b.jsonl"], Directory.GetFiles(output).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_a_killed_run_left_is_taken_away_and_what_is_alive_or_no_file_of_a_run_is_not()
    {
        var input = _folder.Write("in.jsonl", CorpusLines.Of("a"));
        var kept = _folder.Write("kept", "kept");
        File.WriteAllText(WorkFile.NewPath(_folder.Path, "out.csv", WorkFile.Temporary), "half");
        File.WriteAllText(WorkFile.NewPath(_folder.Path, "other.csv", WorkFile.Temporary), "half");
        var link = WorkFile.NewPath(_folder.Path, "out.csv", WorkFile.Temporary);
        File.CreateSymbolicLink(link, kept);
        var (living, path) = WorkFile.Create(_folder.Path, "living.csv");
        using (living)
        {
            Assert.Equal(0, (await InProcess.RunAsync(["convert", input, "-o", _folder.Path + "/out.csv"])).Code);
            Assert.Equal(new[] { "in.jsonl", "kept", "out.csv", Path.GetFileName(link),
                Path.GetFileName(path) }.Order(StringComparer.Ordinal), Names());
        }

        Assert.Equal("kept", File.ReadAllText(kept));
    }

    [Fact]
    public async Task A_name_as_long_as_a_file_may_have_is_written()
    {
        var target = $"{_folder.Path}/{new string('n', 251)}.csv";
        var result = await InProcess.RunAsync(["convert", _folder.Write("in.jsonl", CorpusLines.Of("a")), "-o", target]);
        Assert.Equal(0, result.Code);
        Assert.True(File.Exists(target));
    }

    [Fact]
    public void Temporary_names_differ_and_have_one_length()
    {
        var names = Enumerable.Range(0, 100).Select(number => WorkFile.NewPath("", new string('x', number), WorkFile.Temporary))
            .ToHashSet();
        Assert.Equal(100, names.Count);
        Assert.All(names, name => Assert.Equal(WorkFile.NameLength, name.Length));
    }

    /// <summary>
    /// Writes a corpus over an old one on a disk that takes no more than so many writes, for every number until it is enough.
    /// </summary>
    private void AssertWhole(string name, bool isFolder)
    {
        var format = CorpusFormats.ByName(name)!;
        var plan = new OutputPlan(isFolder ? _folder.Path : Path.Combine(_folder.Path, "a" + format.Endings[0]), isFolder, [format]);
        string[] files = [.. format.Endings.Select(ending => _folder.Write("a" + ending, Old))];
        var most = 0;
        while (!TryWrite(plan, most))
        {
            Assert.All(files, file => Assert.Equal(Old, File.ReadAllText(file)));
            Assert.Equal(files.Order(StringComparer.Ordinal),
                Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
            most++;
        }

        Assert.True(most > 0, "nothing was written");
        Assert.All(files, file => Assert.NotEqual(Old, File.ReadAllText(file)));
    }

    private static bool TryWrite(OutputPlan plan, int most)
    {
        var left = most;
        try
        {
            using var output = new CorpusOutput(plan with { Disk = disk => new FailingDisk(disk, () => left-- > 0) }, ExportOptions.Default,
                Stream.Null, problem => Assert.Fail(problem.ToString()));
            output.Begin("a");
            foreach (var segment in Segments)
                output.Write(segment);
            output.Complete();
            return true;
        }
        catch (IOException error) when (error.Message == FailingDisk.Message)
        {
            return false;
        }
    }

    private static IEnumerable<Segment> Segments { get; } = [.. CorpusFormats.ByName("jsonl")!.Read(
        new CorpusSource("a", "a", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(CorpusLines.Many("a", 600))),
            problem => Assert.Fail(problem.ToString())))];

    private IEnumerable<string> Names() =>
        Directory.GetFiles(_folder.Path).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal);

    private sealed class FailingDisk(Stream disk, Func<bool> takes) : DiskStream(disk)
    {
        public const string Message = "the disk fails";

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (!takes())
                throw new IOException(Message);
            base.Write(buffer);
        }
    }
}
