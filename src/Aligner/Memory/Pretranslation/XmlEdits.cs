using System.Text;
using System.Xml;
using System.Xml.Linq;
using Aligner.Memory.Pretranslation.Codes;

namespace Aligner.Memory.Pretranslation;

/// <summary>
/// Changes to XML in its text, so that all else stays to the letter: line ends, character references, quotation marks, the document type.
/// The XML is well formed.
/// </summary>
/// <param name="text">The XML that the elements were read from, with <see cref="LoadOptions.SetLineInfo"/>.</param>
internal sealed class XmlEdits(string text)
{
    private readonly List<(int Start, int End, string Text)> _edits = [];
    private readonly List<int> _lines = LineStarts(text);

    /// <summary>The prefix that the element is written with, and its colon; empty where it has none.</summary>
    public string PrefixOf(XElement element) =>
        TagAt(OffsetOf(element)).Name is var name ? name[..(name.IndexOf(':', StringComparison.Ordinal) + 1)] : "";

    /// <summary>Changes an attribute, adds it after the others, or takes it away; each of an element once.</summary>
    /// <param name="element">Whose it is.</param>
    /// <param name="name">As it is written, with its prefix.</param>
    /// <param name="value">Null to take it away.</param>
    public void SetAttribute(XElement element, string name, string? value)
    {
        var tag = TagAt(OffsetOf(element));
        var written = value is null ? "" : $" {name}=\"{Escaped(value).Replace("\"", "&quot;", StringComparison.Ordinal)}\"";
        if (tag.Attributes.Find(attribute => attribute.Name == name) is { Name: not null } known)
            _edits.Add((known.Start, known.End, written));
        else if (value is not null)
            _edits.Add((tag.Inner, tag.Inner, written));
    }

    /// <summary>Puts XML in place of what is in the element.</summary>
    public void SetContent(XElement element, string xml) => _edits.Add(ContentEdit(element, xml));

    /// <summary>Puts XML after the element, and after what was put there before.</summary>
    public void InsertAfter(XElement element, string xml)
    {
        var end = ElementAt(OffsetOf(element)).End;
        _edits.Add((end, end, xml));
    }

    /// <summary>Puts XML into an element that is not empty, before all else, and after what was put there before.</summary>
    public void InsertFirst(XElement element, string xml)
    {
        var start = TagAt(OffsetOf(element)).End;
        _edits.Add((start, start, xml));
    }

    /// <summary>Puts XML into an element after all that is in it; of an element once.</summary>
    public void InsertLast(XElement element, string xml)
    {
        var whole = ElementAt(OffsetOf(element));
        _edits.Add(whole.ContentStart < 0 ? ContentEdit(element, xml) : (whole.ContentEnd, whole.ContentEnd, xml));
    }

    /// <summary>What is written in an element, with other XML in elements of it.</summary>
    public string ContentWith(XElement element, IEnumerable<(XElement Element, string Xml)> contents)
    {
        var whole = ElementAt(OffsetOf(element));
        return Apply(whole.ContentStart, whole.ContentEnd, contents.Select(content => ContentEdit(content.Element, content.Xml)));
    }

    /// <summary>A code as it is written.</summary>
    public string Written(CodePart part)
    {
        if (part.Element is null)
            return Escaped(part.Characters);
        var whole = ElementAt(OffsetOf(part.Element));
        var start = OffsetOf(part.Element) - 1;
        return part.Kind switch
        {
            CodePartKind.StartTag => text[start..whole.ContentStart],
            CodePartKind.EndTag => text[whole.ContentEnd..whole.End],
            _ => text[start..whole.End],
        };
    }

    /// <summary>The text with all changes.</summary>
    public override string ToString() => Apply(0, text.Length, _edits);

    /// <summary>Text as it is written between tags; a carriage return is kept.</summary>
    public static string Escaped(string value) => value
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\r", "&#xD;", StringComparison.Ordinal);

    private string Apply(int start, int end, IEnumerable<(int Start, int End, string Text)> edits)
    {
        var changed = new StringBuilder();
        foreach (var edit in edits.OrderBy(edit => edit.Start).ThenBy(edit => edit.End))
        {
            changed.Append(text, start, edit.Start - start).Append(edit.Text);
            start = edit.End;
        }
        return changed.Append(text, start, end - start).ToString();
    }

    private (int Start, int End, string Text) ContentEdit(XElement element, string xml)
    {
        var whole = ElementAt(OffsetOf(element));
        return whole.ContentStart < 0
            ? (whole.Tag.Inner, whole.End, $">{xml}</{whole.Tag.Name}>") : (whole.ContentStart, whole.ContentEnd, xml);
    }

    /// <summary>Of the element's name.</summary>
    private int OffsetOf(XElement element)
    {
        IXmlLineInfo place = element;
        return _lines[place.LineNumber - 1] + place.LinePosition - 1;
    }

    private Element ElementAt(int name)
    {
        var tag = TagAt(name);
        if (tag.IsEmpty)
            return new Element(tag, -1, -1, tag.End);
        var at = tag.End;
        for (var depth = 1; ;)
        {
            var mark = text.IndexOf('<', at);
            if (text.AsSpan(mark).StartsWith("</"))
            {
                at = text.IndexOf('>', mark) + 1;
                if (--depth == 0)
                    return new Element(tag, tag.End, mark, at);
            }
            else if (EndOfOther(mark) is var end && end > 0)
            {
                at = end;
            }
            else
            {
                var inner = TagAt(mark + 1);
                depth += inner.IsEmpty ? 0 : 1;
                at = inner.End;
            }
        }
    }

    /// <summary>The offset after a comment, a CDATA section or a processing instruction; 0 where none begins.</summary>
    private int EndOfOther(int mark)
    {
        foreach (var (begin, end) in (ReadOnlySpan<(string, string)>)[("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")])
        {
            if (text.AsSpan(mark).StartsWith(begin))
                return text.IndexOf(end, mark + begin.Length, StringComparison.Ordinal) + end.Length;
        }
        return 0;
    }

    private Tag TagAt(int name)
    {
        var at = EndOf(name, "/>");
        var tag = new Tag(text[name..at]) { Inner = at };
        while (true)
        {
            var start = at;
            while (char.IsWhiteSpace(text[at]))
                at++;
            if (text[at] is '>' or '/')
                return tag with { IsEmpty = text[at] == '/', End = text.IndexOf('>', at) + 1 };
            var end = EndOf(at, "=");
            var quote = text.AsSpan(end).IndexOfAny('"', '\'') + end;
            var attribute = text[at..end];
            at = text.IndexOf(text[quote], quote + 1) + 1;
            tag.Attributes.Add((attribute, start, at));
            tag = tag with { Inner = at };
        }
    }

    private int EndOf(int at, string ends)
    {
        while (!char.IsWhiteSpace(text[at]) && !ends.Contains(text[at], StringComparison.Ordinal))
            at++;
        return at;
    }

    /// <summary>Lines as XML counts them: \r, \n or both end one.</summary>
    private static List<int> LineStarts(string text)
    {
        List<int> starts = [0];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
                starts.Add(i + 1);
        }
        return starts;
    }

    /// <param name="Tag">Its start tag.</param>
    /// <param name="ContentStart">Less than 0 where it is written as an empty one.</param>
    /// <param name="ContentEnd">Likewise.</param>
    /// <param name="End">After it.</param>
    private readonly record struct Element(Tag Tag, int ContentStart, int ContentEnd, int End);

    private sealed record Tag(string Name)
    {
        /// <summary>With the white space before each.</summary>
        public List<(string Name, int Start, int End)> Attributes { get; } = [];

        /// <summary>After the last attribute.</summary>
        public int Inner { get; init; }

        public int End { get; init; }

        public bool IsEmpty { get; init; }
    }
}
