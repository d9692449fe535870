namespace Aligner.Exchange.Tables;

/// <summary>Whether the texts of a table have a <see cref="FormulaGuard"/>.</summary>
internal enum Guards
{
    /// <summary>No text has one.</summary>
    None,

    /// <summary>What looks like one is kept, and told.</summary>
    Unlikely,

    /// <summary>What looks like one is taken away.</summary>
    Likely,
}
