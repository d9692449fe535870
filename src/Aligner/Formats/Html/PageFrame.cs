using System.Text;
using Aligner.Text;

namespace Aligner.Formats.Html;

/// <summary>What stands around the documents of a page.</summary>
internal static class PageFrame
{
    /// <param name="html">Where to.</param>
    /// <param name="title">Of the page.</param>
    /// <param name="options">What the user chose.</param>
    /// <param name="document">The name of the document whose recording the page plays; null for none.</param>
    public static void WriteHead(TextWriter html, string title, ExportOptions options, string? document)
    {
        WriteOpening(html, title);
        html.Write(Bar);
        html.Write("<main id=\"text\">\n");
        if (options.Recording?.Path is { } media && document is not null)
            WritePlayer(html, media, document);
    }

    /// <summary>Up to the body's first element.</summary>
    public static void WriteOpening(TextWriter html, string title)
    {
        html.Write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"generator\" content=\"aligner\">\n");
        html.Write($"<meta http-equiv=\"Content-Security-Policy\" content=\"{PageResources.Policy}\">\n");
        html.Write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light "
            + "dark\">\n");
        html.Write($"<title>{HtmlText.Escape(title)}</title>\n<style>{PageResources.Style}</style>\n</head>\n<body>\n");
    }

    public static void WriteEnd(TextWriter html)
    {
        html.Write("</script>\n");
        html.Write(Overlays);
        html.Write($"<script>{PageResources.Script}</script>\n</body>\n</html>\n");
    }

    private static void WritePlayer(TextWriter html, string media, string document)
    {
        var element = MediaLink.IsAudio(media) ? "audio" : "video";
        var source = HtmlText.Escape(MediaLink.Url(media, document));
        html.Write($"<div class=\"player\" role=\"region\" aria-label=\"Recording\"><{element} id=\"media\" controls preload=\"metadata\" src=\"{source}\"></{element}>");
        html.Write("<button type=\"button\" id=\"repeat\" aria-pressed=\"false\">Repeat segment</button><span id=\"media-state\" "
            + "role=\"status\"></span></div>\n");
    }

    private const string Bar = """
        <a class="skip" href="#text">Skip to the text</a>
        <header class="bar">
        <label class="filter"><span>Filter</span> <input id="filter" type="search" autocomplete="off" placeholder="English or 中文"></label>
        <span id="count" role="status"></span>
        <div class="tools" role="group" aria-label="View">
        <button type="button" id="stacked" aria-pressed="false">Stacked</button>
        <button type="button" id="pinyin" aria-pressed="false">Pinyin</button>
        <button type="button" id="tones" aria-pressed="false">Tones</button>
        <button type="button" id="other" aria-pressed="false" lang="zh" title="Simplified or traditional">简/繁</button>
        <button type="button" id="hide-en" aria-pressed="false">Hide English</button>
        <button type="button" id="hide-zh" aria-pressed="false">Hide Chinese</button>
        <button type="button" id="theme" aria-pressed="false">Dark</button>
        <button type="button" id="help" aria-haspopup="dialog" aria-label="Keys">?</button>
        </div>
        </header>

        """;

    private const string Overlays = """
        <div id="card" role="status" hidden></div>
        <dialog id="keys" aria-labelledby="keys-title">
        <h2 id="keys-title">Keys</h2>
        <dl>
        <div><dt><kbd>j</kbd> <kbd>↓</kbd></dt><dd>next segment</dd></div>
        <div><dt><kbd>k</kbd> <kbd>↑</kbd></dt><dd>previous segment</dd></div>
        <div><dt><kbd>→</kbd> <kbd>←</kbd></dt><dd>look up the next, the previous word</dd></div>
        <div><dt><kbd>Enter</kbd></dt><dd>play the segment; show what is hidden of it</dd></div>
        <div><dt><kbd>Space</kbd></dt><dd>play, pause (with a recording)</dd></div>
        <div><dt><kbd>r</kbd></dt><dd>repeat the segment (with a recording)</dd></div>
        <div><dt><kbd>/</kbd></dt><dd>filter</dd></div>
        <div><dt><kbd>p</kbd></dt><dd>pinyin</dd></div>
        <div><dt><kbd>t</kbd></dt><dd>pinyin in the colours of its tones</dd></div>
        <div><dt><kbd>s</kbd></dt><dd>simplified, traditional characters</dd></div>
        <div><dt><kbd>v</kbd></dt><dd>side by side, stacked</dd></div>
        <div><dt><kbd>e</kbd> <kbd>z</kbd></dt><dd>hide English, Chinese</dd></div>
        <div><dt><kbd>d</kbd></dt><dd>dark, light</dd></div>
        <div><dt><kbd>Esc</kbd></dt><dd>close; clear the filter</dd></div>
        </dl>
        <form method="dialog"><button>Close</button></form>
        </dialog>

        """;
}

/// <summary>The recording beside a page.</summary>
internal static class MediaLink
{
    private static readonly string[] AudioExtensions = [".mp3", ".m4a", ".aac", ".wav", ".ogg", ".oga", ".opus", ".flac"];

    public static bool IsAudio(string path) => AudioExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// A file's path as a relative URL (RFC 3986): whatever characters its parts have, they are the file's name and nothing else.
    /// </summary>
    /// <param name="path">As seen from the page; <c>{name}</c> stands for the last part of the document's name.</param>
    /// <param name="document">The document's name.</param>
    public static string Url(string path, string document)
    {
        var name = document[(document.LastIndexOf('/') + 1)..];
        var parts = path.Replace("{name}", name, StringComparison.Ordinal).Replace('\\', '/').Split('/');
        return string.Join('/', parts.Select(Uri.EscapeDataString));
    }
}

/// <summary>The style and the script of the page, and the hashes by which its policy allows just these.</summary>
internal static class PageResources
{
    // In the order in which they use each other.
    private static readonly string[] Scripts = ["words.js", "text.js", "card.js", "rows.js", "filter.js", "player.js", "view.js",
        "keys.js"];

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
