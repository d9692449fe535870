namespace Aligner.Transcripts.Sources.Ass;

/// <summary>The order of a dialogue line's fields, as its section's Format line gives it. The text comes last and may have commas.</summary>
internal sealed class AssFields
{
    private readonly string[] _names;

    private AssFields(string[] names) => _names = names;

    /// <summary>The order of files that have no Format line.</summary>
    public static AssFields Default { get; } = Parse("Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text");

    public int Count => _names.Length;

    public static AssFields Parse(string format) => new(format.Split(',', StringSplitOptions.TrimEntries));

    /// <summary>The stretch of each field in the line from the index on; null where there are too few.</summary>
    public Dictionary<string, (int Start, int Length)>? Split(string line, int from, out int found)
    {
        var fields = new Dictionary<string, (int Start, int Length)>(StringComparer.OrdinalIgnoreCase);
        found = 0;
        foreach (var name in _names)
        {
            if (from > line.Length)
                return null;
            var comma = found == _names.Length - 1 ? -1 : line.IndexOf(',', from);
            var end = comma < 0 ? line.Length : comma;
            fields[name] = (from, end - from);
            from = end + 1;
            found++;
        }

        return fields;
    }
}
