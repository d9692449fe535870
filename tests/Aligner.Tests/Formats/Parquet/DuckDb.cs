using System.Globalization;
using DuckDB.NET.Data;

namespace Aligner.Tests.Formats.Parquet;

/// <summary>DuckDB in this process.</summary>
internal static class DuckDb
{
    /// <summary>Rows, with | between their fields.</summary>
    public static List<string> Query(string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|',
                Enumerable.Range(0, reader.FieldCount)
                    .Select(i => reader.IsDBNull(i) ? "" : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return rows;
    }
}
