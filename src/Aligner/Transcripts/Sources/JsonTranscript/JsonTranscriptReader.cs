using Aligner.Language;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Sources.JsonTranscript;

/// <summary>Reads the entries of a JSON transcript, whichever program wrote it.</summary>
internal sealed class JsonTranscriptReader(SourceText source)
{
    private static readonly string[] Lists = ["segments", "events", "chunks", "transcription", "cues", "body", "captions", "transcript"];
    private static readonly string[] WordTexts = ["word", "text"];
    private static readonly string[] Texts = ["text", "content", "utf8"];

    private readonly TimedContext _context = new(source);

    public Transcript Read(string document)
    {
        _context.MarkGround();
        var root = JsonPieceReader.Read(source.Text, scalar => _context.Roles.Mark(Role.Metadata, scalar.Start, scalar.Length), out var error);
        if (error is { } wrong)
            _context.ReportRest(wrong.Offset, "JSON", wrong.Message);
        var blocks = root is null ? [] : Entries(root).Where(entry => JsonTimes.StartOf(entry) is not null).Select(ReadEntry).OfType<TimedBlock>().ToList();
        return new CueAssembler(_context).Assemble(document, JsonTranscriptFormat.FormatName, "objects with a start and a text", blocks);
    }

    private static List<JsonPiece> Entries(JsonPiece root) => (root.Member(Lists) ?? root).Items;

    /// <summary>Null for what YouTube writes to open a window or to break a line: a time without text of its own.</summary>
    private TimedBlock? ReadEntry(JsonPiece entry)
    {
        var start = JsonTimes.StartOf(entry)!;
        var block = new TimedBlock
        {
            Offset = start.Start,
            Written = source.Text.Substring(start.Start, start.Length),
            Times = new JsonTimes(_context).Read(entry),
            Speaker = Speaker(entry),
        };
        block.Lines.AddRange(Pieces(entry, block.Times?.Start).SelectMany(piece => Lines(piece.Text).Select(line => new TimedLine(line, piece.Given))));
        return block.Lines.Count == 0 && entry.Member("tStartMs") is not null ? null : block;
    }

    private string? Speaker(JsonPiece entry)
    {
        if (entry.Member("speaker") is not { IsString: true, Length: > 0 } speaker)
            return null;
        _context.Roles.Mark(Role.Speaker, speaker.Start, speaker.Length);
        return JsonText.Decode(source, speaker).Text;
    }

    private IEnumerable<(SourcedText Text, Side Given)> Pieces(JsonPiece entry, TimeSpan? start)
    {
        if (entry.Member("segs") is { } parts)
            return [(Concatenate(parts.Items, start), Side.Neither)];
        if (entry.Member(Texts) is { IsString: true } text)
            return [(WithWords(JsonText.Decode(source, text), entry.Member("words")), Side.Neither)];
        return entry.Members.Where(member => member.Value.IsString).Select(member => (JsonText.Decode(source, member.Value), LanguageOf(member.Key))).Where(member => member.Item2 != Side.Neither);
    }

    /// <summary>YouTube's pieces, each with its time after that of the entry.</summary>
    private SourcedText Concatenate(IEnumerable<JsonPiece> parts, TimeSpan? start)
    {
        var text = new SourcedTextBuilder();
        foreach (var part in parts)
        {
            if (part.Member(Texts) is not { IsString: true } piece)
                continue;
            var word = JsonText.Decode(source, piece);
            if (word.Length > 0 && JsonTimes.AfterStart(part, source.Text) is { } after && start is { } time)
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
            var letters = JsonText.Decode(source, written).Text.Trim();
            var found = letters.Length == 0 ? -1 : text.Text.IndexOf(letters, place, StringComparison.Ordinal);
            if (found < 0)
                continue;
            if (JsonTimes.StartOf(word) is not null && new JsonTimes(_context).Read(word) is { } times)
                _context.WordTimes[text.OffsetAt(found)] = times.Start;
            place = found + letters.Length;
        }

        return text;
    }

    private IEnumerable<SourcedText> Lines(SourcedText text) => text.Lines().SelectMany(new TagStripper(_context).Strip);

    private static Side LanguageOf(string name) => name.Split('-', '_')[0].ToUpperInvariant() switch
    {
        "EN" or "ENGLISH" => Side.English,
        "ZH" or "CHINESE" or "CN" => Side.Chinese,
        _ => Side.Neither,
    };
}
