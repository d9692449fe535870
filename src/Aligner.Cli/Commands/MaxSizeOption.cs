using System.CommandLine;
using Aligner.Transcripts.Decoding;

namespace Aligner.Cli.Commands;

/// <summary>The option that says how large a source may be.</summary>
internal static class MaxSizeOption
{
    private const string Name = "--max-size";

    public static Option<SizeLimit> Make() => new(Name)
    {
        Description = "The largest source that is read, as it is and unpacked: 500K, 256M, 1G, which is the most. Corpora are streams and have no limit.",
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
