using Xunit;

namespace Aligner.Tests;

/// <summary>The folder of material that is not part of the project: ../shared, or $ALIGNER_SHARED.</summary>
public static class SharedMaterial
{
    public static string Root { get; } = System.Environment.GetEnvironmentVariable("ALIGNER_SHARED")
        ?? System.IO.Path.Combine(Project.Root, "..", "shared");

    /// <summary>The path below the folder; the running test is skipped with the reason where it is not there.</summary>
    public static string Path(string relative)
    {
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(Root, relative));
        Assert.SkipUnless(File.Exists(path) || Directory.Exists(path), $"needs shared/{relative} beside the project or in $ALIGNER_SHARED");
        return path;
    }
}
