namespace Aligner.Exchange.Parquet;

/// <summary>How many values a row of a column has.</summary>
internal enum ParquetShape
{
    /// <summary>One.</summary>
    Required,

    /// <summary>One or none.</summary>
    Optional,

    /// <summary>Any number.</summary>
    List,
}
