using System.Globalization;
using System.Xml.Linq;
using Aligner.Formats.Markup;

namespace Aligner.Memory.Pretranslation;

/// <summary>Writes matches into XLIFF of one version.</summary>
internal abstract class XliffTargets(XmlEdits edits)
{
    protected XmlEdits Edits { get; } = edits;

    /// <summary>Puts the best matches into the targets of a unit.</summary>
    /// <param name="unit">All its segments.</param>
    /// <param name="filled">Those that get a target.</param>
    public abstract void Place(List<XliffSegment> unit, Dictionary<XliffSegment, PlacedMatch> filled);

    /// <summary>Puts matches beside a segment that are not there yet.</summary>
    public abstract void AddMatches(XliffSegment segment, IReadOnlyList<PlacedMatch> matches);

    /// <summary>Writes what is said of the file.</summary>
    public virtual void Complete()
    {
    }

    protected static bool IsExact(PlacedMatch match) => match.Score >= MemoryScore.Exact;

    protected static string Written(string text) => XmlEdits.Escaped(XmlCharacters.Keep(text, out _));

    protected static string Attribute(string name, string? value) =>
        value is null ? "" : $" {name}=\"{Written(value).Replace("\"", "&quot;", StringComparison.Ordinal)}\"";

    /// <summary>The match in the list; null where it is not there.</summary>
    protected static XElement? Known(IEnumerable<XElement> list, MemoryMatch match, XNamespace core, XName reference, string? referred) =>
        list.FirstOrDefault(known =>
        known.Attribute("origin")?.Value == match.Unit.Segment.Id && known.Attribute(reference)?.Value == referred
        && known.Element(core + "source")?.Value == match.Source && known.Element(core + "target")?.Value == match.Target);

    /// <summary>The two texts of a match as elements.</summary>
    protected static string Texts(string prefix, MemoryMatch match) =>
        $"<{prefix}source>{Written(match.Source)}</{prefix}source><{prefix}target>{Written(match.Target)}</{prefix}target>";

    protected void SetTarget(XliffSegment segment, string content, string attributes = "")
    {
        var prefix = Edits.PrefixOf(segment.Holder);
        var core = segment.Holder.Name.Namespace;
        var source = segment.Holder.Element(core + "source")!;
        if (segment.WholeTarget is { } target)
        {
            Edits.SetContent(target, content);
        }
        else
        {
            Edits.InsertAfter(segment.Holder.Element(core + "seg-source")
                ?? source, $"<{prefix}target{attributes}{Attribute("xml:space", source.Attribute(XNamespace.Xml + "space")?.Value)}>{content}</{prefix}target>");
        }
    }
}

/// <summary>Of XLIFF 1.0 to 1.2.</summary>
internal sealed class Xliff1Targets(XmlEdits edits) : XliffTargets(edits)
{
    public override void Place(List<XliffSegment> unit, Dictionary<XliffSegment, PlacedMatch> filled)
    {
        var first = unit[0];
        var (state, qualifier) = StateOf(unit, filled);
        if (first.WholeTarget is { } target)
        {
            Edits.SetAttribute(target, "state", state);
            Edits.SetAttribute(target, "state-qualifier", qualifier);
        }
        if (first.Mark is not null && XliffSegment.MarksIn(first.WholeTarget).Count > 0)
        {
            FillMarks(unit, filled);
        }
        else
        {
            SetTarget(first, first.Mark is null
                ? filled[first].Content : Marked(unit, filled), Attribute("state", state) + Attribute("state-qualifier", qualifier));
        }

        foreach (var (segment, match) in filled)
            Define(segment, match);
        Unapprove(first.Holder);
    }

    public override void AddMatches(XliffSegment segment, IReadOnlyList<PlacedMatch> matches)
    {
        var core = segment.Holder.Name.Namespace;
        var prefix = Edits.PrefixOf(segment.Holder);
        var before = segment.WholeTarget ?? segment.Holder.Element(core + "seg-source") ?? segment.Holder.Element(core + "source")!;
        foreach (var match in matches)
        {
            var quality = string.Create(CultureInfo.InvariantCulture, $"{match.Score}%");
            if (Known(segment.Holder.Elements(core + "alt-trans"), match.Match, core, "mid", segment.Mark) is { } known)
            {
                Edits.SetAttribute(known, "match-quality", quality);
            }
            else
            {
                Edits.InsertAfter(before,
                    $"<{prefix}alt-trans{Attribute("match-quality", quality)}{Attribute("origin", match.Match.Unit.Segment.Id)}{Attribute("mid", segment.Mark)}>{Texts(prefix, match.Match)}</{prefix}alt-trans>");
            }
        }
    }

    /// <summary>A unit has one state, that of its segment which needs most.</summary>
    private static (string State, string? Qualifier) StateOf(List<XliffSegment> unit, Dictionary<XliffSegment, PlacedMatch> filled)
    {
        var isExact = filled.Values.All(IsExact);
        var isWhole = unit.TrueForAll(segment => segment.IsTranslated || filled.ContainsKey(segment));
        var needsReview = !isExact
            || (unit[0].Mark is not null && unit[0].State?.StartsWith("needs-review", StringComparison.Ordinal) == true);
        return (!isWhole ? "needs-translation" : needsReview ? "needs-review-translation" : "translated", !isExact
            ? "fuzzy-match" : filled.Count == unit.Count ? "exact-match" : null);
    }

    /// <summary>
    /// The segments of the source with translations in their marks, what stands between them, and marks without text as they are.
    /// </summary>
    private string Marked(List<XliffSegment> unit, Dictionary<XliffSegment, PlacedMatch> filled)
    {
        var source = unit[0].Holder.Element(unit[0].Holder.Name.Namespace + "seg-source")!;
        return Edits.ContentWith(source,
            unit.Select(segment => (segment.Source, filled.TryGetValue(segment, out var match) ? match.Content : "")));
    }

    private void FillMarks(List<XliffSegment> unit, Dictionary<XliffSegment, PlacedMatch> filled)
    {
        XElement? before = null;
        var prefix = Edits.PrefixOf(unit[0].Holder);
        foreach (var segment in unit)
        {
            if (filled.TryGetValue(segment, out var match))
                FillMark(segment, match.Content);
            before = segment.Target ?? before;
        }

        void FillMark(XliffSegment segment, string text)
        {
            var mark = $"<{prefix}mrk mtype=\"seg\"{Attribute("mid", segment.Mark)}>{text}</{prefix}mrk>";
            if (segment.Target is { } target)
                Edits.SetContent(target, text);
            else if (before is not null)
                Edits.InsertAfter(before, mark);
            else
                Edits.InsertFirst(segment.WholeTarget!, mark);
        }
    }

    /// <summary>Trados has a state for each segment.</summary>
    private void Define(XliffSegment segment, PlacedMatch match)
    {
        if (segment.Definition is not { } definition)
            return;
        Edits.SetAttribute(definition, "conf", "Draft");
        Edits.SetAttribute(definition, "origin", "tm");
        Edits.SetAttribute(definition, "percent", Math.Min(MemoryScore.Exact, match.Score).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Nobody has approved what has just been put in.</summary>
    private void Unapprove(XElement unit)
    {
        foreach (var attribute in unit.Attributes()
            .Where(attribute => XliffSegment.IsConfirmation(attribute)
                || attribute.Name is { LocalName: "status", NamespaceName.Length: > 0 }))
        {
            var prefix = attribute.Name.Namespace == XNamespace.None ? "" : unit.GetPrefixOfNamespace(attribute.Name.Namespace) + ":";
            Edits.SetAttribute(unit, prefix + attribute.Name.LocalName, attribute.Name.LocalName switch
            {
                "approved" => "no",
                "status" => "Pretranslated",
                _ => attribute.Value == "1" ? "0" : "false",
            });
        }
    }
}
