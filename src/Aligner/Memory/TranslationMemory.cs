using Aligner.Memory.Scan;
using Aligner.Memory.Store;
using Aligner.Transcripts;
using Microsoft.Data.Sqlite;

namespace Aligner.Memory;

/// <summary>What is done with a memory.</summary>
public enum MemoryAccess
{
    /// <summary>Looked up; any number of processes do so at a time.</summary>
    Read,

    /// <summary>Changed, by one process at a time.</summary>
    Write,

    /// <summary>Changed, and made where it is not there.</summary>
    Create,
}

/// <summary>A translation memory in a file of SQLite, by one connection: for one thread at a time.</summary>
public sealed class TranslationMemory : IDisposable
{
    private const string NoMemory = "this is no translation memory; 'aligner memory add' makes one";
    private const int NotADatabase = 26;
    private const int Corrupt = 11;
    private const int Busy = 5;
    private const int SecondsToWait = 5;

    private readonly string _path;
    private readonly Dictionary<long, string> _kinds = [];
    private readonly Dictionary<string, int> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    private TranslationMemory(string path, SqliteConnection connection, ScanIndex scan) => (_path, Connection, Scan) = (path, connection, scan);

    internal SqliteConnection Connection { get; }

    internal ScanIndex Scan { get; }

    /// <summary>Opens a memory; the problem, named as the user named the file, where that cannot be.</summary>
    public static (TranslationMemory? Memory, Problem? Problem) Open(string path, MemoryAccess access)
    {
        if (Directory.Exists(path))
            return (null, new Problem("AL0006", Severity.Error, path, 1, 1, "is a folder; a translation memory is one file"));
        if (access != MemoryAccess.Create && !File.Exists(path))
            return (null, new Problem("AL0001", Severity.Error, path, 1, 1, "no such file or folder"));
        var isNew = !File.Exists(path) || new FileInfo(path).Length == 0;
        SqliteConnection? connection = null;
        try
        {
            connection = Connect(path, access);
            if ((isNew && access == MemoryAccess.Create ? Make(connection) : Refusal(connection)) is { } refusal)
            {
                connection.Dispose();
                return (null, new Problem("AL1401", Severity.Error, path, 1, 1, refusal));
            }

            return (new TranslationMemory(path, connection, new ScanIndex()), null);
        }
        catch (SqliteException error)
        {
            connection?.Dispose();
            return (null, ProblemOf(error, path));
        }
    }

    /// <summary>What an error of SQLite says of the file.</summary>
    public static Problem ProblemOf(SqliteException error, string path) => error.SqliteErrorCode switch
    {
        NotADatabase => new Problem("AL1401", Severity.Error, path, 1, 1, NoMemory),
        Corrupt => new Problem("AL1402", Severity.Error, path, 1, 1, $"the memory is damaged; export what can be read of it and add that to a new one ({error.Message})"),
        Busy => new Problem("AL1403", Severity.Error, path, 1, 1, "another run is changing the memory; one can at a time"),
        _ => new Problem("AL0002", Severity.Error, path, 1, 1, $"cannot be read or written: {error.Message}"),
    };

    /// <summary>Another connection to the same file, to read it in another thread; what was read for look-ups is shared.</summary>
    public TranslationMemory OpenAnother() => new(_path, Connect(_path, MemoryAccess.Read), Scan);

    /// <summary>Sees one state of the memory until it is disposed, whatever others write.</summary>
    public IDisposable Snapshot() => new OneState(this);

    /// <summary>A unit; null where none has this number.</summary>
    public MemoryUnit? Unit(long id) => Select("WHERE u.id = $0", id).FirstOrDefault();

    /// <summary>How many units there are.</summary>
    public long Count => Number("SELECT count(*) FROM units");

    /// <summary>The documents with their numbers of units, by name.</summary>
    public IEnumerable<(string Name, long Units)> Documents()
    {
        using var command = Command("SELECT d.name, count(*) FROM documents d JOIN units u ON u.document = d.id GROUP BY d.id ORDER BY d.name");
        using var row = command.ExecuteReader();
        while (row.Read())
            yield return (row.GetString(0), row.GetInt64(1));
    }

    /// <summary>
    /// All units in an order that does not depend on when they were added: by the document's name, the part, the time and the id, numbers in it by their value.
    /// What is held are the ids of one document.
    /// </summary>
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

    internal long Number(string text, params IReadOnlyList<object?> values) => Prepared(text, values).ExecuteScalar() is long number ? number : 0;

    internal int Run(string text, params IReadOnlyList<object?> values) => Prepared(text, values).ExecuteNonQuery();

#pragma warning disable CA2100 // Constants of this room only.
    internal SqliteCommand Command(string text) => new(text, Connection);
#pragma warning restore CA2100

    private static SqliteConnection Connect(string path, MemoryAccess access)
    {
        SQLitePCL.Batteries_V2.Init();
        var mode = access switch
        {
            MemoryAccess.Read => SqliteOpenMode.ReadOnly,
            MemoryAccess.Write => SqliteOpenMode.ReadWrite,
            _ => SqliteOpenMode.ReadWriteCreate,
        };
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, Mode = mode, DefaultTimeout = SecondsToWait }.ToString());
        connection.Open();
        return connection;
    }

    private static string? Make(SqliteConnection connection)
    {
        using var mode = new SqliteCommand("PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL", connection);
        mode.ExecuteNonQuery();
        using var schema = new SqliteCommand($"BEGIN IMMEDIATE; {MemorySchema.Tables} {MemorySchema.Terms} PRAGMA application_id = {MemorySchema.ApplicationId}; PRAGMA user_version = {MemorySchema.Version}; COMMIT;", connection);
        schema.ExecuteNonQuery();
        return null;
    }

    private static string? Refusal(SqliteConnection connection)
    {
        if (Pragma(connection, "PRAGMA application_id") != MemorySchema.ApplicationId)
            return NoMemory;
        var version = Pragma(connection, "PRAGMA user_version");
        return version == MemorySchema.Version ? null : $"the memory has format {version}, and this program knows format {MemorySchema.Version}; use the program that made it to export it";
    }

    private static long Pragma(SqliteConnection connection, string text)
    {
#pragma warning disable CA2100 // Constants of this file only.
        using var command = new SqliteCommand(text, connection);
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }

    private List<long> InOrder(string document)
    {
        var command = Prepared("SELECT u.id, u.name, u.start, k.value FROM units u JOIN documents d ON d.id = u.document JOIN kinds k ON k.id = u.kind WHERE d.name = $0", document);
        using var row = command.ExecuteReader();
        List<(int Part, long Start, string Name, long Id)> units = [];
        while (row.Read())
            units.Add((PartOf(row.GetString(3)), row.IsDBNull(2) ? -1 : row.GetInt64(2), row.GetString(1), row.GetInt64(0)));
        units.Sort((one, other) => (one.Part, one.Start).CompareTo((other.Part, other.Start)) is var order && order != 0 ? order : NaturalOrder.Compare(one.Name, other.Name));
        return [.. units.Select(unit => unit.Id)];
    }

    private int PartOf(string kind)
    {
        if (!_parts.TryGetValue(kind, out var part))
            _parts[kind] = part = (int)UnitRow.PartOf(kind);
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
