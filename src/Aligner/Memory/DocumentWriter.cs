using Aligner.Edits;
using Aligner.Memory.Store;
using Aligner.Memory.Text;
using Aligner.Segments;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Memory;

/// <summary>The segments of one document after the other, each written when the texts after it are known.</summary>
internal sealed class DocumentWriter(TranslationMemory memory, MemoryWriter writer, AddOptions options)
{
    private const string Find =
        "SELECT id, en, zh, coalesce(place, id), en_context, zh_context FROM units WHERE document = $0 AND name = $1";
    private const string FindPassage =
        "SELECT u.id, u.en, u.zh, d.name, u.reviewed, u.date FROM units u JOIN documents d ON d.id = u.document WHERE u.en_key = $0 AND "
            + "u.zh_key = $1 AND u.en_context = $2 AND u.zh_context = $3 AND u.document <> $4";
    private static readonly string[] Columns = ["document", "name", "place", "en", "zh", "en_key", "zh_key", "en_context", "zh_context",
        "reviewed", "date", .. UnitRow.Own];
    private static readonly string InsertUnit =
        $"INSERT INTO units ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Columns.Select((_, i) => $"${i}"))})";
    private static readonly string[] Facts = ["en_context", "zh_context", .. UnitRow.Own];

    /// <summary>What is said of a unit that was there; it stays reviewed, and keeps its date, unless something changes.</summary>
    private static readonly string Update =
        $"UPDATE units SET {string.Join(", ", Facts.Select((name, i) => $"{name} = ${i + 3}"))}, reviewed = max(reviewed, $1), date = coalesce($2, date) WHERE id = $0 AND (reviewed < $1 OR {string.Join(" OR ", Facts.Select((name, i) => $"{name} IS NOT ${i + 3}"))})";

    private const string Confirm = "UPDATE units SET reviewed = 1, date = coalesce($1, date) WHERE id = $0";

    // Documents that are new have the order in which they come. A row of another may have to go between those that are there, which all of
    // its rows tell.
    private readonly HashSet<long> _new = [];
    private readonly Dictionary<long, DocumentRun> _runs = [];
    private readonly Dictionary<(Part, Level, TimesKind, string, string, string, string), long> _kinds = [];
    private string? _name;
    private long _document;
    private DocumentRun? _run;
    private Beside _beforeEnglish;
    private Beside _beforeChinese;
    private Draft? _at;

    private long? Date => options.Date?.ToUnixTimeSeconds();

    /// <summary>A pair that is added.</summary>
    public void Take(Segment segment)
    {
        Begin(segment.Document);
        var next = new Draft(segment) { BeforeEnglish = _beforeEnglish, BeforeChinese = _beforeChinese };
        var comesTwice = _at?.Name == next.Name;
        if (!comesTwice)
            next.Known = KnownAs(next);
        Note(new(next.EnglishKeys.Beside, next), new(next.ChineseKeys.Beside, next));
        if (_at is not null)
            Write(_at);
        if (comesTwice)
            next.Known = KnownAs(next);
        _at = next;
    }

    /// <summary>A segment that is not added. Its texts stand beside others all the same.</summary>
    public void Pass(Segment segment)
    {
        Begin(segment.Document);
        Note(BesideOf(segment.English), BesideOf(segment.Chinese));
    }

    /// <summary>Writes what waits, and gives documents that were there their order.</summary>
    public void Complete()
    {
        End();
        foreach (var (document, run) in _runs)
            new DocumentOrder(memory, document, run.Rows).Settle(run.NeedsLook, changesNeighbours: !options.Replaces);
        _runs.Clear();
    }

    private static Beside BesideOf(string text) => text.Length == 0 ? default : new(UnitKeys.Of(text).Beside, null);

    private void Begin(string name)
    {
        if (_name == name)
            return;
        End();
        (_document, var isNew) = writer.DocumentOf(name);
        if (isNew)
            _new.Add(_document);
        if (options.Replaces)
            writer.DocumentCame(_document);
        (_name, _run) = (name, null);
        if (!_new.Contains(_document) && !_runs.TryGetValue(_document, out _run))
            _runs[_document] = _run = new DocumentRun();
    }

    private void End()
    {
        if (_at is not null)
            Write(_at);
        (_name, _at, _beforeEnglish, _beforeChinese) = (null, null, default, default);
    }

    /// <summary>The next text of a side is the one after the pair that waits, and the one before the pair that comes.</summary>
    private void Note(Beside english, Beside chinese)
    {
        if (english.Hash != 0)
            _beforeEnglish = english;
        if (chinese.Hash != 0)
            _beforeChinese = chinese;
        if (_at is null)
            return;
        if (_at.AfterEnglish.Hash == 0)
            _at.AfterEnglish = english;
        if (_at.AfterChinese.Hash == 0)
            _at.AfterChinese = chinese;
    }

    private bool IsReviewed(Segment segment) => options.IsReviewed || segment.Status == ReviewStatus.Confirmed;

    private void Write(Draft draft)
    {
        Write(draft, ContextOf(draft, Side.English), ContextOf(draft, Side.Chinese));
        // Those before it are not held by those after.
        (draft.BeforeEnglish, draft.BeforeChinese) = (default, default);
    }

    private void Write(Draft draft, long english, long chinese)
    {
        var counts = writer.Counts;
        if (draft.Known is not { } known)
        {
            var (isKept, moved) = TakeOver(draft, english, chinese);
            if (isKept)
                return;
            writer.Counts = moved is null ? counts with { Added = counts.Added + 1 } : counts with { Changed = counts.Changed + 1 };
            Finish(draft, Insert(draft, english, chinese, null, moved));
        }
        else if (known.IsSame)
        {
            var segment = draft.Segment;
            var hasChanged = memory.Run(Update,
                [known.Id, IsReviewed(segment) ? 1L : 0L, Date, english, chinese, .. UnitRow.Values(segment, KindOf(segment))]) > 0;
            writer.Counts = hasChanged ? counts with { Changed = counts.Changed + 1 } : counts with { Known = counts.Known + 1 };
            Finish(draft, known.Id);
        }
        else
        {
            writer.Delete(known.Id);
            writer.Counts = counts with { Changed = counts.Changed + 1 };
            Finish(draft, Insert(draft, english, chinese, known.Place, null));
        }
    }

    private long Insert(Draft draft, long english, long chinese, long? place, OtherUnit? moved)
    {
        var segment = draft.Segment;
        var isReviewed = IsReviewed(segment) || moved is { IsReviewed: true };
        return writer.Insert(InsertUnit, draft.English, draft.Chinese,
            [_document, draft.Name, place, segment.English, segment.Chinese, draft.EnglishKeys.Skeleton, draft.ChineseKeys.Skeleton,
                english, chinese, isReviewed ? 1L : 0L, Date ?? moved?.Date, .. UnitRow.Values(segment, KindOf(segment))]);
    }

    private void Finish(Draft draft, long id)
    {
        if (options.Replaces)
            writer.Came(id);
        _run?.Add(draft, id);
    }

    private long ContextOf(Draft draft, Side side) => UnitKeys.Context(
        NeighbourOf(draft, draft.BeforeOf(side), side, UnitKeys.Before, options.Replaces),
        NeighbourOf(draft, draft.AfterOf(side), side, UnitKeys.After, options.Replaces && options.IsWhole()));

    /// <summary>
    /// The neighbour that comes with a pair. Where none does, the pair keeps the one that it had, unless the document is replaced; and
    /// where one comes that the memory has elsewhere, it is seen at the end whether the two stand side by side there.
    /// </summary>
    private int NeighbourOf(Draft draft, Beside beside, Side side, Func<long, int> part, bool isEnd)
    {
        if (draft.Known is not { } known)
            return beside.Hash;
        var old = part(known.ContextOf(side));
        if (beside.Hash == 0)
            return isEnd ? 0 : old;
        if (options.Replaces || _run is null || beside.Pair?.Known is not { } other || old == other.HashOf(side) || old == beside.Hash)
            return beside.Hash;
        _run.NeedsLook = true;
        return old;
    }

    /// <summary>The unit with the segment's id.</summary>
    private KnownUnit? KnownAs(Draft draft)
    {
        using var row = memory.Prepared(Find, _document, draft.Name).ExecuteReader();
        if (!row.Read())
            return null;
        var (english, chinese) = (row.GetString(1), row.GetString(2));
        return new KnownUnit(
            row.GetInt64(0), row.GetInt64(3), english == draft.Segment.English
            && chinese == draft.Segment.Chinese, row.GetInt64(4), row.GetInt64(5),
            english == draft.Segment.English ? draft.EnglishKeys.Beside : UnitKeys.Of(english).Beside,
            chinese == draft.Segment.Chinese ? draft.ChineseKeys.Beside : UnitKeys.Of(chinese).Beside);
    }

    /// <summary>
    /// What another document has with the same texts between the same neighbours is the same passage under another name. It belongs to the
    /// document whose name comes first, so that it does not matter which was added first; and is reviewed where one of them is.
    /// </summary>
    private (bool IsKept, OtherUnit? Moved) TakeOver(Draft draft, long english, long chinese)
    {
        if (PassageOfOther(draft, english, chinese) is not { } other)
            return (false, null);
        if (string.CompareOrdinal(draft.Segment.Document, other.Document) < 0)
        {
            writer.Delete(other.Id);
            return (false, other);
        }

        var isConfirmed = IsReviewed(draft.Segment) && !other.IsReviewed && memory.Run(Confirm, other.Id, Date) > 0;
        writer.Counts = isConfirmed
            ? writer.Counts with { Changed = writer.Counts.Changed + 1 } : writer.Counts with { Known = writer.Counts.Known + 1 };
        return (true, null);
    }

    private OtherUnit? PassageOfOther(Draft draft, long english, long chinese)
    {
        using var row = memory.Prepared(FindPassage, draft.EnglishKeys.Skeleton, draft.ChineseKeys.Skeleton, english, chinese, _document)
            .ExecuteReader();
        while (row.Read())
        {
            if (row.GetString(1) == draft.Segment.English && row.GetString(2) == draft.Segment.Chinese)
                return new OtherUnit(row.GetInt64(0), row.GetString(3), row.GetBoolean(4), row.IsDBNull(5) ? null : row.GetInt64(5));
        }

        return null;
    }

    private sealed record OtherUnit(long Id, string Document, bool IsReviewed, long? Date);

    private long KindOf(Segment segment)
    {
        var known = (segment.Part, segment.Level, segment.Times, segment.EnglishTag, segment.ChineseTag, segment.Bead,
            string.Join(' ', segment.Flags));
        if (!_kinds.TryGetValue(known, out var id))
        {
            var kind = UnitRow.KindOf(segment);
            memory.Run("INSERT INTO kinds (value) VALUES ($0) ON CONFLICT DO NOTHING", kind);
            _kinds[known] = id = memory.Number("SELECT id FROM kinds WHERE value = $0", kind);
        }

        return id;
    }
}
