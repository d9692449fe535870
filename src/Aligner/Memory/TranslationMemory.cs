using Aligner.Memory.Scan;
using Aligner.Memory.Store;
using Aligner.Segments;
using Aligner.Text;
using Aligner.Transcripts;
using Microsoft.Data.Sqlite;

namespace Aligner.Memory;

/// <summary>What is done with a memory.</summary>
internal enum MemoryAccess
{
    /// <summary>Looked up; any number of processes do so at a time.</summary>
    Read,

    /// <summary>Changed, by one process at a time.</summary>
    Write,

    /// <summary>Changed, and made where it is not there.</summary>
    Create,
}

/// <summary>A translation memory in a file of SQLite, by one connection: for one thread at a time.</summary>
internal sealed class TranslationMemory : IDisposable
{
    private const int NotADatabase = 26;
    private const int Corrupt = 11;
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int CannotOpen = 14;

    private readonly string _path;
    private readonly Dictionary<long, string> _kinds = [];
    private readonly Dictionary<long, Part> _parts = [];
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    private TranslationMemory(string path, SqliteConnection connection, ScanIndex scan, bool isFixed) =>
        (_path, Connection, Scan, IsFixed) = (path, connection, scan, isFixed);

    /// <summary>
    /// Whether the file is read as one that nobody changes: where neither the file nor its folder can be written, no readers' mark can be
    /// set beside it. What others change meanwhile is then not seen, and may be taken for damage.
    /// </summary>
    public bool IsFixed { get; }

    internal SqliteConnection Connection { get; }

    internal ScanIndex Scan { get; }

    /// <summary>Opens a memory; the problem, named as the user named the file, where that cannot be.</summary>
    public static (TranslationMemory? Memory, Problem? Problem) Open(string path, MemoryAccess access)
    {
        if (Directory.Exists(path))
            return (null, new Problem("AL0006", Severity.Error, path, 1, 1, "is a folder; a translation memory is one file"));
        var needed = access == MemoryAccess.Create ? Path.GetDirectoryName(Path.GetFullPath(path)) : path;
        if (!Path.Exists(needed))
            return (null, new Problem("AL0001", Severity.Error, path, 1, 1, "no such file or folder"));
        try
        {
            return Open(path, access, isFixed: false);
        }
        catch (SqliteException error) when (access == MemoryAccess.Read && error.SqliteErrorCode is ReadOnly or CannotOpen)
        {
            return OpenFixed(path, error);
        }
        catch (SqliteException error)
        {
            return (null, ProblemOf(error, path));
        }
    }

    private static (TranslationMemory? Memory, Problem? Problem) OpenFixed(string path, SqliteException refusal)
    {
        if (new FileInfo(path + "-wal") is { Exists: true, Length: > 0 })
        {
            return (null, new Problem("AL0002", Severity.Error, path, 1, 1,
                $"cannot be read where it is, since its folder cannot be written and {Path.GetFileName(path)}-wal holds changes that are not in it yet; copy both files to a folder that can be written"));
        }

        try
        {
            return Open(path, MemoryAccess.Read, isFixed: true);
        }
        catch (SqliteException error)
        {
            return (null, ProblemOf(error.SqliteErrorCode == CannotOpen ? refusal : error, path));
        }
    }

    private static (TranslationMemory? Memory, Problem? Problem) Open(string path, MemoryAccess access, bool isFixed)
    {
        var connection = MemoryFile.Connect(path, access, isFixed);
        try
        {
            var isMade = access == MemoryAccess.Create && MemoryFile.IsUnmade(connection);
            if ((isMade ? MemoryFile.Make(connection) : MemoryFile.Refusal(connection)) is { } refusal)
            {
                connection.Dispose();
                return (null, new Problem("AL1401", Severity.Error, path, 1, 1, refusal));
            }

            return (new TranslationMemory(path, connection, new ScanIndex(), isFixed), null);
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>What an error of SQLite says of the file.</summary>
    public static Problem ProblemOf(SqliteException error, string path) => error.SqliteErrorCode switch
    {
        NotADatabase => new Problem("AL1401", Severity.Error, path, 1, 1, MemoryFile.NoMemory),
        Corrupt => new Problem("AL1402", Severity.Error, path, 1, 1,
            $"the memory is damaged; export what can be read of it and add that to a new one ({error.Message})"),
        Busy => new Problem("AL1403", Severity.Error, path, 1, 1, "another run is changing the memory; one can at a time"),
        _ => new Problem("AL0002", Severity.Error, path, 1, 1, $"cannot be read or written: {error.Message}"),
    };

    /// <summary>Another connection to the same file, to read it in another thread; what was read for look-ups is shared.</summary>
    public TranslationMemory OpenAnother() => new(_path, MemoryFile.Connect(_path, MemoryAccess.Read, IsFixed), Scan, IsFixed);

    /// <summary>Sees one state of the memory until it is disposed, whatever others write.</summary>
    public IDisposable Snapshot() => new OneState(this);

    /// <summary>A unit; null where none has this number.</summary>
    public MemoryUnit? Unit(long id) => Select("WHERE u.id = $0", id).FirstOrDefault();

    /// <summary>How many units there are.</summary>
    public long Count => Number("SELECT count(*) FROM units");

    /// <summary>The documents with their numbers of units, by name.</summary>
    public IEnumerable<(string Name, long Units)> Documents()
    {
        using var command = Command(
            "SELECT d.name, count(*) FROM documents d JOIN units u ON u.document = d.id GROUP BY d.id ORDER BY d.name");
        using var row = command.ExecuteReader();
        while (row.Read())
            yield return (row.GetString(0), row.GetInt64(1));
    }

    /// <summary>All units: the documents by name, and each in its own order. What is held are the ids of one document.</summary>
    public IEnumerable<MemoryUnit> Units()
    {
        foreach (var (document, _) in Documents().ToList())
        {
            foreach (var id in InOrder(document))
                yield return Unit(id)!;
        }
    }

    /// <summary>All units in the order in which they were added.</summary>
    public IEnumerable<MemoryUnit> UnitsAsAdded() => Select("ORDER BY u.id");

    public void Dispose()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
        Connection.Dispose();
    }

    /// <summary>The units that a condition chooses.</summary>
    /// <param name="condition">A constant of the program, with the parameters $0, $1 …</param>
    /// <param name="values">Of the parameters.</param>
    internal IEnumerable<MemoryUnit> Select(string condition, params IReadOnlyList<object> values)
    {
        var command = Prepared($"SELECT {UnitRow.Columns} FROM units u JOIN documents d ON d.id = u.document {condition}", values);
        using var row = command.ExecuteReader();
        while (row.Read())
            yield return UnitRow.Read(row, Kind);
    }

    /// <summary>A command that is kept; its statement is compiled once.</summary>
    internal SqliteCommand Prepared(string text, params IReadOnlyList<object?> values)
    {
        if (!_commands.TryGetValue(text, out var command))
        {
            _commands[text] = command = Command(text);
            for (var i = 0; i < values.Count; i++)
                command.Parameters.AddWithValue($"${i}", DBNull.Value);
        }

        for (var i = 0; i < values.Count; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    /// <summary>Lets go of a kept command, whose table is made anew.</summary>
    internal void Forget(string text)
    {
        if (_commands.Remove(text, out var command))
            command.Dispose();
    }

    internal long Number(string text, params IReadOnlyList<object?> values) =>
        Prepared(text, values).ExecuteScalar() is long number ? number : 0;

    internal int Run(string text, params IReadOnlyList<object?> values) => Prepared(text, values).ExecuteNonQuery();

#pragma warning disable CA2100 // Constants of this room only.
    internal SqliteCommand Command(string text) => new(text, Connection);
#pragma warning restore CA2100

    private List<long> InOrder(string document)
    {
        using var row = Prepared(
            "SELECT u.id FROM units u JOIN documents d ON d.id = u.document WHERE d.name = $0 ORDER BY coalesce(u.place, u.id)",
            document).ExecuteReader();
        List<long> ids = [];
        while (row.Read())
            ids.Add(row.GetInt64(0));
        return ids;
    }

    /// <summary>The part that segments of a kind are of.</summary>
    internal Part PartOf(long kind)
    {
        if (!_parts.TryGetValue(kind, out var part))
            _parts[kind] = part = UnitRow.PartOf(Kind(kind));
        return part;
    }

    internal string Kind(long id)
    {
        if (!_kinds.TryGetValue(id, out var kind))
            _kinds[id] = kind = (string)Prepared("SELECT value FROM kinds WHERE id = $0", id).ExecuteScalar()!;
        return kind;
    }

    private sealed class OneState : IDisposable
    {
        private readonly TranslationMemory _memory;

        public OneState(TranslationMemory memory)
        {
            _memory = memory;
            memory.Run("BEGIN");
        }

        public void Dispose() => _memory.Run("COMMIT");
    }
}

/// <summary>A pair in a memory.</summary>
/// <param name="Id">Its number in the file; never given twice.</param>
/// <param name="Segment">As it was added.</param>
/// <param name="IsReviewed">Whether a person has confirmed it.</param>
/// <param name="Date">When it was added or changed, where that was said.</param>
internal sealed record MemoryUnit(long Id, Segment Segment, bool IsReviewed, DateTimeOffset? Date);
