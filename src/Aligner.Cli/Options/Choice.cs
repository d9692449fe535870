using System.CommandLine;
using Aligner.Cli.Running;

namespace Aligner.Cli.Options;

/// <summary>Options that take one of a few names.</summary>
internal static class Choice
{
    /// <param name="name">The option's.</param>
    /// <param name="values">The values by name; the first is the default.</param>
    /// <param name="description">For help.</param>
    public static Option<string> Option<T>(string name, IReadOnlyList<(string Name, T Value)> values, string description)
    {
        var names = values.Select(value => value.Name).ToArray();
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = string.Join('|', names),
            DefaultValueFactory = _ => names[0],
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !names.Contains(token.Value))
                result.AddError($"'{token.Value}' is not a value of {name}{Nearest.Choices(token.Value, names)}");
        });
        option.CompletionSources.Add(names);
        return option;
    }

    public static T Value<T>(IReadOnlyList<(string Name, T Value)> values, string name) => values.First(value => value.Name == name).Value;
}
