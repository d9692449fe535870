using Aligner.Fuzzing;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary>What fuzzing begins with, and each input that it once found a fault with.</summary>
public sealed class FuzzingTests
{
    public static TheoryData<string> Targets => [.. FuzzTargets.All.Select(target => target.Name)];

    [Theory]
    [MemberData(nameof(Targets))]
    public void Seeds_and_finds_are_read_without_a_fault(string name)
    {
        var target = FuzzTargets.ByName(name)!;
        Assert.All(target.Seeds.Concat(Finds(name)), input => Assert.Null(Record.Exception(() => target.Run(input))));
    }

    [Fact]
    public void Each_find_is_of_a_target() =>
        Assert.All(Directory.EnumerateDirectories(Folder), folder => Assert.NotNull(FuzzTargets.ByName(Path.GetFileName(folder))));

    private static string Folder => Path.Combine(Project.Root, "tests", "Aligner.Fuzzing", "Finds");

    private static IEnumerable<byte[]> Finds(string target)
    {
        var folder = Path.Combine(Folder, target);
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(File.ReadAllBytes) : [];
    }
}
