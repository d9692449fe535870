using System.Collections.Immutable;
using System.Text.Json;
using Aligner.Text;

namespace Aligner.Edits;

/// <summary>Writes edit logs, the same bytes for the same log.</summary>
internal static class EditLogWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = LiteralJsonEncoder.Instance };

    /// <param name="log">All of it.</param>
    /// <param name="stream">Gets UTF-8 with a line feed after each line.</param>
    public static void Write(EditLog log, Stream stream)
    {
        WriteLine(stream, json =>
        {
            json.WriteNumber("edits", EditLogReader.Version);
            json.WriteString("document", log.Document);
            WriteHashes(json, "en", log.English);
            WriteHashes(json, "zh", log.Chinese);
        });
        Append(log.Edits, stream);
    }

    /// <param name="edits">What follows in a log.</param>
    /// <param name="stream">Gets UTF-8 with a line feed after each line.</param>
    public static void Append(IEnumerable<Edit> edits, Stream stream)
    {
        foreach (var edit in edits)
            Write(edit, stream);
    }

    /// <param name="edit">An operation.</param>
    /// <param name="stream">Gets its line.</param>
    public static void Write(Edit edit, Stream stream) => WriteLine(stream, json => Write(json, edit));

    private static void Write(Utf8JsonWriter json, Edit edit)
    {
        json.WriteString("op", edit.Kind.ToString().ToLowerInvariant());
        json.WriteNumber("n", edit.Number);
        WriteText(json, "at", edit.At);
        WriteText(json, "by", edit.By);
        WriteNames(json, "en", edit.English);
        WriteNames(json, "zh", edit.Chinese);
        if (edit.Kind == EditKind.Cut)
            json.WriteNumber("offset", edit.Offset);
        if (edit.Kind is EditKind.Text or EditKind.Note || edit.Text.Length > 0)
            json.WriteString("text", edit.Text);
        if (edit.Kind == EditKind.Undo)
            json.WriteNumber("undone", edit.Undone);
        if (edit.Group > 0)
            json.WriteNumber("group", edit.Group);
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }

    private static void WriteHashes(Utf8JsonWriter json, string name, ImmutableArray<string> hashes)
    {
        json.WriteStartArray(name);
        foreach (var hash in hashes)
            json.WriteStringValue(hash);
        json.WriteEndArray();
    }

    private static void WriteNames(Utf8JsonWriter json, string side, ImmutableArray<SentenceName> names)
    {
        if (names.IsEmpty)
            return;
        json.WriteStartArray(side);
        foreach (var name in names)
        {
            json.WriteStartObject();
            json.WriteString("id", name.Key);
            json.WriteString("text", name.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteLine(Stream stream, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
    }
}
