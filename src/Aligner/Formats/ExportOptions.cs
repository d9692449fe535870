using Aligner.Formats.Anki;
using Aligner.Formats.Subtitles;
using Aligner.Formats.Tmx;
using Aligner.Language.Scripts;
using Aligner.Lexicon;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Formats;

/// <summary>What a user can choose of an export. The defaults are here and nowhere else.</summary>
public sealed record ExportOptions
{
    public static readonly ExportOptions Default = new();

    public Level Level { get; init; } = SegmenterOptions.Default.Level;

    /// <summary>The side that TMX calls the source.</summary>
    public Side Source { get; init; } = Side.English;

    /// <summary>BCP 47; null for the one that each segment has.</summary>
    public string? EnglishTag { get; init; }

    /// <summary>BCP 47; null for the one that each document's characters tell.</summary>
    public string? ChineseTag { get; init; }

    /// <summary>The characters that Chinese is written in; null for those that it has.</summary>
    public ChineseScript? Script { get; init; }

    /// <summary>Whether TMX has a document type declaration.</summary>
    public bool HasDoctype { get; init; } = true;

    /// <summary>The program that TMX is for.</summary>
    public TmxProfile TmxProfile { get; init; } = TmxProfile.Standard;

    /// <summary>When the corpus was made, for formats that say so; null to leave it out.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>Whether CSV is written for spreadsheets: byte order mark, CRLF, and a guard against formulas.</summary>
    public bool ForExcel { get; init; }

    /// <summary>Whether CSV and JSON lines have a last field with what spoke for each segment.</summary>
    public bool HasExplanations { get; init; }

    /// <summary>The layout of JSON lines.</summary>
    public JsonLayout JsonLayout { get; init; } = JsonLayout.Flat;

    /// <summary>The tag of the segment's English.</summary>
    public string EnglishTagOf(Segment segment) => EnglishTag ?? segment.EnglishTag;

    /// <summary>
    /// The recording that a page plays, a path as seen from the page, or that the sound of a deck is cut from, a path as seen from
    /// <see cref="MediaFolder"/>; <c>{name}</c> stands for the document's name. Null for none.
    /// </summary>
    public string? Media { get; init; }

    /// <summary>The full path of a folder.</summary>
    public string MediaFolder { get; init; } = "/";

    /// <summary>Ends the programs that an export runs.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Where readings and meanings for people come from.</summary>
    public Lazy<BilingualLexicon> Lexicon { get; init; } = new(() => BilingualLexicon.Default);

    /// <summary>Whether pinyin has the tones that 一 and 不 are spoken with, in place of those of the dictionary.</summary>
    public bool HasSandhi { get; init; }

    /// <summary>Which languages subtitles show, and which above the other.</summary>
    public SubtitleLines SubtitleLines { get; init; } = SubtitleLines.ChineseAbove;

    /// <summary>What a deck asks.</summary>
    public CardKinds Cards { get; init; } = CardKinds.All;

    /// <summary>The tag of the segment's Chinese.</summary>
    public string ChineseTagOf(Segment segment) => ChineseTag ?? segment.ChineseTag;
}

/// <summary>How the two texts stand in a line of JSON.</summary>
public enum JsonLayout
{
    /// <summary>Fields <c>en</c> and <c>zh</c>.</summary>
    Flat,

    /// <summary>A field <c>translation</c> that holds both, as Hugging Face's translation feature has it.</summary>
    HuggingFace,
}
