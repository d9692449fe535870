using System.Text.Json;
using Aligner.Formats.Columns;
using Aligner.Formats.Streams;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Formats.JsonLines;

/// <summary>
/// Reads what <see cref="JsonLinesWriter"/> wrote, in either layout, and any other lines of JSON with an English and a Chinese text.
/// </summary>
internal sealed class JsonLinesReader(CorpusSource source)
{
    private readonly ByteLines _lines = new(source.Stream);
    private readonly SegmentDraft _draft = new();
    private readonly JsonLinesProblems _problems = new(source);

    public IEnumerable<Segment> Read()
    {
        while (ReadLine(out var segment))
        {
            if (segment is not null)
                yield return segment;
        }

        if (_lines.IsTooLong)
            _problems.TooLong(_lines.Number + 1);
    }

    /// <summary>False at the end; null for a line that has no segment.</summary>
    private bool ReadLine(out Segment? segment)
    {
        segment = null;
        if (!_lines.Next(out var line))
            return false;
        if (line.Trim(" \t"u8).IsEmpty)
            return true;
        try
        {
            segment = ReadSegment(line);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // The second is how an escaped half of a surrogate pair, or bytes that are not UTF-8, are refused.
            if (Nesting.IsTooDeep(line))
                _problems.TooDeep(_lines.Number);
            else
                _problems.NoObject(_lines.Number, (int)((error as JsonException)?.BytePositionInLine ?? 0) + 1);
        }

        return true;
    }

    private Segment? ReadSegment(ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = Nesting.Most });
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
            throw new JsonException(null, null, null, json.TokenStartIndex);
        _draft.Clear();
        var hasText = ReadFields(ref json);
        if (json.Read())
            throw new JsonException(null, null, null, json.TokenStartIndex);
        if (hasText)
            return _draft.ToSegment(source.Document, _lines.Number);
        _problems.NoText(_lines.Number);
        return null;
    }

    /// <summary>Reads up to the end of the object; whether there was a text among its fields.</summary>
    private bool ReadFields(ref Utf8JsonReader json)
    {
        var hasText = false;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var column = (int)json.TokenStartIndex + 1;
            var field = JsonField.Find(ref json);
            var name = field?.Name ?? json.GetString()!;
            json.Read();
            if (field is null)
            {
                if (name == "translation" && json.TokenType == JsonTokenType.StartObject)
                    hasText |= ReadFields(ref json);
                else
                    PassOver(ref json, column, name);
            }
            else if (json.TokenType == JsonTokenType.Null)
            {
                hasText |= field.IsText;
            }
            else if (field.Read(ref json, _draft))
            {
                hasText |= field.IsText;
            }
            else
            {
                json.Skip();
                _problems.BadValue(_lines.Number, column, name, field.Expected);
            }
        }

        return hasText;
    }

    private void PassOver(ref Utf8JsonReader json, int column, string name)
    {
        json.Skip();
        _problems.Unknown(_lines.Number, column, name);
    }
}

/// <summary>What can be wrong with a line of JSON; each kind that every line may have is told once.</summary>
internal sealed class JsonLinesProblems(CorpusSource source)
{
    private const int MostNames = 20;
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);

    public void NoObject(int line, int column) =>
        source.Error("AL0911", line, column, "the line is not a JSON object; expected one with the fields en and zh");

    public void TooDeep(int line) => source.Error("AL0911", line, 1, $"the line is not a segment: {Nesting.TooDeep}");

    public void NoText(int line) => source.Error("AL0912", line, 1, "the object has neither en nor zh");

    public void BadValue(int line, int column, string name, string expected) =>
        source.Warn("AL0913", line, column, $"the value of '{name}' is passed over; expected {expected}");

    public void Unknown(int line, int column, string name)
    {
        if (_unknown.Count < MostNames && _unknown.Add(name))
            source.Warn("AL0914", line, column, $"the field '{name}' is passed over, here and in every line; it is none of a segment");
    }

    public void TooLong(int line) =>
        source.Error("AL0915", line, 1, $"the line is longer than {ByteLines.LongestLine >> 20} MiB; nothing is read from here on");
}
