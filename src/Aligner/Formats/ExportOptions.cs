using Aligner.Formats.Anki;
using Aligner.Formats.Csv;
using Aligner.Formats.JsonLines;
using Aligner.Formats.Subtitles;
using Aligner.Formats.Tmx;
using Aligner.Language.Scripts;
using Aligner.Lexicon;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Formats;

/// <summary>
/// What a user can choose of an export, and what each format has of its own. The defaults are here and nowhere else.
/// </summary>
public sealed record ExportOptions
{
    public static readonly ExportOptions Default = new();

    public Level Level { get; init; } = SegmenterOptions.Default.Level;

    /// <summary>The side that TMX calls the source, and that stands first on a page.</summary>
    public Side Source { get; init; } = Side.English;

    /// <summary>BCP 47; null for the one that each segment has.</summary>
    public string? EnglishTag { get; init; }

    /// <summary>BCP 47; null for the one that each document's characters tell.</summary>
    public string? ChineseTag { get; init; }

    /// <summary>The characters that Chinese is written in; null for those that it has.</summary>
    public ChineseScript? Script { get; init; }

    /// <summary>When the corpus was made, for formats that say so; null to leave it out.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>Whether CSV and JSON lines have a last field with what spoke for each segment.</summary>
    public bool HasExplanations { get; init; }

    public TmxOptions Tmx { get; init; } = new();

    public CsvOptions Csv { get; init; } = new();

    public JsonLinesOptions JsonLines { get; init; } = new();

    public SubtitleOptions Subtitles { get; init; } = new();

    public DeckOptions Deck { get; init; } = new();

    /// <summary>Of pages and decks.</summary>
    public ReadingOptions Readings { get; init; } = new();

    /// <summary>What a page plays, and what the sound of a deck is cut from; null for none.</summary>
    public RecordingOptions? Recording { get; init; }

    /// <summary>The tag of the segment's English.</summary>
    public string EnglishTagOf(Segment segment) => EnglishTag ?? segment.EnglishTag;

    /// <summary>The tag of the segment's Chinese.</summary>
    public string ChineseTagOf(Segment segment) => ChineseTag ?? segment.ChineseTag;
}

/// <summary>The readings and meanings that people get to see.</summary>
public sealed record ReadingOptions
{
    /// <summary>Where they come from.</summary>
    public Lazy<BilingualLexicon> Lexicon { get; init; } = new(() => BilingualLexicon.Default);

    /// <summary>Whether pinyin has the tones that 一 and 不 are spoken with, in place of those of the dictionary.</summary>
    public bool HasSandhi { get; init; }
}

/// <summary>The recording of each document.</summary>
/// <param name="Path">As seen from the page that plays it, or, for a deck, from <paramref name="Folder"/>; <c>{name}</c> stands for the
/// document's name.</param>
/// <param name="Folder">The full path of a folder.</param>
public sealed record RecordingOptions(string Path, string Folder = "/");
