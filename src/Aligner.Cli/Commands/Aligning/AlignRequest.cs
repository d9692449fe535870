using Aligner.Cli.Display.Progress;
using Aligner.Cli.Input;
using Aligner.Cli.Output;
using Aligner.Formats;
using Aligner.Pairing;
using Aligner.Quality;
using Aligner.Segments;
using Aligner.Segments.Operations;

namespace Aligner.Cli.Commands.Aligning;

/// <summary>What <c>aligner align</c> was asked to do.</summary>
internal sealed record AlignRequest
{
    public required IReadOnlyList<string> Inputs { get; init; }

    public required OutputPlan Output { get; init; }

    /// <summary>Where what was rejected goes; null for nowhere.</summary>
    public OutputPlan? Rejects { get; init; }

    /// <summary>Two files that translate each other, in place of inputs.</summary>
    public (string English, string Chinese)? Pair { get; init; }

    public required TimelineOptions Timelines { get; init; }

    public SourceOptions Sources { get; init; } = SourceOptions.Default;

    public required SegmenterOptions Segmenter { get; init; }

    public required SegmentSelection Selection { get; init; }

    /// <summary>A lexicon to use in place of the embedded one.</summary>
    public string? LexiconPath { get; init; }

    /// <summary>A glossary, CSV or TBX.</summary>
    public string? TermsPath { get; init; }

    /// <summary>Edit logs, and folders of them.</summary>
    public IReadOnlyList<string> EditsPaths { get; init; } = [];

    /// <summary>Whether the logs are brought to the documents as they are.</summary>
    public bool Rebases { get; init; }

    /// <summary>A translation memory to align by.</summary>
    public string? MemoryPath { get; init; }

    /// <summary>How the segments are checked, so that their flags tell what was found; null where they are not.</summary>
    public CheckOptions? Checks { get; init; }

    public string? ReportPath { get; init; }

    /// <summary>Whether what is not replaced otherwise is replaced.</summary>
    public bool IsForced { get; init; }

    /// <summary>How many documents are read and aligned at a time.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Whether documents that an interrupted run has finished are taken from its journal.</summary>
    public bool Resumes { get; init; }

    public ProgressKind Progress { get; init; }

    /// <summary>The part of the documents to take; null for all.</summary>
    public Shard? Shard { get; init; }

    public required ExportOptions Export { get; init; }
}
