using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Aligner.Text;

namespace Aligner.Edits;

/// <summary>An edit log as it was read.</summary>
/// <param name="Log">Null where it is none.</param>
/// <param name="Problems">Of its lines.</param>
internal sealed record EditLogRead(EditLog? Log, ImmutableArray<Problem> Problems);

/// <summary>
/// Reads edit logs: JSON lines, of which the first names the document and its sentences and each other one is an operation.
/// A last line without its end was being written when the program was killed; it is passed over.
/// </summary>
internal sealed class EditLogReader
{
    /// <summary>Of the form that is read and written.</summary>
    public const int Version = 1;

    private readonly string _source;
    private readonly List<Problem> _problems = [];
    private readonly List<Edit> _edits = [];

    private EditLogReader(string source) => _source = source;

    /// <param name="source">The log's name as the user gave it.</param>
    /// <param name="bytes">UTF-8.</param>
    public static EditLogRead Read(string source, ReadOnlySpan<byte> bytes) =>
        new EditLogReader(source).Read(Encoding.UTF8.GetString(bytes));

    private EditLogRead Read(string text)
    {
        var lines = text.TrimStart('\ufeff').Split('\n');
        if (lines[^1].Trim().Length > 0)
        {
            Report(Severity.Warning, lines.Length,
                "the last line has no end and is passed over: it was being written when the program was stopped");
        }

        var log = ReadHead(lines[0]);
        for (var i = 1; log is not null && i < lines.Length - 1; i++)
        {
            if (lines[i].Trim().Length > 0)
                ReadEdit(lines[i], i + 1);
        }
        return new EditLogRead(log is null ? null : log with { Edits = [.. _edits] }, [.. _problems]);
    }

    private EditLog? ReadHead(string line)
    {
        using var json = Parse(line, 1);
        if (json is null)
            return null;
        var head = json.RootElement;
        if (!head.TryGetProperty("edits", out var version) || version.ValueKind != JsonValueKind.Number)
            return Report<EditLog>(1, "is not an edit log: its first line has no number 'edits', the version of its form");
        if (!version.TryGetInt32(out var number) || number != Version)
            return Report<EditLog>(1, $"is an edit log of version {version.GetRawText()}; this program reads version {Version}");
        if (TextOf(head, "document") is not { Length: > 0 } document)
            return Report<EditLog>(1, "names no document: the first line must have a text 'document'");
        return new EditLog(_source, document, Hashes(head, "en"), Hashes(head, "zh"), []);
    }

    private static ImmutableArray<string> Hashes(JsonElement head, string name) =>
        head.TryGetProperty(name, out var hashes) && hashes.ValueKind == JsonValueKind.Array
            ? [.. hashes.EnumerateArray().Where(hash => hash.ValueKind == JsonValueKind.String).Select(hash => hash.GetString()!)]
            : [];

    private void ReadEdit(string line, int number)
    {
        using var json = Parse(line, number);
        if (json is null)
            return;
        var edit = json.RootElement;
        var op = TextOf(edit, "op");
        if (op is null || !Enum.TryParse<EditKind>(op, ignoreCase: true, out var kind) || !op.All(char.IsAsciiLetterLower))
        {
            Report(Severity.Error, number,
                $"the operation '{op}' is not known; these are: {string.Join(", ", Enum.GetNames<EditKind>().Select(name => name.ToLowerInvariant()))}");
            return;
        }

        var (english, chinese) = (Names(edit, "en", number), Names(edit, "zh", number));
        if (english is null || chinese is null)
            return;
        var made = new Edit
        {
            Kind = kind,
            Line = number,
            Number = NumberOf(edit, "n") ?? _edits.Count + 1,
            At = TextOf(edit, "at"),
            By = TextOf(edit, "by"),
            English = english.Value,
            Chinese = chinese.Value,
            Offset = NumberOf(edit, "offset") ?? 0,
            Text = TextOf(edit, "text") ?? "",
            Undone = NumberOf(edit, "undone") ?? 0,
            Group = NumberOf(edit, "group") ?? 0,
        };
        if (Lack(made) is { } lack)
            Report(Severity.Error, number, $"the operation '{op}' {lack}");
        else
            _edits.Add(made);
    }

    /// <summary>What the operation cannot do without and has not; null where it has all.</summary>
    private static string? Lack(Edit edit)
    {
        var (english, chinese) = (edit.English.Length, edit.Chinese.Length);
        return edit.Kind switch
        {
            EditKind.Undo => edit.Undone > 0 ? null : "has no number 'undone' of the operation that it takes back",
            EditKind.Cut or EditKind.Text => english + chinese == 1 ? null : "must name one sentence, in 'en' or 'zh'",
            EditKind.Join => Math.Min(english, chinese) == 0 && Math.Max(english, chinese) > 1
                ? null : "must name the sentences of one side, in 'en' or 'zh'",
            EditKind.Forbid => english > 0 && chinese > 0 ? null : "must name sentences of both sides, in 'en' and 'zh'",
            _ => english + chinese > 0 ? null : "names no sentence, in 'en' or 'zh'",
        };
    }

    private ImmutableArray<SentenceName>? Names(JsonElement edit, string side, int line)
    {
        if (!edit.TryGetProperty(side, out var list) || list.ValueKind != JsonValueKind.Array)
            return [];
        var names = ImmutableArray.CreateBuilder<SentenceName>(list.GetArrayLength());
        foreach (var item in list.EnumerateArray())
        {
            var name = item.ValueKind == JsonValueKind.Object && TextOf(item, "id") is { } key
                ? SentenceName.Parse(key, TextOf(item, "text") ?? "") : null;
            if (name is null)
            {
                Report(Severity.Error, line,
                    $"a sentence in '{side}' has no name: an object with 'id', 16 hexadecimal digits, and 'text' is expected");
                return null;
            }
            names.Add(name);
        }
        return names.ToImmutable();
    }

    private JsonDocument? Parse(string line, int number)
    {
        try
        {
            var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
                return json;
            json.Dispose();
        }
        catch (JsonException)
        {
            // Told below, with the same words as another kind of value.
        }
        Report(Severity.Error, number, number == 1
            ? "is not an edit log: its first line is not a JSON object" : "the line is not a JSON object and is passed over");
        return null;
    }

    private static string? TextOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int? NumberOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number)
        ? number : null;

    private T? Report<T>(int line, string message)
        where T : class
    {
        Report(Severity.Error, line, message);
        return null;
    }

    private void Report(Severity severity, int line, string message) =>
        _problems.Add(new Problem("AL1301", severity, _source, line, 1, message));
}
