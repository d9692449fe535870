namespace Aligner.Alignment.Translation;

/// <summary>
/// For each Chinese word the English words of the document that translate it, and how many times likelier than anywhere
/// each is beside it: t(e|c) / p(e). By Bayes' rule t(c|e) / p(c) is the same, so one number serves both directions.
/// </summary>
internal sealed class TranslationTable
{
    private readonly int[] _starts;
    private readonly Translation[] _translations;
    private readonly Dictionary<int, Translation[]>? _taught;

    /// <param name="starts">For each Chinese word where its translations begin, and at last where those of the last word end.</param>
    /// <param name="translations">Of all words in a row.</param>
    public TranslationTable(int[] starts, Translation[] translations)
    {
        _starts = starts;
        _translations = translations;
    }

    private TranslationTable(TranslationTable table, Dictionary<int, Translation[]> taught)
        : this(table._starts, table._translations) =>
        _taught = taught.ToDictionary(word => word.Key, word => (Translation[])[.. table.Known(word.Key), .. word.Value]);

    /// <summary>An English word that translates the Chinese one at hand.</summary>
    public readonly record struct Translation(int EnglishType, float Lift);

    public ReadOnlySpan<Translation> Of(int chineseType) =>
        _taught is not null && _taught.TryGetValue(chineseType, out var all) ? all : Known(chineseType);

    /// <summary>The same with what was learned besides, in place of what was learned before.</summary>
    /// <param name="taught">For Chinese words translations that they do not have here.</param>
    public TranslationTable With(Dictionary<int, Translation[]> taught) => new(this, taught);

    private ReadOnlySpan<Translation> Known(int chineseType) => _translations.AsSpan(_starts[chineseType].._starts[chineseType + 1]);
}
