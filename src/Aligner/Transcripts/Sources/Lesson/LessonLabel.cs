using System.Text.RegularExpressions;

namespace Aligner.Transcripts.Sources.Lesson;

/// <summary>A label before a value in a lesson's header: <c>Speaker: …</c>, <c>简介：…</c>.</summary>
/// <param name="Kind">What the value is.</param>
/// <param name="ValueStart">The offset of the value in the line's text; its length where nothing follows.</param>
internal sealed partial record LessonLabel(LessonLabelKind Kind, int ValueStart)
{
    private static readonly Dictionary<string, LessonLabelKind> Kinds = new(StringComparer.OrdinalIgnoreCase);

    static LessonLabel()
    {
        Add(LessonLabelKind.Epigraph, "epigraph", "题记", "題記");
        Add(LessonLabelKind.Series, "series", "course", "系列", "课程", "課程");
        Add(LessonLabelKind.Lesson, "lesson", "课次", "課次");
        Add(LessonLabelKind.Title, "title", "标题", "標題", "题目", "題目");
        Add(LessonLabelKind.Publisher, "publisher", "发布者", "發布者", "出版者", "来源", "來源");
        Add(LessonLabelKind.Date, "date", "日期");
        Add(LessonLabelKind.Speaker, "speaker", "lecturer", "presenter", "主讲", "主講", "主讲人", "主講人", "讲者", "講者");
        Add(LessonLabelKind.Length, "length", "duration", "时长", "時長", "长度", "長度", "片长", "片長");
        Add(LessonLabelKind.Synopsis, "synopsis", "summary", "abstract", "简介", "簡介", "内容简介", "內容簡介", "摘要");
        Add(LessonLabelKind.Shortlist, "terminology", "terms", "glossary", "术语", "術語", "术语表", "術語表");
    }

    /// <summary>The label at the beginning of the line; null where none that a lesson's header has stands there.</summary>
    public static LessonLabel? Find(LessonLine line)
    {
        if (!line.Text.AsSpan().ContainsAny(':', '：'))
            return null;
        var match = LabelPattern().Match(line.Text);
        return match.Success && KindOf(match.Groups["label"].Value) is { } kind ? new LessonLabel(kind, match.Length) : null;
    }

    private static LessonLabelKind? KindOf(string label) =>
        Kinds.TryGetValue(label, out var kind) ? kind
        : label.StartsWith("terminology shortlist", StringComparison.OrdinalIgnoreCase) ? LessonLabelKind.Shortlist
        : null;

    private static void Add(LessonLabelKind kind, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            Kinds.Add(name, kind);
    }

    [GeneratedRegex(@"^[*_]{0,2}(?<label>\p{L}[\p{L} ]{0,60}?)\s*[*_]{0,2}\s*[:：]\s*[*_]{0,2}\s*")]
    private static partial Regex LabelPattern();
}

internal enum LessonLabelKind
{
    Epigraph,
    Series,
    Lesson,
    Title,
    Publisher,
    Date,
    Speaker,
    Length,
    Synopsis,
    Shortlist,
}
