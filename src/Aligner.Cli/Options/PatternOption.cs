using System.CommandLine;
using Aligner.Segments.Operations;

namespace Aligner.Cli.Options;

/// <summary>An option that takes regular expressions.</summary>
internal static class PatternOption
{
    public static Option<TextPattern[]> Make(string name, string description)
    {
        var option = new Option<TextPattern[]>(name)
        {
            Description = description,
            HelpName = "[en:|zh:]regex",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
            CustomParser = result =>
                [.. result.Tokens.Where(token => Error(token.Value) is null).Select(token => TextPattern.Parse(token.Value))],
        };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (Error(token.Value) is { } error)
                    result.AddError($"'{token.Value}' is not a pattern that {name} takes: {error}");
            }
        });
        return option;
    }

    private static string? Error(string text)
    {
        try
        {
            _ = TextPattern.Parse(text);
            return null;
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return Tell(error);
        }
    }

    /// <summary>Why a text is no pattern, for people.</summary>
    public static string Tell(Exception error) => error is NotSupportedException
        ? "patterns here cannot look around ((?=, (?!, (?<=, (?<!), refer back (\\1) or be atomic ((?>): each is found in one pass over the text"
        : error.Message;
}
