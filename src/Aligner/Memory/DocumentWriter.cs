using Aligner.Corpus;
using Aligner.Memory.Store;
using Aligner.Memory.Text;

namespace Aligner.Memory;

/// <summary>The segments of one document after the other, each written when the next is known.</summary>
internal sealed class DocumentWriter(TranslationMemory memory, MemoryWriter writer, AddOptions options)
{
    private const string Find = "SELECT id, en, zh FROM units WHERE document = $0 AND name = $1";
    private const string FindPassage = "SELECT en, zh, document FROM units WHERE en_key = $0 AND zh_key = $1 AND en_context = $2 AND zh_context = $3 AND document <> $4";
    private static readonly string[] Columns = ["document", "name", "en", "zh", "en_key", "zh_key", "en_context", "zh_context", "reviewed", "date", .. UnitRow.Own];
    private static readonly string Insert = $"INSERT INTO units ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Columns.Select((_, i) => $"${i}"))}) RETURNING id";
    private static readonly string[] Facts = ["en_context", "zh_context", .. UnitRow.Own];

    /// <summary>What is said of a unit that was there; it stays reviewed, and keeps its date, unless something changes.</summary>
    private static readonly string Update =
        $"UPDATE units SET {string.Join(", ", Facts.Select((name, i) => $"{name} = ${i + 3}"))}, reviewed = max(reviewed, $1), date = coalesce($2, date) WHERE id = $0 AND (reviewed < $1 OR {string.Join(" OR ", Facts.Select((name, i) => $"{name} IS NOT ${i + 3}"))})";

    private Draft? _before;
    private Draft? _at;
    private long _document;
    private HashSet<long>? _left;

    public void Take(Segment segment)
    {
        var next = new Draft(segment);
        if (_at is not null && _at.Segment.Document != segment.Document)
            Complete();
        if (_at is null)
            BeginDocument(segment.Document);
        else
            Write(_at, next);
        (_before, _at) = (_at, next);
    }

    public void Complete()
    {
        if (_at is not null)
            Write(_at, null);
        foreach (var id in _left ?? [])
            writer.Counts = writer.Counts with { Removed = writer.Counts.Removed + writer.Delete(id) };
        (_before, _at, _left) = (null, null, null);
    }

    private void BeginDocument(string name)
    {
        _document = writer.DocumentOf(name);
        if (options.Replaces)
            _left = [.. writer.Ids("SELECT id FROM units WHERE document = $0", _document)];
    }

    private bool IsReviewed(Segment segment) => options.IsReviewed || segment.Status == ReviewStatus.Confirmed;

    private void Write(Draft draft, Draft? next)
    {
        var segment = draft.Segment;
        var english = UnitKeys.Context(_before?.EnglishKeys, next?.EnglishKeys);
        var chinese = UnitKeys.Context(_before?.ChineseKeys, next?.ChineseKeys);
        var counts = writer.Counts;
        switch (KnownAs(segment))
        {
            case ({ } id, true):
                _left?.Remove(id);
                var hasChanged = memory.Run(Update, [id, IsReviewed(segment) ? 1L : 0L, options.Date?.ToUnixTimeSeconds(), english, chinese, .. UnitRow.Values(segment, writer.KindOf(segment))]) > 0;
                writer.Counts = hasChanged ? counts with { Changed = counts.Changed + 1 } : counts with { Known = counts.Known + 1 };
                return;
            case ({ } id, false):
                _left?.Remove(id);
                writer.Delete(id);
                writer.Counts = counts with { Changed = counts.Changed + 1 };
                break;
            default:
                var isKnown = IsPassageOfOther(draft, english, chinese);
                writer.Counts = isKnown ? counts with { Known = counts.Known + 1 } : counts with { Added = counts.Added + 1 };
                if (isKnown)
                    return;
                break;
        }

        writer.Insert(Insert, draft.English, draft.Chinese, [_document, UnitRow.NameOf(segment), segment.English, segment.Chinese, draft.EnglishKeys.Skeleton, draft.ChineseKeys.Skeleton, english, chinese, IsReviewed(segment) ? 1L : 0L, options.Date?.ToUnixTimeSeconds(), .. UnitRow.Values(segment, writer.KindOf(segment))]);
    }

    /// <summary>The unit with the segment's id, and whether it has its texts.</summary>
    private (long? Id, bool IsSame) KnownAs(Segment segment)
    {
        using var row = memory.Prepared(Find, _document, UnitRow.NameOf(segment)).ExecuteReader();
        return row.Read() ? (row.GetInt64(0), row.GetString(1) == segment.English && row.GetString(2) == segment.Chinese) : (null, false);
    }

    /// <summary>Whether another document has the same texts between the same neighbours: it is the same passage under another name.</summary>
    private bool IsPassageOfOther(Draft draft, long english, long chinese)
    {
        using var row = memory.Prepared(FindPassage, draft.EnglishKeys.Skeleton, draft.ChineseKeys.Skeleton, english, chinese, _document).ExecuteReader();
        while (row.Read())
        {
            if (row.GetString(0) == draft.Segment.English && row.GetString(1) == draft.Segment.Chinese)
                return true;
        }

        return false;
    }
}

/// <summary>A segment made ready to be written.</summary>
internal sealed class Draft(Segment segment)
{
    public Segment Segment => segment;

    public ComparedText English { get; } = new(segment.English);

    public ComparedText Chinese { get; } = new(segment.Chinese);

    public UnitKeys EnglishKeys { get; } = UnitKeys.Of(segment.English);

    public UnitKeys ChineseKeys { get; } = UnitKeys.Of(segment.Chinese);
}
