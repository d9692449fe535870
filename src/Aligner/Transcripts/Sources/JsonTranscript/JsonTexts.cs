using System.Text.Json;
using Aligner.Text;
using Aligner.Transcripts.Layouts.Tables;

namespace Aligner.Transcripts.Sources.JsonTranscript;

/// <summary>Which members of an object hold what is said, and who says it.</summary>
internal sealed class JsonTexts(SourceText source, JsonTimes times)
{
    /// <summary>Lists of readings of the same words, the best first.</summary>
    private static readonly string[] Alternatives = ["alternatives", "nBest", "NBest"];

    /// <summary>Whether the object says something itself.</summary>
    public bool HasText(JsonPiece entry) =>
        entry.Member("segs") is not null || entry.Members.Any(member => IsText(member.Key, member.Value)) || Best(entry) is not null;

    /// <summary>Whether an object without times is a pair.</summary>
    public bool HasBoth(JsonPiece entry) =>
        entry.Members.Count(member => IsText(member.Key, member.Value)) > 1
        && !entry.Members.Values.Any(value => value.Items.Any(item => item.Kind == JsonTokenType.StartObject));

    /// <summary>The best of several readings, where they are the only text; null where there are none.</summary>
    public JsonPiece? Best(JsonPiece entry) =>
        entry.Member(Alternatives) is { Items: [{ Kind: JsonTokenType.StartObject } best, ..] }
        && best.Members.Any(member => IsText(member.Key, member.Value)) ? best : null;

    public static bool IsAlternatives(string name) => Alternatives.Contains(name);

    /// <summary>The members with text, or those of the best reading.</summary>
    public List<KeyValuePair<string, JsonPiece>> Members(JsonPiece entry)
    {
        var own = entry.Members.Where(member => IsText(member.Key, member.Value)).ToList();
        return own.Count > 0 || Best(entry) is not { } best ? own : [.. best.Members.Where(member => IsText(member.Key, member.Value))];
    }

    private bool IsText(string name, JsonPiece value) => value.Kind switch
    {
        JsonTokenType.String => KindOf(name) && !IsAddress(value),
        JsonTokenType.StartObject => HasLanguages(value) || (KindOf(name) && !value.Members.Values.Any(HasObjects)),
        JsonTokenType.StartArray => value.Items.Count > 0 && (NamesTexts(name) || (KindOf(name) && IsInPieces(value))),
        _ => false,
    };

    private static bool KindOf(string name) => ColumnNames.Of(name) is ColumnKind.Text or ColumnKind.English or ColumnKind.Chinese;

    /// <summary>Whether the value holds a list of objects, at whatever depth: those may be cues.</summary>
    private static bool HasObjects(JsonPiece value) =>
        value.Items.Any(item => item.Kind == JsonTokenType.StartObject) || value.Members.Values.Any(HasObjects);

    private bool HasLanguages(JsonPiece value) =>
        times.StartOf(value) is null && value.Members.Count(member => member.Value.IsString && SideOf(member.Key) != Side.Neither) > 1;

    /// <summary>Whether a list of this name holds texts: the lines of a cue, or its translations.</summary>
    private static bool NamesTexts(string name) => name is "lines" or "translations" or "texts";

    /// <summary>Whether a list is a text in pieces: strings, and objects with a text and without a time.</summary>
    private bool IsInPieces(JsonPiece list) =>
        list.Items.All(item => item.IsString || (item.Member("text") is { IsString: true } && times.StartOf(item) is null));

    private bool IsAddress(JsonPiece value) =>
        source.Text.AsSpan(value.Start, Math.Min(value.Length, 12)).Contains("://", StringComparison.Ordinal);

    /// <summary>Whether the pieces of a list make one text, as a chat's are: a list of strings alone is one of lines.</summary>
    public static bool AreOneText(JsonPiece list) => list.Items.Any(item => item.IsString) && list.Items.Any(item => !item.IsString);

    public static Side SideOf(string name) => ColumnNames.Of(name) switch
    {
        ColumnKind.English => Side.English,
        ColumnKind.Chinese => Side.Chinese,
        _ => Side.Neither,
    };

    /// <summary>Who speaks: a name, or a number where there is none. The title of a whole file is nobody's name.</summary>
    public JsonPiece? SpeakerOf(JsonPiece piece, bool isCue)
    {
        JsonPiece? best = null;
        foreach (var (name, value) in piece.Members)
        {
            if (ColumnNames.Of(name) != ColumnKind.Speaker ? !times.IsPerson(name, value) : !isCue && name is "name" or "title")
                continue;
            var found = NameIn(name, value);
            if (found is not null && (best is null || name.Contains("name", StringComparison.OrdinalIgnoreCase)
                || value.Kind == JsonTokenType.StartObject))
            {
                best = found;
            }
        }
        return best;
    }

    private static JsonPiece? NameIn(string name, JsonPiece value) => value.Kind switch
    {
        JsonTokenType.String => value.Length > 0 ? value : null,
        JsonTokenType.Number => name.Contains("sp", StringComparison.OrdinalIgnoreCase) ? value : null,
        JsonTokenType.StartObject => value.Members.Where(member => member.Value is { IsString: true, Length: > 0 })
            .OrderBy(member => !member.Key.Contains("name", StringComparison.OrdinalIgnoreCase)).Select(member => member.Value)
            .FirstOrDefault(),
        JsonTokenType.StartArray => value.Items is [var first, ..] ? NameIn(name, first) : null,
        _ => null,
    };
}
