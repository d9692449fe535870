namespace Aligner.Exchange.Parquet;

/// <summary>The encodings (parquet.thrift) that are written or read, by their codes.</summary>
internal static class ParquetEncoding
{
    public const int Plain = 0;
    public const int PlainDictionary = 2;
    public const int Runs = 3;
    public const int RunsOfDictionary = 8;
}
