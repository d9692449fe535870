using System.Globalization;
using Aligner.Text;

namespace Aligner.Lexicon.Building;

/// <summary>
/// How often words stand in a corpus: a word a line with its count, and what else follows on the line, as jieba's <c>dict.txt</c> has it.
/// </summary>
internal sealed class WordFrequencies
{
    private const string MalformedLine = "AL0302";

    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);

    private WordFrequencies()
    {
    }

    /// <summary>The sum of all counts.</summary>
    public long Total { get; private set; }

    /// <summary>The count of a word; 0 where it is not listed.</summary>
    public long Of(string word) => _counts.GetValueOrDefault(word);

    /// <summary>Reads <c>word count</c>, parted by spaces or tabs; a word may itself have spaces.</summary>
    /// <param name="reader">The text of the list.</param>
    /// <param name="name">The input's name, for the problems.</param>
    /// <param name="problems">Gets the lines that are of another form, which are passed over.</param>
    public static WordFrequencies Read(TextReader reader, string name, ICollection<Problem> problems)
    {
        var frequencies = new WordFrequencies();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (!frequencies.TryAdd(line))
            {
                problems.Add(new Problem(MalformedLine, Severity.Warning, name, number, 1,
                    $"'{CedictReader.Abridge(line)}' is not a word with its count; expected '传统 3450'"));
            }
        }

        return frequencies;
    }

    private bool TryAdd(string line)
    {
        var fields = line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var place = Array.FindLastIndex(fields, field => long.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out _));
        if (place < 1)
            return false;
        var count = long.Parse(fields[place], NumberStyles.None, CultureInfo.InvariantCulture);
        _counts[string.Join(' ', fields[..place])] = count;
        Total += count;
        return true;
    }
}
