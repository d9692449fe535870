using System.Xml.Linq;
using Aligner.Text;

namespace Aligner.Memory.Pretranslation.Codes;

/// <summary>What is written in a text for a code: an element or one of its tags, or characters.</summary>
/// <param name="Element">Null of characters.</param>
/// <param name="Kind">What of the element is written.</param>
/// <param name="Characters">Empty of an element.</param>
internal readonly record struct CodePart(XElement? Element, CodePartKind Kind, string Characters)
{
    /// <summary>What is the same of the code in the source and in the target.</summary>
    public string Name => Element is null ? Characters : $"{Element.Name.LocalName} {IdOf(Element)}";

    /// <summary>Whether a program must not change the order of the codes with this one (XLIFF 2.0, section 4.3.1.5).</summary>
    public bool KeepsOrder => Element?.Attribute("canReorder")?.Value is "no" or "firstNo";

    private static string? IdOf(XElement element) =>
        (element.Attribute("id") ?? element.Attribute("startRef") ?? element.Attribute("mid"))?.Value;
}

/// <summary>What of an element is written.</summary>
internal enum CodePartKind
{
    Whole,
    StartTag,
    EndTag,
}

/// <summary>A code in a text, or a pair of codes around a part of it.</summary>
/// <param name="open">What is written for it, or for its beginning.</param>
/// <param name="start">Where it stands.</param>
internal sealed class InlineCode(CodePart open, int start)
{
    public CodePart Open { get; } = open;

    /// <summary>Null of a code that stands alone.</summary>
    public CodePart? Close { get; private set; }

    /// <summary>What joins both codes of a pair; null of one that is whole by itself.</summary>
    public string? Key { get; init; }

    /// <summary>Whether it is the end of a pair whose beginning stands elsewhere.</summary>
    public bool IsEnd { get; init; }

    /// <summary>The part of the text that it is around; empty of a code that stands alone.</summary>
    public TextSpan Span { get; private set; } = new(start, 0);

    /// <summary>The codes inside, in their order.</summary>
    public List<InlineCode> Inner { get; } = [];

    public void End(CodePart close, int end) => (Close, Span) = (close, TextSpan.Between(Span.Start, end));
}
