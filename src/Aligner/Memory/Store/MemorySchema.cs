namespace Aligner.Memory.Store;

/// <summary>The tables of a memory's file; the README of this room says what is in them.</summary>
internal static class MemorySchema
{
    /// <summary>By which SQLite's application_id tells the file: "AlTM".</summary>
    public const int ApplicationId = 0x416C544D;

    /// <summary>The format that this program writes, in SQLite's user_version.</summary>
    public const int Version = 2;

    public const string Tables = """
        CREATE TABLE documents (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE kinds (id INTEGER PRIMARY KEY, value TEXT NOT NULL UNIQUE);
        CREATE TABLE units (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          document INTEGER NOT NULL REFERENCES documents(id),
          name TEXT NOT NULL,
          place INTEGER,
          kind INTEGER NOT NULL REFERENCES kinds(id),
          start INTEGER, end INTEGER,
          en TEXT NOT NULL, zh TEXT NOT NULL,
          en_key INTEGER NOT NULL, zh_key INTEGER NOT NULL,
          en_context INTEGER NOT NULL, zh_context INTEGER NOT NULL,
          en_first INTEGER, en_count INTEGER, zh_first INTEGER, zh_count INTEGER,
          en_line INTEGER, zh_line INTEGER,
          score REAL, reviewed INTEGER NOT NULL, date INTEGER,
          speaker TEXT, more TEXT);
        CREATE UNIQUE INDEX units_name ON units (document, name);
        CREATE INDEX units_en ON units (en_key, en_context);
        CREATE INDEX units_zh ON units (zh_key);
        CREATE TABLE blocks (id INTEGER PRIMARY KEY AUTOINCREMENT, side INTEGER NOT NULL, count INTEGER NOT NULL, shortest INTEGER NOT NULL, longest INTEGER NOT NULL, data BLOB NOT NULL);
        CREATE TABLE words (word TEXT PRIMARY KEY, stem TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE facts (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
        INSERT INTO facts VALUES ('removed', 0);
        """;

    /// <summary>
    /// The concordance's index: which units have a word or two neighbouring Chinese characters. No texts, no places; those of removed units
    /// stay until it is made anew. It is written in parts of 16 MB (FTS5's own are of 1 MB), so that hardly any have to be merged while a
    /// large corpus is added.
    /// </summary>
    public const string Terms =
        "CREATE VIRTUAL TABLE terms USING fts5(text, content='', detail='none', columnsize=0, tokenize='ascii'); INSERT INTO terms (terms, "
            + "rank) VALUES ('hashsize', 16777216);";
}
