using Aligner.Segments;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Formats;

/// <summary>One corpus format: what it is, how it is written and, where it can be, how it is read.</summary>
internal abstract class CorpusFormat
{
    /// <summary>The name on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>Extensions with the dot, in lower case; the first is that of files named by the program.</summary>
    public abstract IReadOnlyList<string> Extensions { get; }

    public abstract string Description { get; }

    /// <summary>
    /// What the files of a corpus are named after its own name: the first extension, and more in formats that take several files.
    /// </summary>
    public virtual IReadOnlyList<string> Endings => [Extensions[0]];

    /// <summary>The endings of a corpus whose writer opened more files than <see cref="Endings"/>.</summary>
    /// <param name="count">How many files it has.</param>
    public virtual IReadOnlyList<string> EndingsOf(int count) => Endings;

    /// <summary>
    /// Whether a file that stands beside those of a corpus is of one that the corpus takes the place of, and would be taken for a part of
    /// it.
    /// </summary>
    public virtual bool IsOldPart(string path) => false;

    /// <summary>Whether a corpus of the format is a folder, with all documents in it.</summary>
    public virtual bool IsFolder => false;

    /// <summary>
    /// Whether a file of the format may be compressed with gzip: not one that is an archive itself, or names the files beside it.
    /// </summary>
    public virtual bool CanBePacked => true;

    /// <summary>What the format takes of segments, where it leaves some out.</summary>
    public virtual string Takes => "whole pairs only";

    /// <summary>What the format cannot hold of the transcript, a warning each.</summary>
    public virtual IEnumerable<Problem> Check(Transcript transcript) => [];

    /// <param name="stream">Left open.</param>
    /// <param name="options">What the user chose.</param>
    public abstract SegmentWriter CreateWriter(Stream stream, ExportOptions options);

    /// <summary>The format's page of contents for a folder of files; null where it has none.</summary>
    public virtual FolderIndex? CreateIndex(ExportOptions options) => null;

    /// <param name="streams">One for each of <see cref="Endings"/>, in their order; left open.</param>
    /// <param name="name">The corpus's name, without folder and ending, for files that name each other.</param>
    /// <param name="options">What the user chose.</param>
    public virtual SegmentWriter CreateWriter(IReadOnlyList<Stream> streams, string name, ExportOptions options) =>
        CreateWriter(streams[0], options);

    /// <param name="streams">One for each of <see cref="Endings"/>, in their order; left open.</param>
    /// <param name="more">Opens one more, to be named by <see cref="EndingsOf"/>; left open.</param>
    /// <param name="name">The corpus's name, without folder and ending, for files that name each other.</param>
    /// <param name="options">What the user chose.</param>
    public virtual SegmentWriter CreateWriter(IReadOnlyList<Stream> streams, Func<Stream> more, string name, ExportOptions options) =>
        CreateWriter(streams, name, options);

    /// <summary>A path without the longest of the format's endings and extensions that it has.</summary>
    public string StemOf(string path) =>
        path[..^Endings.Concat(Extensions).Where(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            .Select(ending => ending.Length).DefaultIfEmpty(0).Max()];

    public virtual bool CanRead => false;

    /// <summary>
    /// Whether a file with an extension of the format is a corpus; else it may be a source, and is read as a corpus where it is named
    /// itself.
    /// </summary>
    public virtual bool IsToldByName => CanRead;

    /// <summary>Whether a corpus that begins so is of this format. The formats are asked in the order of their list.</summary>
    public virtual bool Recognises(CorpusHead head) => false;

    /// <summary>
    /// Whether what looks like a source has texts in one column and none in that of their translations; told where that is unclear.
    /// </summary>
    public virtual bool IsToFill(CorpusSource source) => false;

    /// <summary>The segments, as they come; memory does not grow with their number.</summary>
    /// <exception cref="NotSupportedException">The format is only written.</exception>
    public virtual IEnumerable<Segment> Read(CorpusSource source) => throw new NotSupportedException($"{Name} is only written");
}

/// <summary>A page of contents over the files of one folder.</summary>
internal abstract class FolderIndex
{
    /// <summary>The name of its file, unless a document has taken it.</summary>
    public abstract string FileName { get; }

    /// <summary>Adds a file.</summary>
    /// <param name="path">Relative to the folder, with / between its parts.</param>
    /// <param name="facts">What the file's document says of itself.</param>
    public abstract void Add(string path, DocumentFacts facts);

    /// <param name="stream">Left open.</param>
    public abstract void Write(Stream stream);
}
