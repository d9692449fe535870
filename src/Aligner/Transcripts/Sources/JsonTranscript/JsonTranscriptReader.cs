using System.Text.Json;
using Aligner.Text;
using Aligner.Transcripts.Layouts;
using Aligner.Transcripts.Layouts.Lines;
using Aligner.Transcripts.Layouts.Tables;
using Aligner.Transcripts.Sources.Timed;
using Aligner.Transcripts.Sources.Timed.Captions;
using Aligner.Transcripts.Sources.Timed.Sides;

namespace Aligner.Transcripts.Sources.JsonTranscript;

/// <summary>Reads the entries of a JSON transcript, whichever program wrote it.</summary>
internal sealed class JsonTranscriptReader
{
    private static readonly string[] TextNames = ["text", "content", "utf8"];
    private static readonly string[] WordTexts = ["word", "text"];

    private readonly SourceText _source;
    private readonly TimedContext _context;
    private readonly JsonTimes _times;

    public JsonTranscriptReader(SourceText source)
    {
        _source = source;
        _context = new TimedContext(source);
        _times = new JsonTimes(_context);
    }

    /// <summary>An object with a text, the language of the list that it is in, and who speaks in what holds it.</summary>
    private sealed record Found(JsonPiece Entry, Side Given, JsonPiece? Speaker)
    {
        /// <summary>Whether it has a start, or stands in a list of such.</summary>
        public bool IsCue { get; init; } = JsonTimes.StartOf(Entry) is not null;
    }

    public Transcript Read(string document)
    {
        _context.MarkGround();
        var root = JsonPieceReader.Read(_source.Text, scalar => _context.Roles.Mark(Role.Metadata, scalar.Start, scalar.Length),
            out var error);
        if (error is { } wrong)
            _context.ReportRest(wrong.Offset, "JSON", wrong.Message);
        if (root?.Member("text") is { IsString: true } typed && HtmlLines.HasTimes(_source.Text.AsSpan(typed.Start, typed.Length)))
            return ReadTyped(document, typed);
        var entries = root is null ? [] : Entries(root, new Found(root, Side.Neither, null)).ToList();
        _times.FindUnit(entries.Select(entry => entry.Entry));
        if (!entries.Exists(entry => JsonTimes.StartOf(entry.Entry) is not null))
            return Assemble(document, [.. entries.Where(entry => HasBoth(entry.Entry)).Select(ReadPair)]);
        return Assemble(document, WithTimes([.. entries.Where(entry => entry.IsCue).Select(ReadEntry).OfType<TimedBlock>()]));
    }

    /// <summary>Gives an entry without a start the time between those around it.</summary>
    private static List<TimedBlock> WithTimes(List<TimedBlock> blocks)
    {
        var next = new TimeSpan?[blocks.Count];
        for (var i = blocks.Count - 2; i >= 0; i--)
            next[i] = blocks[i + 1].Times?.Start ?? next[i + 1];
        TimeRange? before = null;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].IsTimeless && before is { } known)
                blocks[i] = blocks[i] with { Times = new TimeRange(known.End ?? known.Start, next[i]) };
            before = blocks[i].Times ?? before;
        }

        return blocks;
    }

    private Transcript Assemble(string document, IReadOnlyList<TimedBlock> blocks) =>
        new CueAssembler(_context).Assemble(document, JsonTranscriptFormat.FormatName, "objects with a start and a text",
            new RepeatedCaptions(_context).TakeOut([.. blocks]));

    /// <summary>oTranscribe keeps what was typed as HTML, with the times in it.</summary>
    private Transcript ReadTyped(string document, JsonPiece typed)
    {
        var lines = LayoutLine.Of(HtmlLines.Of(JsonText.Decode(_source, typed)));
        return new LayoutReader(_context, lines, HabitFinder.Find(lines)).Read(document, JsonTranscriptFormat.FormatName);
    }

    /// <summary>
    /// The objects that have a text, wherever they are: the outermost with a time, else those without. A list may be named for its
    /// language.
    /// </summary>
    private static IEnumerable<Found> Entries(JsonPiece piece, Found above)
    {
        var speaker = SpeakerOf(piece) ?? above.Speaker;
        if (piece.Kind == JsonTokenType.StartObject && (JsonTimes.StartOf(piece) is not null || HasBoth(piece))
            && (HasText(piece) || piece.Member("tStartMs") is not null || IsEmpty(piece)))
        {
            return [new Found(piece, above.Given, speaker)];
        }

        var here = above with { Speaker = speaker };
        var hasCues = piece.Items.Any(item => JsonTimes.StartOf(item) is not null && HasText(item));
        return piece.Items.SelectMany(
            item => hasCues && JsonTimes.StartOf(item) is null && HasText(item)
                ? [new Found(item, here.Given, SpeakerOf(item) ?? speaker) { IsCue = true }] : Entries(item, here))
            .Concat(piece.Members.SelectMany(
                member => Entries(member.Value, SideOf(member.Key) is var side && side != Side.Neither
                    ? here with { Given = side } : here)));
    }

    /// <summary>Whether the object has times and nothing else that could be a text.</summary>
    private static bool IsEmpty(JsonPiece entry) =>
        entry.Members.Values.All(value => value.Kind is JsonTokenType.Number or JsonTokenType.Null);

    private static bool HasText(JsonPiece entry) =>
        entry.Member("segs") is not null || entry.Members.Any(member => IsText(member.Key, member.Value));

    private static bool IsText(string name, JsonPiece value) =>
        (ColumnNames.Of(name) is ColumnKind.Text or ColumnKind.English or ColumnKind.Chinese
            && value.Kind is JsonTokenType.String or JsonTokenType.StartObject)
            || (value.Kind == JsonTokenType.StartArray && NamesTexts(name) && value.Items.Count > 0);

    /// <summary>Whether a list of this name holds texts: the lines of a cue, or its translations.</summary>
    private static bool NamesTexts(string name) => name is "lines" or "translations" or "texts";

    /// <summary>Whether an object without times is a pair.</summary>
    private static bool HasBoth(JsonPiece entry) =>
        entry.Members.Count(member => IsText(member.Key, member.Value)) > 1
        && !entry.Members.Values.Any(value => value.Items.Any(item => item.Kind == JsonTokenType.StartObject));

    private TimedBlock ReadPair(Found found)
    {
        var texts = Texts(found.Entry, found.Given).ToList();
        var block = new TimedBlock { Offset = found.Entry.Start, Written = "", Times = null, IsUntimed = true, Speaker = Speaker(found) };
        block.Lines.AddRange(texts.SelectMany(piece => Lines(piece.Text).Select(line => new TimedLine(line, piece.Given))));
        return block;
    }

    /// <summary>Null for what YouTube writes to open a window or to break a line: a time without text of its own.</summary>
    private TimedBlock? ReadEntry(Found found)
    {
        var entry = found.Entry;
        var start = JsonTimes.StartOf(entry);
        var block = new TimedBlock
        {
            Offset = start?.Start ?? entry.Start,
            Written = start is null ? "" : _source.Text.Substring(start.Start, start.Length),
            Times = start is null ? null : _times.Read(entry),
            Speaker = Speaker(found),
            IsTimeless = start is null,
        };
        block.Lines.AddRange(Pieces(entry, found.Given, block.Times?.Start)
            .SelectMany(piece => Lines(piece.Text).Select(line => new TimedLine(line, piece.Given))));
        if (start is null && block.Lines is [var first, ..])
            _context.Problems.AddPlace(TimedProblems.NoTime(_source, block.Offset, first.Text.Text));
        return block.Lines.Count == 0 && entry.Member("tStartMs") is not null ? null : block;
    }

    private string? Speaker(Found found)
    {
        if (found.Speaker is not { } speaker)
            return null;
        _context.Roles.Mark(Role.Speaker, speaker.Start, speaker.Length);
        return JsonText.Decode(_source, speaker).Text;
    }

    private static JsonPiece? SpeakerOf(JsonPiece piece) =>
        piece.Members.FirstOrDefault(
            member => ColumnNames.Of(member.Key) == ColumnKind.Speaker && member.Value is { IsString: true, Length: > 0 }).Value;

    private IEnumerable<(SourcedText Text, Side Given)> Pieces(JsonPiece entry, Side given, TimeSpan? start)
    {
        if (entry.Member("segs") is { } parts)
            return [(Concatenate(parts.Items, start), given)];
        var texts = Texts(entry, given);
        return entry.Member("words") is { } words ? texts.Select(piece => (WithWords(piece.Text, words), piece.Given)) : texts;
    }

    /// <summary>
    /// Every text of an entry; an object may hold one for each language. Of names for the same text, as “text” beside “english”, the one
    /// for the language counts.
    /// </summary>
    private IEnumerable<(SourcedText Text, Side Given)> Texts(JsonPiece entry, Side given)
    {
        var texts = entry.Members.Where(member => IsText(member.Key, member.Value)).ToList();
        foreach (var (name, value) in texts)
        {
            var side = SideOf(name) is var named && named != Side.Neither ? named : given;
            foreach (var piece in (IEnumerable<JsonPiece>)(value.Kind == JsonTokenType.StartArray ? value.Items : [value]))
            {
                foreach (var text in piece.IsString ? [(JsonText.Decode(_source, piece), side)] : Texts(piece, LanguageOf(piece, side)))
                    yield return text;
            }
        }
    }

    /// <summary>The language that an object says it is in.</summary>
    private Side LanguageOf(JsonPiece piece, Side given) =>
        piece.Member("lang", "language", "locale") is { IsString: true } language
        && SideOf(_source.Text.Substring(language.Start, language.Length)) is var side && side != Side.Neither ? side : given;

    private static Side SideOf(string name) => ColumnNames.Of(name) switch
    {
        ColumnKind.English => Side.English,
        ColumnKind.Chinese => Side.Chinese,
        _ => Side.Neither,
    };

    /// <summary>YouTube's pieces, each with its time after that of the entry.</summary>
    private SourcedText Concatenate(IEnumerable<JsonPiece> parts, TimeSpan? start)
    {
        var text = new SourcedTextBuilder();
        foreach (var part in parts)
        {
            if (part.Member(TextNames) is not { IsString: true } piece)
                continue;
            var word = JsonText.Decode(_source, piece);
            if (word.Length > 0 && JsonTimes.AfterStart(part, _source.Text) is { } after && start is { } time)
                _context.WordTimes[word.OffsetAt(0)] = time + after;
            text.Append(word);
        }

        return text.Build();
    }

    /// <summary>Notes the times of Whisper's words, which stand beside the text; a word that has none is passed over.</summary>
    private SourcedText WithWords(SourcedText text, JsonPiece? words)
    {
        var place = 0;
        foreach (var word in words?.Items ?? [])
        {
            if (word.Member(WordTexts) is not { IsString: true } written)
                continue;
            var letters = JsonText.Decode(_source, written).Text.Trim();
            var found = letters.Length == 0 ? -1 : text.Text.IndexOf(letters, place, StringComparison.Ordinal);
            if (found < 0)
                continue;
            if (JsonTimes.StartOf(word) is not null && _times.Read(word) is { } times)
                _context.WordTimes[text.OffsetAt(found)] = times.Start;
            place = found + letters.Length;
        }

        return text;
    }

    private IEnumerable<SourcedText> Lines(SourcedText text) => text.Lines().SelectMany(new TagStripper(_context).Strip);
}
