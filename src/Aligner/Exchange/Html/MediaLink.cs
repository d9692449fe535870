namespace Aligner.Exchange.Html;

/// <summary>The recording beside a page.</summary>
internal static class MediaLink
{
    private static readonly string[] AudioExtensions = [".mp3", ".m4a", ".aac", ".wav", ".ogg", ".oga", ".opus", ".flac"];

    public static bool IsAudio(string path) => AudioExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>A file's path as a relative URL (RFC 3986): whatever characters its parts have, they are the file's name and nothing else.</summary>
    /// <param name="path">As seen from the page; <c>{name}</c> stands for the last part of the document's name.</param>
    /// <param name="document">The document's name.</param>
    public static string Url(string path, string document)
    {
        var name = document[(document.LastIndexOf('/') + 1)..];
        var parts = path.Replace("{name}", name, StringComparison.Ordinal).Replace('\\', '/').Split('/');
        return string.Join('/', parts.Select(Uri.EscapeDataString));
    }
}
