using Aligner.Memory.Scan;
using Aligner.Memory.Store;
using Aligner.Memory.Text;
using Aligner.Text;

namespace Aligner.Memory;

/// <summary>Says whether a memory is whole: by SQLite's own check, and by comparing the indexes with the texts.</summary>
internal static class MemoryVerifier
{
    // The index of the concordance is asked for one unit in so many, and for no more than so many: each takes a search.
    private const long Sampled = 16;
    private const long MostAsked = 20_000;

    /// <summary>What is wrong, in words; nothing where the memory is whole.</summary>
    public static IEnumerable<string> Verify(TranslationMemory memory)
    {
        using var snapshot = memory.Snapshot();
        List<string> wrong = [.. Texts(memory, "PRAGMA integrity_check").Where(line => line != "ok"),
            .. Texts(memory, "PRAGMA foreign_key_check").Select(table => $"a row of {table} belongs to nothing")];
        // The indexes of a file that is damaged say nothing.
        if (wrong.Count > 0)
            return wrong;
        foreach (var side in (Side[])[Side.English, Side.Chinese])
            wrong.AddRange(VerifySide(memory, side));
        wrong.AddRange(VerifyTerms(memory));
        return wrong;
    }

    private static IEnumerable<string> VerifySide(TranslationMemory memory, Side side)
    {
        var name = side == Side.English ? "English" : "Chinese";
        var indexed = new Dictionary<long, long>();
        foreach (var block in ScanIndex.All(memory.Connection, side))
        {
            for (var i = 0; i < block.Count; i++)
                indexed[block.Ids[i]] = HashOf(block.TokensOf(i));
        }

        var (lacking, other, keys) = (0L, 0L, 0L);
        using var row = memory.Prepared(side == Side.English ? "SELECT id, en, en_key FROM units" : "SELECT id, zh, zh_key FROM units")
            .ExecuteReader();
        while (row.Read())
        {
            var text = row.GetString(1);
            if (!indexed.TryGetValue(row.GetInt64(0), out var hash))
                lacking++;
            else if (hash != HashOf(new ComparedText(text).Numbers))
                other++;
            if (UnitKeys.Of(text).Skeleton != row.GetInt64(2))
                keys++;
        }

        if (lacking > 0)
            yield return FormattableString.Invariant($"the {name} of {lacking} units is not in the index of the look-up");
        if (other > 0)
            yield return FormattableString.Invariant($"the index of the look-up has another {name} for {other} units");
        if (keys > 0)
            yield return FormattableString.Invariant($"{keys} units have a wrong number for their {name}");
    }

    private static IEnumerable<string> VerifyTerms(TranslationMemory memory)
    {
        var lacking = 0L;
        var terms = new HashSet<string>(StringComparer.Ordinal);
        var step = Math.Max(Sampled, memory.Number("SELECT count(*) FROM units") / MostAsked);
        foreach (var unit in memory.Select("WHERE u.id % $0 = 0 ORDER BY u.id", step))
        {
            terms.Clear();
            SearchTerms.AddTerms(unit.Segment.English, terms);
            SearchTerms.AddTerms(unit.Segment.Chinese, terms);
            if (terms.Count > 0 && memory.Number("SELECT count(*) FROM terms WHERE terms MATCH $0 AND rowid = $1",
                string.Join(" AND ", terms.Select(term => $"\"{term}\"")), unit.Id) == 0)
            {
                lacking++;
            }
        }

        if (lacking > 0)
            yield return FormattableString.Invariant($"{lacking} units of those looked at are not in the index of the concordance");
    }

    private static long HashOf(ReadOnlySpan<ushort> tokens)
    {
        var hash = (long)tokens.Length;
        foreach (var token in tokens)
            hash = FoldedText.Hash(hash, token);
        return hash;
    }

    private static List<string> Texts(TranslationMemory memory, string text)
    {
        using var row = memory.Prepared(text).ExecuteReader();
        List<string> texts = [];
        while (row.Read())
            texts.Add(row.GetString(0));
        return texts;
    }
}
