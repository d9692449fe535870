using System.CommandLine;
using System.Globalization;

namespace Aligner.Cli.Commands.Corpora;

/// <summary>An option that takes a number of things, at least one.</summary>
internal static class CountOption
{
    public static Option<int> Make(string name, string description)
    {
        var option = new Option<int>(name)
        {
            Description = description,
            HelpName = "number",
            CustomParser = result => TryParse(result.Tokens[0].Value, out var count) ? count : 0,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !TryParse(token.Value, out _))
                result.AddError($"'{token.Value}' is not a number that {name} takes; expected 1 or more");
        });
        return option;
    }

    private static bool TryParse(string text, out int count) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count > 0;
}
