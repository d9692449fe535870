using System.Buffers;
using System.Globalization;

namespace Aligner.Evaluation;

/// <summary>A bead of a gold set or of an aligner's output: by indices in the bead layout, by its texts in JSONL.</summary>
internal sealed record EvaluatedBead
{
    public required BeadType Type { get; init; }

    /// <summary>Null where the bead is given by its texts.</summary>
    public BeadIndices? Indices { get; init; }

    /// <summary>As written; empty where the bead is given by indices.</summary>
    public string English { get; init; } = "";

    /// <inheritdoc cref="English"/>
    public string Chinese { get; init; } = "";

    /// <summary>Whether both sides have something to compare: more than white space and quotation marks.</summary>
    public bool IsComparable => Indices is not null || (ComparableText.Of(English).Length > 0 && ComparableText.Of(Chinese).Length > 0);

    /// <summary>Whether it has a time, and so belongs to the transcript and not to a title or synopsis.</summary>
    public bool IsTimed { get; init; }

    /// <summary>How sure the aligner was, from 0 to 1, where it says so.</summary>
    public double? Score { get; init; }

    /// <summary>The 1-based line of its file.</summary>
    public required int Line { get; init; }
}

/// <summary>How many sentences a bead has on each side, English first: <c>2-1</c> is two English for one Chinese.</summary>
internal readonly record struct BeadType(int English, int Chinese) : IComparable<BeadType>
{
    public bool IsNull => English == 0 || Chinese == 0;

    public int CompareTo(BeadType other) => (English, Chinese).CompareTo((other.English, other.Chinese));

    public static bool operator <(BeadType left, BeadType right) => left.CompareTo(right) < 0;

    public static bool operator >(BeadType left, BeadType right) => left.CompareTo(right) > 0;

    public static bool operator <=(BeadType left, BeadType right) => left.CompareTo(right) <= 0;

    public static bool operator >=(BeadType left, BeadType right) => left.CompareTo(right) >= 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{English}-{Chinese}");
}

/// <summary>What of a text is compared: all but white space and quotation marks, which translators and tools set as they like.</summary>
internal static class ComparableText
{
    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("“”‘’\"'「」『』«»‹›„‚〝〞〟＂＇`´");

    public static string Of(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c) && !QuotationMarks.Contains(c)));
}
