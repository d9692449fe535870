using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Aligner.Formats.Markup;
using Aligner.Formats.Tmx;
using Aligner.Text;

namespace Aligner.Formats.Validation;

/// <summary>
/// Checks TMX as a stream: the DTD's rules, values that programs stumble over, a source text in each unit, and the limits of each program.
/// </summary>
internal sealed class TmxValidator(CorpusSource source)
{
    private const long LongestUnit = 1 << 24;

    private readonly LimitedReport _report = new(source);
    private readonly ByteMeter _meter = new(LongestUnit);
    private readonly Stack<TmxFrame> _open = new();
    private readonly ImmutableArray<ProgramLimits> _limits = [.. TmxProfile.All.Select(profile => new ProgramLimits(profile))];
    private readonly SortedSet<string> _languages = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unitLanguages = new(StringComparer.OrdinalIgnoreCase);
    private XmlReader _xml = null!;
    private string? _sourceLanguage;
    private string? _unitSource;
    private string? _unitId;
    private long _characters;
    private int _units;

    public ValidationResult Validate()
    {
        try
        {
            _xml = XmlReader.Create(new MeteredStream(source.Stream, _meter),
                XmlReading.Settings());
            while (_xml.ReadNode())
                CheckNode();
        }
        catch (XmlException error)
        {
            _report.Add("AL1101", Severity.Error, (Math.Max(1, error.LineNumber), Math.Max(1, error.LinePosition)),
                $"{XmlReading.MessageOf(error)}; nothing is imported of a file that is not XML");
        }
        catch (InvalidDataException) when (_meter.IsExceeded)
        {
            _report.Add("AL1101", Severity.Error, Place,
                $"what begins with this unit is longer than {LongestUnit >> 20} MiB; nothing is checked from here on");
        }

        _report.Complete(Place);
        return new ValidationResult("tmx", _units, _report.Errors, _report.Warnings,
            [.. _limits.Select(limits =>
                limits.Verdict(_report.Errors, _sourceLanguage == TmxAttributes.AllLanguages, _languages, _meter.Total))]);
    }

    private (int Line, int Column) Place =>
        _xml is IXmlLineInfo { LineNumber: > 0 } place ? (place.LineNumber, place.LinePosition) : (1, 1);

    private void Error(string code, (int Line, int Column) place, string message) =>
        _report.Add(code, Severity.Error, place, _unitId is null ? message : $"{message} (unit {_unitId})");

    private void CheckNode()
    {
        switch (_xml.NodeType)
        {
            case XmlNodeType.Element:
                Begin();
                break;
            case XmlNodeType.EndElement:
                End();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA:
                CheckText();
                break;
            case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                _characters += _xml.Value.Length;
                break;
        }
    }

    private void Begin()
    {
        var name = _xml.LocalName;
        if (!TmxElement.All.TryGetValue(name, out var rule))
        {
            Error("AL1102", Place, $"TMX has no element '{name}'; take it out");
            PassOver();
            return;
        }

        if (WrongPlace(name) is { } wrong)
            Error("AL1102", Place, wrong);
        var isEmpty = _xml.IsEmptyElement;
        var frame = new TmxFrame(rule, Place);
        BeginElement(name);
        CheckAttributes(rule);
        _open.Push(frame);
        if (isEmpty)
            End();
    }

    private string? WrongPlace(string name) =>
        _open.TryPeek(out var parent) ? parent.Add(name) : name == "tmx" ? null : $"the root element is '{name}'; expected tmx";

    private void BeginElement(string name)
    {
        if (name == "tu")
            BeginUnit();
        else if (name == "header")
            _sourceLanguage = _xml.GetAttribute("srclang");
        else if (name == "tuv" && (_xml.GetAttribute("xml:lang") ?? _xml.GetAttribute("lang")) is { } language)
            AddLanguage(language);
        else if (name == "seg")
            _characters = 0;
    }

    private void BeginUnit()
    {
        _meter.Mark();
        _units++;
        _unitId = _xml.GetAttribute("tuid") ?? _units.ToString(CultureInfo.InvariantCulture);
        _unitSource = _xml.GetAttribute("srclang");
        _unitLanguages.Clear();
    }

    /// <summary>More languages than any memory has would be an attack on memory.</summary>
    private void AddLanguage(string language)
    {
        _unitLanguages.Add(language);
        if (_languages.Count < 1000)
            _languages.Add(language.ToLowerInvariant());
    }

    private void CheckAttributes(TmxElement rule)
    {
        foreach (var name in rule.Required.Where(name => _xml.GetAttribute(name) is null))
        {
            Error("AL1103", Place,
                $"'{rule.Name}' has no '{name}'{(name == "xml:lang" && _xml.GetAttribute("lang") is { } old ? $"; write xml:lang=\"{old}\" for lang" : "; add it")}");
        }

        while (_xml.MoveToNextAttribute())
            CheckAttribute(rule);
        _xml.MoveToElement();
    }

    private void CheckAttribute(TmxElement rule)
    {
        if (_xml.Name == "xmlns" || _xml.Prefix == "xmlns")
            return;
        if (!rule.Required.Contains(_xml.Name) && !rule.Optional.Contains(_xml.Name))
        {
            _report.Add("AL1105", Severity.Warning, Place,
                $"'{rule.Name}' has an attribute '{_xml.Name}' that the DTD does not know; programs pass it over");
        }
        else if (TmxAttributes.Check(rule.Name, _xml.Name, _xml.Value) is { } wrong)
        {
            Error("AL1104", Place, wrong);
        }
    }

    private void CheckText()
    {
        _characters += _xml.Value.Length;
        if (_open.TryPeek(out var frame) && !frame.Rule.HasText)
            Error("AL1102", Place, $"'{frame.Rule.Name}' takes no text; put it into a seg or take it out");
    }

    private void End()
    {
        var frame = _open.Pop();
        foreach (var missing in frame.Missing())
            Error("AL1102", frame.Place, $"'{frame.Rule.Name}' has no '{missing}'; add one");
        if (frame.Rule.Name == "seg")
            EndText();
        else if (frame.Rule.Name == "tu")
            EndUnit(frame.Place);
    }

    private void EndText()
    {
        foreach (var limits in _limits)
            limits.AddText(_characters);
    }

    /// <summary>Each unit has a text in its source language, its own or the header's.</summary>
    private void EndUnit((int Line, int Column) place)
    {
        var language = _unitSource ?? _sourceLanguage;
        if (language is not null and not TmxAttributes.AllLanguages && _unitLanguages.Count > 0 && !_unitLanguages.Contains(language))
        {
            Error("AL1106", place,
                $"the source language is '{language}', and the texts are {string.Join(", ", _unitLanguages)}; name one of them as srclang");
        }

        _unitId = null;
        _meter.Mark();
    }

    private void PassOver()
    {
        if (_xml.IsEmptyElement)
            return;
        var depth = _xml.Depth;
        while (_xml.ReadNode() && _xml.Depth > depth)
        {
        }
    }
}

/// <summary>An element that is open: its rules, where it began, and the children that it had so far.</summary>
internal sealed class TmxFrame(TmxElement rule, (int Line, int Column) place)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private int _group;

    public TmxElement Rule { get; } = rule;

    public (int Line, int Column) Place { get; } = place;

    /// <summary>What is wrong with a child here; null where nothing is.</summary>
    public string? Add(string child)
    {
        var group = Rule.GroupOf(child);
        if (group < 0)
            return $"'{child}' may not be in '{Rule.Name}'; take it out";
        if (group < _group)
            return $"'{child}' must come before '{string.Join("' and '", Rule.Children[_group])}' in '{Rule.Name}'; move it up";
        _group = group;
        return _seen.Add(child) || !Rule.Single.Contains(child) ? null : $"'{Rule.Name}' has a second '{child}'; it takes one";
    }

    /// <summary>The children that are missing at the end.</summary>
    public IEnumerable<string> Missing() => Rule.Needed.Where(child => !_seen.Contains(child));
}
