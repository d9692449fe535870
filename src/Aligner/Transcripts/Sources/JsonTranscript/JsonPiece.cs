using System.Text.Json;

namespace Aligner.Transcripts.Sources.JsonTranscript;

/// <summary>A JSON value with its place in the source.</summary>
/// <param name="Kind">The token that it is or begins with.</param>
/// <param name="Start">The offset of its first character; of a string, the one after the quotation mark.</param>
/// <param name="Length">In UTF-16 code units; of a string without quotation marks. 0 for objects and arrays.</param>
internal sealed record JsonPiece(JsonTokenType Kind, int Start, int Length)
{
    /// <summary>An object's values by name.</summary>
    public Dictionary<string, JsonPiece> Members { get; } = [];

    /// <summary>An array's values.</summary>
    public List<JsonPiece> Items { get; } = [];

    public bool IsString => Kind == JsonTokenType.String;

    /// <summary>The value of the first of the names that the object has.</summary>
    public JsonPiece? Member(params IEnumerable<string> names) =>
        names.Select(name => Members.GetValueOrDefault(name)).FirstOrDefault(member => member is not null);
}
