using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Edits;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Reviewing;

/// <summary>Says what a reviewer does as operations of the log.</summary>
/// <param name="state">To which it is done.</param>
internal sealed class ReviewPlanner(ReviewState state)
{
    private readonly List<Edit> _edits = [];

    /// <summary>The operations, without numbers.</summary>
    /// <exception cref="ReviewRefusedException">It cannot be done.</exception>
    public IReadOnlyList<Edit> Plan(ReviewChange change)
    {
        CheckPlaces(change);
        switch (change.Action)
        {
            case ReviewAction.Move: Move(change.Side, change.Sentence, change.To); break;
            case ReviewAction.Merge: Merge(change.Rows[0]); break;
            case ReviewAction.Split: Split(change.Side, change.Sentence); break;
            case ReviewAction.Forbid: Forbid(change.Rows[0]); break;
            case ReviewAction.Pair: Pair(change.English, change.Chinese); break;
            case ReviewAction.Cut:
                Say(EditKind.Cut, change.Side, new SentenceRange(change.Sentence, 1),
                edit => edit with { Offset = change.Offset }); break;
            case ReviewAction.Join: Join(change.Side, change.Sentence); break;
            case ReviewAction.Text: Rewrite(change.Side, change.Sentence, change.Text); break;
            case ReviewAction.Confirm: SayOfRows(EditKind.Confirm, change.Rows, ReviewStatus.Confirmed); break;
            case ReviewAction.Doubt: SayOfRows(EditKind.Doubt, change.Rows, ReviewStatus.Doubtful); break;
            case ReviewAction.Exclude: SayOfRows(EditKind.Exclude, change.Rows, ReviewStatus.Excluded); break;
            case ReviewAction.Clear: Clear(change.Rows); break;
            case ReviewAction.Note: Note(change.Rows[0], change.Text); break;
            case ReviewAction.Replace: Replace(change); break;
            case ReviewAction.Undo: TakeBack(new LogHistory(state.Log.Edits).Undo, "there is nothing to undo"); break;
            case ReviewAction.Redo: TakeBack(new LogHistory(state.Log.Edits).Redo, "there is nothing to redo"); break;
        }

        return _edits;
    }

    /// <summary>What a replacement would change.</summary>
    public IEnumerable<(Side Side, int Sentence, string Text)> Replaced(ReviewChange change)
    {
        foreach (var side in change.Side == Side.Neither ? [Side.English, Side.Chinese] : new[] { change.Side })
        {
            var sentences = state.SentencesOf(side);
            for (var i = 0; change.Text.Length > 0 && i < sentences.Length; i++)
            {
                var text = Folded(sentences[i].Replace(change.Text, change.With, change.IgnoresCase
                    ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal));
                if (text != sentences[i] && text.Length > 0)
                    yield return (side, i, text);
            }
        }
    }

    private void CheckPlaces(ReviewChange change)
    {
        var isOfRows = change.Action is ReviewAction.Merge or ReviewAction.Forbid or ReviewAction.Confirm or ReviewAction.Doubt
            or ReviewAction.Exclude or ReviewAction.Clear or ReviewAction.Note;
        var isOfSentence = change.Action is ReviewAction.Move or ReviewAction.Split or ReviewAction.Cut or ReviewAction.Join
            or ReviewAction.Text;
        Refuse(isOfRows && (change.Rows.IsDefaultOrEmpty || change.Rows.Any(row => row < 0 || row >= state.Rows.Length)),
            "there is no such row");
        Refuse(isOfSentence && (change.Side == Side.Neither || change.Sentence < 0
            || change.Sentence >= state.SentencesOf(change.Side).Length), "there is no such sentence");
    }

    private void Move(Side side, int sentence, int to)
    {
        var from = state.RowOf(side, sentence);
        Refuse(to < 0 || to >= state.Rows.Length || to == from, "there is no such row");
        var (first, last) = (Math.Min(from, to), Math.Max(from, to));
        Refuse(Enumerable.Range(first + 1, last - first - 1).Any(row => state.RangeOf(row, side).Count > 0),
            "sentences keep their order: a row between has some of this side");
        var border = to > from ? sentence : sentence + 1;
        var (upper, lower) = (state.RangeOf(first, side), state.RangeOf(last, side));
        SetPair(side, first, new SentenceRange(upper.Start, border - upper.Start), isTarget: first == to);
        SetPair(side, last, new SentenceRange(border, lower.Start + lower.Count - border), isTarget: last == to);
    }

    /// <summary>
    /// A row with other sentences of one side; what is left with one side is free, for the search to find a place for it.
    /// </summary>
    private void SetPair(Side side, int row, SentenceRange range, bool isTarget)
    {
        var other = state.RangeOf(row, side.Other());
        if (range.Count > 0 && (other.Count > 0 || isTarget))
            SayPair(side == Side.English ? range : other, side == Side.English ? other : range);
    }

    private void Merge(int row)
    {
        Refuse(row + 1 == state.Rows.Length, "there is no next row");
        var (one, next) = (state.Rows[row].Bead, state.Rows[row + 1].Bead);
        SetBead(new SentenceRange(one.EnglishStart, one.EnglishCount + next.EnglishCount),
            new SentenceRange(one.ChineseStart, one.ChineseCount + next.ChineseCount), "the two rows have text of one side only");
    }

    private void Split(Side side, int sentence)
    {
        var row = state.RowOf(side, sentence);
        var (range, other) = (state.RangeOf(row, side), state.RangeOf(row, side.Other()));
        Refuse(sentence == range.Start,
            "a row is split before a sentence that is not its first of this side; to cut a sentence itself, edit it");
        var share = (double)state.LengthOf(side, range with { Count = sentence - range.Start }) / state.LengthOf(side, range);
        var place = other.Start + BestBorder(side.Other(), other, share);
        SayBoth(side, new SentenceRange(range.Start, sentence - range.Start), other with { Count = place - other.Start });
        SayBoth(side, new SentenceRange(sentence, range.Start + range.Count - sentence),
            new SentenceRange(place, other.Start + other.Count - place));
    }

    /// <summary>How many sentences have that share of the text of all; where there are several, each part has one at least.</summary>
    private int BestBorder(Side side, SentenceRange range, double share)
    {
        var all = Math.Max(1, state.LengthOf(side, range));
        var (least, most) = range.Count > 1 ? (1, range.Count - 1) : (0, range.Count);
        return Enumerable.Range(least, most - least + 1)
            .MinBy(count => Math.Abs(((double)state.LengthOf(side, range with { Count = count }) / all) - share));
    }

    private void Forbid(int row)
    {
        var bead = state.Rows[row].Bead;
        Refuse(bead.IsNull, "a row without a partner is not a pair");
        TakeBackAllOf(bead);
        Say(EditKind.Forbid, ReviewState.RangeOf(bead, Side.English), ReviewState.RangeOf(bead, Side.Chinese));
    }

    private void Pair(SentenceRange english, SentenceRange chinese)
    {
        var (englishCount, chineseCount) = (state.SentencesOf(Side.English).Length, state.SentencesOf(Side.Chinese).Length);
        Refuse(english.Start < 0 || english.Count < 0 || english.Start > englishCount - english.Count || chinese.Start < 0
            || chinese.Count < 0 || chinese.Start > chineseCount - chinese.Count, "there is no such sentence");
        SetBead(english, chinese, "a pair needs sentences of both sides");
    }

    private void SetBead(SentenceRange english, SentenceRange chinese, string refusal)
    {
        Refuse(english.Count == 0 || chinese.Count == 0, refusal);
        SayPair(english, chinese);
    }

    private void Join(Side side, int sentence)
    {
        Refuse(sentence + 1 == state.SentencesOf(side).Length, "there is no next sentence");
        Say(EditKind.Join, side, new SentenceRange(sentence, 2), edit => edit);
    }

    private void Rewrite(Side side, int sentence, string text)
    {
        text = Folded(text);
        Refuse(text.Length == 0, "a sentence cannot be empty; a row can be excluded");
        if (text != state.SentencesOf(side)[sentence])
            Say(EditKind.Text, side, new SentenceRange(sentence, 1), edit => edit with { Text = text });
    }

    private void Replace(ReviewChange change)
    {
        Refuse(change.Text.Length == 0, "there is no text to look for");
        foreach (var (side, sentence, text) in Replaced(change))
            Rewrite(side, sentence, text);
    }

    private void SayOfRows(EditKind kind, ImmutableArray<int> rows, ReviewStatus status)
    {
        foreach (var row in rows.Where(row => state.Rows[row].Status != status).Select(row => state.Rows[row].Bead))
            Say(kind, ReviewState.RangeOf(row, Side.English), ReviewState.RangeOf(row, Side.Chinese));
    }

    private void Clear(ImmutableArray<int> rows)
    {
        foreach (var row in rows)
            TakeBackAllOf(state.Rows[row].Bead);
    }

    private void Note(int row, string text)
    {
        var bead = state.Rows[row].Bead;
        foreach (var note in state.Correction.SaidOf(bead).Where(edit => edit.Kind == EditKind.Note))
            TakeBack(note.Number, "");
        if (Folded(text) is { Length: > 0 } folded)
            Say(EditKind.Note, ReviewState.RangeOf(bead, Side.English), ReviewState.RangeOf(bead, Side.Chinese), folded);
    }

    private void TakeBackAllOf(Bead bead)
    {
        foreach (var edit in state.Correction.SaidOf(bead))
            TakeBack(edit.Number, "");
    }

    private void TakeBack(int number, string refusal)
    {
        Refuse(number == 0, refusal);
        if (!_edits.Exists(edit => edit.Undone == number))
            _edits.Add(new Edit { Kind = EditKind.Undo, Number = 0, Undone = number });
    }

    private void SayBoth(Side side, SentenceRange range, SentenceRange other) =>
        SayPair(side == Side.English ? range : other, side == Side.English ? other : range);

    private void SayPair(SentenceRange english, SentenceRange chinese) => Say(EditKind.Pair, english, chinese);

    private void Say(EditKind kind, SentenceRange english, SentenceRange chinese, string text = "")
    {
        if (english.Count + chinese.Count > 0)
        {
            _edits.Add(new Edit
            {
                Kind = kind,
                Number = 0,
                English = NamesOf(Side.English, english),
                Chinese = NamesOf(Side.Chinese, chinese),
                Text = text,
            });
        }
    }

    private void Say(EditKind kind, Side side, SentenceRange range, Func<Edit, Edit> complete)
    {
        var (none, names) = (ImmutableArray<SentenceName>.Empty, NamesOf(side, range));
        _edits.Add(complete(
            new Edit
            {
                Kind = kind,
                Number = 0,
                English = side == Side.English ? names : none,
                Chinese = side == Side.Chinese ? names : none,
            }));
    }

    private ImmutableArray<SentenceName> NamesOf(Side side, SentenceRange range) =>
        [.. Enumerable.Range(range.Start, range.Count).Select(sentence => state.Correction.NameOf(side, sentence))];

    /// <summary>In one line: white space is one space, what nobody sees is left out.</summary>
    private static string Folded(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(part => string.Concat(part.Where(c => !char.IsControl(c)))).Where(part => part.Length > 0));

    private static void Refuse(bool isRefused, string reason)
    {
        if (isRefused)
            throw new ReviewRefusedException(reason);
    }
}
