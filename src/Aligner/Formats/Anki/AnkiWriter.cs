using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Aligner.Formats.Html;
using Aligner.Language.Words;
using Aligner.Lexicon;
using Aligner.Lexicon.Pronunciation;
using Aligner.Lexicon.Words;
using Aligner.Segments;
using Aligner.Segments.Operations;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Formats.Anki;

/// <summary>Makes notes of segments that are good to learn from, and of the documents' terms.</summary>
internal abstract class AnkiWriter(ExportOptions options) : SegmentWriter
{
    private const double LeastScore = 0.7;
    private const int FewestChinese = 2;
    private const int MostChinese = 60;
    private const int MostEnglish = 240;

    public const string TakesWhat = "pairs of 2 to 60 Chinese and at most 240 English characters whose score is not under 0.7";

    private static readonly ImmutableArray<int> BothCards = [0, 1];

    private readonly ImmutableArray<int> _cards = [.. BothCards.Where(card => options.Deck.Cards.HasFlag(KindOf(card)))];
    private readonly ImmutableArray<string> _asked = [.. BothCards.Select(card => options.Deck.Cards.HasFlag(KindOf(card)) ? "y" : "")];
    private readonly PinyinLine _pinyin = new(options.Readings.Lexicon, options.Readings.HasSandhi);
    private readonly HashSet<string> _terms = new(StringComparer.Ordinal);
    private int _termNotes;

    public override void BeginDocument(DocumentFacts facts)
    {
        _pinyin.Begin(facts);
        if (!options.Deck.Cards.HasFlag(CardKinds.Terms))
            return;
        foreach (var term in facts.Terms.Where(term => term.English.Length > 0 && term.Chinese.Length > 0))
            AddTerm(term, facts.Name);
    }

    public override void Complete()
    {
        if (_termNotes > 0)
            Remarks.Add(string.Create(CultureInfo.InvariantCulture, $"{_termNotes} of the notes are terms of the shortlists"));
        CompleteDeck();
    }

    protected abstract void CompleteDeck();

    protected abstract void WriteNote(AnkiNoteType type, AnkiNote note);

    protected override bool Takes(Segment segment) =>
        (options.Deck.Cards & CardKinds.Segments) != 0 && segment.IsPair && segment.Chinese.Length is >= FewestChinese and <= MostChinese
        && segment.English.Length <= MostEnglish && segment.Score is null or >= LeastScore;

    protected override void WriteSegment(Segment segment)
    {
        string[] fields =
        [
            segment.Chinese, _pinyin.Of(segment.Chinese), segment.English, segment.Document,
            segment.Range is { } range
                ? ClockTime.Format(range.Start) : "", string.Join("; ", segment.Terms), FieldText.Score(segment.Score) ?? "",
        ];
        var guid = Guid("segment", segment.Id);
        var note = Note(guid, fields, segment.Document, AnkiText.Tag("part", FieldText.Name(segment.Part)), _cards);
        WriteNote(AnkiNoteType.Segment, note with { Fields = [.. note.Fields, Sound(segment, guid), .. _asked] });
    }

    /// <summary>What the field for sound holds; nothing in a format that has none.</summary>
    protected virtual string Sound(Segment segment, string guid) => "";

    private void AddTerm(Term term, string document)
    {
        var guid = Guid("term", term.English, term.Chinese);
        if (!_terms.Add(guid))
            return;
        WriteNote(AnkiNoteType.Term,
            Note(guid, [term.Chinese, _pinyin.Of(term.Chinese), term.English, term.Definition ?? "", document], document, "term",
                BothCards));
        _termNotes++;
    }

    private static AnkiNote Note(string guid, string[] fields, string document, string tag, ImmutableArray<int> cards) =>
        new(guid, AnkiText.Plain(fields[0]), [.. fields.Select(AnkiText.Field)], [AnkiText.Tag("document", document), tag], cards);

    private static CardKinds KindOf(int card) => card == 0 ? CardKinds.ChineseToEnglish : CardKinds.EnglishToChinese;

    private static string Guid(params ReadOnlySpan<string> texts) =>
        ((ulong)(TextHash.Of(texts) >> 64)).ToString("x16", CultureInfo.InvariantCulture);
}

/// <summary>A note of a deck.</summary>
/// <param name="Guid">By it a second import knows the note again.</param>
/// <param name="SortText">The first field, without markup.</param>
/// <param name="Fields">Markup, in the order of the note type.</param>
/// <param name="Tags">Without white space.</param>
/// <param name="Cards">The places of its cards in the note type.</param>
internal sealed record AnkiNote(string Guid, string SortText, ImmutableArray<string> Fields, ImmutableArray<string> Tags,
    ImmutableArray<int> Cards);

/// <summary>Text made safe to stand in a field, which is HTML.</summary>
internal static class AnkiText
{
    private const char FieldSeparator = '\u001F';

    /// <summary>
    /// Escapes markup, and what Anki itself looks for: brackets (sounds, LaTeX) and double braces (gaps) in the field as it stands, and in
    /// what it shows the two characters that begin a formula, which no escape hides: an empty element parts them.
    /// </summary>
    public static string Field(string text) => HtmlText.Escape(Plain(text))
        .Replace("\\(", "\\<span></span>(", StringComparison.Ordinal)
        .Replace("\\[", "\\<span></span>[", StringComparison.Ordinal)
        .Replace("[", "&#91;", StringComparison.Ordinal)
        .Replace("{{", "&#123;&#123;", StringComparison.Ordinal)
        .Replace("\t", "&#9;", StringComparison.Ordinal)
        .Replace("\n", "<br>", StringComparison.Ordinal);

    /// <summary>Without what Anki parts fields by.</summary>
    public static string Plain(string text) => text.Replace(FieldSeparator, '\uFFFD').Replace('\0', '\uFFFD');

    /// <summary>Tags are parted by spaces.</summary>
    public static string Tag(string kind, string name) =>
        $"{kind}::{string.Concat(name.Select(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '"' or ':' ? '_' : c))}";
}

/// <summary>What a deck asks.</summary>
[Flags]
public enum CardKinds
{
    None = 0,

    /// <summary>Chinese is shown, English is asked.</summary>
    ChineseToEnglish = 1,

    /// <summary>English is shown, Chinese is asked.</summary>
    EnglishToChinese = 2,

    /// <summary>The shortlist's terms, both ways.</summary>
    Terms = 4,

    Segments = ChineseToEnglish | EnglishToChinese,
    All = Segments | Terms,
}

/// <summary>The pinyin of a text: words apart, the syllables of each joined (ISO 7098).</summary>
/// <param name="lexicon">With the readings of words.</param>
/// <param name="hasSandhi">Whether 一 and 不 have the tones that they are spoken with.</param>
internal sealed class PinyinLine(Lazy<BilingualLexicon> lexicon, bool hasSandhi = false)
{
    private const string NeedsApostrophe = "aāáǎàoōóǒòeēéěè";

    // A suffix that is spoken as one syllable with what it stands after.
    private const string Retroflex = "r";

    private Lazy<(ChineseTokenizer Tokenizer, TextReadings Readings)> _words = Words(() => lexicon.Value, hasSandhi);

    /// <summary>Has the names of a document written as words.</summary>
    public void Begin(DocumentFacts facts) => _words = Words(() => facts.WithNames(lexicon.Value), hasSandhi);

    public string Of(string text)
    {
        if (!Script.HasHan(text))
            return "";
        var tokens = new List<WordToken>();
        _words.Value.Tokenizer.Tokenize(text, tokens);
        tokens = [.. tokens.SelectMany(token => PartsOf(text, token))];
        var syllables = _words.Value.Readings.Of(text, tokens);
        var line = new StringBuilder();
        var end = 0;
        foreach (var token in tokens)
        {
            var isApart = line.Length > 0 && char.IsLetterOrDigit(line[^1]) && end == token.Start && token.Kind != WordKind.Mark;
            if (isApart && syllables[token.Start] != Retroflex)
                line.Append(' ');
            line.Append(text, end, token.Start - end);
            end = token.Start + token.Length;
            line.Append(Joined(syllables.AsSpan(token.Start, token.Length)) is { Length: > 0 } pinyin
                ? pinyin : text.AsSpan(token.Start, token.Length));
        }

        line.Append(text, end, text.Length - end);
        return line.ToString();
    }

    private static Lazy<(ChineseTokenizer Tokenizer, TextReadings Readings)> Words(Func<BilingualLexicon> lexicon, bool hasSandhi) =>
        new(() =>
        {
            var words = lexicon();
            return (new ChineseTokenizer(words), new TextReadings(words, hasSandhi));
        });

    /// <summary>A term of several words is written as these; a name is one.</summary>
    private IEnumerable<WordToken> PartsOf(string text, WordToken token)
    {
        var parts = _words.Value.Readings.Parts(text.AsSpan(token.Start, token.Length));
        return parts.Exists(part => part.Length > 1) ? parts.Select(part => part with { Start = part.Start + token.Start }) : [token];
    }

    private static string Joined(ReadOnlySpan<string> syllables)
    {
        var joined = new StringBuilder();
        foreach (var syllable in syllables)
        {
            if (joined.Length > 0 && syllable.Length > 0 && NeedsApostrophe.Contains(syllable[0], StringComparison.Ordinal))
                joined.Append('\'');
            joined.Append(syllable);
        }

        return joined.ToString();
    }
}

/// <summary>What a user can choose of a deck.</summary>
public sealed record DeckOptions
{
    /// <summary>What it asks.</summary>
    public CardKinds Cards { get; init; } = CardKinds.All;
}
