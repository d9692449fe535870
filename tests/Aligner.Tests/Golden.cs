using Xunit;

namespace Aligner.Tests;

/// <summary>Expected text in a file beside the test's input.</summary>
public static class Golden
{
    private static readonly bool Update = Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    /// <summary>Compares with the file's text to the letter; with UPDATE_GOLDEN=1 writes it instead. No file stands for no text.</summary>
    public static void Check(string path, string actual)
    {
        if (Update && actual.Length > 0)
            File.WriteAllText(path, actual);
        else if (Update)
            File.Delete(path);
        Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : "", actual);
    }
}
