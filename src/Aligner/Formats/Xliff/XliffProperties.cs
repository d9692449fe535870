using System.Collections.Immutable;
using Aligner.Edits;
using Aligner.Formats.Columns;
using Aligner.Segments;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Formats.Xliff;

/// <summary>What XLIFF holds of a segment beside its texts: flags are notes, which people are shown; all else is metadata.</summary>
internal static class XliffProperties
{
    /// <summary>What metadata and notes of this program are marked with.</summary>
    public const string Owner = "aligner";

    private const string Flag = "flag";
    private const string LevelName = "level";
    private const string EnglishLanguage = "en-lang";
    private const string ChineseLanguage = "zh-lang";
    private const string Tag = "a language tag";

    private static readonly ImmutableArray<SegmentProperty> Metadata = [.. SegmentProperty.All.Where(
        property => property.Name != Flag && property.Name != "document")];

    private static readonly SegmentProperty FlagProperty = SegmentProperty.Find(Flag)!;

    /// <summary>Puts all metadata of a segment.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="options">What the user chose.</param>
    /// <param name="tags">The tags of the English and the Chinese that the file has already.</param>
    /// <param name="put">Takes name and value.</param>
    public static void Write(Segment segment, ExportOptions options, (string English, string Chinese) tags, Action<string, string> put)
    {
        if (segment.Level != Level.Sentence)
            put(LevelName, FieldText.Name(segment.Level));
        foreach (var property in Metadata)
            property.Write(segment, options, put);
        if (options.EnglishTagOf(segment) is var english && english != tags.English)
            put(EnglishLanguage, english);
        if (options.ChineseTagOf(segment) is var chinese && chinese != tags.Chinese)
            put(ChineseLanguage, chinese);
    }

    /// <summary>Puts metadata into the draft; what was expected in its place where it cannot be read, null where it was.</summary>
    public static string? Read(string name, string value, SegmentDraft draft)
    {
        switch (name)
        {
            case LevelName:
                var isLevel = FieldValue.Name<Level>(value, out var level);
                draft.Level = level;
                return isLevel ? null : "sentence, clause or cue";
            case EnglishLanguage:
                draft.EnglishTag = LanguageTags.IsTag(value) ? value : null;
                return draft.EnglishTag is null ? Tag : null;
            case ChineseLanguage:
                draft.ChineseTag = LanguageTags.IsTag(value) ? value : null;
                return draft.ChineseTag is null ? Tag : null;
            default:
                return SegmentProperty.Find(name) is not { } property ? "a name that a segment has" : property.Read(draft, value)
                    ? null : property.Expected;
        }
    }

    public static void ReadFlag(string value, SegmentDraft draft) => FlagProperty.Read(draft, value);

    /// <summary>Whether a person should look at the translation.</summary>
    public static bool IsDoubtful(Segment segment) =>
        segment.Status == ReviewStatus.Doubtful || (segment.Status != ReviewStatus.Confirmed && HasFlag(segment));

    private static bool HasFlag(Segment segment) => segment.Flags.Any(flag => flag is not (Flags.MissingEnglish or Flags.MissingChinese));
}
