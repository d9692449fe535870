using Aligner.Edits;
using Aligner.Segments;

namespace Aligner.Formats;

/// <summary>Writes a corpus to a stream, a segment at a time.</summary>
internal abstract class SegmentWriter : IDisposable
{
    private bool _isDisposed;

    /// <summary>Ends the programs that the writer runs.</summary>
    public CancellationToken Cancellation { get; set; }

    /// <summary>The segments written.</summary>
    public int Written { get; private set; }

    /// <summary>The segments that the format cannot hold, because it lacks a side, or times.</summary>
    public int LeftOut { get; private set; }

    /// <summary>The segments that a reviewer excluded, where the format has no place for that.</summary>
    public int Excluded { get; private set; }

    /// <summary>The characters dropped because the format forbids them, in Unicode code points.</summary>
    public int DroppedCharacters { get; protected set; }

    /// <summary>
    /// Tells what the document says of itself whose segments come next. A corpus that was read back has no such facts, so a writer
    /// must do without; most have no use for them.
    /// </summary>
    public virtual void BeginDocument(DocumentFacts facts)
    {
    }

    /// <summary>What people should know of the corpus and it cannot say itself.</summary>
    public IList<string> Remarks { get; } = [];

    /// <summary>Writes the segment, or counts it as left out.</summary>
    public void Write(Segment segment)
    {
        if (segment.Status == ReviewStatus.Excluded && !HoldsStatus)
        {
            Excluded++;
        }
        else if (Takes(segment))
        {
            WriteSegment(segment);
            Written++;
        }
        else
        {
            LeftOut++;
        }
    }

    /// <summary>Writes what ends the corpus. A corpus that was not completed is not whole.</summary>
    public abstract void Complete();

    /// <summary>Whether readers of the format see that a segment was excluded.</summary>
    protected virtual bool HoldsStatus => false;

    protected virtual bool Takes(Segment segment) => true;

    protected abstract void WriteSegment(Segment segment);

    /// <summary>Does nothing the second time: the streams may be closed by then.</summary>
    public void Dispose()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
