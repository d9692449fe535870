using System.Collections.Concurrent;
using Aligner.Text;
using Microsoft.Data.Sqlite;

namespace Aligner.Memory.Scan;

/// <summary>The blocks of a memory as they are looked through. Each is read once and kept; the readers of one process share them.</summary>
internal sealed class ScanIndex
{
    private const string List = "SELECT id, shortest, longest FROM blocks WHERE side = $side ORDER BY id";
    private const string Read = "SELECT data FROM blocks WHERE id = $id";

    private readonly ConcurrentDictionary<long, ScanBlock> _blocks = new();

    /// <summary>
    /// All texts of a side that are within reach of the query, in no order; some may be of units that are no longer there.
    /// </summary>
    /// <exception cref="InvalidDataException">A block is damaged.</exception>
    public List<ScanMatch> Find(SqliteConnection connection, Side side, ScanQuery query)
    {
        List<ScanMatch> found = [];
        foreach (var (id, shortest, longest) in Listed(connection, side))
        {
            if (longest >= query.Shortest && shortest <= query.Longest)
                Block(connection, id).Find(query, found);
        }

        return found;
    }

    /// <summary>Each block of a side.</summary>
    public static IEnumerable<ScanBlock> All(SqliteConnection connection, Side side) =>
        Listed(connection, side).Select(row => Load(connection, row.Id));

    /// <summary>The blocks of a side that are not full.</summary>
    public static IEnumerable<(long Id, ScanBlock Block)> Partial(SqliteConnection connection, Side side)
    {
        using var command = new SqliteCommand("SELECT id FROM blocks WHERE side = $side AND count < $capacity", connection);
        command.Parameters.AddWithValue("$side", SideNumber.Of(side));
        command.Parameters.AddWithValue("$capacity", ScanBlock.Capacity);
        List<long> ids = [];
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
                ids.Add(reader.GetInt64(0));
        }

        return ids.Select(id => (id, Load(connection, id)));
    }

    private ScanBlock Block(SqliteConnection connection, long id) =>
        _blocks.TryGetValue(id, out var block) ? block : _blocks.GetOrAdd(id, Load(connection, id));

    private static ScanBlock Load(SqliteConnection connection, long id)
    {
        using var command = new SqliteCommand(Read, connection);
        command.Parameters.AddWithValue("$id", id);
        return new ScanBlock((byte[])command.ExecuteScalar()!);
    }

    private static List<(long Id, int Shortest, int Longest)> Listed(SqliteConnection connection, Side side)
    {
        using var command = new SqliteCommand(List, connection);
        command.Parameters.AddWithValue("$side", SideNumber.Of(side));
        using var reader = command.ExecuteReader();
        List<(long, int, int)> listed = [];
        while (reader.Read())
            listed.Add((reader.GetInt64(0), reader.GetInt32(1), reader.GetInt32(2)));
        return listed;
    }
}

/// <summary>The number of a side in the file.</summary>
internal static class SideNumber
{
    public static int Of(Side side) => side == Side.English ? 0 : 1;
}
