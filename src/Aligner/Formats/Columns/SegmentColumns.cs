using System.Collections.Immutable;
using System.Globalization;
using Aligner.Segments;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Formats.Columns;

/// <summary>The columns of every tabular format, in their order, with the names that JSON lines have too.</summary>
internal static class SegmentColumns
{
    public const string Explanation = "explain";

    public static ImmutableArray<SegmentColumn> All { get; } =
    [
        Text("id", segment => segment.Id, (draft, text) => draft.Id = text),
        Text("document", segment => segment.Document, (draft, text) => draft.Document = text),
        new("part", "epigraph, title, synopsis or transcript", (segment, _) => FieldText.Name(segment.Part),
            (draft, text) => FieldValue.Name<Part>(text, out var part) && Put(draft.Part = part)),
        new("level", "sentence, clause or cue", (segment, _) => FieldText.Name(segment.Level),
            (draft, text) => FieldValue.Name<Level>(text, out var level) && Put(draft.Level = level)),
        new("start", Seconds, (segment, _) => FieldText.SecondsText(segment.Range?.Start),
            (draft, text) => FieldValue.Seconds(text, out var time) && Put(draft.Start = time)),
        new("end", Seconds, (segment, _) => FieldText.SecondsText(segment.Range?.End),
            (draft, text) => FieldValue.Seconds(text, out var time) && Put(draft.End = time)),
        new("times", "exact, estimated or none", (segment, _) => FieldText.Name(segment.Times),
            (draft, text) => FieldValue.Name<TimesKind>(text, out var times) && Put(draft.Times = times)),
        Text("en", segment => segment.English, (draft, text) => draft.English = text),
        Text("zh", segment => segment.Chinese, (draft, text) => draft.Chinese = text),
        new("bead", "two counts as in 1-2", (segment, _) => segment.Bead, (draft, text) => IsBead(text) && Put(draft.Bead = text)),
        new("score", "a number from 0 to 1", (segment, _) => FieldText.Score(segment.Score),
            (draft, text) => FieldValue.Score(text, out var score) && Put(draft.Score = score)),
        new("flags", "names with | between them", (segment, _) => Join(segment.Flags),
            (draft, text) => FieldValue.Strings(text, out var flags) && Put(draft.Flags = flags)),
        new("en_sentences", Run, (segment, _) => Join(segment.EnglishSentences?.Indices),
            (draft, text) => IsRun(text, out var range) && Put(draft.EnglishSentences = range)),
        new("zh_sentences", Run, (segment, _) => Join(segment.ChineseSentences?.Indices),
            (draft, text) => IsRun(text, out var range) && Put(draft.ChineseSentences = range)),
        new("terms", "terms with | between them", (segment, _) => Join(segment.Terms),
            (draft, text) => FieldValue.Strings(text, out var terms) && Put(draft.Terms = terms)),
        new("footnotes", "numbers with | between them", (segment, _) => Join(segment.Footnotes),
            (draft, text) => FieldValue.Numbers(text, out var numbers) && Put(draft.Footnotes = numbers)),
        Text("speaker", segment => segment.Speaker, (draft, text) => draft.Speaker = text),
        new("en_line", Line, (segment, _) => Number(segment.EnglishLine),
            (draft, text) => FieldValue.Line(text, out var line) && Put(draft.EnglishLine = line)),
        new("zh_line", Line, (segment, _) => Number(segment.ChineseLine),
            (draft, text) => FieldValue.Line(text, out var line) && Put(draft.ChineseLine = line)),
        new("en_lang", "a language tag", (segment, options) => options.EnglishTagOf(segment),
            (draft, text) => LanguageTags.IsTag(text) && Put(draft.EnglishTag = text)),
        new("zh_lang", "a language tag", (segment, options) => options.ChineseTagOf(segment),
            (draft, text) => LanguageTags.IsTag(text) && Put(draft.ChineseTag = text)),
        new("status", "automatic, confirmed, doubtful or excluded", (segment, _) => FieldText.Name(segment.Status),
            (draft, text) => FieldValue.Status(text, out var status) && Put(draft.Status = status)),
        Text("comment", segment => segment.Comment, (draft, text) => draft.Comment = text),
        Text("by", segment => segment.ReviewedBy, (draft, text) => draft.ReviewedBy = text),
        Text(Explanation, segment => segment.Explanation, (draft, text) => draft.Explanation = text),
    ];

    private const string Seconds = "seconds as in 12.345";
    private const string Run = "numbers that go up by one, with | between them";
    private const string Line = "a number from 1";

    /// <summary>The columns that an export has.</summary>
    public static ImmutableArray<SegmentColumn> Of(ExportOptions options) =>
        [.. All.Where(column => column.Name != Explanation || options.HasExplanations)];

    private static SegmentColumn Text(string name, Func<Segment, string?> write, Action<SegmentDraft, string> read) =>
        new(name, "text", (segment, _) => write(segment), (draft, text) =>
        {
            read(draft, text);
            return true;
        });

    /// <summary>Whether a value was put where it belongs: always, as the assignment is the argument.</summary>
    private static bool Put<T>(T value)
    {
        _ = value;
        return true;
    }

    private static bool IsBead(string text) =>
        text.Split('-') is [var english, var chinese] && IsCount(english) && IsCount(chinese);

    private static bool IsCount(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static bool IsRun(string text, out SentenceRange? range)
    {
        range = null;
        return FieldValue.Numbers(text, out var numbers) && FieldValue.Sentences(numbers, out range);
    }

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Join<T>(IEnumerable<T>? values) => string.Join(FieldText.ListSeparator, values ?? []);
}

/// <summary>A field of a segment in a table.</summary>
/// <param name="Name">In the header.</param>
/// <param name="Expected">What a value looks like, for messages.</param>
/// <param name="Write">The value; null or empty where the segment has none.</param>
/// <param name="Read">Puts a value that is not empty into the draft; false where it cannot be one.</param>
internal sealed record SegmentColumn(string Name, string Expected, Func<Segment, ExportOptions, string?> Write,
    Func<SegmentDraft, string, bool> Read);
