using Aligner.Cli.Output;
using Aligner.Segments.Accounts;
using Xunit;

namespace Aligner.Cli.Tests;

public sealed class OutputAccountsTests
{
    [Fact]
    public void Accounts_come_back_whole_and_in_their_order()
    {
        OutputAccount[] accounts =
        [
            new("corpus/a.tmx", "tmx", 3, 1, 2),
            new("corpus/a.en", "moses", 3, 0, 0) { Beside = ["corpus/a.zh"] },
            new("corpus/b.apkg", "apkg", 4, 0, 0) { Remarks = ["no clip was cut"] },
            new("corpus/b.tmx", "tmx", 0, 0, 0),
        ];
        var kept = new OutputAccounts();
        kept.AddRange(accounts);
        Assert.Equal(4, kept.Count);
        Assert.Equal(accounts.Select(Written), kept.Select(Written));
    }

    /// <summary>Lists are equal only where they are the same one, so their items are compared.</summary>
    private static string Written(OutputAccount account) =>
        $"{account with { Beside = [], Remarks = [] }} {string.Join('|', account.Beside)} {string.Join('|', account.Remarks)}";
}
