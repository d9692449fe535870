using System.CommandLine;
using Aligner.Transcripts.Decoding;

namespace Aligner.Cli.Commands;

/// <summary>The option that says which encoding sources are in.</summary>
internal static class EncodingOption
{
    private const string Name = "--encoding";

    private static readonly string[] Names = [.. SourceEncodings.All.Select(encoding => encoding.Name)];

    public static Option<SourceEncoding?> Make()
    {
        var option = new Option<SourceEncoding?>(Name)
        {
            Description = $"The encoding of the sources ({string.Join(", ", Names)}); told by their bytes unless given.",
            HelpName = "name",
            CustomParser = result =>
            {
                var encoding = SourceEncodings.ByName(result.Tokens[0].Value);
                if (encoding is null)
                    result.AddError($"'{result.Tokens[0].Value}' is not a value of {Name}; choose from {string.Join(", ", Names)}");
                return encoding;
            },
        };
        option.CompletionSources.Add(Names);
        return option;
    }
}
