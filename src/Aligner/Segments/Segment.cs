using System.Collections.Immutable;
using Aligner.Edits;
using Aligner.Language;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Segments;

/// <summary>A bead made ready for export.</summary>
public sealed record Segment
{
    /// <summary>Without white space; the same as long as the document's name and this cue's time are.</summary>
    public required string Id { get; init; }

    public required string Document { get; init; }

    public required Part Part { get; init; }

    public required Level Level { get; init; }

    public TimeRange? Range { get; init; }

    public TimesKind Times { get; init; }

    /// <summary>Empty where the side is missing.</summary>
    public required string English { get; init; }

    /// <summary>Empty where the side is missing.</summary>
    public required string Chinese { get; init; }

    /// <summary>The BCP 47 tag of the English.</summary>
    public string EnglishTag { get; init; } = LanguageTags.English;

    /// <summary>The BCP 47 tag of the document's Chinese: zh-TW where it is in traditional characters, else zh-CN.</summary>
    public string ChineseTag { get; init; } = LanguageTags.Simplified;

    /// <summary>The number of units on the English and on the Chinese side: 1-1, 1-0, 0-1.</summary>
    public required string Bead { get; init; }

    /// <summary>The English sentences of the bead; null at a level that does not count sentences.</summary>
    public SentenceRange? EnglishSentences { get; init; }

    /// <summary>The Chinese sentences of the bead; null at a level that does not count sentences.</summary>
    public SentenceRange? ChineseSentences { get; init; }

    /// <summary>The probability that the bead is right; null where it was given, not computed.</summary>
    public double? Score { get; init; }

    /// <summary>What spoke for the bead and against it, with weights in nats; null where it was not asked for.</summary>
    public string? Explanation { get; init; }

    /// <summary>Names from <see cref="Flags"/>.</summary>
    public ImmutableArray<string> Flags { get; init; } = [];

    /// <summary>The English of those shortlist terms that either side has.</summary>
    public ImmutableArray<string> Terms { get; init; } = [];

    /// <summary>The numbers of the footnotes that either side refers to.</summary>
    public ImmutableArray<int> Footnotes { get; init; } = [];

    public string? Speaker { get; init; }

    /// <summary>The 1-based line of the source on which the English begins; null where it is missing.</summary>
    public int? EnglishLine { get; init; }

    /// <summary>The 1-based line of the source on which the Chinese begins; null where it is missing.</summary>
    public int? ChineseLine { get; init; }

    public ReviewStatus Status { get; init; }

    /// <summary>What a reviewer wrote about the segment; null where nobody did.</summary>
    public string? Comment { get; init; }

    /// <summary>Who said so: the reviewer of the status and the comment; null where that is not known.</summary>
    public string? ReviewedBy { get; init; }

    /// <summary>
    /// How many characters the English has that the source has not, since a reviewer rewrote it; negative where it has fewer. White space
    /// does not count.
    /// </summary>
    internal int EnglishAdded { get; init; }

    /// <summary>Likewise of the Chinese.</summary>
    internal int ChineseAdded { get; init; }

    /// <summary>Whether both sides have text.</summary>
    public bool IsPair => English.Length > 0 && Chinese.Length > 0;

    /// <param name="side">English or Chinese.</param>
    public string TextOf(Side side) => side == Side.English ? English : Chinese;
}

/// <summary>The BCP 47 tags that exports use unless told otherwise.</summary>
internal static class LanguageTags
{
    public const string English = "en-US";
    public const string Simplified = "zh-CN";
    public const string Traditional = "zh-TW";

    /// <summary>
    /// Whether the text has the form of a tag: subtags of letters and digits with - between them, or _ as some programs write.
    /// </summary>
    public static bool IsTag(string text) =>
        text.Split('-', '_').All(subtag => subtag.Length is >= 1 and <= 8 && subtag.All(char.IsAsciiLetterOrDigit));

    /// <summary>The tag for all Chinese of the document, by its characters.</summary>
    public static string OfChinese(Transcript transcript) =>
        transcript.Cues.Sum(cue => ChineseVariant.Balance(cue.Chinese.Text)) > 0 ? Traditional : Simplified;
}

/// <summary>How much of a transcript one segment holds.</summary>
public enum Level
{
    /// <summary>The sentences of a bead.</summary>
    Sentence,

    /// <summary>The clauses of a bead, where the evidence for cutting it is there; else its sentences.</summary>
    Clause,

    /// <summary>A whole cue.</summary>
    Cue,
}
