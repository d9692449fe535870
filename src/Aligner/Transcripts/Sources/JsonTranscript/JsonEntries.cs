using System.Text;
using System.Text.Json;
using Aligner.Text;

namespace Aligner.Transcripts.Sources.JsonTranscript;

/// <summary>An object with a text, the language of the list that it is in, and who speaks in what holds it.</summary>
/// <param name="Entry">The object.</param>
/// <param name="Given">Neither where nothing says it.</param>
/// <param name="Speaker">Null where nobody is named.</param>
/// <param name="Path">The names that lead to it, without places in lists.</param>
internal sealed record JsonEntry(JsonPiece Entry, Side Given, JsonPiece? Speaker, string Path)
{
    /// <summary>Whether it has a time, or stands in a list of such.</summary>
    public bool IsCue { get; init; }

    /// <summary>The words that it is made of, where no text stands beside them; none where one does.</summary>
    public IReadOnlyList<JsonWord> Words { get; init; } = [];
}

/// <summary>Finds the objects of a file that say something, wherever they are, and leaves out what is there a second time.</summary>
internal sealed class JsonEntries(SourceText source, JsonTimes times, JsonTexts texts, JsonWords words)
{
    private const int Beginning = 200;
    private const double MostDifference = 0.1;

    /// <summary>In the order of the source.</summary>
    public List<JsonEntry> All(JsonPiece root) => WithoutViews([.. Below(root, new JsonEntry(root, Side.Neither, null, ""))]);

    /// <summary>The outermost objects with a time, else those without. A list may be named for its language.</summary>
    private IEnumerable<JsonEntry> Below(JsonPiece piece, JsonEntry above)
    {
        var isObject = piece.Kind == JsonTokenType.StartObject;
        var hasTime = isObject && (times.StartOf(piece) is not null || times.HasEnd(piece));
        var hasText = isObject && texts.HasText(piece);
        var speaker = texts.SpeakerOf(piece, isCue: hasTime) ?? above.Speaker;
        var here = above with { Entry = piece, Speaker = speaker };
        if (isObject && ((hasTime && (hasText || piece.Member("tStartMs") is not null || IsEmpty(piece))) || texts.HasBoth(piece)))
            return OwnOrInner(here with { IsCue = hasTime });
        if (isObject && (hasTime ? words.Within(piece) : words.Of(piece)) is { Count: > 0 } made)
            return OfWords(here, made, hasTime);
        return Inner(here);
    }

    /// <summary>The object itself, or the cues in it where its own text is about them, not of them: a title, an address.</summary>
    private List<JsonEntry> OwnOrInner(JsonEntry own)
    {
        if (!own.Entry.Members.Values.SelectMany(value => value.Items)
            .Any(item => item.Kind == JsonTokenType.StartObject && times.StartOf(item) is not null))
        {
            return [own];
        }

        var said = LettersOf(own);
        var inner = Inner(own with { IsCue = false }).Where(entry => entry.IsCue).ToList();
        return inner.Count > 1 && !said.Contains(LettersOf(inner[0]), StringComparison.Ordinal) ? inner : [own];
    }

    private IEnumerable<JsonEntry> Inner(JsonEntry here)
    {
        var piece = here.Entry;
        var hasCues = piece.Items.Any(item => times.StartOf(item) is not null && texts.HasText(item));
        return piece.Items.SelectMany(
            item => hasCues && times.StartOf(item) is null && texts.HasText(item)
                ? [here with { Entry = item, Speaker = texts.SpeakerOf(item, isCue: true) ?? here.Speaker, IsCue = true }]
                : Below(item, here))
            .Concat(piece.Members.SelectMany(member => Member(member.Key, member.Value, here)));
    }

    private IEnumerable<JsonEntry> Member(string name, JsonPiece value, JsonEntry here)
    {
        if (value.Kind is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            return [];
        var path = $"{here.Path}/{(name.All(char.IsAsciiDigit) ? "#" : name)}";
        var side = JsonTexts.SideOf(name) is var named && named != Side.Neither ? named : here.Given;
        return Below(JsonTexts.IsAlternatives(name) && value.Items is [var best, ..] ? best : value,
            here with { Given = side, Path = path });
    }

    private IEnumerable<JsonEntry> OfWords(JsonEntry here, List<JsonWord> made, bool hasTime)
    {
        var path = here.Path + "/words";
        if (!made.Exists(word => times.StartOf(word.Item) is not null))
            return hasTime ? [here with { IsCue = true, Words = made, Path = path }] : Inner(here);
        return words.Sentences(made).Select(sentence => here with
        {
            Speaker = sentence.Select(words.SpeakerPiece).FirstOrDefault(speaker => speaker is not null) ?? here.Speaker,
            IsCue = true,
            Words = sentence,
            Path = path,
        });
    }

    /// <summary>Whether the object has times and nothing else that could be a text.</summary>
    private static bool IsEmpty(JsonPiece entry) =>
        entry.Members.Values.All(value => value.Kind is JsonTokenType.Number or JsonTokenType.Null);

    /// <summary>
    /// Recognisers write the same speech as words, as sentences and as turns. Of lists that say the same, the one with speakers and
    /// sentences is read.
    /// </summary>
    private List<JsonEntry> WithoutViews(List<JsonEntry> entries)
    {
        var lists = entries.Where(entry => entry.IsCue).GroupBy(entry => entry.Path).Select(list => list.ToList()).ToList();
        if (lists.Count < 2)
            return entries;
        var kept = new List<(string Said, List<JsonEntry> List)>();
        foreach (var list in lists.OrderBy(list => list[0].Words.Count > 0).ThenBy(list => list[0].Speaker is null)
            .ThenByDescending(list => list.Count))
        {
            var said = string.Concat(list.Select(LettersOf));
            if (!kept.Exists(other => IsSame(other.Said, said)))
                kept.Add((said, list));
        }
        var paths = kept.Select(list => list.List[0].Path).ToHashSet(StringComparer.Ordinal);
        return entries.FindAll(entry => !entry.IsCue || paths.Contains(entry.Path));
    }

    private static bool IsSame(string one, string other) =>
        one.Length > 0 && Math.Abs(one.Length - other.Length) <= MostDifference * one.Length
        && one.AsSpan().CommonPrefixLength(other) >= Math.Min(Beginning, Math.Min(one.Length, other.Length));

    /// <summary>The letters of what an object says.</summary>
    private string LettersOf(JsonEntry entry)
    {
        var letters = new StringBuilder();
        foreach (var piece in entry.Words.Count > 0
            ? entry.Words.Select(word => word.Text) : texts.Members(entry.Entry).SelectMany(member => Strings(member.Value)))
        {
            foreach (var c in source.Text.AsSpan(piece.Start, piece.Length))
            {
                if (char.IsLetterOrDigit(c))
                    letters.Append(char.ToLowerInvariant(c));
            }
        }
        return letters.ToString();
    }

    private static IEnumerable<JsonPiece> Strings(JsonPiece piece) =>
        piece.IsString ? [piece] : piece.Items.Concat(piece.Members.Values).SelectMany(Strings);
}
