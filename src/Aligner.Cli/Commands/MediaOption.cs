using System.CommandLine;

namespace Aligner.Cli.Commands;

/// <summary>The recording that a page plays.</summary>
internal static class MediaOption
{
    public static Option<string?> Make()
    {
        var option = new Option<string?>("--media")
        {
            Description = "The recording that an html page plays: its path as seen from the page; {name} stands for the document's name.",
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
            return $"'{path}' is no file; --media takes the path of a recording as seen from the page";
        return path.Contains("://", StringComparison.Ordinal) ? $"'{path}' is on a network, which pages do not use; --media takes the path of a file as seen from the page" : null;
    }
}
