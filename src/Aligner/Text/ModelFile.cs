using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Aligner.Text;

/// <summary>
/// A fitted model as it stands in its file: JSON with how it was made, on what, and tables of numbers by name. The files lie in the rooms
/// that use them, and <c>Aligner.Training</c> writes them.
/// </summary>
internal sealed class ModelFile
{
    private readonly string _name;
    private readonly JsonElement _root;

    private ModelFile(string name, JsonElement root) => (_name, _root) = (name, root);

    /// <summary>Reads a model that is embedded.</summary>
    /// <param name="name">The file's, without its extension.</param>
    public static ModelFile Load(string name)
    {
        using var stream = typeof(ModelFile).Assembly.GetManifestResourceStream($"Aligner.Model.{name}.json")
            ?? throw new InvalidDataException($"there is no model '{name}'");
        using var json = JsonDocument.Parse(stream);
        return new ModelFile(name, json.RootElement.Clone());
    }

    /// <summary>The numbers of a table in the order of an enum.</summary>
    /// <param name="table">The table's name.</param>
    /// <param name="count">How many of the enum's values it has, from the first on.</param>
    /// <exception cref="InvalidDataException">The table has other names.</exception>
    public double[] Values<TEnum>(string table, int count)
        where TEnum : struct, Enum => Values(table, Enum.GetNames<TEnum>().Take(count));

    /// <summary>The numbers of a table in the order of the names.</summary>
    /// <exception cref="InvalidDataException">The table has other names.</exception>
    public double[] Values(string table, IEnumerable<string> names)
    {
        var rows = _root.GetProperty(table).EnumerateObject().ToDictionary(row => row.Name, row => row.Value.GetDouble());
        List<string> wanted = [.. names];
        if (rows.Count != wanted.Count || !wanted.TrueForAll(rows.ContainsKey))
            throw new InvalidDataException($"the table '{table}' of the model '{_name}' has other names than {string.Join(", ", wanted)}");
        return [.. wanted.Select(name => rows[name])];
    }

    /// <summary>A model's file as text.</summary>
    /// <param name="made">The command that makes it.</param>
    /// <param name="on">The texts that it is fitted on, and how.</param>
    /// <param name="tables">Each with its name, how many decimals its numbers have, and the numbers by name.</param>
    public static string Format(string made, string on,
        params IReadOnlyList<(string Name, int Decimals, IEnumerable<(string Name, double Value)> Rows)> tables)
    {
        var text = new StringBuilder("{\n");
        text.Append(CultureInfo.InvariantCulture, $"  \"made\": \"{made}\",\n  \"on\": \"{on}\",\n");
        text.AppendJoin(",\n", tables.Select(table => $"  \"{table.Name}\": {{\n" + string.Join(",\n", table.Rows.Select(row =>
            $"    \"{row.Name}\": {row.Value.ToString($"F{table.Decimals}", CultureInfo.InvariantCulture)}")) + "\n  }"));
        return text.Append("\n}\n").ToString();
    }
}
