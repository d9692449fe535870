using System.Collections.Immutable;
using System.Text;
using Aligner.Text;

namespace Aligner.Edits;

/// <summary>
/// Joins the logs that several reviewers wrote of one document. What is in both is said once; what one has taken back from what both began
/// with is taken back.
/// Where they contradict each other neither is followed: both are told, and the sentences are doubtful.
/// </summary>
internal sealed class LogJoin
{
    private readonly EditLog _first;
    private readonly EditLog _second;
    private readonly List<Edit> _edits;
    private readonly List<Problem> _problems = [];
    private readonly HashSet<int> _contradicted = [];
    private int _last;

    private LogJoin(EditLog first, EditLog second) =>
        (_first, _second, _edits, _last) =
        (first, second, [.. first.Edits], first.Edits.Select(edit => edit.Number).DefaultIfEmpty().Max());

    /// <summary>All in one log, named as the first, and a problem for each contradiction.</summary>
    /// <param name="logs">At least one; of one document, begun on the same sentences.</param>
    public static (EditLog Log, ImmutableArray<Problem> Problems) Join(IReadOnlyList<EditLog> logs)
    {
        var (joined, problems) = (logs[0], ImmutableArray<Problem>.Empty);
        foreach (var log in logs.Skip(1))
        {
            var join = new LogJoin(joined, log);
            join.Add();
            (joined, problems) =
                (joined with { Edits = [.. join._edits.Where(edit => !join._contradicted.Contains(edit.Number))] },
                    [.. problems, .. join._problems]);
        }
        return (joined, problems);
    }

    /// <summary>Whether the log was begun on the same sentences as another.</summary>
    public static bool AreOfOneText(EditLog first, EditLog second) =>
        first.English.SequenceEqual(second.English) && first.Chinese.SequenceEqual(second.Chinese);

    private void Add()
    {
        var (said, other) = (_first.Standing.ToList(), _second.Standing.ToList());
        var (common, agreed, theirs) = (KeysOf(_first.Edits), KeysOf(said.Select(WithoutSpeaker)), KeysOf(_second.Edits));
        TakeBack(said.Where(edit => theirs.Contains(KeyOf(edit))), KeysOf(other));
        var own = BySentence(said.Where(edit => !theirs.Contains(KeyOf(edit))));
        foreach (var edit in other.Where(edit => !common.Contains(KeyOf(edit)) && !agreed.Contains(KeyOf(WithoutSpeaker(edit)))))
        {
            var contradicted = SentencesOf(edit).SelectMany(sentence => own[sentence]).Distinct().Where(one => Contradict(one, edit))
                .ToList();
            contradicted.ForEach(one => Doubt(one, edit));
            if (contradicted.Count == 0)
                Append(edit);
        }
    }

    /// <summary>Takes back what both logs have and the second no longer holds.</summary>
    private void TakeBack(IEnumerable<Edit> common, HashSet<string> standing)
    {
        foreach (var edit in common.Where(edit => !standing.Contains(KeyOf(edit))))
            Append(new Edit { Kind = EditKind.Undo, Number = 0, Undone = edit.Number });
    }

    private static HashSet<string> KeysOf(IEnumerable<Edit> edits) => edits.Select(KeyOf).ToHashSet(StringComparer.Ordinal);

    /// <summary>Operations that contradict each other share a sentence.</summary>
    private static ILookup<(Side, string), Edit> BySentence(IEnumerable<Edit> edits) =>
        edits.SelectMany(edit => SentencesOf(edit).Select(sentence => (sentence, edit))).ToLookup(pair => pair.sentence, pair => pair.edit);

    private static IEnumerable<(Side, string)> SentencesOf(Edit edit) =>
        edit.English.Select(name => (Side.English, name.Key)).Concat(edit.Chinese.Select(name => (Side.Chinese, name.Key)));

    private void Doubt(Edit first, Edit second)
    {
        _problems.Add(new Problem("AL1310", Severity.Warning, _second.Source, second.Line, 1,
            $"operation {second.Number} ({EditText.Of(second)}) contradicts operation {first.Number} of {_first.Source} ({EditText.Of(first)}); neither is applied, and the sentences are doubtful"));
        // Not by undoing it, which would take back all that was said with it.
        _contradicted.Add(first.Number);
        foreach (var edit in (Edit[])[first, second])
        {
            Append(new Edit
            {
                Kind = EditKind.Doubt,
                Number = 0,
                English = edit.English,
                Chinese = edit.Chinese,
                Text = $"{EditText.Of(first)}\n{EditText.Of(second)}",
            });
        }
    }

    private void Append(Edit edit) => _edits.Add(edit with { Number = ++_last, Group = 0 });

    private static bool Contradict(Edit one, Edit other) => (IsOfBorders(one), IsOfBorders(other)) switch
    {
        (true, true) => Share(one, other),
        (false, false) => (OfBead(one), OfBead(other)) switch
        {
            (true, true) => Share(one, other)
                && (!AreSame(one, other) || (one.Kind == EditKind.Exclude) != (other.Kind == EditKind.Exclude)),
            (true, false) => Rejects(other, one),
            (false, true) => Rejects(one, other),
            _ => false,
        },
        _ => false,
    };

    /// <summary>Whether a bead that one has set is none for the other, or doubtful.</summary>
    private static bool Rejects(Edit remark, Edit bead) =>
        bead.Kind != EditKind.Exclude
        && ((remark.Kind == EditKind.Forbid && AreSame(remark, bead)) || (remark.Kind == EditKind.Doubt && Share(remark, bead)));

    private static bool IsOfBorders(Edit edit) => edit.Kind is EditKind.Cut or EditKind.Join or EditKind.Text;

    private static bool OfBead(Edit edit) => edit.Kind is EditKind.Pair or EditKind.Confirm or EditKind.Exclude;

    private static bool Share(Edit one, Edit other) => Shares(one, other, Side.English) || Shares(one, other, Side.Chinese);

    private static bool Shares(Edit one, Edit other, Side side) =>
        one.Of(side).Any(name => other.Of(side).Any(theirs => theirs.Key == name.Key));

    private static bool AreSame(Edit one, Edit other) =>
        Keys(one.English).SequenceEqual(Keys(other.English)) && Keys(one.Chinese).SequenceEqual(Keys(other.Chinese));

    private static IEnumerable<string> Keys(ImmutableArray<SentenceName> names) => names.Select(name => name.Key);

    private static Edit WithoutSpeaker(Edit edit) => edit with { At = null, By = null };

    /// <summary>What the operation says, without its number.</summary>
    private static string KeyOf(Edit edit)
    {
        using var stream = new MemoryStream();
        EditLogWriter.Write(edit with { Number = 0, Group = 0 }, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}

/// <summary>Operations as people read them.</summary>
internal static class EditText
{
    /// <summary>What an operation does, with the texts of its sentences; without its number.</summary>
    public static string Of(Edit edit) =>
        $"{edit.Kind.ToString().ToLowerInvariant()}{Detail(edit)}{(edit.By is null ? "" : $" [{edit.By}]")}";

    private static string Detail(Edit edit) => edit.Kind switch
    {
        EditKind.Undo => FormattableString.Invariant($" {edit.Undone}"),
        EditKind.Cut => FormattableString.Invariant($" at {edit.Offset}: {Texts(edit)}"),
        EditKind.Text or EditKind.Note => $": {Texts(edit)} → {edit.Text}",
        _ => $": {Texts(edit)}",
    };

    private static string Texts(Edit edit) =>
        string.Join(" = ", new[] { edit.English, edit.Chinese }.Where(names => !names.IsEmpty)
            .Select(names => string.Join(" | ", names.Select(name => name.Text))));
}
