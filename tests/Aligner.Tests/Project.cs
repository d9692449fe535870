using System.Runtime.CompilerServices;

namespace Aligner.Tests;

/// <summary>Where the project's own files are.</summary>
public static class Project
{
    /// <summary>The folder that holds Aligner.sln.</summary>
    public static string Root { get; } = FindRoot(ThisFile());

    /// <summary>The pages that people read about the project: those at its root and the READMEs of its rooms.</summary>
    public static IReadOnlyList<string> Pages { get; } =
    [
        .. Directory.EnumerateFiles(Root, "*.md"),
        .. ((string[])["src", "tests"]).SelectMany(
            folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "README.md", SearchOption.AllDirectories))
            .Where(path => !IsBuilt(path)).Order(StringComparer.Ordinal),
    ];

    /// <summary>Whether a file is of what the build makes.</summary>
    public static bool IsBuilt(string path) => path.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj");

    private static string ThisFile([CallerFilePath] string path = "") => path;

    private static string FindRoot(string from)
    {
        // The compiler writes a mapped path in deterministic builds, so the test's own folder is the second place to look from.
        foreach (var start in new[] { Path.GetDirectoryName(from)!, AppContext.BaseDirectory })
        {
            for (var folder = start; !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
            {
                if (File.Exists(Path.Combine(folder, "Aligner.sln")))
                    return folder;
            }
        }

        throw new DirectoryNotFoundException("no folder above the tests holds Aligner.sln");
    }
}
