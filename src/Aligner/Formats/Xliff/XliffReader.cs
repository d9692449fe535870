using System.Globalization;
using System.Text;
using System.Xml;
using Aligner.Edits;
using Aligner.Formats.Columns;
using Aligner.Formats.Markup;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Formats.Xliff;

/// <summary>Reads XLIFF 1.0 to 2.1, from this program or others: source and target of each segment, without inline codes.</summary>
internal sealed class XliffReader(CorpusSource source) : XmlSegmentReader(source, "AL094")
{
    private readonly SegmentDraft _draft = new();
    private readonly Queue<Segment> _ready = new();
    private readonly List<(string Id, int Start)> _marks = [];
    private readonly NameTally _untranslated = new();
    private readonly NameTally _otherLanguages = new();
    private readonly NameTally _inline = new();
    private readonly NameTally _passedOver = new();
    private string _document = source.Document;
    private string _sourceTag = "";
    private string _targetTag = "";
    private string? _id;
    private int _number;
    private XliffUnit _unit = new(null);
    private bool _readsSegments;

    protected override Segment? Next()
    {
        while (_ready.Count == 0 && Xml.ReadNode())
        {
            if (Xml.NodeType != XmlNodeType.Element)
                continue;
            if (Xml.Depth == 0 && Xml.LocalName != "xliff")
            {
                Error('1', Place, $"the root element is '{Xml.LocalName}'; expected xliff");
                return null;
            }

            ReadElement();
        }

        return _ready.TryDequeue(out var segment) ? segment : null;
    }

    protected override void Tell()
    {
        Error('3', _otherLanguages, $"units in other languages are left out; expected English and Chinese: {_otherLanguages}");
        Warn('7', _untranslated, $"units that are not to be translated are left out: {_untranslated}");
        Warn('6', _inline, $"inline codes are left out, with the text inside g, pc and mrk kept: {_inline}");
        Warn('7', _passedOver, $"what a segment does not hold is passed over: {_passedOver}");
    }

    protected override void ReadInline(StringBuilder text)
    {
        if (Xml.LocalName == "cp"
            && ushort.TryParse(Xml.GetAttribute("hex"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var character))
        {
            text.Append((char)character);
            return;
        }

        if (Xml.LocalName == "mrk" && Xml.GetAttribute("mtype") == "seg")
            _marks.Add((Xml.GetAttribute("mid") ?? "", text.Length));
        if (Xml.LocalName == "mrk" && _readsSegments)
            return;
        _inline.Add(Xml.LocalName, Place);
        if (Xml.LocalName is not ("g" or "pc" or "mrk"))
            PassOver();
    }

    private void ReadElement()
    {
        switch (Xml.LocalName)
        {
            case "xliff":
                (_sourceTag, _targetTag) = (Xml.GetAttribute("srcLang") ?? "", Xml.GetAttribute("trgLang") ?? "");
                break;
            case "file":
                _document = Xml.GetAttribute("original") is { Length: > 0 } original ? original : Source.Document;
                _sourceTag = Xml.GetAttribute("source-language") ?? _sourceTag;
                _targetTag = Xml.GetAttribute("target-language") ?? _targetTag;
                break;
            case "unit" or "trans-unit":
                ReadUnit();
                break;
        }
    }

    private void ReadUnit()
    {
        Mark();
        var place = Place;
        _draft.Clear();
        if (Xml.GetAttribute("translate") == "no")
        {
            _untranslated.Add(Xml.LocalName, place);
            PassOver();
            return;
        }
        _unit = new XliffUnit(ConfirmationState.OfUnit(Xml));
        _id = Xml.LocalName == "unit" ? Xml.GetAttribute("name") ?? Xml.GetAttribute("id") : Xml.GetAttribute("id");
        EachChild(ReadUnitChild);
        Mark();
        if (SourceSide is { } side)
            AddSegments(side);
        else
            _otherLanguages.Add($"{_sourceTag} to {(_targetTag.Length == 0 ? "none" : _targetTag)}", place);
    }

    /// <summary>Null where the two are not English and Chinese; a file without a target yet may not say its language.</summary>
    private Side? SourceSide => (SideName.Of(_sourceTag), SideName.Of(_targetTag)) switch
    {
        (Side.English, Side.Chinese) => Side.English,
        (Side.Chinese, Side.English) => Side.Chinese,
        ({ } only, null) when _targetTag.Length == 0 => only,
        _ => null,
    };

    private void AddSegments(Side sourceSide)
    {
        var status = _draft.Status; // What this program wrote says it itself.
        foreach (var (index, (sourceText, targetText, state)) in _unit.Texts.Index())
        {
            _number++;
            if (status == ReviewStatus.Automatic)
                _draft.Status = StatusOf(state ?? _unit.Status);
            (_draft.English, _draft.Chinese) = sourceSide == Side.English ? (sourceText, targetText) : (targetText, sourceText);
            var (english, chinese) = sourceSide == Side.English ? (_sourceTag, _targetTag) : (_targetTag, _sourceTag);
            _draft.EnglishTag ??= english.Length > 0 ? english : null;
            _draft.ChineseTag ??= chinese.Length > 0 ? chinese : null;
            _draft.Document = _document;
            _draft.Id = IdOf(index);
            _ready.Enqueue(_draft.ToSegment(_document, _number));
        }
    }

    /// <summary>A state that asks for a review is also that of a unit with flags, which say why.</summary>
    private ReviewStatus StatusOf(ReviewStatus? state) =>
        state is null || (state == ReviewStatus.Doubtful && !_draft.Flags.IsEmpty) ? ReviewStatus.Automatic : state.Value;

    /// <summary>The unit's, where it has one that can be a segment's; the segments of one unit are told apart by their number.</summary>
    private string? IdOf(int index)
    {
        if (string.IsNullOrEmpty(_id))
            return null;
        var id = _id.Contains('#', StringComparison.Ordinal) && !_id.Any(char.IsWhiteSpace) ? _id : SegmentId.Of(_document, _id);
        return index == 0 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}/{index + 1}");
    }

    private void ReadUnitChild()
    {
        switch (Xml.LocalName)
        {
            case "segment":
                _unit.BeginSegment(ConfirmationState.Of(Xml));
                EachChild(ReadSegmentChild);
                _unit.EndSegment();
                break;
            case "seg-source":
                _unit.Sources.AddRange(ReadMarked());
                break;
            case "source" or "target":
                _unit.HasText = true;
                ReadSegmentChild();
                break;
            case "metadata" or "notes" or "seg-defs":
                EachChild(ReadUnitChild);
                break;
            case "metaGroup" when Xml.GetAttribute("category") == XliffProperties.Owner:
                EachChild(() => ReadProperty("type", ""));
                break;
            case "seg" when Xml.GetAttribute("id") is { } id:
                if (ConfirmationState.Of(Xml.GetAttribute("conf") ?? "", translatedIsConfirmed: true) is { } known)
                    _unit.States[id] = known;
                PassOver();
                break;
            case "context-group":
                EachChild(() => ReadProperty("context-type", "x-"));
                break;
            case "note" when (Xml.GetAttribute("category") ?? Xml.GetAttribute("from")) == XliffProperties.Owner:
                XliffProperties.ReadFlag(ReadText(), _draft);
                break;
            case "note":
                _draft.AddComment(ReadText());
                break;
            default:
                PassOverChild();
                break;
        }
    }

    private void ReadSegmentChild()
    {
        if (Xml.LocalName == "source")
            _unit.Text.Source = ReadText();
        else if (Xml.LocalName == "target")
            ReadTarget();
        else
            PassOverChild();
    }

    /// <summary>A translation has marks as its source has.</summary>
    private void ReadTarget()
    {
        _unit.Text.Status ??= ConfirmationState.Of(Xml);
        if (_unit.Sources.Count == 0)
        {
            _unit.Text.Target = ReadText();
            return;
        }
        foreach (var (id, part) in ReadMarked())
            _unit.Targets[id] = part;
    }

    /// <summary>The marked segments of a text, with what names them; none where it is one whole.</summary>
    private List<(string Id, string Text)> ReadMarked()
    {
        _marks.Clear();
        (var wasExact, IsExact, _readsSegments) = (IsExact, true, true);
        var text = ReadText();
        (IsExact, _readsSegments) = (wasExact, false);
        return [.. _marks.Select(
            (mark, index) => (mark.Id, text[mark.Start..(index + 1 < _marks.Count ? _marks[index + 1].Start : text.Length)].Trim()))];
    }

    private void ReadProperty(string attribute, string prefix)
    {
        var place = Place;
        if (Xml.GetAttribute(attribute) is not { } type || !type.StartsWith(prefix, StringComparison.Ordinal))
        {
            PassOverChild();
            return;
        }

        var name = type[prefix.Length..];
        if (XliffProperties.Read(name, ReadText(), _draft) is { } expected)
            Warn('8', place, $"the value of '{name}' is passed over; expected {expected}");
    }

    /// <summary>Spaces between segments and a copy of the source cut into segments are no loss.</summary>
    private void PassOverChild()
    {
        if (Xml.LocalName is not ("ignorable" or "originalData"))
            _passedOver.Add(Xml.LocalName, Place);
        PassOver();
    }
}
