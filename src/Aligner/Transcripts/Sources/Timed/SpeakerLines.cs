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

    // So many cues have a name above their text, where names stand so.
    private const double LeastShareOfLines = 0.8;

    // More are no cast but a list.
    private const int Most = 100;

    private readonly Side _side;
    private readonly HashSet<string> _names;

    /// <summary>The names that have a line of their own.</summary>
    private readonly HashSet<string> _lines;

    public SpeakerLines(Side side, IReadOnlyCollection<CueDraft> drafts)
    {
        _side = side;
        var labels = drafts.SelectMany(draft => draft.Side(side).Take(1)).Select(line => SpeakerLabels.Find(line.Text)).OfType<Match>()
            .CountBy(SpeakerLabels.Name)
            .Where(label => label.Value >= Fewest).Take(Most).Where(label => !IsWord(label.Key, drafts)).ToList();
        _names = labels.Count >= Fewest
            && labels.Sum(label => label.Value) >= LeastShare * drafts.Count(draft => draft.Side(side).Count > 0)
            ? [.. labels.Select(label => label.Key)] : [];
        _lines = FindLines(drafts);
    }

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

        if (_names.Count == 0 || lines.Count == 0 || Known(lines[0]) is not { } label || label.Length == lines[0].Length
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
        SpeakerLabels.Find(line.Text) is { } label && _names.Contains(SpeakerLabels.Name(label)) ? label : null;

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
