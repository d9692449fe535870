using System.Xml;
using System.Xml.Linq;
using Aligner.Formats;
using Aligner.Memory.Pretranslation.Codes;
using Aligner.Formats.Markup;
using Aligner.Text;

namespace Aligner.Memory.Pretranslation;

/// <summary>The texts of an XLIFF file that are to be translated between English and Chinese.</summary>
internal sealed class XliffSegments
{
    private const string PhraseNamespace = "http://www.memsource.com/mxlf/";

    private readonly XDocument _xliff;
    private readonly XNamespace _core;

    public XliffSegments(XDocument xliff)
    {
        (_xliff, _core, IsVersion1) = (xliff, xliff.Root!.Name.Namespace, xliff.Root.Attribute("version")?.Value.StartsWith('1') != false);
        Units = [.. xliff.Descendants(_core + (IsVersion1 ? "trans-unit" : "segment"))
            .Where(holder => holder.Element(_core + "source") is not null && IsToTranslate(holder)).Select(SegmentsOf)
            .Where(segments => segments.Count > 0)];
    }

    public bool IsVersion1 { get; }

    /// <summary>The segments of each unit of version 1.2, or each segment of version 2.</summary>
    public IReadOnlyList<List<XliffSegment>> Units { get; }

    /// <summary>Pairs of languages that are not English and Chinese, with the number of their units.</summary>
    public NameTally OtherLanguages { get; } = new();

    /// <summary>Phrase writes codes as characters.</summary>
    private bool HasBraceCodes => Root.Attributes()
        .Any(attribute => attribute.IsNamespaceDeclaration && attribute.Value.StartsWith(PhraseNamespace, StringComparison.Ordinal));

    private XElement Root => _xliff.Root!;

    /// <summary>The nearest that says so counts.</summary>
    private static bool IsToTranslate(XElement holder) =>
        holder.AncestorsAndSelf().Select(element => element.Attribute("translate")?.Value)
        .FirstOrDefault(value => value is not null) != "no";

    private List<XliffSegment> SegmentsOf(XElement holder)
    {
        var (source, target) = (holder.Element(_core + "source")!, holder.Element(_core + "target"));
        var text = new CodedText(source, HasBraceCodes).Text.Trim();
        if (text.Length == 0)
            return [];
        var file = holder.Ancestors(_core + "file").FirstOrDefault();
        var sourceTag = TagOf(source) ?? (IsVersion1 ? file?.Attribute("source-language") : Root.Attribute("srcLang"))?.Value;
        var targetTag = TagOf(target) ?? (IsVersion1 ? file?.Attribute("target-language") : Root.Attribute("trgLang"))?.Value;
        if (SideOf(sourceTag, targetTag, text) is not { } side)
        {
            IXmlLineInfo place = holder;
            OtherLanguages.Add($"{sourceTag ?? "none"} to {(string.IsNullOrEmpty(targetTag) ? "none" : targetTag)}",
                (place.LineNumber, place.LinePosition));
            return [];
        }
        var marks = IsVersion1 ? XliffSegment.MarksIn(holder.Element(_core + "seg-source")) : [];
        if (marks.Count == 0)
        {
            return [new XliffSegment
            {
                Holder = holder,
                Source = source,
                WholeTarget = target,
                Target = target,
                Side = side,
                TargetTag = targetTag,
                HasBraceCodes = HasBraceCodes,
            }];
        }

        var targets = XliffSegment.MarksIn(target);
        return [.. marks.Select(mark => new XliffSegment
        {
            Holder = holder,
            Source = mark,
            WholeTarget = target,
            Target = targets.Find(other => MarkOf(other) == MarkOf(mark)),
            Side = side,
            TargetTag = targetTag,
            Mark = MarkOf(mark),
            HasBraceCodes = HasBraceCodes,
        }).Where(segment => segment.Text.Length > 0)];
    }

    /// <summary>
    /// The language of the source; by its characters where the file names none. Null where it is not to be translated between English and
    /// Chinese.
    /// </summary>
    private static Side? SideOf(string? sourceTag, string? targetTag, string text)
    {
        var side = string.IsNullOrEmpty(sourceTag) || sourceTag.Equals("und", StringComparison.OrdinalIgnoreCase)
            ? MemoryQuery.SideOf(text) : SideName.Of(sourceTag);
        if (side is null || string.IsNullOrEmpty(targetTag))
            return side;
        return SideName.Of(targetTag) is { } target && target != side ? side : null;
    }

    private static string? TagOf(XElement? element) => element?.Attribute(XNamespace.Xml + "lang")?.Value;

    private static string MarkOf(XElement mark) => mark.Attribute("mid")?.Value ?? "";
}
