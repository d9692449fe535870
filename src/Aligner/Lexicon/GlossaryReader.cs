using System.Collections.Immutable;
using System.Xml;
using Aligner.Text;
using CsvHelper;

namespace Aligner.Lexicon;

/// <summary>
/// Reads a user's glossary: CSV with the columns en and zh, variants parted by |, or TBX (ISO 30042), recognised by the first character.
/// </summary>
internal static class GlossaryReader
{
    private static readonly XmlReaderSettings Xml = XmlReading.Settings();

    /// <param name="source">The file's name, for messages.</param>
    /// <param name="bytes">The whole file, UTF-8.</param>
    /// <returns>The terms, and what is wrong with the file: an error where none could be read.</returns>
    public static (ImmutableArray<LexiconTerm> Terms, ImmutableArray<Problem> Problems) Read(string source, byte[] bytes)
    {
        try
        {
            var terms = IsXml(bytes) ? ReadTbx(bytes) : ReadCsv(bytes);
            return terms is null
                ? ([], [Error(source, 1, 1, "AL0702", "the header row lacks a column; expected the columns en and zh")])
                : (terms.Value, terms.Value.IsEmpty
                    ? [Error(source, 1, 1, "AL0703",
                        "no term found; expected rows with en and zh, or TBX entries in both languages")] : []);
        }
        catch (XmlException error)
        {
            return ([], [Error(source, error.LineNumber, error.LinePosition, "AL0701",
                $"not well-formed XML: {XmlReading.MessageOf(error)}")]);
        }
    }

    private static Problem Error(string source, int line, int column, string code, string message) =>
        new(code, Severity.Error, source, line, column, message);

    private static bool IsXml(ReadOnlySpan<byte> bytes) => bytes.TrimStart("\uFEFF \t\r\n"u8) is [(byte)'<', ..];

    private static ImmutableArray<LexiconTerm>? ReadCsv(byte[] bytes)
    {
        using var reader = CsvReader.Create(new MemoryStream(bytes), CsvReaderOptions.Default, leaveOpen: false);
        reader.ReadHeader();
        if (!reader.TryGetFieldIndex("en", out var english) || !reader.TryGetFieldIndex("zh", out var chinese))
            return null;

        var terms = ImmutableArray.CreateBuilder<LexiconTerm>();
        while (reader.Read())
        {
            if (reader.FieldCount > Math.Max(english, chinese))
                Add(terms, reader.GetString(english), reader.GetString(chinese));
        }

        return terms.ToImmutable();
    }

    /// <summary>
    /// Pairs every English term of an entry with every Chinese one; TBX of 2008 and of 2019 name the elements differently.
    /// </summary>
    private static ImmutableArray<LexiconTerm>? ReadTbx(byte[] bytes)
    {
        var terms = ImmutableArray.CreateBuilder<LexiconTerm>();
        var (english, chinese) = (new List<string>(), new List<string>());
        var language = "";
        using var reader = XmlReader.Create(new MemoryStream(bytes), Xml);
        while (reader.ReadNode())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "langSet" or "langSec")
                language = reader.GetAttribute("xml:lang") ?? "";
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "term")
                (language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? chinese : english).Add(ReadText(reader));
            else if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName is "termEntry" or "conceptEntry")
                AddEntry(terms, english, chinese);
        }

        return terms.ToImmutable();
    }

    private static string ReadText(XmlReader reader)
    {
        using var term = reader.ReadSubtree();
        var text = new System.Text.StringBuilder();
        while (term.ReadNode())
            text.Append(term.NodeType is XmlNodeType.Text or XmlNodeType.CDATA ? term.Value : "");
        return text.ToString();
    }

    private static void AddEntry(ImmutableArray<LexiconTerm>.Builder terms, List<string> english, List<string> chinese)
    {
        foreach (var source in english)
        {
            foreach (var target in chinese)
                Add(terms, source, target);
        }

        english.Clear();
        chinese.Clear();
    }

    private static void Add(ImmutableArray<LexiconTerm>.Builder terms, string english, string chinese)
    {
        terms.AddRange(from one in Variants(english) from other in Variants(chinese) select new LexiconTerm(one, other));
    }

    private static string[] Variants(string text) =>
        text.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>An entry of a glossary laid over the lexicon: one way to say one thing in both languages.</summary>
public readonly record struct LexiconTerm(string English, string Chinese);
