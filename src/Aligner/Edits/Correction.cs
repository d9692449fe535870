using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Corpus;
using Aligner.Language;
using Aligner.Transcripts;

namespace Aligner.Edits;

/// <summary>What a log says of a document as it is: the borders of its sentences, beads that are known, beads that are none, and what is noted.</summary>
internal sealed class Correction : IBeadConstraint
{
    private readonly EditLog _log;
    private readonly EditedSide _english;
    private readonly EditedSide _chinese;
    private readonly List<SaidBead> _beads = [];
    private readonly List<SaidBead> _forbidden = [];
    private readonly List<SaidBead> _remarks = [];
    private readonly List<Problem> _problems = [];
    private readonly Dictionary<(Side, int), ReviewMark> _marks = [];
    private readonly HashSet<(Side, int)> _alone = [];
    private readonly HashSet<(int, int, int, int)> _none = [];

    /// <param name="log">Of the document.</param>
    /// <param name="english">The English sentences as the program splits them.</param>
    /// <param name="chinese">Likewise.</param>
    public Correction(EditLog log, IReadOnlyList<string> english, IReadOnlyList<string> chinese)
    {
        _log = log;
        _english = new EditedSide(Side.English, log.English, english);
        _chinese = new EditedSide(Side.Chinese, log.Chinese, chinese);
        foreach (var edit in log.Standing)
            Apply(edit);
        (English, Chinese) = (_english.Settle(), _chinese.Settle());
        Fixed = FixedBeads();
        foreach (var bead in _forbidden.Where(IsWhole))
            _none.Add((bead.English[0].Index, bead.English.Count, bead.Chinese[0].Index, bead.Chinese.Count));
        _remarks.ForEach(Remark);
    }

    public ImmutableArray<SentenceBorder> English { get; }

    public ImmutableArray<SentenceBorder> Chinese { get; }

    /// <summary>Beads with both sides that a reviewer has set, in order; none crosses another.</summary>
    public ImmutableArray<Bead> Fixed { get; }

    public IReadOnlyList<Problem> Problems => _problems;

    public bool Allows(int englishStart, int englishCount, int chineseStart, int chineseCount)
    {
        if (englishCount == 0 || chineseCount == 0)
            return true;
        return !_none.Contains((englishStart, englishCount, chineseStart, chineseCount))
            && !IsAlone(Side.English, englishStart, englishCount) && !IsAlone(Side.Chinese, chineseStart, chineseCount);
    }

    /// <summary>What reviewers said of a bead; null where they said nothing.</summary>
    public ReviewMark? MarkOf(Bead bead) =>
        bead.EnglishCount > 0 && _marks.TryGetValue((Side.English, bead.EnglishStart), out var mark) ? mark
        : bead.ChineseCount > 0 && _marks.TryGetValue((Side.Chinese, bead.ChineseStart), out mark) ? mark
        : null;

    private bool IsAlone(Side side, int start, int count)
    {
        for (var i = start; i < start + count && _alone.Count > 0; i++)
        {
            if (_alone.Contains((side, i)))
                return true;
        }
        return false;
    }

    private void Apply(Edit edit)
    {
        var bead = new SaidBead(edit, Find(edit, Side.English), Find(edit, Side.Chinese));
        if (bead.English.Count < edit.English.Length || bead.Chinese.Count < edit.Chinese.Length)
            return;
        switch (edit.Kind)
        {
            case EditKind.Cut or EditKind.Join or EditKind.Text:
                MoveBorders(edit, edit.English.IsEmpty ? Side.Chinese : Side.English, edit.English.IsEmpty ? bead.Chinese : bead.English);
                break;
            case EditKind.Forbid:
                _forbidden.Add(bead);
                break;
            case EditKind.Doubt or EditKind.Note:
                _remarks.Add(bead);
                break;
            default:
                _beads.RemoveAll(bead.Shares);
                _beads.Add(bead);
                break;
        }
    }

    private List<EditedSentence> Find(Edit edit, Side side)
    {
        var found = new List<EditedSentence>();
        foreach (var name in edit.Of(side))
        {
            if ((side == Side.English ? _english : _chinese).Find(name) is { } sentence)
                found.Add(sentence);
            else
                Report(edit, "AL1303", Severity.Warning, $"is lost: the document has never had the sentence '{name.Text}'");
        }
        return found;
    }

    private void MoveBorders(Edit edit, Side side, List<EditedSentence> sentences)
    {
        var edited = side == Side.English ? _english : _chinese;
        List<EditedSentence>? made = edit.Kind switch
        {
            EditKind.Cut => edited.Cut(sentences[0], edit.Offset) is var (first, second) ? [first, second] : null,
            EditKind.Join => edited.Join(sentences) is { } joined ? [joined] : null,
            _ => [edited.Rewrite(sentences[0], edit.Text)],
        };
        if (made is null)
        {
            Report(edit, "AL1303", Severity.Warning, edit.Kind == EditKind.Cut
                ? $"is lost: '{sentences[0].Text}' cannot be cut at {edit.Offset}; a sentence that was joined or rewritten cannot be cut, nor one at its end"
                : "is lost: the sentences that it joins do not follow each other");
            return;
        }
        foreach (var bead in _beads.Concat(_forbidden).Concat(_remarks))
            bead.Replace(side, sentences, made);
    }

    /// <summary>Notes what is known of each bead, and gives those that the search must not change.</summary>
    private ImmutableArray<Bead> FixedBeads()
    {
        var whole = new List<(Bead Bead, SaidBead Said)>();
        foreach (var said in _beads.Where(IsWhole))
        {
            if (said.English.Count > 0 && said.Chinese.Count > 0)
            {
                whole.RemoveAll(other => Crosses(other.Bead, said.Bead) && ReportCrossing(other.Said, said));
                whole.Add((said.Bead, said));
            }
            else
            {
                Mark(said, said.Status, "");
                _alone.UnionWith(said.English.Select(sentence => (Side.English, sentence.Index)));
                _alone.UnionWith(said.Chinese.Select(sentence => (Side.Chinese, sentence.Index)));
            }
        }
        foreach (var (_, said) in whole)
            Mark(said, said.Status, "");
        return [.. whole.Select(one => one.Bead).OrderBy(bead => bead.EnglishStart)];
    }

    private static bool Crosses(Bead one, Bead other) =>
        !((one.EnglishEnd <= other.EnglishStart && one.ChineseEnd <= other.ChineseStart) || (other.EnglishEnd <= one.EnglishStart && other.ChineseEnd <= one.ChineseStart));

    private bool ReportCrossing(SaidBead lost, SaidBead later)
    {
        Report(lost.Edit, "AL1304", Severity.Warning, $"crosses operation {later.Edit.Number}, which was said later and holds: pairs keep the order of both texts");
        return true;
    }

    /// <summary>Whether all sentences of the bead are there and follow each other; else what came of it is told, and where some are there it is doubtful.</summary>
    private bool IsWhole(SaidBead bead)
    {
        var sentences = bead.English.Concat(bead.Chinese).ToList();
        if (sentences.Find(sentence => sentence.Index < 0) is { } gone)
        {
            Report(bead.Edit, "AL1303", Severity.Warning, $"is lost: the document no longer has '{gone.Text}'");
        }
        else if (sentences.Exists(sentence => sentence.ChangedTo >= 0))
        {
            MarkChanged(bead, sentences);
        }
        else if (!AreTogether(bead.English) || !AreTogether(bead.Chinese))
        {
            Report(bead.Edit, "AL1303", Severity.Warning, "is lost: its sentences no longer follow each other");
        }
        else
        {
            return true;
        }

        return false;
    }

    private static bool AreTogether(List<EditedSentence> sentences) =>
        Enumerable.Range(0, sentences.Count).All(i => sentences[i].Index == sentences[0].Index + i);

    /// <summary>A remark stands as long as one of its sentences does.</summary>
    private void Remark(SaidBead remark)
    {
        var sentences = remark.English.Concat(remark.Chinese).ToList();
        if (sentences.TrueForAll(sentence => sentence.Index < 0))
            Report(remark.Edit, "AL1303", Severity.Warning, $"is lost: the document no longer has '{sentences[0].Text}'");
        else if (sentences.Exists(sentence => sentence.ChangedTo >= 0))
            MarkChanged(remark, sentences);
        if (sentences.Exists(sentence => sentence.Index >= 0))
            Mark(remark, remark.Edit.Kind == EditKind.Doubt ? ReviewStatus.Doubtful : null, remark.Edit.Text);
    }

    private void MarkChanged(SaidBead bead, List<EditedSentence> sentences)
    {
        var changed = sentences.FindAll(sentence => sentence.ChangedTo >= 0);
        Report(bead.Edit, "AL1302", Severity.Warning, $"is doubtful: '{changed[0].Text}' has changed");
        Mark(bead, ReviewStatus.Doubtful, string.Join("\n", changed.Select(sentence => $"was: {sentence.Text}")));
    }

    private void Mark(SaidBead bead, ReviewStatus? status, string comment)
    {
        foreach (var (side, sentences) in new[] { (Side.English, bead.English), (Side.Chinese, bead.Chinese) })
        {
            // Without a partner each sentence is a bead.
            foreach (var sentence in (bead.English.Count > 0 && bead.Chinese.Count > 0 ? sentences.Take(1) : sentences).Where(sentence => sentence.Index >= 0))
            {
                var known = _marks.GetValueOrDefault((side, sentence.Index)) ?? new ReviewMark(ReviewStatus.Automatic, null, null);
                _marks[(side, sentence.Index)] = new ReviewMark(status ?? known.Status, Joined(known.Comment, comment), bead.Edit.By ?? known.By);
            }
        }
    }

    private static string? Joined(string? known, string comment) =>
        comment.Length == 0 || known?.Contains(comment, StringComparison.Ordinal) == true ? known
        : known is null ? comment
        : $"{known}\n{comment}";

    private void Report(Edit edit, string code, Severity severity, string message) =>
        _problems.Add(new Problem(code, severity, _log.Source, edit.Line, 1, $"operation {edit.Number} ({edit.Kind.ToString().ToLowerInvariant()}) {message}"));

    /// <summary>The sentences that one operation names.</summary>
    private sealed class SaidBead(Edit edit, List<EditedSentence> english, List<EditedSentence> chinese)
    {
        public Edit Edit => edit;

        public List<EditedSentence> English { get; private set; } = english;

        public List<EditedSentence> Chinese { get; private set; } = chinese;

        public ReviewStatus Status => edit.Kind == EditKind.Exclude ? ReviewStatus.Excluded : ReviewStatus.Confirmed;

        public Bead Bead => new(English[0].Index, English.Count, Chinese[0].Index, Chinese.Count, 1);

        public bool Shares(SaidBead other) => English.Exists(other.English.Contains) || Chinese.Exists(other.Chinese.Contains);

        /// <summary>Takes the sentences that were made of others in their place; where it has only some of them, none of its own is left out.</summary>
        public void Replace(Side side, List<EditedSentence> old, List<EditedSentence> made)
        {
            var sentences = side == Side.English ? English : Chinese;
            var at = sentences.FindIndex(old.Contains);
            if (at < 0)
                return;
            List<EditedSentence> left = [.. sentences.Take(at), .. made, .. sentences.Skip(at).Where(sentence => !old.Contains(sentence))];
            if (side == Side.English)
                English = left;
            else
                Chinese = left;
        }
    }
}

/// <summary>What reviewers said of a segment.</summary>
/// <param name="Status">Where it stands.</param>
/// <param name="Comment">What was noted; null for nothing.</param>
/// <param name="By">Who said the last of it; null where that is not known.</param>
internal sealed record ReviewMark(ReviewStatus Status, string? Comment, string? By);
