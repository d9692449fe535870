using System.Collections.Immutable;
using Aligner.Text;

namespace Aligner.Memory;

/// <summary>A text to look up.</summary>
/// <param name="Text">As it stands.</param>
/// <param name="Side">Its language.</param>
internal sealed record MemoryQuery(string Text, Side Side)
{
    /// <summary>The text before it; null where there is none.</summary>
    public string? Before { get; init; }

    /// <summary>The text after it; null where there is none.</summary>
    public string? After { get; init; }

    /// <summary>
    /// The tag of the language that the translation is wanted in, as zh-TW; null, or a tag that names no script, where any script will do.
    /// </summary>
    public string? TargetTag { get; init; }

    /// <summary>A query in the language that its characters tell.</summary>
    public static MemoryQuery Of(string text) => new(text, SideOf(text));

    /// <summary>The language of a text: Chinese where it is, or where it has Chinese characters and nothing tells; else English.</summary>
    public static Side SideOf(string text) => Script.SideOf(text) switch
    {
        Side.Neither => Script.HasHan(text) ? Side.Chinese : Side.English,
        var side => side,
    };
}

/// <summary>How texts are looked up.</summary>
internal sealed record LookupOptions
{
    public static readonly LookupOptions Default = new();

    /// <summary>The least score, 1 to 101.</summary>
    public int Least { get; init; } = 70;

    /// <summary>The most matches of a text.</summary>
    public int Most { get; init; } = 5;

    /// <summary>What is taken off the matches of a document, by its name.</summary>
    public ImmutableDictionary<string, int> DocumentPenalties { get; init; } = ImmutableDictionary<string, int>.Empty;
}

/// <summary>
/// What is taken off a score, and why. From 99 up the score stays but for a translation in another script than was asked for, and matches
/// with less taken off come first.
/// </summary>
/// <param name="Reason">In words.</param>
/// <param name="Points">At least 1.</param>
internal readonly record struct MatchPenalty(string Reason, int Points);

/// <summary>OmegaT's three figures, 0 to 100.</summary>
/// <param name="Stems">Over Chinese characters and stems of English words.</param>
/// <param name="Words">Over Chinese characters and English words: what the score is made of.</param>
/// <param name="All">With the marks.</param>
internal readonly record struct MatchFigures(int Stems, int Words, int All);

/// <summary>A place where the text and that of the memory differ.</summary>
/// <param name="Query">In the text that was looked up; of length 0 where the memory has more.</param>
/// <param name="Unit">In the memory's text; of length 0 where the memory has less.</param>
internal readonly record struct TextDifference(TextSpan Query, TextSpan Unit);

/// <summary>A match.</summary>
/// <param name="Unit">The pair.</param>
/// <param name="Side">The language that was looked up.</param>
/// <param name="Score">As shown: 101, 100, 99, or less than those where something is taken off.</param>
/// <param name="Figures">Before anything is taken off.</param>
/// <param name="Penalties">What is taken off.</param>
/// <param name="Times">How many units have both texts.</param>
internal sealed record MemoryMatch(MemoryUnit Unit, Side Side, int Score, MatchFigures Figures, ImmutableArray<MatchPenalty> Penalties,
    int Times)
{
    /// <summary>The memory's text in the language of the query.</summary>
    public string Source => Unit.Segment.TextOf(Side);

    /// <summary>The memory's translation.</summary>
    public string Target => Unit.Segment.TextOf(Side.Other());

    /// <summary>
    /// The translation with the query's numbers in place of the memory's, where numbers are all that differs and each has its place; else
    /// null.
    /// </summary>
    public string? WithNumbers { get; init; }

    /// <summary>Where the query and <see cref="Source"/> differ, in their order.</summary>
    public ImmutableArray<TextDifference> Differences { get; init; } = [];
}
