using System.Globalization;

namespace Aligner.Formats.Tables;

/// <summary>Tells the first problems of each kind where they are, and of the others how many there were.</summary>
internal sealed class RepeatedProblems(CorpusSource source)
{
    private const int MostOfAKind = 20;
    private readonly Dictionary<(string Code, string Subject), int> _counts = [];

    /// <param name="code">The problem's.</param>
    /// <param name="subject">What it is about, as the name of a column.</param>
    /// <param name="cell">Where it is.</param>
    /// <param name="message">What was found and what was expected.</param>
    public void Warn(string code, string subject, TableCell cell, string message)
    {
        if (IsTold(code, subject))
            source.Warn(code, cell.Line, cell.Column, message);
    }

    public void Error(string code, string subject, TableCell cell, string message)
    {
        if (IsTold(code, subject))
            source.Error(code, cell.Line, cell.Column, message);
    }

    /// <summary>To be called at the end.</summary>
    public void TellCounts()
    {
        foreach (var ((code, subject), count) in _counts)
        {
            if (count > MostOfAKind)
            {
                source.Warn(code, 1, 1,
                    string.Create(CultureInfo.InvariantCulture, $"{count - MostOfAKind} more of these about {subject} are not listed"));
            }
        }
    }

    private bool IsTold(string code, string subject) =>
        (_counts[(code, subject)] = _counts.GetValueOrDefault((code, subject)) + 1) <= MostOfAKind;
}
