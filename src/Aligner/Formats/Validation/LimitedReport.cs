using System.Globalization;
using Aligner.Text;

namespace Aligner.Formats.Validation;

/// <summary>Tells the first problems of each kind, and at the end how many more there were: a file may have one in every unit.</summary>
internal sealed class LimitedReport(CorpusSource source)
{
    private const int MostOfAKind = 20;
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public int Errors { get; private set; }

    public int Warnings { get; private set; }

    public void Add(string code, Severity severity, (int Line, int Column) place, string message)
    {
        if (severity == Severity.Error)
            Errors++;
        else
            Warnings++;
        var count = _counts[code] = _counts.GetValueOrDefault(code) + 1;
        if (count <= MostOfAKind)
            source.Report(new Problem(code, severity, source.Name, place.Line, place.Column, message));
    }

    /// <summary>Tells how many were not told.</summary>
    public void Complete((int Line, int Column) end)
    {
        foreach (var (code, count) in _counts.Where(kind => kind.Value > MostOfAKind))
        {
            source.Report(new Problem("AL1109", Severity.Warning, source.Name, end.Line, end.Column,
                string.Create(CultureInfo.InvariantCulture, $"{count - MostOfAKind} more of {code} are not listed")));
        }
    }
}
