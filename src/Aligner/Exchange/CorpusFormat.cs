using Aligner.Corpus;
using Aligner.Transcripts;

namespace Aligner.Exchange;

/// <summary>One corpus format: what it is, how it is written and, where it can be, how it is read.</summary>
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

    public virtual bool CanRead => false;

    /// <summary>Whether a corpus that begins so is of this format. The formats are asked in the order of their list.</summary>
    public virtual bool Recognises(CorpusHead head) => false;

    /// <summary>The segments, as they come; memory does not grow with their number.</summary>
    /// <exception cref="NotSupportedException">The format is only written.</exception>
    public virtual IEnumerable<Segment> Read(CorpusSource source) => throw new NotSupportedException($"{Name} is only written");
}
