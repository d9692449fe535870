using System.CommandLine;

namespace Aligner.Cli.Commands;

/// <summary>The recording that a page plays, or that a deck's clips are cut from.</summary>
internal static class MediaOption
{
    public static Option<string?> Make()
    {
        var option = new Option<string?>("--media")
        {
            Description = "The recording that an html page plays, its path as seen from the page, or that an Anki deck's clips are cut from (by ffmpeg); {name} stands for the document's name.",
            HelpName = "path",
        };
        option.Validators.Add(result =>
        {
            if (Error(result.GetValueOrDefault<string?>() ?? "") is { } error)
                result.AddError(error);
        });
        return option;
    }

    /// <summary>Why it cannot be a recording beside a page; null where it can.</summary>
    private static string? Error(string path)
    {
        if (path.Length == 0 || path.EndsWith('/'))
            return $"'{path}' is no file; --media takes the path of a recording";
        return path.Contains("://", StringComparison.Ordinal) ? $"'{path}' is on a network, which is not used; --media takes the path of a file" : null;
    }
}
