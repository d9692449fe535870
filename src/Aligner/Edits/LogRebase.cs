using System.Collections.Immutable;
using Aligner.Text;

namespace Aligner.Edits;

/// <summary>
/// Brings a log to the document as it is: its operations name the sentences that are there now. What was said of a sentence that has
/// changed becomes a doubt with the old text; what was said of one that is gone stays as it was said, for the day it comes back, and is
/// told by each run.
/// </summary>
internal sealed class LogRebase
{
    private readonly RebasedSide _english;
    private readonly RebasedSide _chinese;

    private LogRebase(EditLog log, IReadOnlyList<string> english, IReadOnlyList<string> chinese)
    {
        _english = new RebasedSide(Side.English, log.English, log, english);
        _chinese = new RebasedSide(Side.Chinese, log.Chinese, log, chinese);
    }

    /// <summary>The log of the document as it is; the same log where no sentence has changed, come or gone.</summary>
    /// <param name="log">Of the document.</param>
    /// <param name="english">The English sentences as the program splits them.</param>
    /// <param name="chinese">Likewise.</param>
    public static EditLog Of(EditLog log, IReadOnlyList<string> english, IReadOnlyList<string> chinese)
    {
        ImmutableArray<string> englishNow = [.. english.Select(SentenceName.HashOf)], chineseNow = [.. chinese.Select(SentenceName.HashOf)];
        if (log.English.SequenceEqual(englishNow) && log.Chinese.SequenceEqual(chineseNow))
            return log;
        var rebase = new LogRebase(log, english, chinese);
        return log with { English = englishNow, Chinese = chineseNow, Edits = [.. log.Standing.Select(rebase.Renamed)] };
    }

    private Edit Renamed(Edit edit)
    {
        var (english, chinese) = (_english.Find(edit.English), _chinese.Find(edit.Chinese));
        if (english is null || chinese is null)
            return edit;
        if (edit.Kind is EditKind.Cut or EditKind.Join or EditKind.Text && (edit.English.IsEmpty ? _chinese : _english).Move(edit))
            return Named(edit, english, chinese);
        var changed = english.Concat(chinese).Where(sentence => sentence.Was is not null).Select(sentence => $"was: {sentence.Was}")
            .Distinct().ToList();
        if (edit.Kind == EditKind.Text)
            changed.Add($"new text: {edit.Text}");
        return changed.Count == 0 || edit.Kind is EditKind.Doubt or EditKind.Note
            ? Named(edit, english, chinese)
            : Named(edit with { Kind = EditKind.Doubt, Text = string.Join('\n', changed), Offset = 0 }, english, chinese);
    }

    private static Edit Named(Edit edit, List<RebasedSentence> english, List<RebasedSentence> chinese) =>
        edit with
        {
            English = [.. english.Select(sentence => sentence.Name).Distinct()],
            Chinese = [.. chinese.Select(sentence => sentence.Name).Distinct()],
        };

    /// <param name="Name">As the document is.</param>
    /// <param name="Was">Its text before it changed; null where it has not.</param>
    private sealed record RebasedSentence(SentenceName Name, string? Was);

    /// <summary>One side as the log has it, and beside it as it is.</summary>
    private sealed class RebasedSide
    {
        private readonly EditedSide _old;
        private readonly EditedSide _now;
        private readonly Dictionary<EditedSentence, (EditedSentence Sentence, string? Was)> _places = [];

        public RebasedSide(Side side, ImmutableArray<string> hashes, EditLog log, IReadOnlyList<string> texts)
        {
            var original = new OriginalSide(texts);
            (_old, _now) = (new EditedSide(side, hashes, original), new EditedSide(side, [], original));
            var settled = new EditedSide(side, hashes, original);
            // What is named has a text, by which it is found again where it has changed.
            foreach (var name in log.Edits.SelectMany(edit => edit.Of(side)))
                settled.Find(name);
            settled.Settle();
            var now = _now.Sentences;
            foreach (var (old, found) in _old.Sentences.Zip(settled.Sentences))
            {
                if (found.ChangedTo >= 0)
                    _places[old] = (now[found.ChangedTo], found.Text);
                else if (found.Index >= 0)
                    _places[old] = (now[found.Index], null);
            }
        }

        /// <summary>The sentences as they are; null where one is gone.</summary>
        public List<RebasedSentence>? Find(ImmutableArray<SentenceName> names)
        {
            var found = new List<RebasedSentence>();
            foreach (var name in names)
            {
                if (_old.Find(name) is not { } sentence || !_places.TryGetValue(sentence, out var place))
                    return null;
                found.Add(new RebasedSentence(_now.NameOf(place.Sentence), place.Was));
            }
            return found;
        }

        /// <summary>
        /// Moves borders as the operation says, on both; false where the sentences have changed, and only what the log has is moved.
        /// </summary>
        public bool Move(Edit edit)
        {
            var old = (edit.English.IsEmpty ? edit.Chinese : edit.English).Select(name => _old.Find(name)!).ToList();
            var places = old.ConvertAll(sentence => _places[sentence]);
            var isWhole = places.TrueForAll(place => place.Was is null);
            var made = Make(_old, edit, old);
            var now = isWhole ? Make(_now, edit, places.ConvertAll(place => place.Sentence)) : null;
            for (var i = 0; i < made.Count; i++)
            {
                _places[made[i]] = now is { Count: > 0 }
                    ? (now[i], null) : (places[0].Sentence, places.Find(place => place.Was is not null).Was ?? "");
            }

            return now is { Count: > 0 };
        }

        private static List<EditedSentence> Make(EditedSide side, Edit edit, List<EditedSentence> sentences) => edit.Kind switch
        {
            EditKind.Cut => side.Cut(sentences[0], edit.Offset) is var (first, second) ? [first, second] : [],
            EditKind.Join => side.Join(sentences) is { } joined ? [joined] : [],
            _ => [side.Rewrite(sentences[0], edit.Text)],
        };
    }
}
