using System.Text.Json;

namespace Aligner.Transcripts.Sources.JsonTranscript;

/// <summary>A JSON value with its place in the source.</summary>
/// <param name="Kind">The token that it is or begins with.</param>
/// <param name="Start">The offset of its first character; of a string, the one after the quotation mark.</param>
/// <param name="Length">In UTF-16 code units; of a string without quotation marks. 0 for objects and arrays.</param>
internal sealed record JsonPiece(JsonTokenType Kind, int Start, int Length)
{
    private static readonly Dictionary<string, JsonPiece> NoMembers = [];
    private static readonly List<JsonPiece> NoItems = [];

    private Dictionary<string, JsonPiece>? _members;
    private List<JsonPiece>? _items;

    /// <summary>An object's values by name. To be added to by <see cref="Add"/>: most pieces have none.</summary>
    public IReadOnlyDictionary<string, JsonPiece> Members => _members ?? NoMembers;

    /// <summary>An array's values.</summary>
    public IReadOnlyList<JsonPiece> Items => _items ?? NoItems;

    /// <summary>Adds a value to an array, or to an object under a name.</summary>
    public void Add(string? name, JsonPiece value)
    {
        if (Kind == JsonTokenType.StartArray)
            (_items ??= []).Add(value);
        else
            (_members ??= [])[name!] = value;
    }

    public bool IsString => Kind == JsonTokenType.String;

    /// <summary>The value of the first of the names that the object has.</summary>
    public JsonPiece? Member(params IEnumerable<string> names) =>
        names.Select(name => Members.GetValueOrDefault(name)).FirstOrDefault(member => member is not null);
}
