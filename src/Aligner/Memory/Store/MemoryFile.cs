using Microsoft.Data.Sqlite;

namespace Aligner.Memory.Store;

/// <summary>The file of a memory as SQLite has it: connected to, made, and told from other files.</summary>
internal static class MemoryFile
{
    public const string NoMemory = "this is not a translation memory; 'aligner memory add' makes one";

    private const int SecondsToWait = 5;

    public static SqliteConnection Connect(string path, MemoryAccess access, bool isFixed)
    {
        SQLitePCL.Batteries_V2.Init();
        var mode = access switch
        {
            MemoryAccess.Read => SqliteOpenMode.ReadOnly,
            MemoryAccess.Write => SqliteOpenMode.ReadWrite,
            _ => SqliteOpenMode.ReadWriteCreate,
        };
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = isFixed ? $"{new Uri(Path.GetFullPath(path)).AbsoluteUri}?immutable=1" : path,
                Pooling = false,
                Mode = mode,
                DefaultTimeout = SecondsToWait,
            }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }

    public static string? Make(SqliteConnection connection)
    {
        // Twice the usual page: the ends of pages that no row fits in are half as many.
        using var mode = new SqliteCommand("PRAGMA page_size = 8192; PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL",
            connection);
        mode.ExecuteNonQuery();
        using var schema = new SqliteCommand(
            $"BEGIN IMMEDIATE; {MemorySchema.Tables} {MemorySchema.Terms} PRAGMA application_id = {MemorySchema.ApplicationId}; PRAGMA user_version = {MemorySchema.Version}; COMMIT;", connection);
        schema.ExecuteNonQuery();
        return null;
    }

    /// <summary>Whether nothing was put into the file, as where the run that made it was killed before it had.</summary>
    public static bool IsUnmade(SqliteConnection connection) =>
        Pragma(connection, "PRAGMA application_id") == 0 && Pragma(connection, "SELECT count(*) FROM sqlite_master") == 0;

    public static string? Refusal(SqliteConnection connection)
    {
        if (Pragma(connection, "PRAGMA application_id") != MemorySchema.ApplicationId)
            return NoMemory;
        var version = Pragma(connection, "PRAGMA user_version");
        return version == MemorySchema.Version
            ? null : $"the memory has format {version}, and this program knows format {MemorySchema.Version}; use the program that made it to export it";
    }

    private static long Pragma(SqliteConnection connection, string text)
    {
#pragma warning disable CA2100 // Constants of this file only.
        using var command = new SqliteCommand(text, connection);
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }
}
