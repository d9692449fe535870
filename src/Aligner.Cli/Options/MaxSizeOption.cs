using System.CommandLine;
using Aligner.Transcripts.Decoding;

namespace Aligner.Cli.Options;

/// <summary>The option that says how large a source may be.</summary>
internal static class MaxSizeOption
{
    private const string Name = "--max-size";

    /// <summary>For commands that read sources.</summary>
    public static Option<SizeLimit> Make() =>
        Make("The largest source that is read, as it is and unpacked: 500K, 256M, 1G, which is the most. Corpora are streams and have no "
            + "limit.");

    /// <param name="description">For help.</param>
    public static Option<SizeLimit> Make(string description) => new(Name)
    {
        Description = description,
        HelpName = "size",
        DefaultValueFactory = _ => SizeLimit.Default,
        CustomParser = result =>
        {
            if (SizeLimit.Parse(result.Tokens[0].Value) is { } limit)
                return limit;
            result.AddError($"'{result.Tokens[0].Value}' is not a size; {Name} takes one as 500K, 256M or 1G, which is the most");
            return SizeLimit.Default;
        },
    };
}
