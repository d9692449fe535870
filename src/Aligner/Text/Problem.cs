using System.Globalization;

namespace Aligner.Text;

/// <summary>What is wrong with an input: a value, never an exception.</summary>
/// <param name="Code">Stable, as AL0104.</param>
/// <param name="Severity">Whether it could be read all the same.</param>
/// <param name="Source">The input's name as the user gave it.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, in Unicode code points.</param>
/// <param name="Message">What was found and what was expected.</param>
public sealed record Problem(string Code, Severity Severity, string Source, int Line, int Column, string Message)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Source}:{Line}:{Column}: {SeverityName} {Code}: {Message}");

    public string SeverityName => Severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}

public enum Severity
{
    /// <summary>Read as it should be; what was done with it, or is not known, is told.</summary>
    Note,

    /// <summary>Read or repaired, and worth a look.</summary>
    Warning,

    /// <summary>Could not be read as what it should be.</summary>
    Error,
}
