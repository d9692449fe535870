using System.Text.Json;
using Aligner.Text;
using Aligner.Transcripts.Layouts;
using Aligner.Transcripts.Layouts.Lines;
using Aligner.Transcripts.Sources.Timed;
using Aligner.Transcripts.Sources.Timed.Captions;
using Aligner.Transcripts.Sources.Timed.Sides;

namespace Aligner.Transcripts.Sources.JsonTranscript;

/// <summary>Reads the entries of a JSON transcript, whichever program wrote it.</summary>
internal sealed class JsonTranscriptReader
{
    private static readonly string[] TextNames = ["text", "content", "utf8"];

    private readonly SourceText _source;
    private readonly TimedContext _context;
    private readonly JsonTimes _times;
    private readonly JsonTexts _texts;
    private readonly JsonWords _words;

    // Where the last entry ended.
    private TimeSpan _lastEnd;

    public JsonTranscriptReader(SourceText source)
    {
        _source = source;
        _context = new TimedContext(source);
        _times = new JsonTimes(_context);
        _texts = new JsonTexts(source, _times);
        _words = new JsonWords(source, _times, _texts);
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
        var entries = root is null ? [] : new JsonEntries(_source, _times, _texts, _words).All(root);
        _times.FindUnit(entries.Where(entry => entry.IsCue).Select(
            entry => (FirstOf(entry), entry.Words.Count > 0 ? entry.Words[^1].Item : entry.Entry, WeightOf(entry))));
        if (!entries.Exists(entry => entry.IsCue))
            return Assemble(document, [.. entries.Select(ReadPair)]);
        return Assemble(document, WithTimes([.. entries.Where(entry => entry.IsCue).Select(ReadEntry).OfType<TimedBlock>()]));
    }

    private static JsonPiece FirstOf(JsonEntry entry) => entry.Words.Count > 0 ? entry.Words[0].Item : entry.Entry;

    /// <summary>How much text the entry has.</summary>
    private double WeightOf(JsonEntry entry) => entry.Words.Count > 0
        ? entry.Words.Sum(word => WeightOf(word.Text))
        : _texts.Members(entry.Entry).Where(member => member.Value.IsString).Select(member => WeightOf(member.Value))
            .DefaultIfEmpty().Max();

    private double WeightOf(JsonPiece piece) => Script.WeightOf(_source.Text.AsSpan(piece.Start, piece.Length));

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

    private TimedBlock ReadPair(JsonEntry found)
    {
        var texts = Texts(found.Entry, found.Given).ToList();
        var block = new TimedBlock { Offset = found.Entry.Start, Written = "", Times = null, IsUntimed = true, Speaker = Speaker(found) };
        block.Lines.AddRange(texts.SelectMany(piece => Lines(piece.Text).Select(line => new TimedLine(line, piece.Given))));
        return block;
    }

    /// <summary>Null for what YouTube writes to open a window or to break a line: a time without text of its own.</summary>
    private TimedBlock? ReadEntry(JsonEntry found)
    {
        var entry = found.Entry;
        var first = found.Words.Count > 0 && _times.StartOf(FirstOf(found)) is not null ? FirstOf(found) : entry;
        var start = _times.StartOf(first)
            ?? _words.Of(entry).Select(word => _times.StartOf(word.Item)).FirstOrDefault(time => time is not null);
        var times = TimesOf(found);
        var block = new TimedBlock
        {
            Offset = start?.Start ?? entry.Start,
            Written = start is null ? "" : _source.Text.Substring(start.Start, start.Length),
            Times = times,
            Speaker = Speaker(found),
            IsTimeless = start is null && times is null,
        };
        block.Lines.AddRange(Pieces(found, block.Times?.Start)
            .SelectMany(piece => Lines(piece.Text).Select(line => new TimedLine(line, piece.Given))));
        if (block.IsTimeless && block.Lines is [var line, ..])
            _context.Problems.AddPlace(TimedProblems.NoTime(_source, block.Offset, line.Text.Text));
        return block.Lines.Count == 0 && entry.Member("tStartMs") is not null ? null : block;
    }

    /// <summary>The times of the entry, of its words, or from the end of the one before to its own end.</summary>
    private TimeRange? TimesOf(JsonEntry found)
    {
        var words = found.Words.Count > 0 ? found.Words : _times.StartOf(found.Entry) is null ? _words.Of(found.Entry) : [];
        var timed = words.Where(word => _times.StartOf(word.Item) is not null).ToList();
        var range = timed.Count > 0 && _times.Read(timed[0].Item) is { } first
            ? new TimeRange(first.Start, _times.Read(timed[^1].Item) is { } last ? last.End ?? last.Start : null)
            : _times.StartOf(found.Entry) is not null ? _times.Read(found.Entry)
            : _times.ReadEnd(found.Entry) is { } end && end >= _lastEnd ? new TimeRange(_lastEnd, end) : null;
        _lastEnd = _times.ReadEnd(found.Entry) ?? range?.End ?? _lastEnd;
        return range;
    }

    private string? Speaker(JsonEntry found)
    {
        if (found.Speaker is not { } speaker)
            return null;
        _context.Roles.Mark(Role.Speaker, speaker.Start, speaker.Length);
        return JsonText.Decode(_source, speaker).Text;
    }

    private IEnumerable<(SourcedText Text, Side Given)> Pieces(JsonEntry found, TimeSpan? start)
    {
        if (found.Words.Count > 0)
            return [(_words.Join(found.Words, _context), found.Given)];
        if (found.Entry.Member("segs") is { } parts)
            return [(Concatenate(parts.Items, start), found.Given)];
        var texts = Texts(found.Entry, found.Given);
        return _words.Of(found.Entry) is { Count: > 0 } words && _times.StartOf(words[0].Item) is not null
            ? texts.Select(piece => (WithWords(piece.Text, words), piece.Given)) : texts;
    }

    /// <summary>
    /// Every text of an entry; an object may hold one for each language. Of names for the same text, as “text” beside “english”, the one
    /// for the language counts.
    /// </summary>
    private IEnumerable<(SourcedText Text, Side Given)> Texts(JsonPiece entry, Side given)
    {
        foreach (var (name, value) in _texts.Members(entry))
        {
            var side = JsonTexts.SideOf(name) is var named && named != Side.Neither ? named : given;
            if (JsonTexts.AreOneText(value))
            {
                yield return (Concatenate(value.Items, null), side);
                continue;
            }
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
        && JsonTexts.SideOf(_source.Text.Substring(language.Start, language.Length)) is var side && side != Side.Neither ? side : given;

    /// <summary>YouTube's pieces, each with its time after that of the entry.</summary>
    private SourcedText Concatenate(IEnumerable<JsonPiece> parts, TimeSpan? start)
    {
        var text = new SourcedTextBuilder();
        foreach (var part in parts)
        {
            if ((part.IsString ? part : part.Member(TextNames)) is not { IsString: true } piece)
                continue;
            var word = JsonText.Decode(_source, piece);
            if (word.Length > 0 && JsonTimes.AfterStart(part, _source.Text) is { } after && start is { } time)
                _context.WordTimes[word.OffsetAt(0)] = time + after;
            text.Append(word);
        }

        return text.Build();
    }

    /// <summary>Notes the times of the words that stand beside the text; a word that has none is passed over.</summary>
    private SourcedText WithWords(SourcedText text, List<JsonWord> words)
    {
        var place = 0;
        foreach (var word in words)
        {
            var letters = JsonText.Decode(_source, word.Text).Text.Trim();
            var found = letters.Length == 0 ? -1 : text.Text.IndexOf(letters, place, StringComparison.Ordinal);
            if (found < 0)
                continue;
            if (_times.StartOf(word.Item) is not null && _times.Read(word.Item) is { } times)
                _context.WordTimes[text.OffsetAt(found)] = times.Start;
            place = found + letters.Length;
        }

        return text;
    }

    private IEnumerable<SourcedText> Lines(SourcedText text) => text.Lines().SelectMany(new TagStripper(_context).Strip);
}
