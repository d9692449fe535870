using System.CommandLine;
using Aligner.Segments.Operations;

namespace Aligner.Cli.Options;

/// <summary>An option that takes a range of numbers.</summary>
internal static class RangeOption
{
    public static Option<NumberRange?> Make(string name, string description)
    {
        var option = new Option<NumberRange?>(name)
        {
            Description = description,
            HelpName = "least..most",
            CustomParser = result => NumberRange.Parse(result.Tokens[0].Value),
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && NumberRange.Parse(token.Value) is null)
                result.AddError($"'{token.Value}' is not a range; {name} takes 3..80, 3.. or ..80");
        });
        return option;
    }
}
