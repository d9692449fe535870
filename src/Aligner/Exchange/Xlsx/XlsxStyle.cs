namespace Aligner.Exchange.Xlsx;

/// <summary>The styles of <see cref="XlsxParts.Styles"/> by their place there.</summary>
internal enum XlsxStyle
{
    Default,
    Header,
    Text,

    /// <summary>What says where a row is from, in grey.</summary>
    GivenText,
    Seconds,
    Score,
    Number,
}
