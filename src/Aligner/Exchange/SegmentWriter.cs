using Aligner.Corpus;

namespace Aligner.Exchange;

/// <summary>Writes a corpus to a stream, a segment at a time.</summary>
public abstract class SegmentWriter : IDisposable
{
    /// <summary>The segments written.</summary>
    public int Written { get; private set; }

    /// <summary>The segments that the format cannot hold.</summary>
    public int LeftOut { get; private set; }

    /// <summary>What the format can hold where it cannot hold every segment, for people.</summary>
    public virtual string TakesOnly => "whole pairs";

    /// <summary>The characters dropped because the format forbids them, in Unicode code points.</summary>
    public int DroppedCharacters { get; protected set; }

    /// <summary>Writes the segment, or counts it as left out.</summary>
    public void Write(Segment segment)
    {
        if (Takes(segment))
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

    protected virtual bool Takes(Segment segment) => true;

    protected abstract void WriteSegment(Segment segment);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
