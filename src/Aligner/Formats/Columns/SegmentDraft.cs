using System.Collections.Immutable;
using System.Globalization;
using Aligner.Edits;
using Aligner.Formats.Tables;
using Aligner.Segments;
using Aligner.Transcripts;

namespace Aligner.Formats.Columns;

/// <summary>A segment while its fields are read; used again for the next one.</summary>
internal sealed class SegmentDraft
{
    public string? Id { get; set; }

    public string? Document { get; set; }

    public Part? Part { get; set; }

    public Level? Level { get; set; }

    public TimeSpan? Start { get; set; }

    public TimeSpan? End { get; set; }

    public TimesKind? Times { get; set; }

    public string English { get; set; } = "";

    public string Chinese { get; set; } = "";

    public string? EnglishTag { get; set; }

    public string? ChineseTag { get; set; }

    public string? Bead { get; set; }

    public double? Score { get; set; }

    public ImmutableArray<string> Flags { get; set; }

    public SentenceRange? EnglishSentences { get; set; }

    public SentenceRange? ChineseSentences { get; set; }

    public ImmutableArray<string> Terms { get; set; }

    public ImmutableArray<int> Footnotes { get; set; }

    public string? Speaker { get; set; }

    public int? EnglishLine { get; set; }

    public int? ChineseLine { get; set; }

    public string? Explanation { get; set; }

    public ReviewStatus Status { get; set; }

    public string? Comment { get; set; }

    public string? ReviewedBy { get; set; }

    /// <summary>Puts what a file says in several places together.</summary>
    public void AddComment(string text) =>
        Comment = string.IsNullOrWhiteSpace(text) ? Comment : Comment is null ? text : $"{Comment}\n{text}";

    /// <summary>What a table says of how the row was written; null in other formats.</summary>
    public RowChecksum? Checksum { get; set; }

    public bool HasText => English.Length + Chinese.Length > 0;

    public void Clear()
    {
        (Id, Document, EnglishTag, ChineseTag, Bead, Speaker, Explanation, Comment, ReviewedBy) =
            (null, null, null, null, null, null, null, null, null);
        (Part, Level, Status, Checksum) = (null, null, ReviewStatus.Automatic, null);
        (Start, End, Times, Score) = (null, null, null, null);
        (English, Chinese) = ("", "");
        (EnglishSentences, ChineseSentences, EnglishLine, ChineseLine) = (null, null, null, null);
        (Flags, Terms, Footnotes) = ([], [], []);
    }

    /// <summary>The segment; what was not given has its default.</summary>
    /// <param name="document">The document of a segment that names none.</param>
    /// <param name="number">The 1-based number of the segment in its corpus, for one without an id.</param>
    public Segment ToSegment(string document, int number) => new()
    {
        Id = Id ?? SegmentId.Of(Document ?? document, number.ToString(CultureInfo.InvariantCulture)),
        Document = Document ?? document,
        Part = Part ?? Transcripts.Part.Transcript,
        Level = Level ?? Segments.Level.Sentence,
        Range = Start is { } start ? new TimeRange(start, End) : null,
        Times = Start is null ? TimesKind.None : Times ?? TimesKind.Exact,
        English = English,
        Chinese = Chinese,
        EnglishTag = EnglishTag ?? LanguageTags.English,
        ChineseTag = ChineseTag ?? LanguageTags.Simplified,
        Bead = Bead ?? $"{(English.Length > 0 ? 1 : 0)}-{(Chinese.Length > 0 ? 1 : 0)}",
        Score = Score,
        Flags = Flags,
        EnglishSentences = EnglishSentences ?? Beside(ChineseSentences),
        ChineseSentences = ChineseSentences ?? Beside(EnglishSentences),
        Terms = Terms,
        Footnotes = Footnotes,
        Speaker = Speaker,
        EnglishLine = EnglishLine,
        ChineseLine = ChineseLine,
        Explanation = Explanation,
        Status = Status,
        Comment = Comment,
        ReviewedBy = ReviewedBy,
    };

    /// <summary>The empty side of a null bead: formats write no indices for it.</summary>
    private static SentenceRange? Beside(SentenceRange? other) => other is null ? null : default(SentenceRange);
}
