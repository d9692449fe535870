using System.Xml.Linq;
using Aligner.Edits;
using Aligner.Formats.Columns;
using Aligner.Memory.Pretranslation.Codes;
using Aligner.Text;

namespace Aligner.Memory.Pretranslation;

/// <summary>
/// A text of XLIFF that has one translation: a unit of version 1.2 or a marked segment of one, or a segment of version 2.
/// </summary>
internal sealed class XliffSegment
{
    // The words of version 1.2 for what is not translated yet, and that of version 2.
    private static readonly string[] Untranslated = ["new", "needs-translation", "initial"];

    /// <summary>The unit of version 1.2, or the segment of version 2.</summary>
    public required XElement Holder { get; init; }

    /// <summary>The element with the text.</summary>
    public required XElement Source { get; init; }

    /// <summary>The element with the translation of the holder; null where there is none.</summary>
    public required XElement? WholeTarget { get; init; }

    /// <summary>The name of the mark in the unit; null of a text that is a whole.</summary>
    public string? Mark { get; init; }

    /// <summary>The element with the translation; null where there is none.</summary>
    public required XElement? Target { get; init; }

    /// <summary>The language of the source.</summary>
    public required Side Side { get; init; }

    /// <summary>The tag of the language to translate into; null where the file names none.</summary>
    public string? TargetTag { get; init; }

    /// <summary>Whether codes are written as characters, as Phrase does.</summary>
    public bool HasBraceCodes { get; init; }

    /// <summary>The text with its codes.</summary>
    public CodedText Coded => field ??= new CodedText(Source, HasBraceCodes);

    /// <summary>The text without codes.</summary>
    public string Text => Coded.Text.Trim();

    public XElement? File => Holder.Ancestors(Holder.Name.Namespace + "file").FirstOrDefault();

    public string? State => (WholeTarget?.Attribute("state") ?? Holder.Attribute("state"))?.Value;

    /// <summary>Whether there is a translation that nothing says is none: the copy of a source is one where somebody has said so.</summary>
    public bool IsTranslated =>
        IsBlank(Target) ? Mark is not null && IsWholeTranslated : IsCopy(Target!) ? IsConfirmed : Mark is not null || !IsOpen;

    /// <summary>Whether a match may be the translation: not where that would lose what somebody wrote, or a code.</summary>
    public bool CanBeFilled =>
        (IsBlank(Target) || IsCopy(Target!)) && HasNoOtherCodes && !Source.AncestorsAndSelf().TakeWhile(element => element != Holder)
        .Attributes().Any(attribute => attribute.IsNamespaceDeclaration);

    /// <summary>Whether white space around the source counts.</summary>
    public bool KeepsSpaces =>
        Source.AncestorsAndSelf().Select(element => element.Attribute(XNamespace.Xml + "space")?.Value)
        .FirstOrDefault(value => value is not null) == "preserve";

    /// <summary>What Trados says of the segment; null where nothing does.</summary>
    public XElement? Definition =>
        Mark is null ? null : Holder.Descendants()
        .FirstOrDefault(element => element.Name.LocalName == "seg" && element.Parent!.Name.LocalName == "seg-defs"
            && element.Attribute("id")?.Value == Mark);

    private bool IsOpen => State is { } state && Untranslated.Contains(state) && Holder.Attribute("subState") is null;

    /// <summary>Whether a unit whose translation has no marks has one for all of them.</summary>
    private bool IsWholeTranslated =>
        Target is null && !IsBlank(WholeTarget) && MarksIn(WholeTarget).Count == 0
        && (TextOf(WholeTarget!) != TextOf(Holder.Element(Holder.Name.Namespace + "source")!) || IsConfirmed);

    private bool IsConfirmed => (State is { } state && !Untranslated.Contains(state))
        || Holder.Attributes().Any(IsConfirmation)
        || (Definition?.Attribute("conf")?.Value is { } conf
            && ConfirmationState.Of(conf, translatedIsConfirmed: true) == ReviewStatus.Confirmed);

    /// <summary>The marks of segments in a text of version 1.2; none in a whole.</summary>
    public static List<XElement> MarksIn(XElement? element) =>
        element is null ? [] : [.. element.Descendants(element.Name.Namespace + "mrk").Where(IsSegment)
            .Where(mark => !mark.Ancestors().TakeWhile(ancestor => ancestor != element).Any(IsSegment))
            .DistinctBy(mark => mark.Attribute("mid")?.Value)];

    /// <summary>
    /// Whether an attribute of a unit says that somebody took the translation for good: approved of version 1.2, confirmed of Phrase,
    /// status of memoQ.
    /// </summary>
    public static bool IsConfirmation(XAttribute attribute) => (attribute.Name.LocalName, attribute.Value) switch
    {
        ("approved", "yes") or ("confirmed", "1" or "true") => true,
        ("status", var value) =>
            attribute.Name.Namespace != XNamespace.None
            && ConfirmationState.Of(value, translatedIsConfirmed: false) == ReviewStatus.Confirmed,
        _ => false,
    };

    private static bool IsSegment(XElement mark) => mark.Name.LocalName == "mrk" && mark.Attribute("mtype")?.Value == "seg";

    /// <summary>Whether the target has no codes but those of the source, which are put in again.</summary>
    private bool HasNoOtherCodes => Target is null
        || !new CodedText(Target, HasBraceCodes).Parts.Select(part => part.Name).Except(Coded.Parts.Select(part => part.Name)).Any();

    private string TextOf(XElement element) => new CodedText(element, HasBraceCodes).Text.Trim();

    private bool IsBlank(XElement? element) => element is null || TextOf(element).Length == 0;

    private bool IsCopy(XElement target) => TextOf(target) == Text;
}
