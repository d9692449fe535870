using System.CommandLine;
using Aligner.Cli.Running;
using Aligner.Transcripts.Decoding;

namespace Aligner.Cli.Options;

/// <summary>The option that says which encoding sources are in.</summary>
internal static class EncodingOption
{
    private static readonly string[] Names = [.. SourceEncodings.All.Select(encoding => encoding.Name)];

    public static Option<SourceEncoding?> Make() =>
        Make("--encoding", $"The encoding of the sources ({string.Join(", ", Names)}); recognised by their bytes unless given.");

    /// <summary>The same for the files of one language in pairs.</summary>
    public static Option<SourceEncoding?> Make(string name, string description)
    {
        var option = new Option<SourceEncoding?>(name)
        {
            Description = description,
            HelpName = "name",
            CustomParser = result =>
            {
                var encoding = SourceEncodings.ByName(result.Tokens[0].Value);
                if (encoding is null)
                    result.AddError($"'{result.Tokens[0].Value}' is not a value of {name}{Nearest.Choices(result.Tokens[0].Value, Names)}");
                return encoding;
            },
        };
        option.CompletionSources.Add(Names);
        return option;
    }
}
