namespace Aligner.Exchange.Xlsx;

/// <summary>The styles of <see cref="XlsxParts.Styles"/> by their place there.</summary>
internal enum XlsxStyle
{
    Default,
    Header,

    /// <summary>May be changed where the sheet is protected.</summary>
    Text,
    LockedText,
    Seconds,
    Score,
    Number,
}
