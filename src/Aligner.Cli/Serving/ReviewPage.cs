namespace Aligner.Cli.Serving;

/// <summary>The files of the page, which are in the program and hold no data.</summary>
internal static class ReviewPage
{
    private const string ResourcePrefix = "Review.";

    private static readonly (string Path, string Name, string Type)[] Files =
    [
        ("/", "review.html", "text/html; charset=utf-8"),
        ("/review.css", "review.css", "text/css; charset=utf-8"),
        ("/review.js", "review.js", "text/javascript; charset=utf-8"),
    ];

    // In the order in which they use each other.
    private static readonly string[] Scripts = ["server.js", "table.js", "chips.js", "actions.js", "dialogs.js", "keys.js"];

    /// <summary>Null where the page has no such file.</summary>
    public static ServerAnswer? Find(string path)
    {
        var (_, name, type) = Files.FirstOrDefault(file => file.Path == path);
        if (name is null)
            return null;
        byte[] bytes = name == "review.js" ? [.. "'use strict';\n"u8, .. Scripts.SelectMany(Read)] : Read(name);
        return new ServerAnswer(200, type, bytes);
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(ReviewPage).Assembly.GetManifestResourceStream(ResourcePrefix + name) ?? throw new InvalidOperationException($"the program lacks its resource {name}");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
