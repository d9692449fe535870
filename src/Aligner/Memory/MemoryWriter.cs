using Aligner.Corpus;
using Aligner.Language;
using Aligner.Memory.Store;
using Aligner.Memory.Text;
using Aligner.Transcripts;
using Microsoft.Data.Sqlite;

namespace Aligner.Memory;

/// <summary>How segments are added.</summary>
/// <param name="IsReviewed">Whether a person has confirmed them.</param>
/// <param name="Date">The date of what is new or changed; null for none.</param>
/// <param name="Replaces">Whether units of the same documents that do not come again are taken away.</param>
public sealed record AddOptions(bool IsReviewed, DateTimeOffset? Date, bool Replaces);

/// <summary>What became of segments that were added.</summary>
/// <param name="Added">New units.</param>
/// <param name="Changed">Units whose text or whose facts are others now.</param>
/// <param name="Known">Segments that were there, by their id or as the same passage of another document.</param>
/// <param name="OneSided">Segments with one side only, which are no units.</param>
/// <param name="Removed">Units of the documents that did not come again.</param>
public readonly record struct AddCounts(long Added, long Changed, long Known, long OneSided, long Removed);

/// <summary>
/// Adds segments to a memory, as a stream, and takes units away. What is written is whole after each <see cref="BatchSize"/> units: a run that is killed leaves
/// those before.
/// </summary>
public sealed class MemoryWriter : IDisposable
{
    /// <summary>As <see cref="UnitRow.NameOf"/> names a unit in each document.</summary>
    private const string FindById =
        "SELECT u.id FROM documents d JOIN units u ON u.document = d.id AND u.name = CASE WHEN substr($0, 1, length(d.name) + 1) = d.name || '#' THEN substr($0, length(d.name) + 1) ELSE '=' || $0 END";

    private const int BatchSize = 16 * Scan.ScanBlock.Capacity;

    /// <summary>The index is made anew where so many units of it are gone, and a tenth of all are.</summary>
    private const int LeastRemoved = 4096;

    /// <summary>After so many new units the parts of the concordance's index are made one, which is smaller.</summary>
    private const int ManyAdded = 20_000;

    private readonly TranslationMemory _memory;
    private readonly BlockWriter _blocks;
    private readonly TermWriter _terms;
    private readonly Dictionary<(Part, Level, TimesKind, string, string, string, string), long> _kinds = [];
    private bool _isOpen;
    private int _inBatch;
    private AddCounts _counts;

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

    /// <summary>Adds all segments; one at a time is held, with its neighbours.</summary>
    public AddCounts Add(IEnumerable<Segment> segments, AddOptions options)
    {
        _counts = default;
        var document = new DocumentAdd(this, options);
        foreach (var segment in segments)
        {
            if (!segment.IsPair || segment.Status == ReviewStatus.Excluded)
                _counts = _counts with { OneSided = _counts.OneSided + 1 };
            else
                document.Take(segment);
        }

        document.Complete();
        return _counts;
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
        else if (_counts.Added >= ManyAdded)
            _terms.Merge();
        Commit();
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

    private int Delete(long id)
    {
        _memory.Run("UPDATE facts SET value = value + 1 WHERE name = 'removed'");
        return _memory.Run("DELETE FROM units WHERE id = $0", id);
    }

    private List<long> Ids(string query, params IReadOnlyList<object?> values)
    {
        using var row = _memory.Prepared(query, values).ExecuteReader();
        List<long> ids = [];
        while (row.Read())
            ids.Add(row.GetInt64(0));
        return ids;
    }

    private long KindOf(Segment segment)
    {
        var known = (segment.Part, segment.Level, segment.Times, segment.EnglishTag, segment.ChineseTag, segment.Bead, string.Join(' ', segment.Flags));
        if (!_kinds.TryGetValue(known, out var id))
        {
            var kind = UnitRow.KindOf(segment);
            _memory.Run("INSERT INTO kinds (value) VALUES ($0) ON CONFLICT DO NOTHING", kind);
            _kinds[known] = id = _memory.Number("SELECT id FROM kinds WHERE value = $0", kind);
        }

        return id;
    }

    private long DocumentOf(string name)
    {
        _memory.Run("INSERT INTO documents (name) VALUES ($0) ON CONFLICT DO NOTHING", name);
        return _memory.Number("SELECT id FROM documents WHERE name = $0", name);
    }

    /// <summary>A segment made ready to be written.</summary>
    private sealed class Draft(Segment segment)
    {
        public Segment Segment => segment;

        public ComparedText English { get; } = new(segment.English);

        public ComparedText Chinese { get; } = new(segment.Chinese);

        public UnitKeys EnglishKeys { get; } = UnitKeys.Of(segment.English);

        public UnitKeys ChineseKeys { get; } = UnitKeys.Of(segment.Chinese);
    }

    /// <summary>The segments of one document after the other, each written when the next is known.</summary>
    private sealed class DocumentAdd(MemoryWriter writer, AddOptions options)
    {
        private const string Find = "SELECT id, en, zh FROM units WHERE document = $0 AND name = $1";
        private const string FindPassage = "SELECT en, zh, document FROM units WHERE en_key = $0 AND zh_key = $1 AND en_context = $2 AND zh_context = $3 AND document <> $4";
        private static readonly string[] Columns = ["document", "name", "en", "zh", "en_key", "zh_key", "en_context", "zh_context", "reviewed", "date", .. UnitRow.Own];
        private static readonly string Insert = $"INSERT INTO units ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Columns.Select((_, i) => $"${i}"))}) RETURNING id";
        private static readonly string[] Facts = ["en_context", "zh_context", .. UnitRow.Own];

        /// <summary>What is said of a unit that was there; it stays reviewed, and keeps its date, unless something changes.</summary>
        private static readonly string Update =
            $"UPDATE units SET {string.Join(", ", Facts.Select((name, i) => $"{name} = ${i + 3}"))}, reviewed = max(reviewed, $1), date = coalesce($2, date) WHERE id = $0 AND (reviewed < $1 OR {string.Join(" OR ", Facts.Select((name, i) => $"{name} IS NOT ${i + 3}"))})";

        private readonly MemoryWriter _writer = writer;
        private Draft? _before;
        private Draft? _at;
        private long _document;
        private HashSet<long>? _left;

        public void Take(Segment segment)
        {
            var next = new Draft(segment);
            if (_at is not null && _at.Segment.Document != segment.Document)
                Complete();
            if (_at is null)
                BeginDocument(segment.Document);
            else
                Write(_at, next);
            (_before, _at) = (_at, next);
        }

        public void Complete()
        {
            if (_at is not null)
                Write(_at, null);
            foreach (var id in _left ?? [])
                _writer._counts = _writer._counts with { Removed = _writer._counts.Removed + _writer.Delete(id) };
            (_before, _at, _left) = (null, null, null);
        }

        private void BeginDocument(string name)
        {
            _document = _writer.DocumentOf(name);
            if (options.Replaces)
                _left = [.. _writer.Ids("SELECT id FROM units WHERE document = $0", _document)];
        }

        private bool IsReviewed(Segment segment) => options.IsReviewed || segment.Status == ReviewStatus.Confirmed;

        private void Write(Draft draft, Draft? next)
        {
            var segment = draft.Segment;
            var english = UnitKeys.Context(_before?.EnglishKeys, next?.EnglishKeys);
            var chinese = UnitKeys.Context(_before?.ChineseKeys, next?.ChineseKeys);
            var counts = _writer._counts;
            switch (KnownAs(segment))
            {
                case ({ } id, true):
                    _left?.Remove(id);
                    var hasChanged = _writer._memory.Run(Update, [id, IsReviewed(segment) ? 1L : 0L, options.Date?.ToUnixTimeSeconds(), english, chinese, .. UnitRow.Values(segment, _writer.KindOf(segment))]) > 0;
                    _writer._counts = hasChanged ? counts with { Changed = counts.Changed + 1 } : counts with { Known = counts.Known + 1 };
                    return;
                case ({ } id, false):
                    _left?.Remove(id);
                    _writer.Delete(id);
                    _writer._counts = counts with { Changed = counts.Changed + 1 };
                    break;
                default:
                    var isKnown = IsPassageOfOther(draft, english, chinese);
                    _writer._counts = isKnown ? counts with { Known = counts.Known + 1 } : counts with { Added = counts.Added + 1 };
                    if (isKnown)
                        return;
                    break;
            }

            _writer.Insert(draft, [_document, UnitRow.NameOf(segment), segment.English, segment.Chinese, draft.EnglishKeys.Skeleton, draft.ChineseKeys.Skeleton, english, chinese, IsReviewed(segment) ? 1L : 0L, options.Date?.ToUnixTimeSeconds(), .. UnitRow.Values(segment, _writer.KindOf(segment))]);
        }

        /// <summary>The unit with the segment's id, and whether it has its texts.</summary>
        private (long? Id, bool IsSame) KnownAs(Segment segment)
        {
            using var row = _writer._memory.Prepared(Find, _document, UnitRow.NameOf(segment)).ExecuteReader();
            return row.Read() ? (row.GetInt64(0), row.GetString(1) == segment.English && row.GetString(2) == segment.Chinese) : (null, false);
        }

        /// <summary>Whether another document has the same texts between the same neighbours: it is the same passage under another name.</summary>
        private bool IsPassageOfOther(Draft draft, long english, long chinese)
        {
            using var row = _writer._memory.Prepared(FindPassage, draft.EnglishKeys.Skeleton, draft.ChineseKeys.Skeleton, english, chinese, _document).ExecuteReader();
            while (row.Read())
            {
                if (row.GetString(0) == draft.Segment.English && row.GetString(1) == draft.Segment.Chinese)
                    return true;
            }

            return false;
        }

        internal static string InsertText => Insert;
    }

    private void Insert(Draft draft, object?[] values)
    {
        var id = _memory.Number(DocumentAdd.InsertText, values);
        Index(id, draft.English, draft.Chinese);
        if (++_inBatch < BatchSize)
            return;
        Commit();
        Begin();
    }
}
