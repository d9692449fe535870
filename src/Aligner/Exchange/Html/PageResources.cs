using System.Text;
using Aligner.Hashing;

namespace Aligner.Exchange.Html;

/// <summary>The style and the script of the page, and the hashes by which its policy allows just these.</summary>
internal static class PageResources
{
    // In the order in which they use each other.
    private static readonly string[] Scripts = ["words.js", "text.js", "card.js", "rows.js", "filter.js", "player.js", "view.js", "keys.js"];

    public static string Style { get; } = Read("page.css");

    public static string Script { get; } = "'use strict';\n" + string.Concat(Scripts.Select(Read));

    /// <summary>No network at all: media from beside the page is the one thing loaded (Content Security Policy, level 3).</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src {Hash(Style)}; script-src {Hash(Script)}; media-src 'self' file:; base-uri 'none'; form-action 'none'";

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(Digest.Sha256(Encoding.UTF8.GetBytes(text)))}'";

    private static string Read(string name)
    {
        using var stream = typeof(PageResources).Assembly.GetManifestResourceStream("Aligner.Page." + name)
            ?? throw new InvalidOperationException($"the program lacks its resource {name}");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
