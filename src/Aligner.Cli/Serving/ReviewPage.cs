using System.Security.Cryptography;
using System.Text;

namespace Aligner.Cli.Serving;

/// <summary>The files of the page, which are in the program and hold no data.</summary>
internal static class ReviewPage
{
    private const string ResourcePrefix = "Review.";

    // What the page of a server loads, as it stands in its head.
    private const string Links = "<link rel=\"stylesheet\" href=\"/review.css\">\n<script defer src=\"/review.js\"></script>\n";

    private static readonly (string Path, string Name, string Type)[] Files =
    [
        ("/", "review.html", "text/html; charset=utf-8"),
        ("/review.css", "review.css", "text/css; charset=utf-8"),
        ("/review.js", "review.js", "text/javascript; charset=utf-8"),
    ];

    // In the order in which they use each other.
    private static readonly string[] Scripts = ["table.js", "chips.js", "actions.js", "dialogs.js"];
    private static readonly string[] ServerScripts = ["page.js", "server.js", .. Scripts, "documents.js", "memory.js", "keys.js"];
    private static readonly string[] FileScripts = ["page.js", "digest.js", "work.js", "file.js", .. Scripts, "documents.js", "keys.js"];

    /// <summary>Null where the page has no such file.</summary>
    public static ServerAnswer? Find(string path)
    {
        var (_, name, type) = Files.FirstOrDefault(file => file.Path == path);
        if (name is null)
            return null;
        return new ServerAnswer(200, type, name == "review.js" ? Script(ServerScripts) : Read(name));
    }

    /// <summary>
    /// The page as one file, in two parts, between which its data stand as JSON. It may load nothing but a recording from beside it.
    /// </summary>
    public static (string Before, string After) File()
    {
        var (style, script) = (Encoding.UTF8.GetString(Read("review.css")), Encoding.UTF8.GetString(Script(FileScripts)));
        var policy = $"default-src 'none'; style-src {Hash(style)}; script-src {Hash(script)}; media-src 'self' file:; base-uri 'none'; form-action 'none'";
        var page = Encoding.UTF8.GetString(Read("review.html"))
            .Replace(Links, $"<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n<style>{style}</style>\n",
                StringComparison.Ordinal);
        var end = page.LastIndexOf("</body>", StringComparison.Ordinal);
        return ($"{page[..end]}<script type=\"application/json\" id=\"data\">", $"</script>\n<script>{script}</script>\n{page[end..]}");
    }

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    private static byte[] Script(string[] names) => [.. "'use strict';\n"u8, .. names.SelectMany(Read)];

    private static byte[] Read(string name)
    {
        using var stream = typeof(ReviewPage).Assembly.GetManifestResourceStream(ResourcePrefix + name)
            ?? throw new InvalidOperationException($"the program lacks its resource {name}");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
