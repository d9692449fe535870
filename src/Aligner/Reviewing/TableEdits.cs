using Aligner.Edits;
using Aligner.Segments;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Reviewing;

/// <summary>
/// Turns a table of segments that a reviewer changed into operations: what is said of the rows that are as the program made them, and for
/// runs of rows that are not, where their texts begin and end among the sentences of the document.
/// </summary>
internal sealed class TableEdits
{
    private readonly SideRows _english;
    private readonly SideRows _chinese;
    private readonly IReadOnlyList<Segment> _automatic;
    private readonly List<Edit> _edits = [];
    private readonly string? _by;
    private readonly Func<Segment, string> _keyOf;
    private readonly ILookup<string, int> _places;

    private TableEdits(IReadOnlyList<string> english, IReadOnlyList<string> chinese, IReadOnlyList<Segment> automatic, bool hasIds,
        string? by)
    {
        (_automatic, _by) = (automatic, by);
        _keyOf = hasIds ? segment => segment.Id : segment => $"{SideRows.Flat(segment.English)}\t{SideRows.Flat(segment.Chinese)}";
        _places = Enumerable.Range(0, automatic.Count).ToLookup(index => _keyOf(automatic[index]), StringComparer.Ordinal);
        _english = new SideRows(Side.English, english, edit => Say(edit));
        _chinese = new SideRows(Side.Chinese, chinese, edit => Say(edit));
    }

    /// <summary>The log that makes the rows of the document.</summary>
    /// <param name="source">The log's name.</param>
    /// <param name="transcript">The document.</param>
    /// <param name="segmenter">Makes its segments, at sentence level and without operations.</param>
    /// <param name="rows">The table's, in any order.</param>
    /// <param name="hasIds">Whether the rows have the ids of the segments; else they are an alignment of another program, in the order of
    /// the texts.</param>
    /// <param name="by">Who changed them; null where that is not known.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static EditLog ToLog(string source, Transcript transcript, Segmenter segmenter, IEnumerable<Segment> rows, bool hasIds,
        string? by, CancellationToken cancellation)
    {
        var (english, chinese) = segmenter.Sentences(transcript);
        var made = new TableEdits(english, chinese, [.. segmenter.Segments(transcript, cancellation)], hasIds, by);
        made.Compare(hasIds ? made.InOrder(rows) : [.. rows.Where(row => row.English.Length + row.Chinese.Length > 0)]);
        return new EditLog(source, transcript.Name, [.. english.Select(SentenceName.HashOf)], [.. chinese.Select(SentenceName.HashOf)],
            [.. made._edits]);
    }

    /// <summary>The rows as the document has them: a row with a new id stays after the one that it follows.</summary>
    private List<Segment> InOrder(IEnumerable<Segment> rows)
    {
        var places = _automatic.Select((segment, index) => (segment.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        var last = -1;
        return [.. rows.Where(row => row.English.Length + row.Chinese.Length > 0)
            .Select(row => (Row: row, Place: last = places.GetValueOrDefault(row.Id, last))).ToList()
            .OrderBy(placed => placed.Place).Select(placed => placed.Row)];
    }

    private void Compare(List<Segment> rows)
    {
        var (row, segment) = (0, 0);
        while (row < rows.Count || segment < _automatic.Count)
        {
            if (row < rows.Count && segment < _automatic.Count && IsSame(rows[row], _automatic[segment]))
            {
                Settle(rows.GetRange(row, 1), segment, 1);
                (row, segment) = (row + 1, segment + 1);
                continue;
            }
            var (nextRow, nextSegment) = NextSame(rows, row, segment);
            Settle(rows.GetRange(row, nextRow - row), segment, nextSegment - segment);
            (row, segment) = (nextRow, nextSegment);
        }
        foreach (var say in _later)
            say();
    }

    private bool IsSame(Segment row, Segment segment) =>
        _keyOf(row) == _keyOf(segment) && SideRows.Flat(row.English) == SideRows.Flat(segment.English)
        && SideRows.Flat(row.Chinese) == SideRows.Flat(segment.Chinese);

    /// <summary>The next row that is as the program made it, and its segment.</summary>
    private (int Row, int Segment) NextSame(List<Segment> rows, int row, int segment)
    {
        for (; row < rows.Count; row++)
        {
            if (_places[_keyOf(rows[row])].FirstOrDefault(place => place >= segment, -1) is >= 0 and var index
                && IsSame(rows[row], _automatic[index]))
            {
                return (row, index);
            }
        }
        return (rows.Count, _automatic.Count);
    }

    // Names are those that hold once all borders are moved.
    private readonly List<Action> _later = [];

    /// <summary>Says what makes these segments those rows.</summary>
    private void Settle(List<Segment> rows, int segment, int count)
    {
        var segments = _automatic.Skip(segment).Take(count).ToList();
        if (rows.Count == 0)
        {
            segments.ForEach(left =>
                SayLater(EditKind.Exclude, _english.Take(left.EnglishSentences!.Value), _chinese.Take(left.ChineseSentences!.Value), ""));
            return;
        }
        var isAsMade = count == 1 && rows.Count == 1 && IsSame(rows[0], segments[0]);
        var english = _english.Match(rows, segments);
        var chinese = _chinese.Match(rows, segments);
        for (var i = 0; i < rows.Count; i++)
        {
            if (!isAsMade)
                SayLater(EditKind.Pair, english[i], chinese[i], "");
            if (KindOf(rows[i].Status) is { } kind && (isAsMade || kind != EditKind.Confirm))
                SayLater(kind, english[i], chinese[i], "");
            if (!string.IsNullOrEmpty(rows[i].Comment))
                SayLater(EditKind.Note, english[i], chinese[i], rows[i].Comment!);
        }
    }

    private static EditKind? KindOf(ReviewStatus status) => status switch
    {
        ReviewStatus.Confirmed => EditKind.Confirm,
        ReviewStatus.Doubtful => EditKind.Doubt,
        ReviewStatus.Excluded => EditKind.Exclude,
        _ => null,
    };

    private void SayLater(EditKind kind, List<EditedSentence> english, List<EditedSentence> chinese, string text)
    {
        if (english.Count + chinese.Count > 0)
        {
            _later.Add(() => Say(
                new Edit
                {
                    Kind = kind,
                    Number = 0,
                    English = [.. english.Select(_english.NameOf)],
                    Chinese = [.. chinese.Select(_chinese.NameOf)],
                    Text = text,
                }));
        }
    }

    private void Say(Edit edit) => _edits.Add(edit with { Number = _edits.Count + 1, By = _by });
}
