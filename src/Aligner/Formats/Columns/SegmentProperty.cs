using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Aligner.Edits;
using Aligner.Segments;

namespace Aligner.Formats.Columns;

/// <summary>
/// What formats for texts hold of a segment beside its id, its texts, their languages and its level: a name and a value each, a list as
/// several of one name.
/// </summary>
/// <param name="Name">With - between words.</param>
/// <param name="Expected">What a value looks like, for messages.</param>
/// <param name="Write">The values; nothing is written for null, and nothing for what reading takes for granted.</param>
/// <param name="Read">Puts a value into the draft; false where it cannot be one.</param>
internal sealed record SegmentProperty(string Name, string Expected, SegmentProperty.Writer Write, Func<SegmentDraft, string, bool> Read)
{
    public delegate void Writer(Segment segment, ExportOptions options, Action<string, string> put);

    public static ImmutableArray<SegmentProperty> All { get; } =
    [
        Column("document"),
        Column("part"),
        Column("start"),
        Column("end"),
        Column("times", segment => segment.Times == TimesKind.Estimated),
        Column("bead", segment => segment.Bead != $"{(segment.English.Length > 0 ? 1 : 0)}-{(segment.Chinese.Length > 0 ? 1 : 0)}"),
        Column("score"),
        List("flag", segment => segment.Flags, (draft, flag) => draft.Flags = draft.Flags.Add(flag)),
        Column("en_sentences"),
        Column("zh_sentences"),
        List("term", segment => segment.Terms, (draft, term) => draft.Terms = draft.Terms.Add(term)),
        Footnote,
        Column("speaker"),
        Column("en_line"),
        Column("zh_line"),
        Column("status", segment => segment.Status != ReviewStatus.Automatic),
        Column("by"),
        Column(SegmentColumns.Explanation, hasColumn: options => options.HasExplanations),
    ];

    private static readonly FrozenDictionary<string, SegmentProperty> ByName =
        All.ToFrozenDictionary(property => property.Name, StringComparer.Ordinal);

    private static SegmentProperty Footnote => new(
        "footnote",
        "a number",
        (segment, _, put) =>
        {
            foreach (var footnote in segment.Footnotes)
                put("footnote", footnote.ToString(CultureInfo.InvariantCulture));
        },
        (draft, text) =>
        {
            var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            if (isNumber)
                draft.Footnotes = draft.Footnotes.Add(number);
            return isNumber;
        });

    /// <summary>Null where no property has the name.</summary>
    public static SegmentProperty? Find(string name) => ByName.GetValueOrDefault(name);

    private static SegmentProperty Column(string columnName, Func<Segment, bool>? isWritten = null,
        Func<ExportOptions, bool>? hasColumn = null)
    {
        var column = SegmentColumns.All.Single(column => column.Name == columnName);
        var name = columnName.Replace('_', '-');
        return new(name, column.Expected, Write, column.Read);

        void Write(Segment segment, ExportOptions options, Action<string, string> put)
        {
            if (isWritten?.Invoke(segment) != false && hasColumn?.Invoke(options) != false
                && column.Write(segment, options) is { Length: > 0 } value)
            {
                put(name, value);
            }
        }
    }

    private static SegmentProperty List(string name, Func<Segment, ImmutableArray<string>> values, Action<SegmentDraft, string> read)
    {
        return new(name, "text", Write, Read);

        void Write(Segment segment, ExportOptions options, Action<string, string> put)
        {
            foreach (var value in values(segment))
                put(name, value);
        }

        bool Read(SegmentDraft draft, string value)
        {
            read(draft, value);
            return true;
        }
    }
}
