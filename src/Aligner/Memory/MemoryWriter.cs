using Aligner.Edits;
using Aligner.Memory.Scan;
using Aligner.Memory.Store;
using Aligner.Memory.Text;
using Aligner.Segments;
using Aligner.Text;
using Microsoft.Data.Sqlite;

namespace Aligner.Memory;

/// <summary>
/// Adds segments to a memory, as a stream, and takes units away. What is written is whole after each <see cref="BatchSize"/> units: a run
/// that is killed leaves those before.
/// </summary>
internal sealed class MemoryWriter : IDisposable
{
    /// <summary>As <see cref="UnitRow.NameOf"/> names a unit in each document.</summary>
    private const string FindById =
        "SELECT u.id FROM documents d JOIN units u ON u.document = d.id AND u.name = CASE WHEN substr($0, 1, length(d.name) + 1) = d.name "
            + "|| '#' THEN substr($0, length(d.name) + 1) ELSE '=' || $0 END";

    private const int BatchSize = 16 * ScanBlock.Capacity;

    /// <summary>The index is made anew where so many units of it are gone, and a tenth of all are.</summary>
    private const int LeastRemoved = 4096;

    /// <summary>After so many new units the parts of the concordance's index are made one, which is smaller.</summary>
    private const int ManyAdded = 20_000;

    private readonly TranslationMemory _memory;
    private readonly BlockWriter _blocks;
    private readonly TermWriter _terms;
    private bool _isOpen;
    private int _inBatch;

    /// <exception cref="SqliteException">Another run is changing the memory.</exception>
    public MemoryWriter(TranslationMemory memory)
    {
        _memory = memory;
        using (var settings = memory.Command("PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;"))
            settings.ExecuteNonQuery();
        Begin();
        _blocks = new BlockWriter(memory);
        _terms = new TermWriter(memory);
    }

    /// <summary>What became of the segments that are being added.</summary>
    internal AddCounts Counts { get; set; }

    /// <summary>Adds all segments; one at a time is held, with its neighbours.</summary>
    public AddCounts Add(IEnumerable<Segment> segments, AddOptions options)
    {
        Counts = default;
        if (options.Replaces)
        {
            using var create = _memory.Command(
                "CREATE TEMP TABLE IF NOT EXISTS came (unit INTEGER PRIMARY KEY); DELETE FROM came; CREATE TEMP TABLE IF NOT EXISTS "
                    + "came_of (document INTEGER PRIMARY KEY); DELETE FROM came_of;");
            create.ExecuteNonQuery();
        }

        var document = new DocumentWriter(_memory, this, options);
        foreach (var segment in segments)
        {
            if (segment.IsPair && (options.OnlyConfirmed
                ? segment.Status == ReviewStatus.Confirmed : segment.Status != ReviewStatus.Excluded))
            {
                document.Take(segment);
                continue;
            }

            Counts = Counts with { LeftOut = Counts.LeftOut + 1 };
            document.Pass(segment);
        }

        document.Complete();
        if (options.Replaces && options.IsWhole())
            RemoveWhatDidNotCome();
        return Counts;
    }

    /// <summary>Takes the units of a document away; how many there were.</summary>
    public long RemoveDocument(string name)
    {
        var removed = 0;
        foreach (var id in Ids("SELECT u.id FROM units u JOIN documents d ON d.id = u.document WHERE d.name = $0", name))
            removed += Delete(id);
        _memory.Run("DELETE FROM documents WHERE name = $0", name);
        return removed;
    }

    /// <summary>Takes a unit away by the id of its segment; how many had it.</summary>
    public long RemoveUnit(string segmentId)
    {
        var removed = 0;
        foreach (var unit in Ids(FindById, segmentId))
            removed += Delete(unit);
        return removed;
    }

    /// <summary>Makes both indexes anew, without what is gone, and leaves no room unused in the file.</summary>
    public void Compact()
    {
        Rebuild();
        Commit();
        using var vacuum = _memory.Command("VACUUM");
        vacuum.ExecuteNonQuery();
        using var checkpoint = _memory.Command("PRAGMA wal_checkpoint(TRUNCATE)");
        checkpoint.ExecuteNonQuery();
        Begin();
    }

    /// <summary>Ends what was begun; without it nothing since the last batch is kept.</summary>
    public void Complete()
    {
        var gone = _memory.Number("SELECT value FROM facts WHERE name = 'removed'");
        if (gone >= LeastRemoved && gone * 10 >= _memory.Count)
            Rebuild();
        else if (Counts.Added >= ManyAdded)
            _terms.Merge();
        GiveBack();
        Commit();
    }

    /// <summary>Leaves no room in the file that the indexes' old parts took up; before others may write.</summary>
    private void GiveBack()
    {
        using var vacuum = _memory.Command("PRAGMA incremental_vacuum");
        using var pages = vacuum.ExecuteReader();
        // A page a row.
        while (pages.Read())
        {
        }
    }

    public void Dispose()
    {
        _terms.Dispose();
        if (_isOpen)
            _memory.Run("ROLLBACK");
    }

    private void Rebuild()
    {
        _blocks.Clear();
        _terms.Clear();
        var indexed = 0;
        foreach (var unit in _memory.UnitsAsAdded())
        {
            Index(unit.Id, new ComparedText(unit.Segment.English), new ComparedText(unit.Segment.Chinese));
            if (++indexed % (4 * BatchSize) == 0)
                _blocks.Flush();
        }

        _memory.Run("DELETE FROM documents WHERE id NOT IN (SELECT document FROM units)");
        _memory.Run("UPDATE facts SET value = 0 WHERE name = 'removed'");
        _terms.Merge();
    }

    private void Index(long id, ComparedText english, ComparedText chinese)
    {
        _blocks.Add(Side.English, id, english);
        _blocks.Add(Side.Chinese, id, chinese);
        _terms.Add(id, english.Text, chinese.Text);
    }

    private void Commit()
    {
        _blocks.Flush();
        _memory.Run("COMMIT");
        _isOpen = false;
        _inBatch = 0;
    }

    /// <summary>Nobody else writes from here on: what is read is still true when it is written.</summary>
    private void Begin()
    {
        _memory.Run("BEGIN IMMEDIATE");
        _isOpen = true;
    }

    /// <summary>Of the documents of which something came.</summary>
    private void RemoveWhatDidNotCome()
    {
        foreach (var id in Ids(
            "SELECT id FROM units WHERE document IN (SELECT document FROM came_of) AND id NOT IN (SELECT unit FROM came)"))
        {
            Counts = Counts with { Removed = Counts.Removed + Delete(id) };
        }
    }

    /// <summary>A document of which what does not come is taken away.</summary>
    internal void DocumentCame(long document) => _memory.Run("INSERT OR IGNORE INTO came_of VALUES ($0)", document);

    /// <summary>A unit that stays where the rest of its document is taken away.</summary>
    internal void Came(long id) => _memory.Run("INSERT OR IGNORE INTO came VALUES ($0)", id);

    internal int Delete(long id)
    {
        _memory.Run("UPDATE facts SET value = value + 1 WHERE name = 'removed'");
        return _memory.Run("DELETE FROM units WHERE id = $0", id);
    }

    internal List<long> Ids(string query, params IReadOnlyList<object?> values)
    {
        using var row = _memory.Prepared(query, values).ExecuteReader();
        List<long> ids = [];
        while (row.Read())
            ids.Add(row.GetInt64(0));
        return ids;
    }

    /// <summary>The number of a document, and whether it was not there.</summary>
    internal (long Id, bool IsNew) DocumentOf(string name)
    {
        var isNew = _memory.Run("INSERT INTO documents (name) VALUES ($0) ON CONFLICT DO NOTHING", name) > 0;
        return (_memory.Number("SELECT id FROM documents WHERE name = $0", name), isNew);
    }

    /// <summary>Writes a unit, of which the values are, and its texts into the indexes; its number.</summary>
    internal long Insert(string statement, ComparedText english, ComparedText chinese, object?[] values)
    {
        _memory.Run(statement, values);
        // Not RETURNING: SQLite takes such a statement for one that may have to be undone in part, and FTS5 then writes a part of its index
        // for each.
        var id = _memory.Number("SELECT last_insert_rowid()");
        Index(id, english, chinese);
        if (++_inBatch == BatchSize)
        {
            Commit();
            Begin();
        }

        return id;
    }
}
