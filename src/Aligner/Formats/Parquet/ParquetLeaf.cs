using System.Collections.Immutable;

namespace Aligner.Formats.Parquet;

/// <summary>A column of values in the schema of a file.</summary>
/// <param name="Index">0-based, as the chunks of a row group have them.</param>
/// <param name="Path">Its names from the root.</param>
/// <param name="Type">Of its values.</param>
/// <param name="Scale">How many decimals an integer has.</param>
/// <param name="MaximumDefinition">The definition level of a value that is there.</param>
/// <param name="MaximumRepetition">How many lists it is within.</param>
internal sealed record ParquetLeaf(int Index, ImmutableArray<string> Path, ParquetType Type, int Scale, int MaximumDefinition,
    int MaximumRepetition)
{
    private const string NoTree = "the schema is not a tree";
    private const int Deepest = 16;
    private const int LargestScale = 18;

    /// <summary>The name of the field, also where the texts are the fields of a translation.</summary>
    public string Name => Path is ["translation", var language] ? language : Path[0];

    public bool IsReadable =>
        MaximumRepetition <= 1
        && Type is ParquetType.Int32 or ParquetType.Int64 or ParquetType.Float or ParquetType.Double or ParquetType.ByteArray;

    /// <exception cref="InvalidDataException">The elements are no tree.</exception>
    public static List<ParquetLeaf> All(IReadOnlyList<ThriftStruct> elements)
    {
        var leaves = new List<ParquetLeaf>();
        var position = 0;
        Read(elements, ref position, [], 0, 0, leaves);
        return position == elements.Count ? leaves : throw new InvalidDataException(NoTree);
    }

    private static void Read(IReadOnlyList<ThriftStruct> elements, ref int position, ImmutableArray<string> path, int definition,
        int repetition, List<ParquetLeaf> leaves)
    {
        if (position >= elements.Count || path.Length > Deepest)
            throw new InvalidDataException(NoTree);
        var element = elements[position++];
        var isRoot = position == 1;
        if (!isRoot)
            path = path.Add(element.Text(4) ?? "");
        (definition, repetition) = (path.Length > 0 ? element.Number(3) : 0) switch
        {
            1 => (definition + 1, repetition),
            2 => (definition + 1, repetition + 1),
            _ => (definition, repetition),
        };
        var children = element.Number(5) ?? 0;
        if (children == 0 && !isRoot)
        {
            var scale = (int)Math.Clamp(element.Number(7) ?? 0, 0, LargestScale);
            leaves.Add(new ParquetLeaf(leaves.Count, path, (ParquetType)element.Required(1, 7, "type of a column"), scale, definition,
                repetition));
        }

        for (var child = 0; child < children; child++)
            Read(elements, ref position, path, definition, repetition, leaves);
    }
}
