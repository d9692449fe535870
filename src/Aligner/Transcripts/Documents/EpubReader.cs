using System.Text;
using System.Xml;
using Aligner.Transcripts.Decoding;

namespace Aligner.Transcripts.Documents;

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
        return (string.Join("\n", chapters.Select(chapter => chapter.ToString())), string.Join(", ", chapters.Select(chapter => chapter.LeftOut).Where(text => text.Length > 0).Distinct()));
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
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "item" } && xml.GetAttribute("id") is { } id && xml.GetAttribute("href") is { } href && IsText(xml))
                items[id] = Uri.UnescapeDataString(href.Split('#')[0]);
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "itemref" } && xml.GetAttribute("idref") is { } idref && items.TryGetValue(idref, out var path))
                spine.Add(path);
        }
        return spine;
    }

    private static bool IsText(XmlReader item) =>
        item.GetAttribute("media-type") is "application/xhtml+xml" or "text/html" && item.GetAttribute("properties")?.Split(' ').Contains("nav") != true;

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
