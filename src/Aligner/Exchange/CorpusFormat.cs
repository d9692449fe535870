using Aligner.Transcripts;

namespace Aligner.Exchange;

/// <summary>One corpus format: what it is and how it is written.</summary>
public abstract class CorpusFormat
{
    /// <summary>The name on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>Extensions with the dot, in lower case; the first is that of files named by the program.</summary>
    public abstract IReadOnlyList<string> Extensions { get; }

    public abstract string Description { get; }

    /// <summary>What the format cannot hold of the transcript, a warning each.</summary>
    public virtual IEnumerable<Problem> Check(Transcript transcript) => [];

    /// <param name="stream">Left open.</param>
    /// <param name="options">What the user chose.</param>
    public abstract SegmentWriter CreateWriter(Stream stream, ExportOptions options);

    /// <summary>The format's page of contents for a folder of files; null where it has none.</summary>
    public virtual FolderIndex? CreateIndex(ExportOptions options) => null;
}
