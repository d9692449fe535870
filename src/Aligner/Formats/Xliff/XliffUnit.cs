using Aligner.Edits;

namespace Aligner.Formats.Xliff;

/// <summary>What was read of a unit: a text, or several that its segments or marks set apart.</summary>
/// <param name="status">What the unit says of all of them.</param>
internal sealed class XliffUnit(ReviewStatus? status)
{
    private readonly List<(string Source, string Target, ReviewStatus? Status)> _segments = [];

    public ReviewStatus? Status => status;

    /// <summary>The text that is being read.</summary>
    public (string Source, string Target, ReviewStatus? Status) Text = ("", "", null);

    /// <summary>Whether there is a source or a target that is in no segment.</summary>
    public bool HasText { get; set; }

    /// <summary>The marked segments of the source, with what names them.</summary>
    public List<(string Id, string Text)> Sources { get; } = [];

    /// <summary>The marked segments of the target by their names.</summary>
    public Dictionary<string, string> Targets { get; } = new(StringComparer.Ordinal);

    /// <summary>What is said of marked segments, by their names.</summary>
    public Dictionary<string, ReviewStatus> States { get; } = new(StringComparer.Ordinal);

    public void BeginSegment(ReviewStatus? state) => Text = ("", "", state);

    public void EndSegment() => _segments.Add(Text);

    /// <summary>The texts with their translations, and what is said of each.</summary>
    public IEnumerable<(string Source, string Target, ReviewStatus? Status)> Texts
    {
        get
        {
            if (Sources.Count > 0)
                return _segments.Concat(Sources.Select(text => (text.Text, Targets.GetValueOrDefault(text.Id, ""), StateOf(text.Id))));
            return HasText ? _segments.Append(Text with { Status = Text.Status ?? OnlyState }) : _segments;
        }
    }

    private ReviewStatus? OnlyState => States.Count == 1 ? States.Values.First() : null;

    private ReviewStatus? StateOf(string id) => States.TryGetValue(id, out var state) ? state : Text.Status;
}
