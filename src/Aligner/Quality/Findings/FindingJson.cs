using System.Text.Json;
using Aligner.Text;

namespace Aligner.Quality.Findings;

/// <summary>Writes findings as JSON, an object a line, every line with the same keys.</summary>
internal sealed class FindingJson(Stream stream) : IDisposable
{
    private readonly Utf8JsonWriter _json = new(stream, new JsonWriterOptions { Encoder = LiteralJsonEncoder.Instance });

    public void Write(Finding finding)
    {
        var segment = finding.Observation.Segment;
        _json.Reset();
        _json.WriteStartObject();
        _json.WriteString("code", finding.Kind.Code);
        _json.WriteString("check", finding.Kind.Name);
        _json.WriteString("severity", finding.Severity.Name());
        _json.WriteString("document", segment.Document);
        _json.WriteString("segment", segment.Id);
        _json.WriteNumberOrNull("line", finding.Line());
        _json.WriteSecondsOrNull("start", segment.Range?.Start);
        _json.WriteString("message", finding.Observation.Message);
        _json.WriteArray("marks", finding.Observation.Marks, (json, mark) => WriteMark(json, mark, mark.In(segment)));
        _json.WriteString("en", segment.English);
        _json.WriteString("zh", segment.Chinese);
        _json.WriteString("fingerprint", finding.Fingerprint());
        _json.WriteEndObject();
        _json.Flush();
        stream.Write("\n"u8);
    }

    public void Dispose() => _json.Dispose();

    /// <summary>Start and length in UTF-16 code units, as JavaScript, Java and C# count.</summary>
    private static void WriteMark(Utf8JsonWriter json, TextMark mark, string text)
    {
        json.WriteStartObject();
        json.WriteString("side", mark.Side.Name());
        json.WriteNumber("start", mark.Start);
        json.WriteNumber("length", mark.Length);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
