namespace Aligner.Transcripts.Layouts;

/// <summary>
/// Ten layouts for people to know theirs by; there are as many as places of the time, shapes of it and ways of two languages to stand make.
/// </summary>
internal static class LayoutExamples
{
    /// <summary>The beginning of a cue in the layout, with / between lines, and what is read of it.</summary>
    public static IReadOnlyList<(string Example, string Read)> All { get; } =
    [
        ("00:05 / Text. / 译文。", "a time alone, the languages below in either order"),
        ("00:05 Text. / 译文。", "a time before the text"),
        ("Ann 00:05 / Text. / 译文。", "a speaker and a time, the languages below"),
        ("00:05 Ann: / Text. / 译文。", "a time and a speaker, the languages below"),
        ("Ann(00:00:05): Text. / 译文。", "a speaker, a time and the text on one line"),
        ("Text. (00:05) / 译文。", "a time after the text"),
        ("[00:05] Text. | 译文。", "both languages on one line, parted by | / ^ a tab, spaces or the script"),
        ("[00:05] Text. / [00:05] 译文。", "a line with the same time for each language"),
        ("00:05 / EN: Text. / CN: 译文。", "labels for the languages; readings as pinyin are set apart"),
        ("| Time | English | 中文 |", "tables: Markdown, CSV, TSV, aligned columns, JSON"),
    ];
}
