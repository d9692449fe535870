using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Aligner.Language;
using Aligner.Transcripts;

namespace Aligner.Memory.Pretranslation;

/// <summary>
/// Puts matches into an XLIFF file of any program and leaves all else as it is: the best one is the target of a unit that has none, all of them stand beside it, in <c>alt-trans</c>
/// (XLIFF 1.2, section 2.3) or in <c>matches</c> (XLIFF 2.0, section 5.1). A unit with inline codes gets no target, as no memory has its codes.
/// </summary>
public sealed class XliffFiller
{
    private const string FuzzySubState = "aligner:fuzzy";
    private static readonly XNamespace Matches = "urn:oasis:names:tc:xliff:matches:2.0";

    // What codes of XLIFF 1.2 hold is markup of the file that was extracted.
    private static readonly string[] CodesWithMarkup = ["ph", "bpt", "ept", "it"];

    private readonly XDocument _xliff;
    private readonly XNamespace _core;
    private readonly bool _isVersion1;

    private XliffFiller(XDocument xliff) => (_xliff, _core, _isVersion1) = (xliff, xliff.Root!.Name.Namespace, xliff.Root.Attribute("version")?.Value.StartsWith('1') != false);

    /// <summary>Null where it is other XML, or none; with the problem where it is broken.</summary>
    /// <param name="source">For the problem.</param>
    /// <param name="bytes">All of it.</param>
    public static (XliffFiller? Xliff, Problem? Problem) Read(string source, byte[] bytes)
    {
        try
        {
            return (Read(bytes), null);
        }
        catch (XmlException error)
        {
            return (null, new Problem("AL1406", Severity.Error, source, Math.Max(1, error.LineNumber), Math.Max(1, error.LinePosition), $"is XLIFF that is broken, and cannot be filled: {XmlReading.MessageOf(error)}"));
        }
    }

    private static XliffFiller? Read(byte[] bytes)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        using (var look = XmlReader.Create(new MemoryStream(bytes), settings))
        {
            if (!IsXliff(look))
                return null;
            while (look.ReadNode())
            {
                // Broken, or nested too deep, it ends here.
            }
        }
        using var xml = XmlReader.Create(new MemoryStream(bytes), settings);
        return new XliffFiller(XDocument.Load(xml, LoadOptions.PreserveWhitespace));
    }

    /// <summary>How many units got a target.</summary>
    public int Fill(Pretranslator memory)
    {
        var units = Units().ToList();
        var count = 0;
        for (var i = 0; i < units.Count; i++)
        {
            var unit = units[i];
            if (unit.Target is { Value.Length: > 0 } target && !string.IsNullOrWhiteSpace(target.Value))
            {
                memory.Analysis.NoteTranslated(unit.Text);
                continue;
            }
            var query = new MemoryQuery(unit.Text, unit.Side) { Before = i > 0 ? units[i - 1].Text : null, After = i + 1 < units.Count ? units[i + 1].Text : null };
            var matches = memory.Find(query);
            if (matches.Count == 0)
                continue;
            if (unit.Filled(matches[0]) is { } filled)
            {
                Place(unit, filled);
                count++;
            }
            if (_isVersion1)
                AddAlternatives(unit, matches);
            else
                AddMatches(unit, matches);
        }
        return count;
    }

    /// <summary>UTF-8, the same bytes for the same file and memory.</summary>
    public void Write(Stream stream)
    {
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false), NewLineHandling = NewLineHandling.None });
        _xliff.Save(xml);
    }

    private static bool IsXliff(XmlReader xml)
    {
        try
        {
            return xml.MoveToContent() == XmlNodeType.Element && xml.LocalName == "xliff";
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private IEnumerable<Unit> Units() => _xliff.Descendants(_core + (_isVersion1 ? "trans-unit" : "segment"))
        .Where(holder => holder.Element(_core + "source") is not null && holder.AncestorsAndSelf().All(element => element.Attribute("translate")?.Value != "no"))
        .Select(holder => new Unit(holder, _core, SideOf(holder)))
        .Where(unit => unit.Text.Length > 0);

    private Side SideOf(XElement holder)
    {
        var tag = _isVersion1 ? holder.Ancestors(_core + "file").FirstOrDefault()?.Attribute("source-language")?.Value : _xliff.Root!.Attribute("srcLang")?.Value;
        var language = tag?.Split('-', '_')[0].ToLowerInvariant();
        return language switch
        {
            "en" => Side.English,
            "zh" or "cmn" or "yue" => Side.Chinese,
            _ => MemoryQuery.SideOf(TextOf(holder.Element(_core + "source")!)),
        };
    }

    private void Place(Unit unit, (string Text, bool IsExact) filled)
    {
        var target = unit.Target ?? new XElement(_core + "target");
        if (unit.Target is null)
            (unit.Holder.Element(_core + "seg-source") ?? unit.Source).AddAfterSelf(target);
        target.SetValue(filled.Text);
        if (_isVersion1)
        {
            target.SetAttributeValue("state", filled.IsExact ? "translated" : "needs-review-translation");
            target.SetAttributeValue("state-qualifier", filled.IsExact ? "exact-match" : "fuzzy-match");
        }
        else
        {
            unit.Holder.SetAttributeValue("state", filled.IsExact ? "translated" : "initial");
            unit.Holder.SetAttributeValue("subState", filled.IsExact ? null : FuzzySubState);
        }
    }

    private void AddAlternatives(Unit unit, IReadOnlyList<MemoryMatch> matches)
    {
        var after = unit.Target ?? unit.Holder.Element(_core + "seg-source") ?? unit.Source;
        after.AddAfterSelf(matches.Select(match => new XElement(
            _core + "alt-trans",
            new XAttribute("match-quality", string.Create(CultureInfo.InvariantCulture, $"{match.Score}%")),
            new XAttribute("origin", match.Unit.Segment.Id),
            new XElement(_core + "source", match.Source),
            new XElement(_core + "target", match.Target))));
    }

    private void AddMatches(Unit unit, IReadOnlyList<MemoryMatch> matches)
    {
        var parent = unit.Holder.Parent!;
        if (unit.Holder.Attribute("id") is null)
            unit.Holder.SetAttributeValue("id", FreeId(parent));
        var list = parent.Element(Matches + "matches");
        if (list is null)
            parent.AddFirst(list = new XElement(Matches + "matches", new XAttribute(XNamespace.Xmlns + "mtc", Matches)));
        list.Add(matches.Select(match => new XElement(
            Matches + "match",
            new XAttribute("ref", $"#{unit.Holder.Attribute("id")!.Value}"),
            new XAttribute("similarity", Math.Min(100, match.Score).ToString(CultureInfo.InvariantCulture)),
            new XAttribute("type", "tm"),
            new XAttribute("origin", match.Unit.Segment.Id),
            new XElement(_core + "source", match.Source),
            new XElement(_core + "target", match.Target))));
    }

    private static string FreeId(XElement unit)
    {
        var taken = unit.DescendantsAndSelf().Select(element => element.Attribute("id")?.Value).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, int.MaxValue).Select(number => string.Create(CultureInfo.InvariantCulture, $"s{number}")).First(id => !taken.Contains(id));
    }

    /// <summary>The text without codes.</summary>
    private static string TextOf(XElement element) => string.Concat(element.Nodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement inline when !CodesWithMarkup.Contains(inline.Name.LocalName) => TextOf(inline),
        _ => "",
    })).Trim();

    /// <param name="Holder">The unit, or the segment of one.</param>
    /// <param name="Core">The namespace.</param>
    /// <param name="Side">The language of the source.</param>
    private sealed record Unit(XElement Holder, XNamespace Core, Side Side)
    {
        public XElement Source { get; } = Holder.Element(Core + "source")!;

        public XElement? Target => Holder.Element(Core + "target");

        public string Text { get; } = TextOf(Holder.Element(Core + "source")!);

        /// <summary>What goes into the target; null where it would lose codes.</summary>
        public (string Text, bool IsExact)? Filled(MemoryMatch match) =>
            Source.Elements().Any() || Holder.Element(Core + "seg-source")?.Elements().Skip(1).Any() == true ? null : (match.WithNumbers ?? match.Target, match.Score >= MemoryScore.Exact);
    }
}
