using System.Text;
using System.Xml;
using Aligner.Text;
using Aligner.Transcripts.Decoding;

namespace Aligner.Transcripts.Documents;

/// <summary>Documents of word processors, web pages and books: their text as lines, a paragraph each.</summary>
internal static class DocumentReader
{
    /// <summary>
    /// What the bytes are where they are a document that is packed, or a file of another kind; null where they are a text.
    /// </summary>
    public static DecodedText? ReadPacked(string name, ReadOnlySpan<byte> bytes, SizeLimit limit)
    {
        if (ZipParts.IsZip(bytes))
            return ReadZip(name, bytes.ToArray(), limit);
        return ForeignFile.Find(bytes) is { } what ? new DecodedText(null, null, DocumentProblems.OtherKind(name, what)) : null;
    }

    /// <summary>The text of a page, or of an OpenDocument that is not packed; what was decoded itself where it is none.</summary>
    public static DecodedText ReadMarkup(string name, DecodedText decoded)
    {
        if (decoded.Text is not { } text)
            return decoded;
        if (ForeignFile.OfText(text) is { } what)
            return new DecodedText(null, null, DocumentProblems.OtherKind(name, what));
        if (ForeignFile.IsOwnPage(text))
            return new DecodedText(null, null, DocumentProblems.OwnPage(name));
        var format = !text.AsSpan().TrimStart().StartsWith("<", StringComparison.Ordinal) ? null
            : OpenDocumentReader.Recognises(text) ? DocumentFormats.OpenDocument
            : HtmlText.Recognises(text) ? DocumentFormats.Html
            : null;
        if (format is null)
            return Plain(name, decoded, text);
        var read = Guarded(name, format,
            () => ToText(name, format, format == DocumentFormats.Html
                ? HtmlReader.Read(text) : new OpenDocumentReader().Read(ZipParts.OpenText(text))));
        return read with
        {
            Encoding = $"{decoded.Encoding} ({format.Name})",
            Notes = decoded.Problem is { } guess ? [guess, .. read.Notes] : read.Notes,
        };
    }

    /// <summary>A text without the marks of a notation that is around other formats: quoted fields, JSON in JSON, YAML, Markdown.</summary>
    private static DecodedText Plain(string name, DecodedText decoded, string text)
    {
        if ((TabbedText.Plain(text) ?? NestedJson.Plain(text) ?? YamlText.ToJson(text)) is { } plain)
            return decoded with { Text = plain };
        return MarkdownText.Plain(text) is not var (marked, hasFrontMatter) ? decoded : decoded with
        {
            Text = marked,
            Notes = hasFrontMatter ? decoded.Notes.Add(DocumentProblems.LeftOut(name, "the front matter")) : decoded.Notes,
        };
    }

    private static DecodedText ReadZip(string name, byte[] bytes, SizeLimit limit)
    {
        try
        {
            using var parts = new ZipParts(bytes, limit);
            if (WordReader.Recognises(parts))
                return Guarded(name, DocumentFormats.Word, () => ToText(name, DocumentFormats.Word, new WordReader(parts).Read()));
            if (OpenDocumentReader.Recognises(parts))
            {
                return Guarded(name, DocumentFormats.OpenDocument,
                    () => ToText(name, DocumentFormats.OpenDocument, new OpenDocumentReader().Read(parts)));
            }

            if (EpubReader.Recognises(parts))
                return Guarded(name, DocumentFormats.Epub, () => ToText(name, DocumentFormats.Epub, new EpubReader(parts).Read()));
            if (WorkbookReader.Recognises(parts) && ReadWorkbook(name, parts) is { } transcript)
                return transcript;
            return new DecodedText(null, null, DocumentProblems.OtherKind(name, ForeignFile.OfZip(parts)));
        }
        catch (InvalidDataException)
        {
            return new DecodedText(null, null,
                DocumentProblems.OtherKind(name, "is a zip archive, or a document in one, that is damaged or cut off"));
        }
        catch (DocumentException error)
        {
            return new DecodedText(null, null, DocumentProblems.OtherKind(name, $"is a zip archive that {error.Message}"));
        }
    }

    /// <summary>Null where no sheet is a transcript.</summary>
    private static DecodedText? ReadWorkbook(string name, ZipParts parts)
    {
        (string Text, string LeftOut)? read = null;
        var whole = Guarded(name, DocumentFormats.Workbook, () =>
        {
            read = new WorkbookReader(parts).Read();
            return read is { } found ? ToText(name, DocumentFormats.Workbook, found) : new DecodedText("", null, null);
        });
        return read is null && whole.Text is not null ? null : whole;
    }

    private static DecodedText Guarded(string name, DocumentFormat format, Func<DecodedText> read)
    {
        try
        {
            return read();
        }
        catch (XmlException error)
        {
            return new DecodedText(null, null, DocumentProblems.Unreadable(name, format, $"is broken: {XmlReading.MessageOf(error)}"));
        }
        catch (InvalidDataException)
        {
            return new DecodedText(null, null, DocumentProblems.Unreadable(name, format, "is damaged or cut off"));
        }
        catch (DocumentException error)
        {
            return new DecodedText(null, null, DocumentProblems.Unreadable(name, format, error.Message));
        }
    }

    private static DecodedText ToText(string name, DocumentFormat format, DocumentLines lines) =>
        ToText(name, format, (lines.ToString(), lines.LeftOut));

    private static DecodedText ToText(string name, DocumentFormat format, (string Text, string LeftOut) read)
    {
        if (read.Text.AsSpan().IsWhiteSpace())
            return new DecodedText(null, null, DocumentProblems.Unreadable(name, format, "has no text"));
        return new DecodedText(read.Text, format.Name, null)
        {
            Notes = read.LeftOut.Length > 0 ? [DocumentProblems.LeftOut(name, read.LeftOut)] : [],
        };
    }
}

/// <summary>The problems of documents, with their codes and words.</summary>
internal static class DocumentProblems
{
    public static Problem Unreadable(string name, DocumentFormat format, string what) =>
        new("AL0011", Severity.Error, name, 1, 1, $"the {format.Title} {what}");

    public static Problem LeftOut(string name, string what) => new("AL0012", Severity.Note, name, 1, 1, $"left out of the text: {what}");

    /// <summary>No error: they stand beside sources where both are in one folder.</summary>
    public static Problem OwnPage(string name) =>
        new("AL0013", Severity.Warning, name, 1, 1, "the file is a page that aligner wrote, and is passed over; give what it was made of");

    public static Problem OtherKind(string name, string what) => new("AL0013", Severity.Error, name, 1, 1, $"the file {what}");
}

/// <summary>A document that cannot be read; the message says why, and begins with a verb.</summary>
internal sealed class DocumentException(string message) : Exception(message);

/// <summary>Reads the text of an EPUB 2 or 3 in the order of its spine; the navigation is left out.</summary>
internal sealed class EpubReader(ZipParts parts)
{
    private const string Container = "META-INF/container.xml";

    public static bool Recognises(ZipParts parts) => parts.Names.Contains(Container, StringComparer.OrdinalIgnoreCase);

    /// <exception cref="XmlException">The package is broken.</exception>
    /// <exception cref="DocumentException">The book has no text, or it is protected.</exception>
    public (string Text, string LeftOut) Read()
    {
        var package = PackagePath();
        var folder = package[..(package.LastIndexOf('/') + 1)];
        var chapters = new List<DocumentLines>();
        foreach (var path in Spine(package))
        {
            if (parts.Find(Resolved(folder, path)) is not { } bytes)
                throw new DocumentException($"names {path} in its spine and does not hold it");
            var text = TextOf(bytes);
            if (!text.AsSpan(0, Math.Min(text.Length, 1000)).Contains('<'))
                throw new DocumentException("is encrypted");
            chapters.Add(HtmlReader.Read(text.TrimStart('\uFEFF')));
        }
        if (chapters.Count == 0)
            throw new DocumentException("has no chapter in its spine");
        return (string.Join("\n", chapters.Select(chapter => chapter.ToString())),
            string.Join(", ", chapters.Select(chapter => chapter.LeftOut).Where(text => text.Length > 0).Distinct()));
    }

    /// <summary>In the encoding that its mark, its declaration or its bytes tell.</summary>
    private static string TextOf(byte[] bytes)
    {
        var (encoding, _, markLength) = TextDecoder.Tell(bytes);
        return encoding?.Decode(bytes.AsSpan(markLength), out _) ?? Encoding.UTF8.GetString(bytes);
    }

    private string PackagePath()
    {
        using var xml = parts.Open(Container);
        while (xml?.ReadNode() == true)
        {
            if (xml.LocalName == "rootfile" && xml.GetAttribute("full-path") is { } path)
                return path;
        }
        throw new DocumentException("names no package");
    }

    private List<string> Spine(string package)
    {
        var items = new Dictionary<string, string>(StringComparer.Ordinal);
        var spine = new List<string>();
        using var xml = parts.Open(package) ?? throw new DocumentException($"has no part {package}");
        while (xml.ReadNode())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "item" } && xml.GetAttribute("id") is { } id
                && xml.GetAttribute("href") is { } href && IsText(xml))
            {
                items[id] = Uri.UnescapeDataString(href.Split('#')[0]);
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "itemref" } && xml.GetAttribute("idref") is { } idref
                && items.TryGetValue(idref, out var path))
            {
                spine.Add(path);
            }
        }
        return spine;
    }

    private static bool IsText(XmlReader item) =>
        item.GetAttribute("media-type") is "application/xhtml+xml" or "text/html"
        && item.GetAttribute("properties")?.Split(' ').Contains("nav") != true;

    private static string Resolved(string folder, string path)
    {
        var names = new List<string>();
        foreach (var name in (path.StartsWith('/') ? path : folder + path).Split('/').Where(name => name is not ("" or ".")))
        {
            if (name != "..")
                names.Add(name);
            else if (names.Count > 0)
                names.RemoveAt(names.Count - 1);
        }
        return string.Join('/', names);
    }
}
