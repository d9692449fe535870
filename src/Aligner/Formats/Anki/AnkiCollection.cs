using Aligner.Text;
using Microsoft.Data.Sqlite;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Aligner.Formats.Anki;

/// <summary>A collection in a file: SQLite with Anki's tables of version 11. Nothing in it depends on the clock or on chance.</summary>
internal sealed class AnkiCollection : IDisposable
{
    private const long FirstNote = 1_726_000_000_000;
    private const int CardsOfNote = 2;

    private const string Schema = """
        PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;
        CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null, ver integer not null, dty integer not null,
          usn integer not null, ls integer not null, conf text not null, models text not null, decks text not null, dconf text not null, tags text not null);
        CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null, usn integer not null, tags text not null,
          flds text not null, sfld integer not null, csum integer not null, flags integer not null, data text not null);
        CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null, mod integer not null, usn integer not null,
          type integer not null, queue integer not null, due integer not null, ivl integer not null, factor integer not null, reps integer not null,
          lapses integer not null, left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null);
        CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null, ivl integer not null,
          lastIvl integer not null, factor integer not null, time integer not null, type integer not null);
        CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null);
        CREATE INDEX ix_notes_usn on notes (usn); CREATE INDEX ix_cards_usn on cards (usn); CREATE INDEX ix_revlog_usn on revlog (usn);
        CREATE INDEX ix_cards_nid on cards (nid); CREATE INDEX ix_cards_sched on cards (did, queue, due); CREATE INDEX ix_revlog_cid on revlog (cid);
        CREATE INDEX ix_notes_csum on notes (csum);
        """;

    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly SqliteCommand _note;
    private readonly SqliteCommand _card;
    private readonly long _modified;
    private int _notes;

    /// <param name="path">An empty file.</param>
    /// <param name="modified">Seconds since 1970.</param>
    public AnkiCollection(string path, long modified)
    {
        SQLitePCL.Batteries_V2.Init();
        _modified = modified;
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        _connection.Open();
        using (var schema = Command(Schema))
            schema.ExecuteNonQuery();
        _transaction = _connection.BeginTransaction();
        _note = Command("INSERT INTO notes VALUES ($id, $guid, $mid, $mod, 0, $tags, $flds, $sfld, $csum, 0, '')");
        _card = Command("INSERT INTO cards VALUES ($id, $nid, $did, $ord, $mod, 0, 0, 0, $due, 0, 0, 0, 0, 0, 0, 0, 0, '')");
    }

    public void Add(AnkiNoteType type, AnkiNote note)
    {
        var id = FirstNote + _notes++;
        Run(_note, ("$id", id), ("$guid", note.Guid), ("$mid", type.Id), ("$mod", _modified), ("$tags", $" {string.Join(' ', note.Tags)} "),
            ("$flds", string.Join('\u001F', note.Fields)), ("$sfld", note.SortText), ("$csum", Checksum(note.SortText)));
        foreach (var card in note.Cards)
        {
            Run(_card, ("$id", FirstNote + ((long)(_notes - 1) * CardsOfNote) + card), ("$nid", id), ("$did", type.DeckId), ("$ord", card),
                ("$mod", _modified), ("$due", _notes));
        }
    }

    /// <summary>Writes the note types and decks, without which nothing is whole.</summary>
    public void Complete(IReadOnlyList<AnkiNoteType> types)
    {
        using var col = Command("INSERT INTO col VALUES (1, $crt, $mod, $mod, 11, 0, 0, 0, $conf, $models, $decks, $dconf, '{}')");
        Run(col, ("$crt", _modified), ("$mod", _modified * 1000), ("$conf", "{\"nextPos\":1,\"curDeck\":1,\"activeDecks\":[1]}"),
            ("$models", Models(types)), ("$decks", Decks(types)), ("$dconf", AnkiDecks.Configuration));
        _transaction.Commit();
    }

    public void Dispose()
    {
        _note.Dispose();
        _card.Dispose();
        _transaction.Dispose();
        _connection.Dispose();
    }

    private string Models(IReadOnlyList<AnkiNoteType> types) => AnkiDecks.Json(json =>
    {
        foreach (var type in types)
            type.WriteJson(json, _modified);
    });

    private string Decks(IReadOnlyList<AnkiNoteType> types) => AnkiDecks.Json(json =>
    {
        AnkiDecks.Write(json, 1, "Default", _modified);
        foreach (var type in types)
            AnkiDecks.Write(json, type.DeckId, type.Deck, _modified);
    });

    /// <summary>The first eight hexadecimal digits of SHA-1, by which Anki finds notes with the same first field.</summary>
    private static long Checksum(string text) => BinaryPrimitives.ReadUInt32BigEndian(Digest.Sha1(Encoding.UTF8.GetBytes(text)));

    private static void Run(SqliteCommand command, params ReadOnlySpan<(string Name, object Value)> values)
    {
        command.Parameters.Clear();
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
    }

#pragma warning disable CA2100 // Constants of this file only.
    private SqliteCommand Command(string text) => new(text, _connection, _transaction);
#pragma warning restore CA2100
}

/// <summary>The decks of a collection as Anki keeps them, in JSON.</summary>
internal static class AnkiDecks
{
    /// <summary>One group of options, with what Anki starts from.</summary>
    public const string Configuration = """
        {"1":{"id":1,"mod":0,"name":"Default","usn":0,"maxTaken":60,"autoplay":true,"timer":0,"replayq":true,"dyn":false,
        "new":{"bury":true,"delays":[1,10],"initialFactor":2500,"ints":[1,4,7],"order":1,"perDay":20,"separate":true},
        "rev":{"bury":true,"ease4":1.3,"fuzz":0.05,"ivlFct":1,"maxIvl":36500,"minSpace":1,"perDay":200},
        "lapse":{"delays":[10],"leechAction":0,"leechFails":8,"minInt":1,"mult":0}}}
        """;

    public static string Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static void Write(Utf8JsonWriter json, long id, string name, long modified)
    {
        json.WriteStartObject(id.ToString(CultureInfo.InvariantCulture));
        json.WriteNumber("id", id);
        json.WriteString("name", name);
        json.WriteNumber("mod", modified);
        json.WriteNumber("usn", 0);
        json.WriteNumber("conf", 1);
        json.WriteNumber("dyn", 0);
        json.WriteString("desc", "");
        json.WriteBoolean("collapsed", false);
        json.WriteNumber("extendNew", 0);
        json.WriteNumber("extendRev", 0);
        foreach (var today in (string[])["newToday", "revToday", "lrnToday", "timeToday"])
        {
            json.WriteStartArray(today);
            json.WriteNumberValue(0);
            json.WriteNumberValue(0);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
