using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Sources.Tiers;

/// <summary>A layer of a linguist's transcript: what one person says, its translation, its words, notes.</summary>
/// <param name="name">As the source has it, for messages.</param>
/// <param name="labels">What may name its language or its purpose: the name without the speaker's, a type, a category.</param>
internal sealed class Tier(string name, params IEnumerable<string> labels)
{
    public string Name => name;

    public List<string> Labels { get; } = [.. labels];

    public string? Speaker { get; init; }

    /// <summary>Whether the speaker is but what a name may say.</summary>
    public bool IsSpeakerGuessed { get; init; }

    /// <summary>Whether it is the text that all other tiers hang on.</summary>
    public bool IsMain { get; init; }

    public List<TierEntry> Entries { get; } = [];

    /// <summary>Whether its entries are one text cut anywhere, with the spaces in them; else each is a text of its own.</summary>
    public bool IsCutText { get; set; }
}

/// <summary>A text of a tier, with its time.</summary>
internal sealed class TierEntry(Tier tier, SourcedText text)
{
    private TierEntry? _parent;

    public Tier Tier => tier;

    public SourcedText Text => text;

    public bool HasText => text.Text.AsSpan().Trim().Length > 0;

    /// <summary>Null where the source has no time for it, or none that can be one.</summary>
    public TimeRange? Times { get; set; }

    /// <summary>Where it stands among all entries: seconds, or places of a timeline without times.</summary>
    public (double Start, double End)? Span { get; set; }

    /// <summary>Whether the source gives no time at all, rather than one that is wrong.</summary>
    public bool IsUntimed { get; set; }

    public string? Speaker { get; set; } = tier.Speaker;

    /// <summary>The entry that all that belong together hang on; itself where it hangs on none.</summary>
    public TierEntry Root => _parent ?? this;

    /// <summary>Hangs the entry on another, whose time it takes where it has none.</summary>
    public void HangOn(TierEntry parent)
    {
        _parent = parent.Root;
        Times ??= parent.Times;
        Span ??= parent.Span;
        Speaker ??= parent.Speaker;
    }
}
