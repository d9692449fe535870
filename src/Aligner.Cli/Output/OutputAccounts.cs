using System.Collections;
using Aligner.Cli.Input;
using Aligner.Corpus.Accounts;

namespace Aligner.Cli.Output;

/// <summary>The accounts of what a run wrote, in few bytes each: a folder has several for each document.</summary>
internal sealed class OutputAccounts : IReadOnlyCollection<OutputAccount>
{
    private readonly FrontCodedTexts _paths = new();
    private readonly List<(string Format, int Written, int LeftOut, int DroppedCharacters)> _counts = [];

    /// <summary>Those that say more than a path and counts.</summary>
    private readonly Dictionary<int, OutputAccount> _whole = [];

    public int Count => _counts.Count;

    public void Add(OutputAccount account)
    {
        if (account.Beside.Count + account.Remarks.Count > 0)
            _whole.Add(Count, account);
        _paths.Add(account.Path);
        _counts.Add((account.Format, account.Written, account.LeftOut, account.DroppedCharacters));
    }

    public void AddRange(IEnumerable<OutputAccount> accounts)
    {
        foreach (var account in accounts)
            Add(account);
    }

    public IEnumerator<OutputAccount> GetEnumerator() => _paths
        .Zip(_counts, (path, counts) => new OutputAccount(path, counts.Format, counts.Written, counts.LeftOut, counts.DroppedCharacters))
        .Select((account, index) => _whole.GetValueOrDefault(index, account))
        .GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
