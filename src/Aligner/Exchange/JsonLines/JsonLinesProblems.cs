using Aligner.Transcripts;

namespace Aligner.Exchange.JsonLines;

/// <summary>What can be wrong with a line of JSON; each kind that every line may have is told once.</summary>
internal sealed class JsonLinesProblems(CorpusSource source)
{
    private const int MostNames = 20;
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);

    public void NoObject(int line, int column) => source.Error("AL0911", line, column, "the line is no JSON object; expected one with the fields en and zh");

    public void TooDeep(int line) => source.Error("AL0911", line, 1, $"the line is no segment: {Nesting.TooDeep}");

    public void NoText(int line) => source.Error("AL0912", line, 1, "the object has neither en nor zh");

    public void BadValue(int line, int column, string name, string expected) => source.Warn("AL0913", line, column, $"the value of '{name}' is passed over; expected {expected}");

    public void Unknown(int line, int column, string name)
    {
        if (_unknown.Count < MostNames && _unknown.Add(name))
            source.Warn("AL0914", line, column, $"the field '{name}' is passed over, here and in every line; it is none of a segment");
    }

    public void TooLong(int line) => source.Error("AL0915", line, 1, $"the line is longer than {ByteLines.LongestLine >> 20} MiB; nothing is read from here on");
}
