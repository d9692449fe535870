using Aligner.Exchange;

namespace Aligner.Cli.Commands;

/// <summary>What --media takes.</summary>
internal static class MediaOption
{
    /// <summary>Why the recording cannot be used; null where it can.</summary>
    public static string? Error(string media, IEnumerable<CorpusFormat> formats)
    {
        if (media.Length == 0 || media.EndsWith('/'))
            return $"'{media}' is no file; --media takes the recording's path as seen from the page";
        if (media.Contains("://", StringComparison.Ordinal))
            return $"'{media}' is on a network, which pages do not use; --media takes a file's path as seen from the page";
        return formats.Any(format => format.Name == "html") ? null : "--media goes with the format html";
    }
}
