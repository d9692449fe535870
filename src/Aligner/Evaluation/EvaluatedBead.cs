namespace Aligner.Evaluation;

/// <summary>A bead of a gold set or of an aligner's output: by indices in the bead layout, by its texts in JSONL.</summary>
public sealed record EvaluatedBead
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
