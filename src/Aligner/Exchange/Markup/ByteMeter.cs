namespace Aligner.Exchange.Markup;

/// <summary>Counts bytes since a mark.</summary>
internal sealed class ByteMeter(long limit)
{
    private long _sinceMark;

    /// <summary>All bytes so far.</summary>
    public long Total { get; private set; }

    public bool IsExceeded => _sinceMark > limit;

    /// <summary>What was read so far is done with.</summary>
    public void Mark() => _sinceMark = 0;

    /// <exception cref="InvalidDataException">The limit is exceeded.</exception>
    public void Count(int bytes)
    {
        Total += bytes;
        _sinceMark += bytes;
        if (IsExceeded)
            throw new InvalidDataException($"more than {limit} bytes without a mark");
    }
}
