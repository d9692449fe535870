using System.Collections.Immutable;
using System.Globalization;
using Aligner.Corpus;
using Aligner.Corpus.Operations;
using Aligner.Transcripts;

namespace Aligner.Exchange.Anki;

/// <summary>Makes notes of segments that are good to learn from, and of the documents' terms.</summary>
internal abstract class AnkiWriter(ExportOptions options) : SegmentWriter
{
    private const double LeastScore = 0.7;
    private const int FewestChinese = 2;
    private const int MostChinese = 60;
    private const int MostEnglish = 240;

    public const string TakesWhat = "pairs of 2 to 60 Chinese and at most 240 English characters whose score is not under 0.7";

    private static readonly ImmutableArray<int> BothCards = [0, 1];

    private readonly ImmutableArray<int> _cards = [.. BothCards.Where(card => options.Cards.HasFlag(KindOf(card)))];
    private readonly ImmutableArray<string> _asked = [.. BothCards.Select(card => options.Cards.HasFlag(KindOf(card)) ? "y" : "")];
    private readonly PinyinLine _pinyin = new(options.Lexicon, options.HasSandhi);
    private readonly HashSet<string> _terms = new(StringComparer.Ordinal);
    private int _termNotes;

    public override void BeginDocument(DocumentFacts facts)
    {
        _pinyin.Begin(facts);
        if (!options.Cards.HasFlag(CardKinds.Terms))
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
        (options.Cards & CardKinds.Segments) != 0 && segment.IsPair && segment.Chinese.Length is >= FewestChinese and <= MostChinese && segment.English.Length <= MostEnglish && segment.Score is null or >= LeastScore;

    protected override void WriteSegment(Segment segment)
    {
        string[] fields =
        [
            segment.Chinese, _pinyin.Of(segment.Chinese), segment.English, segment.Document,
            segment.Range is { } range ? ClockTime.Format(range.Start) : "", string.Join("; ", segment.Terms), FieldText.Score(segment.Score) ?? "",
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
        WriteNote(AnkiNoteType.Term, Note(guid, [term.Chinese, _pinyin.Of(term.Chinese), term.English, term.Definition ?? "", document], document, "term", BothCards));
        _termNotes++;
    }

    private static AnkiNote Note(string guid, string[] fields, string document, string tag, ImmutableArray<int> cards) =>
        new(guid, AnkiText.Plain(fields[0]), [.. fields.Select(AnkiText.Field)], [AnkiText.Tag("document", document), tag], cards);

    private static CardKinds KindOf(int card) => card == 0 ? CardKinds.ChineseToEnglish : CardKinds.EnglishToChinese;

    private static string Guid(params ReadOnlySpan<string> texts) => ((ulong)(TextHash.Of(texts) >> 64)).ToString("x16", CultureInfo.InvariantCulture);
}
