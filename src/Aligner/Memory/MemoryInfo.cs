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
        return new MemoryInfo(
            memory.Number("PRAGMA user_version"),
            memory.Count,
            memory.Number("SELECT count(DISTINCT document) FROM units"),
            memory.Number("SELECT count(*) FROM units WHERE reviewed = 1"),
            Date(memory, "min"),
            Date(memory, "max"),
            memory.Number("SELECT value FROM facts WHERE name = 'removed'"),
            memory.Number("PRAGMA page_count") * memory.Number("PRAGMA page_size"));
    }

    private static DateTimeOffset? Date(TranslationMemory memory, string which) =>
        memory.Prepared($"SELECT {which}(date) FROM units").ExecuteScalar() is long seconds
        ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
}
