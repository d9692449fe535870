using Aligner.Cli.Display.Progress;
using Aligner.Cli.Output;
using Aligner.Corpus;
using Aligner.Corpus.Operations;
using Aligner.Exchange;
using Aligner.Quality;
using Aligner.Transcripts;
using Aligner.Transcripts.Decoding;
using Aligner.Transcripts.Layouts;
using Aligner.Transcripts.Timelines;

namespace Aligner.Cli.Commands;

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

    /// <summary>The encoding of the inputs; null where each is told by its bytes.</summary>
    public SourceEncoding? Encoding { get; init; }

    /// <summary>The layout of the inputs; null where it is found in each.</summary>
    public LayoutHint? Layout { get; init; }

    /// <summary>What is said of the inputs beforehand.</summary>
    public ReadOptions Reading => new(Encoding, Layout);

    public required SegmenterOptions Segmenter { get; init; }

    public required SegmentSelection Selection { get; init; }

    /// <summary>A lexicon to use in place of the embedded one.</summary>
    public string? LexiconPath { get; init; }

    /// <summary>A glossary, CSV or TBX.</summary>
    public string? TermsPath { get; init; }

    /// <summary>How the segments are checked, so that their flags tell what was found; null where they are not.</summary>
    public CheckOptions? Checks { get; init; }

    public string? ReportPath { get; init; }

    /// <summary>How many documents are read and aligned at a time.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Whether documents that an interrupted run has finished are taken from its journal.</summary>
    public bool Resumes { get; init; }

    public ProgressKind Progress { get; init; }

    /// <summary>Whether only problems are told.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>The part of the documents to take; null for all.</summary>
    public Shard? Shard { get; init; }

    public required ExportOptions Export { get; init; }
}
