using System.Collections.Immutable;
using Aligner.Formats.Columns;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Formats.Tables;

/// <summary>Which column of a segment a name in a header stands for.</summary>
internal static class HeaderName
{
    public static SegmentColumn English { get; } = Exact("en")!;

    public static SegmentColumn Chinese { get; } = Exact("zh")!;

    private static readonly ImmutableArray<string> EnglishNames = ["英文", "英语", "英語"];

    private static readonly ImmutableArray<string> ChineseNames = ["中文", "汉语", "漢語", "华语", "華語"];

    /// <summary>What translators' programs call a text whose language they do not name.</summary>
    private static readonly ImmutableArray<string> TextNames =
    [
        "source", "source segment", "source text", "source language", "original", "original text",
        "target", "target segment", "target text", "target language", "translation", "translated text", "原文", "源文", "译文", "譯文",
    ];

    /// <summary>Their names of other columns.</summary>
    private static readonly ImmutableDictionary<string, string> OtherNames = new Dictionary<string, string>
    {
        ["segment id"] = "id",
        ["segment status"] = "status",
        ["confirmation status"] = "status",
        ["comments"] = "comment",
        ["start time"] = "start",
        ["end time"] = "end",
        ["开始时间"] = "start",
        ["结束时间"] = "end",
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it is the name of one of the two texts, without its language.</summary>
    public static bool IsTextOfSomeLanguage(string name) =>
        TextNames.Contains(WithoutRegion(name.Trim()), StringComparer.OrdinalIgnoreCase);

    /// <summary>The column by its own name, or the text by a tag or a name of its language; null for another.</summary>
    public static SegmentColumn? Find(string name) =>
        Exact(name) ?? (OtherNames.TryGetValue(name.Trim(), out var other) ? Exact(other) : null) ?? Side(WithoutRegion(name.Trim())) switch
        {
            Text.Side.English => English,
            Text.Side.Chinese => Chinese,
            _ => null,
        };

    public static bool IsText(SegmentColumn? column) => ReferenceEquals(column, English) || ReferenceEquals(column, Chinese);

    /// <summary>The tag that the name of a text's column is, as zh-TW or en-GB; null where it tells no more than the language.</summary>
    public static string? Tag(string name) =>
        name.Trim().Replace('_', '-') is ['z' or 'Z' or 'e' or 'E', 'h' or 'H' or 'n' or 'N', '-', _, _, ..] tag
        && SideName.Of(tag) is not null && LanguageTags.IsTag(tag) ? tag : null;

    /// <summary>The column that has the name itself.</summary>
    public static SegmentColumn? Exact(string name) =>
        TableColumns.All.FirstOrDefault(column => column.Name.AsSpan().Equals(name.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>English (United States) is English.</summary>
    private static string WithoutRegion(string name) =>
        name is [.., ')' or '）'] && name.IndexOfAny(['(', '（']) is > 0 and var at ? name[..at].TrimEnd() : name;

    private static Side? Side(string name) =>
        EnglishNames.Contains(name) ? Text.Side.English : ChineseNames.Contains(name) ? Text.Side.Chinese : name.All(IsOfTag)
        ? SideName.Of(name) : null;

    private static bool IsOfTag(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';
}

/// <summary>The columns of tables that people edit: those of every format, and what tells an edited row.</summary>
internal static class TableColumns
{
    /// <summary>Written by the writers of tables, as it depends on the next row.</summary>
    public static SegmentColumn Checksum { get; } =
        new(RowChecksum.ColumnName, "what was written there", (_, _) => null,
            (draft, text) => (draft.Checksum = RowChecksum.Parse(text)) is not null);

    public static ImmutableArray<SegmentColumn> All { get; } = [.. SegmentColumns.All, Checksum];

    /// <summary>The columns that an export has.</summary>
    public static ImmutableArray<SegmentColumn> Of(ExportOptions options) => [.. SegmentColumns.Of(options), Checksum];
}
