using System.CommandLine;
using System.Globalization;

namespace Aligner.Cli.Options;

/// <summary>The option on how many threads work.</summary>
internal static class JobsOption
{
    private const int Most = 256;

    public static Option<int> Make()
    {
        var option = new Option<int>("--jobs")
        {
            Description = "So many documents are read and aligned at a time; the output is the same for any number. As many as there are "
                + "processors unless given.",
            HelpName = "number",
            CustomParser = result => TryParse(result.Tokens[0].Value, out var jobs) ? jobs : 1,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !TryParse(token.Value, out _))
                result.AddError($"'{token.Value}' is not a number that --jobs takes; expected 1 to {Most}");
        });
        return option;
    }

    public static int ValueOf(Option<int> option, ParseResult result) =>
        result.GetResult(option) is null ? Math.Min(Environment.ProcessorCount, Most) : result.GetValue(option);

    private static bool TryParse(string text, out int jobs) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out jobs) && jobs is > 0 and <= Most;
}
