namespace Aligner.Alignment;

/// <summary>Words whose evidence is summed together.</summary>
internal enum WordClass : byte
{
    Rare,
    Common,
    Mark,

    /// <summary>A reading as a name: it may explain, but that it explains nothing is no evidence.</summary>
    Name,
}
