using System.Globalization;
using Aligner.Edits;
using Aligner.Formats.Columns;
using Aligner.Transcripts;

namespace Aligner.Formats.Tables;

/// <summary>A row of a table as it was read.</summary>
/// <param name="Draft">Of this row alone.</param>
/// <param name="Cell">Its first, for problems.</param>
internal sealed record EditedRow(SegmentDraft Draft, TableCell Cell)
{
    /// <summary>Whether the table says how the row was written.</summary>
    public bool IsMarked => Draft.Checksum is not null;

    /// <summary>Whether a person changed its texts, as far as the table tells.</summary>
    public bool IsChanged { get; } = Draft.Checksum is { } checksum && !checksum.IsOf(Draft.English, Draft.Chinese);

    /// <summary>Marks the row as one that a person put right: nothing that was computed of its old texts holds any more.</summary>
    public void Confirm()
    {
        var (english, chinese) = Counts;
        Draft.Status = Draft.Status == ReviewStatus.Automatic ? ReviewStatus.Confirmed : Draft.Status;
        (Draft.Score, Draft.Explanation) = (null, null);
        Draft.EnglishSentences = Draft.English.Length == 0 ? null : Draft.EnglishSentences;
        Draft.ChineseSentences = Draft.Chinese.Length == 0 ? null : Draft.ChineseSentences;
        english = Draft.English.Length == 0 ? 0 : Draft.EnglishSentences?.Count ?? Math.Max(1, english);
        chinese = Draft.Chinese.Length == 0 ? 0 : Draft.ChineseSentences?.Count ?? Math.Max(1, chinese);
        Draft.Bead = Bead(english, chinese);
        Draft.Flags = [.. Draft.Flags.Where(flag => !IsOfText(flag))];
        if (Draft.English.Length == 0)
            Draft.Flags = Draft.Flags.Add(Flags.MissingEnglish);
        if (Draft.Chinese.Length == 0)
            Draft.Flags = Draft.Flags.Add(Flags.MissingChinese);
    }

    /// <summary>The two counts of its bead; one for a text where it says nothing.</summary>
    public (int English, int Chinese) Counts => Draft.Bead?.Split('-') is [var english, var chinese]
        ? (int.Parse(english, CultureInfo.InvariantCulture), int.Parse(chinese, CultureInfo.InvariantCulture))
        : (Math.Min(1, Draft.English.Length), Math.Min(1, Draft.Chinese.Length));

    public static string Bead(int english, int chinese) => string.Create(CultureInfo.InvariantCulture, $"{english}-{chinese}");

    private static bool IsOfText(string flag) =>
        flag is Flags.MissingEnglish or Flags.MissingChinese or Flags.UnbalancedQuote
        || flag.StartsWith("check-", StringComparison.Ordinal);
}
