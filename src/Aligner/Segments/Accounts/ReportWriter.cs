using System.Text.Json;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Segments.Accounts;

/// <summary>Writes the accounts of a run as JSON, a document at a time.</summary>
internal sealed class ReportWriter : IDisposable
{
    private readonly Stream _stream;
    private readonly Utf8JsonWriter _json;
    private int _documents;
    private int _unreadable;
    private int _segments;
    private bool _isClosed = true;

    /// <param name="stream">Left open.</param>
    public ReportWriter(Stream stream)
    {
        _stream = stream;
        _json = new Utf8JsonWriter(stream, IndentedJson.Options);
        _json.WriteStartObject();
        _json.WriteStartArray("documents");
    }

    public void Write(DocumentAccount account)
    {
        _documents++;
        _segments += account.Parts.Sum(part => part.Segments);
        _isClosed &= account.IsClosed;
        _json.WriteStartObject();
        _json.WriteString("document", account.Transcript.Name);
        _json.WriteString("source", account.Transcript.Source.Name);
        _json.WriteString("format", account.Transcript.Format);
        _json.WriteNumber("cues", account.Transcript.Cues.Count(cue => cue.Part == Part.Transcript));
        WriteCharacters(account);
        WriteSide("english", account.English);
        WriteSide("chinese", account.Chinese);
        WriteSegments(account);
        _json.WriteArray("unpaired", account.Unpaired, WriteUnpaired);
        _json.WriteArray("problems", account.Transcript.Problems, ProblemJson.Write);
        _json.WriteBoolean("closed", account.IsClosed);
        _json.WriteEndObject();
        _json.Flush();
    }

    /// <summary>Notes an input that could not be read at all.</summary>
    public void WriteUnreadable(Problem problem)
    {
        _unreadable++;
        _json.WriteStartObject();
        _json.WriteNull("document");
        _json.WriteString("source", problem.Source);
        _json.WriteArray("problems", [problem], ProblemJson.Write);
        _json.WriteEndObject();
    }

    /// <summary>Writes the outputs and the sums. A report that was not completed is not whole.</summary>
    public void Complete(IEnumerable<OutputAccount> outputs)
    {
        _json.WriteEndArray();
        _json.WriteArray("outputs", outputs, WriteOutput);
        _json.WriteStartObject("totals");
        _json.WriteNumber("documents", _documents);
        _json.WriteNumber("unreadable", _unreadable);
        _json.WriteNumber("segments", _segments);
        _json.WriteBoolean("closed", _isClosed);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Dispose();
        _stream.Write("\n"u8);
    }

    public void Dispose() => _json.Dispose();

    private void WriteCharacters(DocumentAccount account)
    {
        _json.WriteStartObject("characters");
        _json.WriteNumber("total", account.Total);
        foreach (var (role, characters) in account.Roles)
            _json.WriteNumber(FieldText.Name(role), characters);
        _json.WriteNumber("unaccounted", account.Unaccounted);
        _json.WriteEndObject();
    }

    private void WriteSide(string name, SideAccount side)
    {
        _json.WriteStartObject(name);
        _json.WriteNumber("read", side.Read);
        _json.WriteNumber("paired", side.Paired);
        _json.WriteNumber("unpaired", side.Unpaired);
        _json.WriteNumber("notSelected", side.NotSelected);
        _json.WriteNumber("rejected", side.Rejected);
        _json.WriteEndObject();
    }

    private void WriteSegments(DocumentAccount account)
    {
        _json.WriteStartObject("segments");
        _json.WriteNumber("total", account.Parts.Sum(part => part.Segments));
        foreach (var (part, segments) in account.Parts)
            _json.WriteNumber(FieldText.Name(part), segments);
        _json.WriteEndObject();
    }

    private static void WriteUnpaired(Utf8JsonWriter json, Segment segment)
    {
        json.WriteStartObject();
        json.WriteString("id", segment.Id);
        json.WriteString("reason", segment.English.Length == 0 ? Flags.MissingEnglish : Flags.MissingChinese);
        json.WriteNumber("english", CharacterCoverage.CharacterCount(segment.English));
        json.WriteNumber("chinese", CharacterCoverage.CharacterCount(segment.Chinese));
        json.WriteEndObject();
    }

    private static void WriteOutput(Utf8JsonWriter json, OutputAccount output)
    {
        json.WriteStartObject();
        json.WriteString("path", output.Path);
        if (output.Beside.Count > 0)
            json.WriteStrings("beside", output.Beside);
        json.WriteString("format", output.Format);
        json.WriteNumber("segments", output.Written);
        json.WriteNumber("leftOut", output.LeftOut);
        json.WriteNumber("droppedCharacters", output.DroppedCharacters);
        json.WriteEndObject();
    }
}

/// <summary>What was written to one file or stream.</summary>
/// <param name="Path">As the user gave it; - for standard output.</param>
/// <param name="Format">The format's name.</param>
/// <param name="Written">Segments.</param>
/// <param name="LeftOut">Segments that the format cannot hold.</param>
/// <param name="DroppedCharacters">Characters that the format forbids.</param>
internal sealed record OutputAccount(string Path, string Format, int Written, int LeftOut, int DroppedCharacters)
{
    /// <summary>The other files of a corpus that takes several.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];

    /// <summary>What people should know of the corpus and it cannot say itself.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}
