using System.Text.RegularExpressions;
using Aligner.Text;
using Aligner.Transcripts.Layouts.Lines;
using Aligner.Transcripts.Sources.Lesson;

namespace Aligner.Transcripts.Sources.Timed;

/// <summary>
/// Labels of who speaks at the beginning of cues: <c>Ann: …</c>, <c>主持人：…</c>. They are taken for such where a side is a
/// conversation: at least two labels come twice or more, none is a word of the text, and a good part of the cues has one.
/// So “Example:” and “注意：” stay text. Names may also have a line of their own above the text, in most of the cues.
/// </summary>
internal sealed class SpeakerLines
{
    private const int Fewest = 2;
    private const double LeastShare = 0.1;

    // Sounds stand in brackets too, but not in most cues.
    private const double LeastShareOfBrackets = 0.6;

    // So many cues have a name above their text, where names stand so.
    private const double LeastShareOfLines = 0.8;

    // More are no cast but a list.
    private const int Most = 100;

    private readonly Side _side;
    private readonly HashSet<string> _names;

    private readonly HashSet<string> _bracketed;

    /// <summary>The names that have a line of their own.</summary>
    private readonly HashSet<string> _lines;

    public SpeakerLines(Side side, IReadOnlyCollection<CueDraft> drafts)
    {
        _side = side;
        _names = FindNames(drafts, SpeakerLabels.Find, LeastShare);
        _bracketed = FindNames(drafts, LineLabels.FindBracketed, LeastShareOfBrackets);
        _lines = FindLines(drafts);
    }

    private HashSet<string> FindNames(IReadOnlyCollection<CueDraft> drafts, Func<string, Match?> find, double share)
    {
        var labels = drafts.SelectMany(draft => draft.Side(_side).Take(1)).Select(line => LabelOf(line.Text, find)).OfType<Match>()
            .CountBy(SpeakerLabels.Name)
            .Where(label => label.Value >= Fewest).Take(Most).Where(label => !IsWord(label.Key, drafts)).ToList();
        return labels.Count >= Fewest && labels.Sum(label => label.Value) >= share * drafts.Count(draft => draft.Side(_side).Count > 0)
            ? [.. labels.Select(label => label.Key)] : [];
    }

    /// <summary>A label with text after it: what stands alone in brackets is a sound.</summary>
    private static Match? LabelOf(string text, Func<string, Match?> find) =>
        find(text) is { } label && label.Length < text.Length ? label : null;

    /// <summary>Takes the label off a cue of which it is the only one.</summary>
    /// <param name="draft">Changed: its first line begins after the label, or is the one after the name.</param>
    /// <returns>The label and the name in it; null where nothing was taken off.</returns>
    public (SourcedText Label, string Name)? Lift(CueDraft draft)
    {
        var lines = draft.Side(_side);
        if (lines.Count > 1 && _lines.Contains(lines[0].Text))
        {
            var name = lines[0];
            lines.RemoveAt(0);
            return (name, NameOf(name.Text));
        }

        if (_names.Count + _bracketed.Count == 0 || lines.Count == 0 || Known(lines[0]) is not { } label || label.Length == lines[0].Length
            || lines.Skip(1).Any(line => Known(line) is not null))
        {
            return null;
        }

        var first = lines[0];
        lines[0] = first.Slice(label.Length, first.Length - label.Length);
        return (first.Slice(0, label.Length), SpeakerLabels.Name(label));
    }

    private HashSet<string> FindLines(IReadOnlyCollection<CueDraft> drafts)
    {
        var all = drafts.Count(draft => draft.Side(_side).Count > 0);
        var found = drafts.Where(draft => draft.Side(_side).Count > 1).Select(draft => draft.Side(_side)[0].Text)
            .Where(NameShape.IsName).CountBy(text => text)
            .Where(line => line.Value >= Fewest).Take(Most).Where(line => !IsWord(NameOf(line.Key), drafts)).ToList();
        return found.Count >= Fewest && found.Sum(line => line.Value) >= LeastShareOfLines * all ? [.. found.Select(line => line.Key)] : [];
    }

    private static string NameOf(string line)
    {
        var (index, length) = NameShape.Bare(line);
        return line.Substring(index, length);
    }

    private Match? Known(SourcedText line) =>
        Known(line.Text, SpeakerLabels.Find, _names) ?? Known(line.Text, LineLabels.FindBracketed, _bracketed);

    private static Match? Known(string line, Func<string, Match?> find, HashSet<string> names) =>
        names.Count > 0 && find(line) is { } label && names.Contains(SpeakerLabels.Name(label)) ? label : null;

    /// <summary>Whether the text has it in lower case, as it has no name.</summary>
    private bool IsWord(string name, IEnumerable<CueDraft> drafts)
    {
        var lower = name.ToLowerInvariant();
        return lower != name && drafts.Any(draft => draft.Side(_side).Exists(line => HasWord(line.Text, lower)));
    }

    private static bool HasWord(string text, string word)
    {
        for (var i = text.IndexOf(word, StringComparison.Ordinal); i >= 0; i = text.IndexOf(word, i + 1, StringComparison.Ordinal))
        {
            if ((i == 0 || !char.IsLetter(text[i - 1])) && (i + word.Length == text.Length || !char.IsLetter(text[i + word.Length])))
                return true;
        }

        return false;
    }
}
