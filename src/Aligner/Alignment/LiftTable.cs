namespace Aligner.Alignment;

/// <summary>
/// For each Chinese word the English words of the document that translate it, and how many times likelier than anywhere
/// each is beside it: t(e|c) / p(e). By Bayes' rule t(c|e) / p(c) is the same, so one number serves both directions.
/// </summary>
internal sealed class LiftTable
{
    private readonly int[] _starts;
    private readonly Translation[] _translations;

    /// <param name="starts">For each Chinese word where its translations begin, and at last where those of the last word end.</param>
    /// <param name="translations">Of all words in a row.</param>
    public LiftTable(int[] starts, Translation[] translations)
    {
        _starts = starts;
        _translations = translations;
    }

    /// <summary>An English word that translates the Chinese one at hand.</summary>
    public readonly record struct Translation(int EnglishType, float Lift);

    public ReadOnlySpan<Translation> Of(int chineseType) => _translations.AsSpan(_starts[chineseType].._starts[chineseType + 1]);
}
