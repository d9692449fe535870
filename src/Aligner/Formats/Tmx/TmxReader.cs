using System.Text;
using Aligner.Formats.Columns;
using Aligner.Formats.Markup;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Formats.Tmx;

/// <summary>
/// Reads TMX 1.1 to 1.4 at level 1: the text of each pair without the native codes of inline elements (bpt, ept, ph, it and ut, with
/// the sub-flows inside them), and with the text of hi, which is the sentence's own (TMX 1.4b, sections “Content Markup” and “Levels”).
/// </summary>
internal sealed class TmxReader(CorpusSource source) : XmlSegmentReader(source, "AL093")
{
    private readonly SegmentDraft _draft = new();
    private readonly NameTally _without = new();
    private readonly NameTally _otherLanguages = new();
    private readonly NameTally _repeated = new();
    private readonly NameTally _inline = new();
    private readonly NameTally _passedOver = new();
    private Level _level;
    private int _number;
    private bool _hasEnglish;
    private bool _hasChinese;
    private string? _language;

    protected override Segment? Next()
    {
        while (Xml.ReadNode())
        {
            if (Xml.NodeType != System.Xml.XmlNodeType.Element)
                continue;
            if (Xml.Depth == 0 && Xml.LocalName != "tmx")
            {
                Error('1', Place, $"the root element is '{Xml.LocalName}'; expected tmx");
                return null;
            }

            if (Xml.LocalName == "header")
                IsExact = Xml.GetAttribute("creationtool") == TmxWriter.ToolName;
            if (Xml.LocalName == "header")
                _level = LevelOf(Xml.GetAttribute("segtype")) ?? _level;
            else if (Xml.LocalName == "tu" && ReadUnit() is { } segment)
                return segment;
        }

        return null;
    }

    protected override void Tell()
    {
        Error('3', _without, $"units without an English and without a Chinese text are left out: {_without.Total}");
        Warn('4', _otherLanguages, $"texts in other languages are passed over: {_otherLanguages}");
        Warn('5', _repeated, $"more texts of a unit in the same language are passed over, the first is kept: {_repeated}");
        Warn('6', _inline, $"inline codes are left out, with the text of hi kept: {_inline}");
        Warn('7', _passedOver, $"what a segment does not hold is passed over: {_passedOver}");
    }

    protected override void ReadInline(StringBuilder text)
    {
        _inline.Add(Xml.LocalName, Place);
        if (Xml.LocalName is "bpt" or "ept" or "ph" or "it" or "ut" or "sub")
            PassOver();
    }

    private static Level? LevelOf(string? segmentType) => segmentType switch
    {
        "sentence" => Level.Sentence,
        "phrase" => Level.Clause,
        "paragraph" or "block" => Level.Cue,
        _ => null,
    };

    private Segment? ReadUnit()
    {
        Mark();
        var place = Place;
        _number++;
        _draft.Clear();
        _draft.Level = _level;
        (_hasEnglish, _hasChinese) = (false, false);
        ReadUnitAttributes();
        EachChild(ReadUnitChild);
        Mark();
        if (_hasEnglish || _hasChinese)
            return _draft.ToSegment(Source.Document, _number);
        _without.Add("units", place);
        return null;
    }

    private void ReadUnitAttributes()
    {
        while (Xml.MoveToNextAttribute())
        {
            if (Xml.LocalName == "tuid")
                _draft.Id = Xml.Value.Length > 0 ? Xml.Value : null;
            else if (Xml.LocalName == "segtype")
                _draft.Level = LevelOf(Xml.Value) ?? _level;
            else
                PassOverAttribute();
        }

        Xml.MoveToElement();
    }

    /// <summary>What says how the file is to be read is no loss; what says who made the unit and when is.</summary>
    private void PassOverAttribute()
    {
        if (Xml.LocalName is not ("srclang" or "datatype" or "o-encoding" or "o-tmf" or "lang" or "xmlns"))
            _passedOver.Add(Xml.LocalName, Place);
    }

    private void ReadUnitChild()
    {
        switch (Xml.LocalName)
        {
            case "tuv":
                ReadVariant();
                break;
            case "prop" when Xml.GetAttribute("type") is { } type && type.StartsWith("x-", StringComparison.Ordinal)
                && SegmentProperty.Find(type[2..]) is { } property:
                ReadProperty(property);
                break;
            case "note":
                _draft.AddComment(ReadText());
                break;
            default:
                PassOverChild();
                break;
        }
    }

    private void ReadProperty(SegmentProperty property)
    {
        var place = Place;
        var value = ReadText();
        if (value.Length > 0 && !property.Read(_draft, value))
            Warn('8', place, $"the value of 'x-{property.Name}' is passed over; expected {property.Expected}");
    }

    private void PassOverChild()
    {
        _passedOver.Add(Xml.LocalName == "prop" ? $"prop {Xml.GetAttribute("type")}" : Xml.LocalName, Place);
        PassOver();
    }

    private void ReadVariant()
    {
        _language = Language;
        while (Xml.MoveToNextAttribute())
            PassOverAttribute();
        Xml.MoveToElement();
        EachChild(ReadVariantChild);
    }

    private void ReadVariantChild()
    {
        if (Xml.LocalName == "seg")
            ReadSegmentText();
        else
            PassOverChild();
    }

    private void ReadSegmentText()
    {
        switch (_language is null ? null : SideName.Of(_language))
        {
            case Side.English when !_hasEnglish:
                _hasEnglish = true;
                (_draft.EnglishTag, _draft.English) = (_language, ReadText());
                break;
            case Side.Chinese when !_hasChinese:
                _hasChinese = true;
                (_draft.ChineseTag, _draft.Chinese) = (_language, ReadText());
                break;
            case null:
                _otherLanguages.Add(_language ?? "without a language", Place);
                PassOver();
                break;
            default:
                _repeated.Add(_language!, Place);
                PassOver();
                break;
        }
    }
}
