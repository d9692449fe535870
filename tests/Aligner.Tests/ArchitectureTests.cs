using System.Text.RegularExpressions;
using Xunit;

namespace Aligner.Tests;

/// <summary>The rooms stand on floors, of which none uses a higher one; files are where their namespace says, and are short.</summary>
public sealed partial class ArchitectureTests
{
    private const int LongestLine = 140;
    private const int LongestFile = 250;
    private const int MostFiles = 21;

    /// <summary>From the lowest up. The README of the library lists the same.</summary>
    private static readonly string[] Library =
    [
        "Text", "Language", "Lexicon", "Transcripts", "Alignment", "Pairing", "Edits", "Segments", "Reviewing", "Evaluation", "Formats",
        "Memory",
        "Terminology", "Quality", "Reports",
    ];

    private static readonly string[] CommandLine = ["Running", "Input", "Output", "Configuration", "Options", "Display", "Serving",
        "Commands"];

    public static TheoryData<string> Projects => ["Aligner", "Aligner.Cli"];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_room_uses_one_above_it(string project)
    {
        var floors = project == "Aligner" ? Library : CommandLine;
        var up = from file in FilesOf(project)
                 let floor = Array.IndexOf(floors, RoomOf(file))
                 from Match used in UsingPattern().Matches(File.ReadAllText(file.Path))
                 where used.Groups["project"].Value == project && Array.IndexOf(floors, used.Groups["room"].Value) > floor && floor >= 0
                 select $"{file.Relative}: {used.Value}";
        Assert.Empty(up);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Each_room_has_a_floor(string project) => Assert.Equal(
        (project == "Aligner" ? Library : CommandLine).Order(StringComparer.Ordinal),
        FilesOf(project).Select(RoomOf).Where(room => room.Length > 0).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Namespaces_are_those_of_the_folders(string project) => Assert.Empty(
        from file in FilesOf(project)
        let told = NamespacePattern().Match(File.ReadAllText(file.Path)).Groups["name"].Value
        let folder = Path.GetDirectoryName(file.Relative)!.Replace(Path.DirectorySeparatorChar, '.')
        // The program's entry is statements in no namespace.
        where told != folder && Path.GetFileName(file.Path) != "Program.cs"
        select $"{file.Relative}: {told}");

    /// <summary>A text that cannot be broken may be longer: what stands between quotation marks does not count.</summary>
    [Fact]
    public void Lines_are_short_but_for_texts()
    {
        var files = FilesOf("src", "").Concat(FilesOf("tests", ""));
        var tooLong = files.SelectMany(file => CodeOf(File.ReadAllText(file.Path)).Split('\n')
            .Select((line, index) => (Line: line, Number: index + 1)).Where(line => line.Line.Length > LongestLine)
            .Select(line => $"{file.Relative}:{line.Number}: {line.Line.Length}"));
        Assert.Empty(tooLong);
    }

    [Fact]
    public void Files_are_short() => Assert.Empty(
        from file in FilesOf("src", "")
        let lines = File.ReadLines(file.Path).Count()
        where lines > LongestFile
        select $"{file.Relative}: {lines}");

    [Fact]
    public void Rooms_are_small() => Assert.Empty(
        from folder in FilesOf("src", "").GroupBy(file => Path.GetDirectoryName(file.Relative)!)
        where folder.Count() > MostFiles
        select $"{folder.Key}: {folder.Count()}");

    /// <summary>Raw strings are emptied with their lines kept, then strings.</summary>
    private static string CodeOf(string text) => StringPattern().Replace(
        RawPattern().Replace(text, raw => new string('\n', raw.Value.Count(c => c == '\n'))), "\"\"");

    private static string RoomOf(SourceFile file)
    {
        var parts = file.Relative.Split(Path.DirectorySeparatorChar);
        return parts.Length > 2 ? parts[1] : "";
    }

    private static IEnumerable<SourceFile> FilesOf(string project) => FilesOf("src", project);

    private static IEnumerable<SourceFile> FilesOf(string top, string project) =>
        Directory.EnumerateFiles(Path.Combine(Project.Root, top, project), "*.cs", SearchOption.AllDirectories)
            .Where(path => !Project.IsBuilt(path)).Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, Path.GetRelativePath(Path.Combine(Project.Root, top), path)));

    private readonly record struct SourceFile(string Path, string Relative);

    [GeneratedRegex(@"^using (static |\w+ = )?(?<project>Aligner\.Cli|Aligner)\.(?<room>(?!Cli\b)\w+)", RegexOptions.Multiline)]
    private static partial Regex UsingPattern();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespacePattern();

    [GeneratedRegex("(?<marks>\"{3,})[\\s\\S]*?\\k<marks>")]
    private static partial Regex RawPattern();

    [GeneratedRegex("""@"([^"]|"")*"|"([^"\\\n]|\\.)*(\{[^}\n]*"([^"\\\n]|\\.)*"[^}\n]*\}([^"\\\n]|\\.)*)*"|'([^'\\\n]|\\.)+'""")]
    private static partial Regex StringPattern();
}
