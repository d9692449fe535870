using System.Runtime.CompilerServices;

namespace Aligner.Tests;

/// <summary>Where the project's own files are.</summary>
public static class Project
{
    /// <summary>The folder that holds Aligner.sln.</summary>
    public static string Root { get; } = FindRoot(ThisFile());

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
