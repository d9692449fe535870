using Aligner.Text;

namespace Aligner.Edits;

/// <summary>The operations of a log that hold, said one after the other to the sentences of both sides.</summary>
internal sealed class LogReplay
{
    private readonly EditLog _log;
    private readonly EditedSide _english;
    private readonly EditedSide _chinese;
    private readonly List<SaidBead> _beads = [];
    private readonly List<SaidBead> _forbidden = [];
    private readonly List<SaidBead> _remarks = [];
    private readonly List<Problem> _problems = [];
    private readonly Dictionary<EditedSentence, SaidBead> _beadOf = new(ReferenceEqualityComparer.Instance);

    // What is forbidden, doubts and notes.
    private readonly Dictionary<EditedSentence, List<SaidBead>> _others = new(ReferenceEqualityComparer.Instance);

    /// <param name="log">Of the document.</param>
    /// <param name="english">Its English sentences, which are cut, joined and rewritten.</param>
    /// <param name="chinese">Likewise.</param>
    public LogReplay(EditLog log, EditedSide english, EditedSide chinese)
    {
        (_log, _english, _chinese) = (log, english, chinese);
        foreach (var edit in log.Standing)
            Apply(edit);
    }

    /// <summary>Beads that were set, those of which a later one took the place too.</summary>
    public IReadOnlyList<SaidBead> Beads => _beads;

    /// <summary>What is no bead.</summary>
    public IReadOnlyList<SaidBead> Forbidden => _forbidden;

    /// <summary>Doubts and notes.</summary>
    public IReadOnlyList<SaidBead> Remarks => _remarks;

    /// <summary>What came of operations, in the order in which it was found.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>Tells what came of an operation.</summary>
    public void Report(Edit edit, string code, Severity severity, string message) =>
        _problems.Add(new Problem(code, severity, _log.Source, edit.Line, 1,
            $"operation {edit.Number} ({edit.Kind.ToString().ToLowerInvariant()}) {message}"));

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
                AddTo(_forbidden, bead);
                break;
            case EditKind.Doubt or EditKind.Note:
                AddTo(_remarks, bead);
                break;
            default:
                Hold(bead);
                break;
        }
    }

    /// <summary>Takes the bead in the place of those that share a sentence with it.</summary>
    private void Hold(SaidBead bead)
    {
        foreach (var sentence in bead.Sentences)
        {
            if (_beadOf.TryGetValue(sentence, out var other))
                Drop(other);
        }
        foreach (var sentence in bead.Sentences)
            _beadOf[sentence] = bead;
        _beads.Add(bead);
        // Who says that it is right, or wrong, doubts no more.
        foreach (var doubt in OthersOf(bead.Sentences).Where(other => other.Edit.Kind == EditKind.Doubt))
            doubt.IsReplaced = true;
    }

    private void AddTo(List<SaidBead> all, SaidBead bead)
    {
        all.Add(bead);
        Note(bead);
    }

    private void Note(SaidBead bead)
    {
        foreach (var sentence in bead.Sentences)
        {
            if (!_others.TryGetValue(sentence, out var known))
                _others[sentence] = known = [];
            known.Add(bead);
        }
    }

    private IEnumerable<SaidBead> OthersOf(IEnumerable<EditedSentence> sentences) =>
        sentences.SelectMany(sentence => _others.GetValueOrDefault(sentence, []));

    private void Drop(SaidBead bead)
    {
        bead.IsReplaced = true;
        foreach (var sentence in bead.Sentences)
            _beadOf.Remove(sentence);
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
        if (sentences.Find(edited.IsLeft) is { } left)
        {
            Report(edit, "AL1303", Severity.Warning,
                $"is lost: something else was made of '{left.Text}' before, of which the document no longer has all; take that back first");
            return;
        }

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
        // Several beads where sentences of each were joined.
        foreach (var bead in sentences.Select(sentence => _beadOf.GetValueOrDefault(sentence)).OfType<SaidBead>().Distinct().ToList())
        {
            foreach (var sentence in bead.Sentences)
                _beadOf.Remove(sentence);
            bead.Replace(side, sentences, made);
            foreach (var sentence in bead.Sentences)
                _beadOf[sentence] = bead;
        }
        foreach (var bead in OthersOf(sentences).Distinct().ToList())
        {
            bead.Replace(side, sentences, made);
            Note(bead);
        }
    }
}
