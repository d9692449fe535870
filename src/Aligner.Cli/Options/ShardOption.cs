using System.CommandLine;
using Aligner.Segments.Operations;

namespace Aligner.Cli.Options;

/// <summary>The option that takes one part of the documents.</summary>
internal static class ShardOption
{
    public static Option<Shard?> Make()
    {
        var option = new Option<Shard?>("--shard")
        {
            Description = "Take one of so many parts of the documents, by their names: 3/64. 'aligner merge --by-document' puts the "
                + "corpora of all parts together.",
            HelpName = "number/count",
            CustomParser = result => Shard.Parse(result.Tokens[0].Value),
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && Shard.Parse(token.Value) is null)
                result.AddError($"'{token.Value}' is not a shard; --shard takes one as 3/64, from 1/64 to 64/64");
        });
        return option;
    }
}
