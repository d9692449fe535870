using System.CommandLine;
using System.Globalization;

namespace Aligner.Cli.Options;

/// <summary>An option that takes a probability.</summary>
internal static class ScoreOption
{
    public static Option<double> Make(string name, string description)
    {
        var option = new Option<double>(name)
        {
            Description = description,
            HelpName = "0..1",
            CustomParser = result => TryParse(result.Tokens[0].Value, out var score) ? score : 0,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !TryParse(token.Value, out _))
                result.AddError($"'{token.Value}' is not a score; {name} takes a number from 0 to 1");
        });
        return option;
    }

    private static bool TryParse(string text, out double score) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out score) && score is >= 0 and <= 1;
}
