using Microsoft.Data.Sqlite;

namespace Aligner.Memory;

/// <summary>What a memory holds, in numbers.</summary>
/// <param name="Format">The version of the file's format.</param>
/// <param name="Units">The pairs.</param>
/// <param name="Documents">Those with units.</param>
/// <param name="Reviewed">Units that a person has confirmed.</param>
/// <param name="Oldest">The date of the oldest unit that has one.</param>
/// <param name="Newest">The date of the newest unit that has one.</param>
/// <param name="Removed">Units that are gone and still in the indexes.</param>
/// <param name="Bytes">The size of the file.</param>
internal sealed record MemoryInfo(long Format, long Units, long Documents, long Reviewed, DateTimeOffset? Oldest, DateTimeOffset? Newest,
    long Removed, long Bytes)
{
    public static MemoryInfo Of(TranslationMemory memory)
    {
        using var snapshot = memory.Snapshot();
        // Of millions of units, which are gone through once.
        using var row = memory.Prepared("SELECT count(*), sum(reviewed), min(date), max(date) FROM units").ExecuteReader();
        row.Read();
        return new MemoryInfo(
            memory.Number("PRAGMA user_version"),
            row.GetInt64(0),
            memory.Number("SELECT count(*) FROM documents d WHERE EXISTS (SELECT 1 FROM units WHERE document = d.id)"),
            row.IsDBNull(1) ? 0 : row.GetInt64(1),
            Date(row, 2),
            Date(row, 3),
            memory.Number("SELECT value FROM facts WHERE name = 'removed'"),
            memory.Number("PRAGMA page_count") * memory.Number("PRAGMA page_size"));
    }

    private static DateTimeOffset? Date(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(column));
}
