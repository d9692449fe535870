using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Text;

namespace Aligner.Edits;

/// <summary>
/// What a log says of a document as it is: the borders of its sentences, beads that are known, beads that are none, and what is noted.
/// </summary>
internal sealed class Correction : IBeadConstraint
{
    private readonly EditedSide _english;
    private readonly EditedSide _chinese;
    private readonly LogReplay _replay;
    private readonly Dictionary<(Side, int), ReviewMark> _marks = [];
    private readonly HashSet<int> _englishAlone = [];
    private readonly HashSet<int> _chineseAlone = [];
    private readonly HashSet<Bead> _none = [];
    private readonly Bead[] _noneInOrder;
    private HashSet<(Side, int)>? _saidAnew;

    /// <param name="log">Of the document.</param>
    /// <param name="english">The English sentences as the program splits them.</param>
    /// <param name="chinese">Likewise.</param>
    public Correction(EditLog log, OriginalSide english, OriginalSide chinese)
    {
        (_english, _chinese) = (new EditedSide(Side.English, log.English, english), new EditedSide(Side.Chinese, log.Chinese, chinese));
        _replay = new LogReplay(log, _english, _chinese);
        (English, Chinese) = (_english.Settle(), _chinese.Settle());
        var whole = FixedBeads();
        Fixed = [.. whole.Select(one => one.Bead)];
        Confirmed = [.. whole.Where(one => one.Said.Status == ReviewStatus.Confirmed).Select(one => one.Bead)];
        foreach (var bead in _replay.Forbidden.Where(IsWhole))
            _none.Add(bead.Bead);
        _noneInOrder = [.. _none.OrderBy(bead => bead.EnglishStart)];
        foreach (var remark in _replay.Remarks.Where(remark => !remark.IsReplaced))
            Remark(remark);
    }

    public ImmutableArray<SentenceBorder> English { get; }

    public ImmutableArray<SentenceBorder> Chinese { get; }

    /// <summary>Beads with both sides that a reviewer has set, in order; none crosses another.</summary>
    public ImmutableArray<Bead> Fixed { get; }

    /// <summary>Those of them that are right.</summary>
    public ImmutableArray<Bead> Confirmed { get; }

    public IReadOnlyList<Problem> Problems => _replay.Problems;

    /// <summary>How an operation names a sentence of the document as it is, borders and all.</summary>
    public SentenceName NameOf(Side side, int sentence) => (side == Side.English ? _english : _chinese).NameAt(sentence);

    public bool Allows(int englishStart, int englishCount, int chineseStart, int chineseCount)
    {
        if (englishCount == 0 || chineseCount == 0)
            return true;
        return (_none.Count == 0 || !_none.Contains(new Bead(englishStart, englishCount, chineseStart, chineseCount, 1)))
            && !HasAny(_englishAlone, englishStart, englishStart + englishCount)
            && !HasAny(_chineseAlone, chineseStart, chineseStart + chineseCount);
    }

    public bool Concerns(int englishStart, int englishEnd, int chineseStart, int chineseEnd) =>
        HasAny(_englishAlone, englishStart, englishEnd) || HasAny(_chineseAlone, chineseStart, chineseEnd)
        || ForbidsAny(englishStart, englishEnd, chineseStart, chineseEnd);

    private bool ForbidsAny(int englishStart, int englishEnd, int chineseStart, int chineseEnd)
    {
        var (low, high) = (0, _noneInOrder.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _noneInOrder[middle].EnglishStart < englishStart ? (middle + 1, high) : (low, middle);
        }
        for (; low < _noneInOrder.Length && _noneInOrder[low].EnglishStart < englishEnd; low++)
        {
            if (_noneInOrder[low].EnglishEnd <= englishEnd && _noneInOrder[low].ChineseStart >= chineseStart
                && _noneInOrder[low].ChineseEnd <= chineseEnd)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The operations that hold, whatever came of them, with their sentences; not those that changed sentences.</summary>
    public IEnumerable<SaidBead> Said => _replay.Beads.Concat(_replay.Forbidden).Concat(_replay.Remarks);

    /// <summary>The operations that hold of what is in the bead, whatever came of them; not those that changed its sentences.</summary>
    public IEnumerable<Edit> SaidOf(Bead bead) => Said.Where(said =>
        said.English.Exists(sentence => sentence.Index >= bead.EnglishStart && sentence.Index < bead.EnglishEnd)
        || said.Chinese.Exists(sentence => sentence.Index >= bead.ChineseStart && sentence.Index < bead.ChineseEnd))
        .Select(said => said.Edit).OrderBy(edit => edit.Number);

    /// <summary>What reviewers said of a bead; null where they said nothing.</summary>
    public ReviewMark? MarkOf(Bead bead) =>
        bead.EnglishCount > 0 && _marks.TryGetValue((Side.English, bead.EnglishStart), out var mark) ? mark
        : bead.ChineseCount > 0 && _marks.TryGetValue((Side.Chinese, bead.ChineseStart), out mark) ? mark
        : null;

    private static bool HasAny(HashSet<int> sentences, int start, int end)
    {
        if (end - start <= sentences.Count)
        {
            for (var i = start; i < end; i++)
            {
                if (sentences.Contains(i))
                    return true;
            }
            return false;
        }

        foreach (var sentence in sentences)
        {
            if (sentence >= start && sentence < end)
                return true;
        }
        return false;
    }

    /// <summary>Notes what is known of each bead, and gives those that the search must not change.</summary>
    private List<(Bead Bead, SaidBead Said)> FixedBeads()
    {
        var whole = new List<(Bead Bead, SaidBead Said)>();
        foreach (var said in _replay.Beads.Where(said => !said.IsReplaced && IsWhole(said)))
        {
            if (said.English.Count > 0 && said.Chinese.Count > 0)
            {
                Insert(whole, said);
            }
            else
            {
                Mark(said, said.Status, "");
                _englishAlone.UnionWith(said.English.Select(sentence => sentence.Index));
                _chineseAlone.UnionWith(said.Chinese.Select(sentence => sentence.Index));
            }
        }
        foreach (var (_, said) in whole)
            Mark(said, said.Status, "");
        return whole;
    }

    /// <summary>Puts the bead among others, which stand in order, in the place of those that it crosses.</summary>
    private void Insert(List<(Bead Bead, SaidBead Said)> whole, SaidBead said)
    {
        var bead = said.Bead;
        var (place, end) = (0, whole.Count);
        while (place < end)
        {
            var middle = (place + end) / 2;
            (place, end) = IsBefore(whole[middle].Bead, bead) ? (middle + 1, end) : (place, middle);
        }
        for (; place < whole.Count && !IsBefore(bead, whole[place].Bead); whole.RemoveAt(place))
            ReportCrossing(whole[place].Said, said);
        whole.Insert(place, (bead, said));
    }

    private static bool IsBefore(Bead one, Bead other) => one.EnglishEnd <= other.EnglishStart && one.ChineseEnd <= other.ChineseStart;

    private void ReportCrossing(SaidBead lost, SaidBead later) =>
        _replay.Report(lost.Edit, "AL1304", Severity.Warning,
            $"crosses operation {later.Edit.Number}, which was said later and holds: pairs keep the order of both texts");

    /// <summary>
    /// Whether all sentences of the bead are there and follow each other; else what came of it is told, and where some are there it is
    /// doubtful.
    /// </summary>
    private bool IsWhole(SaidBead bead)
    {
        var sentences = bead.English.Concat(bead.Chinese).ToList();
        if (sentences.Find(sentence => sentence.Index < 0) is { } gone)
        {
            _replay.Report(bead.Edit, "AL1303", Severity.Warning, $"is lost: the document no longer has '{gone.Text}'");
        }
        else if (sentences.Exists(sentence => sentence.ChangedTo >= 0))
        {
            if (!IsSaidAnew(bead))
                MarkChanged(bead, sentences);
        }
        else if (!AreTogether(bead.English) || !AreTogether(bead.Chinese))
        {
            _replay.Report(bead.Edit, "AL1303", Severity.Warning, "is lost: its sentences no longer follow each other");
        }
        else
        {
            return true;
        }

        return false;
    }

    /// <summary>Whether a later operation has set what the changed sentences have become.</summary>
    private bool IsSaidAnew(SaidBead bead)
    {
        _saidAnew ??= [.. _replay.Beads.Where(other => !other.IsReplaced && !other.Sentences.Any(sentence => sentence.ChangedTo >= 0))
            .SelectMany(other => other.English.Select(sentence => (Side.English, sentence.Index))
                .Concat(other.Chinese.Select(sentence => (Side.Chinese, sentence.Index))))];
        return bead.English.Exists(sentence => _saidAnew.Contains((Side.English, sentence.Index)))
            || bead.Chinese.Exists(sentence => _saidAnew.Contains((Side.Chinese, sentence.Index)));
    }

    private static bool AreTogether(List<EditedSentence> sentences) =>
        Enumerable.Range(0, sentences.Count).All(i => sentences[i].Index == sentences[0].Index + i);

    /// <summary>A remark stands as long as one of its sentences does.</summary>
    private void Remark(SaidBead remark)
    {
        var sentences = remark.English.Concat(remark.Chinese).ToList();
        if (sentences.TrueForAll(sentence => sentence.Index < 0))
            _replay.Report(remark.Edit, "AL1303", Severity.Warning, $"is lost: the document no longer has '{sentences[0].Text}'");
        else if (sentences.Exists(sentence => sentence.ChangedTo >= 0) && !IsSaidAnew(remark))
            MarkChanged(remark, sentences);
        if (remark.Edit.Kind == EditKind.Doubt && sentences.Exists(sentence => sentence.ChangedTo >= 0) && IsSaidAnew(remark))
            return;
        if (sentences.Exists(sentence => sentence.Index >= 0))
            Mark(remark, remark.Edit.Kind == EditKind.Doubt ? ReviewStatus.Doubtful : null, remark.Edit.Text);
    }

    private void MarkChanged(SaidBead bead, List<EditedSentence> sentences)
    {
        var changed = sentences.FindAll(sentence => sentence.ChangedTo >= 0);
        _replay.Report(bead.Edit, "AL1302", Severity.Warning, $"is doubtful: '{changed[0].Text}' has changed");
        Mark(bead, ReviewStatus.Doubtful, string.Join("\n", changed.Select(sentence => $"was: {sentence.Text}")), isChanged: true);
    }

    private void Mark(SaidBead bead, ReviewStatus? status, string comment, bool isChanged = false)
    {
        foreach (var (side, sentences) in new[] { (Side.English, bead.English), (Side.Chinese, bead.Chinese) })
        {
            // Without a partner each sentence is a bead.
            foreach (var sentence in (bead.English.Count > 0 && bead.Chinese.Count > 0
                ? sentences.Take(1) : sentences).Where(sentence => sentence.Index >= 0))
            {
                var known = _marks.GetValueOrDefault((side, sentence.Index)) ?? new ReviewMark(ReviewStatus.Automatic, null, null);
                _marks[(side, sentence.Index)] =
                    new ReviewMark(status ?? known.Status, Joined(known.Comment, comment), bead.Edit.By
                        ?? known.By, (isChanged || known.IsChanged) && status is null or ReviewStatus.Doubtful);
            }
        }
    }

    private static string? Joined(string? known, string comment) =>
        comment.Length == 0 || known?.Contains(comment, StringComparison.Ordinal) == true ? known
        : known is null ? comment
        : $"{known}\n{comment}";
}
