namespace Aligner.Transcripts.Layouts.Lines;

/// <summary>Where a layout has its times.</summary>
internal enum TimePlace
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>Alone on a line, with the text below.</summary>
    Alone,

    /// <summary>At the beginning of a line of text.</summary>
    BeforeText,

    /// <summary>Before a speaker's name, with the text below.</summary>
    BeforeName,

    /// <summary>After a speaker's name, with the text below.</summary>
    AfterName,

    /// <summary>Between a speaker's name and the text.</summary>
    AfterNameBeforeText,

    /// <summary>At the end of the text.</summary>
    AfterText,

    /// <summary>In a column or field of its own.</summary>
    Column,
}

/// <summary>The names of the places, as people read and give them.</summary>
internal static class TimePlaces
{
    /// <summary>With what --layout-hint calls each, and what inspect says of it.</summary>
    public static IReadOnlyList<(TimePlace Place, string Name, string Words)> All { get; } =
    [
        (TimePlace.Alone, "time", "times on lines of their own"),
        (TimePlace.BeforeText, "time-text", "times before the text"),
        (TimePlace.BeforeName, "time-name", "times before a speaker's name"),
        (TimePlace.AfterName, "name-time", "times after a speaker's name"),
        (TimePlace.AfterNameBeforeText, "name-time-text", "times between a speaker's name and the text"),
        (TimePlace.AfterText, "text-time", "times after the text"),
        (TimePlace.Column, "table", "a column for each"),
        (TimePlace.None, "untimed", "no times"),
    ];

    public static string Words(TimePlace place) => All.First(known => known.Place == place).Words;
}
