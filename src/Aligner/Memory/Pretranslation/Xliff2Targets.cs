using System.Globalization;
using System.Xml.Linq;
using Aligner.Language;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Memory.Pretranslation;

/// <summary>Of XLIFF 2.0 to 2.2.</summary>
internal sealed class Xliff2Targets(XmlEdits edits, XElement root) : XliffTargets(edits)
{
    private const string FuzzySubState = "aligner:fuzzy";
    private static readonly XNamespace Matches = "urn:oasis:names:tc:xliff:matches:2.0";

    private readonly Dictionary<XElement, (HashSet<string> Ids, List<string> Matches)> _units = [];
    private Side _side;
    private int _balance;

    public override void Place(List<XliffSegment> unit, Dictionary<XliffSegment, PlacedMatch> filled)
    {
        foreach (var (segment, match) in filled)
        {
            SetTarget(segment, match.Content);
            Edits.SetAttribute(segment.Holder, "state", IsExact(match) ? "translated" : "initial");
            Edits.SetAttribute(segment.Holder, "subState", IsExact(match) ? null : FuzzySubState);
        }
    }

    public override void AddMatches(XliffSegment segment, IReadOnlyList<PlacedMatch> matches)
    {
        if (matches.Count == 0)
            return;
        var core = segment.Holder.Name.Namespace;
        var prefix = Edits.PrefixOf(segment.Holder);
        var parent = segment.Holder.Parent!;
        if (!_units.TryGetValue(parent, out var unit))
        {
            _units[parent] = unit =
                (parent.DescendantsAndSelf().Select(element => element.Attribute("id")?.Value).OfType<string>()
                    .ToHashSet(StringComparer.Ordinal), []);
        }

        var list = parent.Element(Matches + "matches");
        var own = list is null ? "mtc:" : Edits.PrefixOf(list);
        var reference = $"#{IdOf(segment.Holder, unit.Ids)}";
        foreach (var match in matches)
        {
            (_side, _balance) = (segment.Side, _balance + ChineseVariant.Balance(match.Match.Target));
            var similarity = Math.Min(MemoryScore.Exact, match.Score).ToString(CultureInfo.InvariantCulture);
            if (list is not null && Known(list.Elements(Matches + "match"), match.Match, core, "ref", reference) is { } known)
                Edits.SetAttribute(known, "similarity", similarity);
            else
                unit.Matches.Add($"<{own}match{Attribute("ref", reference)}{Attribute("similarity", similarity)} type=\"tm\"{Attribute("origin", match.Match.Unit.Segment.Id)}>{Texts(prefix, match.Match)}</{own}match>");
        }
    }

    /// <summary>Matches, and the language of the targets, which a file with any has to name (XLIFF 2.0, section 4.3.1.33).</summary>
    public override void Complete()
    {
        foreach (var (parent, unit) in _units.Where(unit => unit.Value.Matches.Count > 0))
        {
            var matches = string.Concat(unit.Matches);
            if (parent.Element(Matches + "matches") is { } list)
                Edits.InsertLast(list, matches);
            else
                Edits.InsertFirst(parent, $"<mtc:matches xmlns:mtc=\"{Matches}\">{matches}</mtc:matches>");
        }
        if (_units.Count > 0 && root.Attribute("trgLang") is null)
        {
            Edits.SetAttribute(root, "trgLang", _side == Side.Chinese ? LanguageTags.English : _balance > 0
                ? LanguageTags.Traditional : LanguageTags.Simplified);
        }
    }

    /// <summary>A match has to name its segment.</summary>
    private string IdOf(XElement segment, HashSet<string> taken)
    {
        if (segment.Attribute("id")?.Value is { } id)
            return id;
        var free = Enumerable.Range(1, int.MaxValue).Select(number => string.Create(CultureInfo.InvariantCulture, $"s{number}"))
            .First(taken.Add);
        Edits.SetAttribute(segment, "id", free);
        return free;
    }
}
